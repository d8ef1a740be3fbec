"""How safe it feels to move: the answers kept, a skipped one as skipped. Weighs none itself."""

from __future__ import annotations

from collections.abc import Mapping

from restride.desk.place import Place, Troubles
from restride.desk.programme.morning import Morning, said_today, this_morning
from restride.desk.record import Kept
from restride.diary.kinds import Said
from restride.plan.mind.fear import QUESTIONS
from restride.plan.readiness.signs import UNKNOWN


def minded(place: Place, answers: Mapping[str, str | None], key: str = "") -> Morning | Troubles:
    """Keep the answers of today, and give the morning with them.

    Parameters
    ----------
    answers
        By question, yes or no; None, or a question that is missing, was skipped: it takes nothing back, and is not
        asked again before its time.
    key
        What names this telling, so that it is kept once; see ``keep``.
    """
    said = tuple(Said(finding, answers.get(name) or UNKNOWN) for name, finding in QUESTIONS.items())
    kept = said_today(place, said, key)
    return this_morning(place) if isinstance(kept, Kept) else kept
