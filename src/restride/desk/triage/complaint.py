"""What is known of one complaint, or of all, gathered from the diary for its page. Words and writes nothing."""

from __future__ import annotations

from restride.desk.place import Place, Troubles
from restride.desk.programme.morning import Morning, this_morning
from restride.report.complaint.page import Case
from restride.words.trouble import Trouble


def complained(place: Place, name: str) -> Case | Troubles:
    """One complaint, open or gone, as it stands today.

    Parameters
    ----------
    name
        Its id.
    """
    now = this_morning(place)
    if not isinstance(now, Morning):
        return now
    one = now.history.complaints.get(name)
    if one is None:
        known = ", ".join(sorted(now.history.complaints)) or "none yet"
        return (Trouble(f"complaint {name}", "is not known", f"known are: {known}"),)
    watched = next((it for it in now.scene.watched if it.complaint.id == name), None)
    flags = tuple(flag for flag in now.advice.flags if flag.complaint in ("", name))
    return Case(one, watched, flags, now.scene.situation.stop, now.standing, now.history)
