"""A complaint and what is known of it, folded from entries. Judges no pain and names no tissue."""

from __future__ import annotations

from dataclasses import dataclass

from restride.diary.entry import Key
from restride.diary.kinds import Cause
from restride.words.day import Day
from restride.words.side import Side
from restride.words.zone import touching


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something that hurts, or hurt, at a place.

    ``resolved`` is the day the runner said it was gone; a new pain at the place reopens it under the same id, and
    ``reopened`` is the day it last came back so.
    """

    id: str
    side: Side
    zones: tuple[str, ...]
    opened: Day
    opened_by: str
    causes: tuple[Cause, ...] = ()
    assessed: Key | None = None
    assessed_by: str = ""
    urgency: str = ""
    """As the last assessment left it."""
    diagnosis: str = ""
    diagnosed_by: str = ""
    grade: int | None = None
    resolved: Day | None = None
    reopened: Day | None = None

    @property
    def since(self) -> Day:
        """The day from which it counts without a break: a foot was well between two spells of one complaint."""
        return self.opened if self.reopened is None else self.reopened

    @property
    def open(self) -> bool:
        """Whether it still counts."""
        return self.resolved is None

    def speaks_of(self, side: Side, zones: tuple[str, ...]) -> bool:
        """Whether a pain at that place belongs to it: the same foot, the same neighbourhood."""
        return self.side.meets(side) and touching(self.zones, zones)


def complaint_id(side: Side, zones: tuple[str, ...]) -> str:
    """The name of a complaint: the foot and the first zone that was touched."""
    return f"{side.value}-{zones[0]}"


@dataclass(frozen=True, slots=True)
class Fact:
    """The last that was said of one finding: when it was last "yes", last "no", and last "no" in an assessment."""

    yes: Key | None = None
    no: Key | None = None
    no_assessed: Key | None = None
    value: float | None = None
    unknown: Key | None = None

    @property
    def last(self) -> str:
        """The latest answer: yes, no or dont_know; of two of one entry the graver."""
        latest, word = self.unknown, "dont_know"
        if self.no is not None and (latest is None or self.no >= latest):
            latest, word = self.no, "no"
        if self.yes is not None and (latest is None or self.yes >= latest):
            return "yes"
        if latest is None:
            raise ValueError("an empty fact has no last word")
        return word
