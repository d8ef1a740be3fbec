"""What a page of the interview carries to the next: signed by this home, for one runner. Writes nothing down."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from django.core import signing

from restride.desk.assessment import Sitting, sit
from restride.desk.place import Place
from restride.desk.triage.contract import heard
from restride.report.phrase import Speech
from restride.report.triage.understood import lines_of
from restride.triage.words import Understood, without
from restride.words.trouble import Trouble

FIELD = "carried"
SALT = "restride.web.interview"
LONGEST_S = 24 * 60 * 60
"""Seconds; an interview that lay open longer speaks of another day, and begins anew."""

Given = tuple[str, Any]


@dataclass(frozen=True, slots=True)
class Carried:
    """An interview between two pages.

    Parameters
    ----------
    edition
        The edition whose questions these are; another begins anew.
    begun
        The instant it began, in ISO form: it is kept under that, so that a form sent twice is kept once.
    complaint
        The id of a complaint that is in the diary, or empty.
    text, out
        The runner's own words, and the numbers of the lines that were taken out of what was understood.
    given
        Questions and their answers, in the order in which they came.
    """

    edition: str
    begun: str
    complaint: str = ""
    text: str = ""
    out: tuple[int, ...] = ()
    given: tuple[Given, ...] = ()

    def signed(self, runner: str) -> str:
        """As text that only this home can have made, for this runner."""
        return signing.dumps(asdict(self), salt=f"{SALT}.{runner}", compress=True)

    def more(self, question: str, answer: Any) -> Carried:
        """The same with one answer more."""
        return replace(self, given=(*self.given, (question, answer)))

    def upto(self, count: int) -> Carried:
        """The same with so many answers, the later ones let go."""
        return replace(self, given=self.given[: max(count, 0)])


def carried_of(text: str, runner: str) -> Carried | None:
    """What a page carried; None where it is too old, or nothing that this home signed for this runner."""
    try:
        held = signing.loads(text, salt=f"{SALT}.{runner}", max_age=LONGEST_S)
        given = tuple((name, _answer(answer)) for name, answer in held.pop("given"))
        return Carried(**{**held, "out": tuple(held["out"]), "given": given})
    except (signing.BadSignature, KeyError, TypeError, ValueError):
        return None


def _answer(answer: Any) -> Any:
    return tuple(answer) if isinstance(answer, list) else answer


def understood_of(sitting: Sitting, text: str) -> Understood | None:
    """What own words say to this sitting."""
    return heard(sitting.shelf, text, sitting.place.today)


def resumed(place: Place, carried: Carried, speech: Speech) -> Sitting | None:
    """The sitting where it was left; None where it no longer fits what stands in the diary or on the cards."""
    sitting: Any = sit(place, carried.complaint)
    if not isinstance(sitting, Sitting) or sitting.shelf.edition.version != carried.edition:
        return None
    understood = understood_of(sitting, carried.text)
    if understood is not None:
        lines = lines_of(understood, speech)
        for number in carried.out:
            if 0 <= number < len(lines):
                understood = without(understood, lines[number][0])
        sitting = sitting.worded(understood)
    for question, answer in carried.given:
        if isinstance(sitting, Trouble):
            return None
        sitting = sitting.answered(question, answer)
    return sitting if isinstance(sitting, Sitting) else None
