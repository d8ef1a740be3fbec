"""What a card leans on: its source, its backing, its numbers with unit and bounds. Holds no card and judges none."""

from __future__ import annotations

from dataclasses import dataclass

from restride.words.because import Cited
from restride.words.day import Day


@dataclass(frozen=True, slots=True)
class Source:
    """One entry of the bibliography; ``seen`` says how much of it was read: full, abstract, secondary, never."""

    key: str
    title: str
    where: str
    id: str
    seen: str


@dataclass(frozen=True, slots=True)
class Backing:
    """What a card leans on and whom it holds for.

    ``checked`` is the day somebody last looked at the sources, None for never; ``again`` the day to look again;
    ``since`` the day it is in force from, None where a card as a whole has none.
    """

    sources: tuple[str, ...]
    grade: str
    because: str
    checked: Day | None
    again: Day
    since: Day | None = None
    holds_for: tuple[str, ...] = ("any",)
    not_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Number:
    """A number the reasoning leans on, in ``unit``, between ``least`` and ``most``; see docs/reference/cards.md."""

    id: str
    rule: str
    value: float | int | bool
    unit: str
    least: float | int
    most: float | int
    backing: Backing

    @property
    def cited(self) -> Cited:
        """As a because carries it."""
        return Cited(self.id, self.value, self.unit, self.backing.sources, self.backing.grade)
