"""Points of a way with what was measured at each, and the outing they make. Reads no file: readers add the points."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from math import isnan, nan
from statistics import median, median_low

from restride.exchange.belief import LONGEST_S, Span, unbelievable
from restride.exchange.fit.averages import Timed, means
from restride.exchange.instants import instant
from restride.exchange.places import NOWHERE, Place, Way, is_place, speeds, way
from restride.exchange.quantities import QUANTITIES, Quantity
from restride.exchange.sports import Called
from restride.exchange.track import DERIVED, DEVELOPER, Lap, Pause, Sport, Stream, Track
from restride.words.measure import SECONDS_PER_MINUTE
from restride.words.trouble import Trouble

MOST_POINTS = 260_000
"""Two a second for the longest outing that is believed. Bounds time and memory; more is cut off, and said."""

_ANY = Quantity("", -1e12, 1e12)
_RUN_SPM = 140.0
_RUN_STEP_M = (0.45, 1.8)
"""Steps of runners; who turns pedals goes farther with each turn of one leg, except steeply uphill."""

_BOTH_FEET_SPM = 120.0
"""No leg alone steps so often in a minute: a cadence above it already counts both feet."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a column of points holds: the quantity, its unit and who measured it."""

    name: str
    unit: str
    source: str


@dataclass(slots=True)
class Points:
    """Points in the order of the file. ``breaks`` are the places of points that begin a new stretch."""

    seconds: array[float] = field(default_factory=lambda: array("d"))
    latitudes: array[float] = field(default_factory=lambda: array("d"))
    longitudes: array[float] = field(default_factory=lambda: array("d"))
    columns: dict[Kind, array[float]] = field(default_factory=dict)
    breaks: list[int] = field(default_factory=list)
    timeless: int = 0
    misplaced: int = 0
    full: bool = False

    def add(self, second: float | None, place: Place, values: Mapping[Kind, float]) -> None:
        """Take a point in; one without a time is only counted, and so are those beyond the limit."""
        if second is None:
            self.timeless += 1
            return
        if len(self.seconds) >= MOST_POINTS:
            self.full = True
            return
        for kind in values:
            if kind not in self.columns:
                self.columns[kind] = array("d", [nan]) * len(self.seconds)
        for kind, column in self.columns.items():
            column.append(values.get(kind, nan))
        self.seconds.append(second)
        if place is not NOWHERE and not is_place(place):
            self.misplaced += 1
            place = NOWHERE
        self.latitudes.append(place[0])
        self.longitudes.append(place[1])

    def stretch(self) -> None:
        """Begin a new stretch: what lies between was not recorded, and counts as a pause."""
        if self.seconds and (not self.breaks or self.breaks[-1] != len(self.seconds)):
            self.breaks.append(len(self.seconds))

    def kept(self, places: list[int]) -> Points:
        """The points at some places, in that order, as one stretch."""
        columns = {kind: array("d", [column[one] for one in places]) for kind, column in self.columns.items()}
        seconds, latitudes, longitudes = (
            array("d", [column[one] for one in places]) for column in (self.seconds, self.latitudes, self.longitudes)
        )
        return Points(seconds, latitudes, longitudes, columns, [], self.timeless, self.misplaced, self.full)


@dataclass(frozen=True, slots=True)
class Told:
    """What a file says of an outing beside its points; None, or nothing, where it does not say.

    Parameters
    ----------
    named
        What it calls the outing.
    start_s, timer_s, distance_m
        Seconds since 1970 at which it began, seconds timed, metres.
    per_leg
        Whether its cadence counts one leg, as the formats have it.
    by_stride
        Whether each point is a stride, and tells of no more however long the next one is away.
    damage
        What is damaged, when something is.
    """

    named: Called
    device: str = ""
    offset_min: int | None = None
    wall_clock: bool = False
    start_s: float | None = None
    timer_s: float | None = None
    distance_m: float | None = None
    laps: tuple[Lap, ...] = ()
    per_leg: bool = True
    by_stride: bool = False
    damage: str = ""
    notes: tuple[Trouble, ...] = ()


def outing(points: Points, told: Told, where: str) -> Track | Trouble:
    """The outing that points make, or why they cannot be one. Never raises for finite numbers."""
    own, notes = _in_order(points, where)
    if not own.seconds:
        return _pointless(points, where)
    start_s = _start(told.start_s, own.seconds[0])
    elapsed = array("d", [round(second - start_s, 3) for second in own.seconds])
    gone = way(elapsed, zip(own.latitudes, own.longitudes, strict=True), own.breaks)
    sport, cadence_notes, columns = _to_the_feet(own, told, gone, where)
    found = _streams(columns, elapsed, gone)
    stops = _pauses(elapsed, own.breaks)
    elapsed_s = max(elapsed[-1], told.timer_s or 0.0)
    timer_s = min(elapsed_s, told.timer_s or elapsed_s - sum(one.end_s - one.start_s for one in stops))
    distance_m = told.distance_m if told.distance_m is not None else _distance(found)
    named = Called(told.named.sport or sport, told.named.vendor)
    start = instant(start_s)
    wrong = unbelievable(start, Span(elapsed_s, timer_s, distance_m), named, where)
    if wrong is not None:
        return wrong
    own_m = told.distance_m if told.distance_m is not None else _distance(found, of_apps=False)
    timed = Timed(elapsed, stops, timer_s, own_m, by_record=told.by_stride)
    if told.damage:
        kept = f"kept {len(elapsed)} points, {elapsed_s / SECONDS_PER_MINUTE:.0f} min; copy the file again if you can"
        notes.insert(0, Trouble(where, told.damage, kept))
    return Track(
        sport=sport,
        vendor_sport=told.named.vendor,
        start=start,
        offset_min=told.offset_min,
        elapsed_s=elapsed_s,
        timer_s=timer_s,
        distance_m=distance_m,
        ascent_m=None,
        descent_m=None,
        elapsed=elapsed,
        streams=found,
        measures=tuple(means(found, timed, sport)),
        laps=told.laps,
        pauses=stops,
        device=told.device,
        recovered=bool(told.damage),
        notes=(*told.notes, *notes, *cadence_notes, *_oddities(points, gone, where)),
        wall_clock=told.wall_clock,
    )


def _pointless(points: Points, where: str) -> Trouble:
    if points.timeless:
        told = f"none of its {points.timeless} points carries a time, so neither the day nor the length is known"
        return Trouble(where, told, "log it by hand with `restride log run`, or export it again with times")
    return Trouble(where, "it holds no points", "export the recording again, or log it by hand")


def _start(told_s: float | None, first_s: float) -> float:
    """When it began: as the file says, where that is near the first point; else with the first point."""
    near = told_s is not None and 0 <= first_s - told_s <= LONGEST_S
    return told_s if told_s is not None and near else first_s


def _in_order(points: Points, where: str) -> tuple[Points, list[Trouble]]:
    """The points in the order of time, without those whose time lies days from all others, and what was done."""
    seconds, notes = points.seconds, list[Trouble]()
    if not seconds:
        return points, notes
    middle = median_low(seconds)
    places = [place for place, second in enumerate(seconds) if abs(second - middle) <= LONGEST_S]
    if len(places) < len(seconds):
        told = f"the times of {len(seconds) - len(places)} of its {len(seconds)} points lie days from the others"
        notes.append(Trouble(where, told, "left them out"))
    if not all(seconds[a] <= seconds[b] for a, b in pairwise(places)):
        places.sort(key=seconds.__getitem__)
        notes.append(Trouble(where, "its points are not in the order of time", "put them in order"))
    return (points, notes) if not notes else (points.kept(places), notes)


def _to_the_feet(
    own: Points, told: Told, gone: Way, where: str
) -> tuple[Sport, list[Trouble], dict[Kind, array[float]]]:
    """What the outing was to the feet, what is to be said of it, and the columns with the cadence it means."""
    columns, notes = dict(own.columns), list[Trouble]()
    kind = next((one for one in columns if one.name == "cadence"), None)
    turning = [value for value in columns[kind] if value > 0] if kind is not None else []
    per_leg = told.per_leg and bool(turning) and median(turning) < _BOTH_FEET_SPM
    sport = told.named.sport
    if sport is None:
        sport = _by_steps(turning, 2 if per_leg else 1, gone)
        said = f"it calls it {told.named.vendor!r}" if told.named.vendor else "it does not say"
        kept = "kept it as cross-training; if it was a run, say so with its id: restride log run --of ID"
        mend = "took it for a run, by its steps" if sport == "run" else kept
        notes.append(Trouble(where, f"what sport it was is not clear: {said}", mend))
    if kind is None or not turning or sport == "cross":
        return sport, notes, columns
    values = columns.pop(kind)
    if per_leg:
        values = array("d", [2 * value for value in values])
    elif told.per_leg:
        notes.append(
            Trouble(where, "its cadence counts both feet, where the format counts one", "took it as it stands")
        )
    columns[Kind("cadence", "spm", kind.source)] = values
    return sport, notes, columns


def _by_steps(turning: list[float], feet: int, gone: Way) -> Sport:
    """A run where steps are as many and as long as a runner's; else cross-training, which nobody can be sure of."""
    if not turning or not gone.metres or gone.metres[-1] <= 0:
        return "cross"
    steps = feet * median(turning)
    long = gone.median_mps * SECONDS_PER_MINUTE / steps
    low, high = _RUN_STEP_M
    return "run" if steps >= _RUN_SPM and low <= long <= high else "cross"


def _streams(columns: Mapping[Kind, array[float]], elapsed: array[float], gone: Way) -> tuple[Stream, ...]:
    """What was measured along the way within what can be believed, and what the places tell where nothing else does."""
    found = []
    for kind, values in columns.items():
        bound = QUANTITIES.get(kind.name, _ANY)
        kept = array("d", [value if bound.low <= value <= bound.high else nan for value in values])
        if not all(map(isnan, kept)):
            found.append(Stream(kind.name, kind.unit, kind.source, kept))
    counted = next((one.values for one in found if one.name == "distance"), None)
    metres = gone.metres if counted is None and gone.placed > 1 else None if counted is None else _filled(counted)
    if metres is not None and not any(one.name == "speed" for one in found):
        found.append(Stream("speed", "m/s", DERIVED, speeds(elapsed, metres)))
    if metres is not None and counted is None:
        found.append(Stream("distance", "m", DERIVED, metres))
    return tuple(found)


def _filled(counted: array[float]) -> array[float]:
    """A counter of metres without gaps: what is not told is as far as before."""
    filled, last = array("d"), 0.0
    for value in counted:
        last = last if isnan(value) else value
        filled.append(last)
    return filled


def _distance(found: tuple[Stream, ...], of_apps: bool = True) -> float | None:
    """Metres, by how far the counter of the records moved on; None without one."""
    counters = (one for one in found if one.name == "distance" and (of_apps or not one.source.startswith(DEVELOPER)))
    counted = next((one.values for one in counters), None)
    known = [value for value in counted if not isnan(value)] if counted is not None else []
    return known[-1] - known[0] if known else None


def _pauses(elapsed: array[float], breaks: list[int]) -> tuple[Pause, ...]:
    """The times between stretches; a second or less is no pause."""
    spans = [(elapsed[one - 1], elapsed[one]) for one in breaks if 0 < one < len(elapsed)]
    return tuple(Pause(begin, end) for begin, end in spans if end - begin > 1.0)


def _oddities(points: Points, gone: Way, where: str) -> list[Trouble]:
    """Points that told something impossible, and what became of them."""
    notes, count = [], len(points.seconds)
    lost = points.misplaced + gone.jumped
    if lost:
        told = f"{lost} of its {count} points have no place, or one that cannot be"
        notes.append(Trouble(where, told, "left those places out and kept the rest of the points"))
    if points.timeless:
        notes.append(Trouble(where, f"{points.timeless} of its points carry no time", "left them out"))
    if points.full:
        notes.append(Trouble(where, f"it holds more than {MOST_POINTS} points", "kept these; the rest was not read"))
    return notes
