"""What the page for a clinician is made from: the diary, the complaint it is about, the flags. Writes nothing."""

from __future__ import annotations

from restride.desk.place import Place, Troubles
from restride.diary.complaint import Complaint
from restride.diary.history import History
from restride.report.triage.clinician import Referred
from restride.triage.flags import standing
from restride.words.trouble import Trouble
from restride.words.urgency import Urgency


def referred(place: Place, complaint: str = "") -> Referred | Troubles:
    """The diary as a clinician should see it today.

    Parameters
    ----------
    complaint
        Its id; empty takes the open one that is the most urgent, of two alike the one last assessed.
    """
    shelf = place.shelf()
    if isinstance(shelf, tuple):
        return shelf
    history = place.history()
    if isinstance(history, Trouble):
        return (history,)
    one = history.complaints.get(complaint) if complaint else _gravest(history)
    if complaint and one is None:
        known = ", ".join(sorted(history.complaints)) or "none yet"
        return (Trouble(f"complaint {complaint}", "is not known", f"known are: {known}"),)
    if one is None:
        return (Trouble("clinician", "has nothing to tell: nothing hurts by this diary", "begin with restride assess"),)
    if one.assessed is None:
        mend = f"answer the questions first: restride assess {one.id}"
        return (Trouble("clinician", f"knows only the place of {one.id}", mend),)
    flags = standing(shelf.edition, history, place.today)
    return Referred(history, one, tuple(flag for flag in flags if flag.complaint in {"", one.id}), place.today)


def _gravest(history: History) -> Complaint | None:
    def weight(one: Complaint) -> tuple[int, bool, object]:
        return (Urgency[one.urgency] if one.urgency else 0, one.assessed is not None, one.since)

    return max(history.open_complaints(), key=weight, default=None)
