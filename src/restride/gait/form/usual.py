"""The runner's usual form, and what changed against it at matched speed. Judges no change to be good or bad."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from restride.diary.form import FormFigure
from restride.gait.contact import CONFIDENT
from restride.gait.form.numbers import BALANCE, UNITS, Numbers, Usual
from restride.signal.regression import robust
from restride.signal.spikes import spread
from restride.words.day import Day, plus

ROUNDS = 4
"""So many times the spread between days and the line through them are found in turn."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run as one instrument measured it.

    ``entry`` is the outing's id; ``shoe`` the pair it was run in, empty where nobody said.
    """

    day: Day
    entry: str
    speed_mps: float
    shoe: str
    figures: Mapping[str, FormFigure]


@dataclass(frozen=True, slots=True)
class Point:
    """One run's value, as it would have been at the speed that all are compared at."""

    day: Day
    entry: str
    value: float
    error: float


@dataclass(frozen=True, slots=True)
class Change:
    """One measure of one instrument: the usual, the last days, and the least difference that is more than chance.

    Parameters
    ----------
    speed_mps
        The speed at which all values hold: the middle of the last runs'.
    usual, recent, difference
        On level ground at that speed; None where too few runs tell it. The difference is recent less usual.
    detectable
        The least difference that would be more than chance 19 times in 20, with as many runs as there are.
    usual_runs, recent_runs
        How many runs each rests on.
    lacks
        Why there is no difference: ``recent`` or ``usual`` runs are too few, or the ``shoe`` is not known; else empty.
    shoe
        The pair that balance is held against; empty for all other measures.
    """

    name: str
    unit: str
    speed_mps: float
    usual: float | None
    recent: float | None
    difference: float | None
    detectable: float | None
    usual_runs: int
    recent_runs: int
    points: tuple[Point, ...]
    lacks: str = ""
    shoe: str = ""

    @property
    def beyond(self) -> bool:
        """Whether the difference is more than chance."""
        return self.difference is not None and self.detectable is not None and abs(self.difference) > self.detectable


def changes(runs: Sequence[Run], on: Day, numbers: Numbers) -> tuple[Change, ...]:
    """What changed in the last days against the weeks before, of one instrument.

    Parameters
    ----------
    runs
        Runs of one instrument and one engine; others are not to be handed in.
    on
        The last of the recent days.

    Notes
    -----
    Balance is held against runs in the same shoes only; where the last runs' shoes are not known, it is not judged.
    """
    begin = plus(on, -numbers.recent_days)
    oldest = plus(begin, -numbers.usual_days)
    last = [one for one in runs if begin < one.day <= on]
    before = [one for one in runs if oldest < one.day <= begin]
    return tuple(_changes(before, last, numbers))


def _changes(before: Sequence[Run], last: Sequence[Run], numbers: Numbers) -> Iterator[Change]:
    for name in UNITS:
        earlier, later = _of(before, name), _of(last, name)
        if not earlier and not later:
            continue
        if name == BALANCE:
            yield _balance(earlier, later, numbers)
        else:
            yield _change(name, earlier, later, numbers)


def _of(runs: Sequence[Run], name: str) -> list[Run]:
    return [one for one in runs if name in one.figures]


def _balance(before: Sequence[Run], last: Sequence[Run], numbers: Numbers) -> Change:
    """Balance against the same shoes only, and never below the floor of the instrument."""
    shoe = last[-1].shoe if last else ""
    if not shoe:
        return _change(BALANCE, before, last, numbers, lacks="shoe" if last else "")
    mine = [one for one in before if one.shoe == shoe], [one for one in last if one.shoe == shoe]
    return _change(BALANCE, *mine, numbers, shoe=shoe)


def _change(
    name: str, before: Sequence[Run], last: Sequence[Run], numbers: Numbers, lacks: str = "", shoe: str = ""
) -> Change:
    every = [*before, *last]
    speed = float(np.median([one.speed_mps for one in last or before]))
    line = _line([*before] or every, name, speed, numbers)
    points = tuple(line.point(one, name) for one in every)
    recent = float(np.mean([one.value for one in points[len(before) :]])) if last else None
    usual = line.level if before else None
    lacks = lacks or ("recent" if not last else "usual" if len(before) < numbers.usual_runs else "")
    difference = detectable = None
    if not lacks and recent is not None and usual is not None:
        difference = recent - usual
        detectable = line.detectable([one.speed_mps for one in last], speed)
        if name == BALANCE:
            detectable = max(detectable, numbers.balance_sd * line.day_sd, numbers.balance_floor)
    unit = UNITS[name]
    return Change(name, unit, speed, usual, recent, difference, detectable, len(before), len(last), points, lacks, shoe)


@dataclass(frozen=True, slots=True)
class _Line:
    """A measure against speed over several runs: level at a speed, steepness, how sure of both, and days' spread."""

    level: float
    steep: float
    level_error: float
    steep_error: float
    speed: float
    day_sd: float

    def point(self, run: Run, name: str) -> Point:
        figure = run.figures[name]
        off = run.speed_mps - self.speed
        error = sqrt(figure.error**2 + (off * self.steep_error) ** 2)
        return Point(run.day, run.entry, figure.value - self.steep * off, error)

    def detectable(self, speeds: Sequence[float], at: float) -> float:
        """19 times in 20 the mean of so many runs lies nearer to the usual than this, when nothing has changed."""
        off = float(np.mean(speeds)) - at
        variance = self.day_sd**2 / len(speeds) + self.level_error**2 + (off * self.steep_error) ** 2
        return CONFIDENT * sqrt(variance)


def _line(runs: Sequence[Run], name: str, speed: float, numbers: Numbers) -> _Line:
    """The line through some runs: its steepness from between the runs, from within each, and from other runners.

    The spread between days is that of these runs, drawn to that of other runners while the runs are few.
    """
    known = numbers.measures[name]
    columns = np.array([(1.0, one.speed_mps - speed) for one in runs])
    told = np.array([one.figures[name].value for one in runs])
    steep, sure = _steepness([one.figures[name] for one in runs], known)
    before, held = np.array([0.0, steep]), np.array([0.0, sure])
    day_sd = known.day_sd
    fit = robust(columns, told, before, held, day_sd)
    for _ in range(ROUNDS):
        own = spread(told - columns @ fit.values) if len(runs) > 2 else known.day_sd
        weight = numbers.day_weight
        day_sd = sqrt((weight * known.day_sd**2 + len(runs) * own**2) / (weight + len(runs)))
        fit = robust(columns, told, before, held, day_sd)
    level, steepness = (float(one) for one in fit.values)
    return _Line(level, steepness, fit.error(0), fit.error(1), speed, day_sd)


def _steepness(figures: Sequence[FormFigure], known: Usual) -> tuple[float, float]:
    """How steep a measure is against speed before the runs are compared, and how sure: one over its variance.

    Every run that varied its speed tells of it; that a runner is not alike on all days is let in as half of what
    runners differ.
    """
    weights, values = [known.per_speed_sd**-2], [known.per_speed]
    for one in figures:
        if one.slope is not None and one.slope_error is not None:
            weights.append(1 / (one.slope_error**2 + (known.per_speed_sd / 2) ** 2))
            values.append(one.slope)
    return float(np.average(values, weights=weights)), float(sum(weights))
