"""The means of an outing, each as its measure asks: over all timed seconds, over steps, or as one total over another.

Measures no form: what is compared from run to run is worked out anew at matched speed, see gait/form.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isnan, nan

from restride.exchange.fit.fields import SESSION_FIELDS
from restride.exchange.fit.records import number
from restride.exchange.quantities import QUANTITIES
from restride.exchange.track import DEVELOPER, SESSION, Measure, Pause, Sport, Stream

LEGS = 2
"""A cadence of the profile counts one leg; a runner counts both."""

RUNNING_CADENCE = "running_cadence"
"""The steps of both feet in a minute of running, walking and standing left out."""

RUNNING_SPM = 140.0
"""From so many steps a minute on it is running: walks stay below 130, easy runs begin at 150."""

HELD_S = 30.0
"""A record tells of half the time to its neighbours, at most so long on either side: nobody knows what longer gaps
held. Watches that save room leave up to a minute between two records."""

STEPPED_S = 5.0
"""So long at most on either side a record tells of steps: in longer gaps nobody knows whether there were any."""

_STILL_MPS = 0.5
"""Slower than this a position that only trembles looks like."""

_NO_MEAN = frozenset({"distance", "altitude"})
"""What has no mean worth keeping."""

_THROUGHOUT = frozenset(
    {"cadence", "speed", "power", "form_power", "heart_rate", "temperature", "core_temperature"}
)  # fmt: skip
"""What goes on while one stands: its mean is over every second that the timer ran, standing included."""

_MM_PER_M = 1000.0


@dataclass(frozen=True, slots=True, eq=False)
class Timed:
    """What means rest on.

    Parameters
    ----------
    elapsed
        Seconds since the start of each record, never falling.
    pauses
        When the timer stood still, in order and apart.
    timer_s, distance_m
        Seconds the timer ran, and metres; None where nobody tells how far.
    steps
        How many steps of both feet the device counted; None where it does not tell.
    by_record
        Whether each record tells of as much as any other, however long the next one is away: of one stride.
    """

    elapsed: Sequence[float]
    pauses: Sequence[Pause]
    timer_s: float
    distance_m: float | None
    steps: float | None = None
    by_record: bool = False


def held(elapsed: Sequence[float], pauses: Sequence[Pause], longest_s: float = HELD_S) -> list[float]:
    """How many timed seconds each record tells of: half of those to either neighbour, ``longest_s`` at most.

    What was recorded while the timer stood tells of none. Records that all share one second tell of as much each.
    """
    if not elapsed or elapsed[0] == elapsed[-1]:
        return [1.0] * len(elapsed)
    seconds = [0.0] * len(elapsed)
    for place, timed in enumerate(gaps(elapsed, pauses)):
        half = min(timed / 2, longest_s)
        seconds[place] += half
        seconds[place + 1] += half
    return seconds


def gaps(elapsed: Sequence[float], pauses: Sequence[Pause]) -> Iterator[float]:
    """The timed seconds from each moment to the next; ``pauses`` in order and apart."""
    first = 0
    for begin, end in pairwise(elapsed):
        while first < len(pauses) and pauses[first].end_s <= begin:
            first += 1
        timed, place = end - begin, first
        while place < len(pauses) and pauses[place].start_s < end:
            timed -= min(end, pauses[place].end_s) - max(begin, pauses[place].start_s)
            place += 1
        yield max(0.0, timed)


def moving(found: Sequence[Stream], sport: Sport, count: int) -> list[bool]:
    """In which of so many records the runner moved.

    On foot, steps tell; without a cadence, and in any other sport, speed does; where neither is told the record
    counts.
    """
    still: list[bool] = [False] * count
    speed = _values(found, "speed")
    if speed is not None:
        still = [value < _STILL_MPS for value in speed]
    cadence = _values(found, "cadence") if sport != "cross" else None
    if cadence is not None:
        still = [slow if isnan(steps) else steps == 0 for steps, slow in zip(cadence, still, strict=True)]
    return [not stands for stands in still]


def _values(found: Sequence[Stream], name: str) -> array[float] | None:
    """The values of a quantity, the device's own before an app's."""
    return next((one.values for one in found if one.name == name), None)


def means(found: Sequence[Stream], timed: Timed, sport: Sport) -> list[Measure]:
    """The mean of every stream, each record weighing as many seconds as it tells of.

    Notes
    -----
    By measure: cadence, power, heart rate and temperature over every second that the timer ran, standing included,
    as devices do; running dynamics and whatever else over the seconds in which the feet moved. Speed is distance over
    timed seconds, and step length distance over steps where the device counted them: a mean of records would weigh
    the slow seconds too little. Running has a cadence of its own besides, without walking and standing.
    """
    seconds, near = _seconds(timed, HELD_S), _seconds(timed, STEPPED_S)
    moved = [long if moves else 0.0 for long, moves in zip(near, moving(found, sport, len(near)), strict=True)]
    told = []
    for stream in found:
        if stream.name in _NO_MEAN:
            continue
        mean, count = _weighed(zip(stream.values, seconds if stream.name in _THROUGHOUT else moved, strict=True))
        if count:
            whole = _whole(stream, timed)
            value = mean if isnan(whole) else whole
            told.append(Measure(stream.name, value, stream.unit, stream.source, count))
    return told + _running(found, near, sport)


def _seconds(timed: Timed, longest_s: float) -> list[float]:
    return [1.0] * len(timed.elapsed) if timed.by_record else held(timed.elapsed, timed.pauses, longest_s)


def _weighed(pairs: Iterable[tuple[float, float]]) -> tuple[float, int]:
    """The mean of some values by their weights, and how many of them weigh anything."""
    total = weight = 0.0
    count = 0
    for value, long in pairs:
        if long > 0 and not isnan(value):
            total += long * value
            weight += long
            count += 1
    return (total / weight if count else nan), count


def _whole(stream: Stream, timed: Timed) -> float:
    """The mean as one total over another; nan where it is not one, or a total is not told or not believed."""
    if stream.source.startswith(DEVELOPER) or not timed.distance_m or timed.distance_m < 0:
        return nan
    if stream.name == "speed" and timed.timer_s > 0:
        value = timed.distance_m / timed.timer_s
    elif stream.name == "step_length" and timed.steps:
        value = _MM_PER_M * timed.distance_m / timed.steps
    else:
        return nan
    bound = QUANTITIES[stream.name]
    return value if bound.low <= value <= bound.high else nan


def _running(found: Sequence[Stream], seconds: Sequence[float], sport: Sport) -> list[Measure]:
    """The cadence of the running alone, by each instrument; none of what is no run."""
    told = []
    for stream in found:
        if sport == "run" and stream.name == "cadence" and stream.unit == "spm":
            mean, count = _weighed(pair for pair in zip(stream.values, seconds, strict=True) if pair[0] >= RUNNING_SPM)
            if count:
                told.append(Measure(RUNNING_CADENCE, mean, "spm", stream.source, count))
    return told


def of_device(session: Mapping[str, object], sport: Sport) -> list[Measure]:
    """The averages of the session message; a 0 there means that the device had nothing to average."""
    told = []
    for name, fields in SESSION_FIELDS.items():
        value = next((got for field in fields if not isnan(got := number(session.get(field)))), nan)
        quantity, unit = QUANTITIES[name], QUANTITIES[name].unit
        if name == "cadence":
            part = number(session.get("avg_fractional_cadence"))
            value = (value + (part if part > 0 else 0.0)) * (1 if sport == "cross" else LEGS)
            unit = "rpm" if sport == "cross" else unit
        if value != 0 and quantity.low <= value <= quantity.high:
            told.append(Measure(name, value, unit, SESSION, 0))
    return told


def steps(session: Mapping[str, object], sport: Sport) -> float | None:
    """How many steps of both feet a session says were made; None where it does not, or nobody was on foot."""
    strides = number(session.get("total_strides"))
    return LEGS * strides if sport != "cross" and strides > 0 else None
