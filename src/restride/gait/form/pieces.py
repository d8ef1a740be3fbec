"""Steady pieces of a run: half minutes of even running, each with its means. Compares nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from restride.gait.form.numbers import CADENCE, Numbers
from restride.gait.form.streams import Streams
from restride.signal.stretches import Flags, Floats
from restride.words.measure import SECONDS_PER_MINUTE

MILLIMETRES_PER_METRE = 1000
STEEPEST_PERCENT = 30.0
"""Steeper than this over half a minute is an altimeter that jumped, or no running."""

HUNDRED = 100.0


@dataclass(frozen=True, slots=True)
class Piece:
    """Some seconds of even running.

    Parameters
    ----------
    at_s
        Its middle, from the start of the run.
    speed_mps
        Its mean speed.
    grade_percent
        How steeply it rose; 0 where no altitude tells.
    means
        The mean of each measure that was there for most of it.
    """

    at_s: float
    speed_mps: float
    grade_percent: float
    means: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Cut:
    """A run cut into pieces; ``in_place_s`` counts seconds of steps that went nowhere: drills, which are not scored."""

    pieces: tuple[Piece, ...]
    in_place_s: float
    graded: bool
    """Whether an altitude told the slope."""


def cut(run: Streams, numbers: Numbers) -> Cut:
    """The steady pieces of a cleaned run, in order.

    A second counts where somebody ran: with the steps of running, forward. Steps of running that are shorter than any
    runner's went nowhere; of a pod they would be scored as running, so they are counted and left out. A piece is kept
    where most of its seconds count and the speed is even.
    """
    cadence = run.values.get(CADENCE, np.full(run.seconds, np.nan))
    stepping = cadence >= numbers.running_spm
    step_mm = MILLIMETRES_PER_METRE * SECONDS_PER_MINUTE * run.speed_mps / np.where(cadence > 0, cadence, np.nan)
    in_place = stepping & (step_mm < numbers.shortest_step_mm)
    running = stepping & ~in_place & (run.speed_mps >= numbers.slowest_mps)
    graded = not np.isnan(run.altitude_m).all()
    pieces = tuple(_pieces(run, np.asarray(running, dtype=np.bool_), numbers))
    return Cut(pieces, float(np.sum(in_place)), graded)


def _pieces(run: Streams, running: Flags, numbers: Numbers) -> Iterator[Piece]:
    length = int(numbers.piece_s)
    least = numbers.piece_known * length
    for begin in range(0, run.seconds - length + 1, length):
        inside = slice(begin, begin + length)
        there = running[inside]
        if there.sum() < least:
            continue
        speed = run.speed_mps[inside][there]
        if speed.std() > numbers.piece_uneven * speed.mean():
            continue
        grade = _grade(run.altitude_m[inside], float(speed.mean()) * length)
        if abs(grade) > STEEPEST_PERCENT:
            continue
        means = dict(_means(run.values, inside, there, least))
        yield Piece(begin + length / 2, float(speed.mean()), grade, means)


def _means(values: Mapping[str, Floats], inside: slice, there: Flags, least: float) -> Iterator[tuple[str, float]]:
    for name, told in values.items():
        known = told[inside][there]
        known = known[~np.isnan(known)]
        if len(known) >= least:
            yield name, float(known.mean())


def _grade(altitude_m: Floats, metres: float) -> float:
    """The slope of a piece in percent, from the mean height of its first and last third; 0 where none is told."""
    third = len(altitude_m) // 3
    ends = altitude_m[:third], altitude_m[-third:]
    if any(np.isnan(one).all() for one in ends) or metres <= 0:
        return 0.0
    rise = float(np.nanmean(ends[1]) - np.nanmean(ends[0]))
    return HUNDRED * rise / (metres * (len(altitude_m) - third) / len(altitude_m))
