"""The run-walk ladder in half rungs: the pattern of a height. Moves nobody; see protocol/volume.py."""

from __future__ import annotations

from dataclasses import dataclass

from restride.knowledge.edition import Edition, Rung
from restride.words.measure import SECONDS_PER_MINUTE

LADDER = "run_volume"
RUNG = 2
"""A rung is two half rungs."""


@dataclass(frozen=True, slots=True)
class Part:
    """So many repeats of walking and then running, in minutes."""

    repeats: int
    walk_min: float
    run_min: float


@dataclass(frozen=True, slots=True)
class Pattern:
    """The run-walk session of a height, on the rung it names; ``growing`` leaves its length to the ceiling."""

    rung: str
    half: bool
    parts: tuple[Part, ...]
    rpe_least: float
    rpe_most: float
    growing: bool

    @property
    def run_s(self) -> float:
        """Seconds of running asked for."""
        return sum(part.repeats * part.run_min for part in self.parts) * SECONDS_PER_MINUTE

    @property
    def total_s(self) -> float:
        """Seconds in all."""
        return sum(part.repeats * (part.walk_min + part.run_min) for part in self.parts) * SECONDS_PER_MINUTE


def rungs(edition: Edition) -> tuple[Rung, ...]:
    """The rungs of the run-walk ladder, lowest first."""
    return edition.ladders[LADDER].rungs


def top(edition: Edition) -> int:
    """The greatest height."""
    return (len(rungs(edition)) - 1) * RUNG


def pattern(edition: Edition, height: int) -> Pattern:
    """The session of a height; between two rungs, the first half of the lower and the second half of the upper."""
    all_rungs = rungs(edition)
    lower = all_rungs[min(height // RUNG, len(all_rungs) - 1)]
    if height % RUNG == 0 or height >= top(edition) or _growing(all_rungs[height // RUNG + 1]):
        return _pattern(lower, False, (_whole(lower),))
    upper = all_rungs[height // RUNG + 1]
    return _pattern(lower, True, (_half(lower), _half(upper)))


def _pattern(rung: Rung, half: bool, parts: tuple[Part, ...]) -> Pattern:
    return Pattern(rung.id, half, parts, rung.rpe_least, rung.rpe_most, _growing(rung))


def _growing(rung: Rung) -> bool:
    return rung.kind in ("growing", "varied")


def _whole(rung: Rung) -> Part:
    return Part(int(rung.repeats), rung.walk_min, rung.run_min)


def _half(rung: Rung) -> Part:
    """Half of the repeats; one repeat is halved in length instead."""
    if rung.repeats > 1:
        return Part(int(rung.repeats) // RUNG, rung.walk_min, rung.run_min)
    return Part(1, rung.walk_min / RUNG, rung.run_min / RUNG)
