"""Chance as it is handed in, and what a day leaves to it. Makes no generator: whoever plays hands one in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


class Chance(Protocol):
    """A generator of chance, such as ``random.Random``."""

    def random(self) -> float:
        """A number from 0 up to 1."""
        ...

    def gauss(self, mu: float, sigma: float) -> float:
        """A number about ``mu``."""
        ...


Dice = Callable[[str], Chance]
"""A generator from a seed that is a word; the same word gives the same chance on any machine."""


@dataclass(frozen=True, slots=True)
class Fate:
    """Everything that a day leaves to chance, drawn at dawn.

    As many numbers are drawn whatever the runner does, so that two runners of one seed under two protocols meet the
    same weather. ``*_spread`` are standard normal, the others lie from 0 up to 1.
    """

    wear_spread: float
    morning_spread: float
    felt_spread: float
    sleep_spread: float
    forgets: float
    skips: float
    overdoes: float
    dulls: float
    tells: float
    trains: float
    crosses: float
    declines: float


SPREADS = 4
SHARES = 8
"""How many of the numbers of a day are normal, and how many are shares."""


def fate(chance: Chance) -> Fate:
    """The fate of the next day."""
    spreads = [chance.gauss(0, 1) for _ in range(SPREADS)]
    return Fate(*spreads, *(chance.random() for _ in range(SHARES)))
