"""May I run today: the five answers kept, and the day that follows from them. Weighs none itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from restride.desk.consult import Consulted, consult
from restride.desk.place import Place, Troubles
from restride.desk.programme.morning import Morning, said_today, this_morning
from restride.desk.record import Kept
from restride.diary.kinds import Said
from restride.plan.readiness.signs import CHANGE, EARLIER, LINGERS, SIGNS, UNKNOWN, Sign, signs, to_be_seen
from restride.words.because import Because

OWN = (EARLIER, LINGERS, CHANGE)
"""Signs that no other question asks: left open, they are kept as open, so that the day knows it was asked."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """What was asked and remembered, and the day that follows."""

    morning: Morning
    signs: tuple[Sign, ...]
    see: Because | None


def ready(place: Place, answers: Mapping[str, str | None], key: str = "") -> Readiness | Troubles:
    """Keep the five answers of today, and say what the day is with them.

    Parameters
    ----------
    answers
        By sign, yes or no; None, or a sign that is missing, was left open and makes the day less.
    key
        What names this telling, so that it is kept once; see ``keep``.
    """
    said = []
    for name, finding in SIGNS.items():
        answer = answers.get(name)
        if answer is not None or name in OWN:
            said.append(Said(finding, answer or UNKNOWN))
    kept = said_today(place, tuple(said), key)
    if not isinstance(kept, Kept):
        return kept
    done = consult(place)
    return done if not isinstance(done, Consulted) else readiness(place)


def readiness(place: Place) -> Readiness | Troubles:
    """The five signs as they stand today; nothing is written."""
    now = this_morning(place)
    if not isinstance(now, Morning):
        return now
    found = signs(now.scene, now.standing)
    return Readiness(now, found, to_be_seen(now.scene, found))
