"""What a rail is, and what it says when it does not hold. Holds no rail; see shelf.py for all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from restride.season.programme import Morning
from restride.words.day import Day

Rail = Callable[[Morning], str]
"""Empty where it holds; else what was said that may not be said."""


@dataclass(frozen=True, slots=True)
class Breach:
    """A rail that did not hold: which, what was said, of which runner, on which day of the season."""

    rail: str
    says: str
    seed: str
    number: int
    on: Day
