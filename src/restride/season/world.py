"""A world: one guess at each thing that nobody knows about tissues. Simulates nothing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from restride.knowledge.edition import Edition

KNOBS = ("mending", "weakness", "softening", "silence", "frailty")
"""What is guessed high and low, by the names of the cards ``season.grid``."""


@dataclass(frozen=True, slots=True)
class World:
    """Factors on the guesses of the cards; 1 leaves a guess as it stands.

    Parameters
    ----------
    mending
        On the half-life of damage.
    weakness
        On the strength that damage takes.
    softening
        On the strength that rest takes.
    silence
        On the damage that is not felt.
    frailty
        On what damage takes from a self-test.
    """

    name: str = "middle"
    mending: float = 1.0
    weakness: float = 1.0
    softening: float = 1.0
    silence: float = 1.0
    frailty: float = 1.0


def worlds(edition: Edition) -> tuple[World, ...]:
    """The grid: every pair of guesses of every knob, in a fixed order."""
    found = []
    for levels in product(("low", "high"), repeat=len(KNOBS)):
        bent = {knob: edition.value(f"season.grid.{knob}.{level}") for knob, level in zip(KNOBS, levels, strict=True)}
        name = " ".join(f"{knob}-{level}" for knob, level in zip(KNOBS, levels, strict=True))
        found.append(World(name, **bent))
    return tuple(found)
