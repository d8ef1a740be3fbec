"""Reads the export.xml of Apple Health: workouts and nights, out of gigabytes, as a stream. Opens nothing.

The export tells a workout's own averages and no points; its way lies in GPX files beside it, which are not read, for no
advice needs a place. All dates carry the zone of the telephone at the time of the export, which is taken as told.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import isfinite, nan

from restride.exchange.belief import EARLIEST, LATEST, Span, unbelievable
from restride.exchange.instants import EPOCH
from restride.exchange.markup.parser import Broken, listen
from restride.exchange.morning import Morning
from restride.exchange.quantities import QUANTITIES
from restride.exchange.sports import Called, called
from restride.exchange.track import SESSION, Measure, Pause, Reading, Track
from restride.words.measure import METRES_PER_KM, MINUTES_PER_HOUR, SECONDS_PER_MINUTE
from restride.words.trouble import Trouble

SOURCE = "Apple Health"
MOST_WORKOUTS = 20_000
MOST_SLEEPS = 500_000
"""Decades of either; bounds memory."""

_MOST_EVENTS = 2_000
_ACTIVITY = "HKWorkoutActivityType"
_ASLEEP = "HKCategoryValueSleepAnalysisAsleep"
_QUANTITY = "HKQuantityTypeIdentifier"
_EVENING, _NOON = 18, 12
"""Who falls asleep after 18 h or before 12 h sleeps for the coming, or that, morning; between them lies a nap."""

_LEAST_NIGHT_H, _MOST_NIGHT_H = 1.0, 16.0
"""Outside it the watch was taken off, or forgotten; such a night tells nothing."""

_PER_MINUTE = {"s": 1 / SECONDS_PER_MINUTE, "sec": 1 / SECONDS_PER_MINUTE, "min": 1.0, "hr": float(MINUTES_PER_HOUR)}
_METRES = {"m": 1.0, "km": float(METRES_PER_KM), "mi": 1609.344, "yd": 0.9144, "ft": 0.3048, "cm": 0.01, "in": 0.0254}
_UNITS: Mapping[str, Mapping[str, float]] = {
    "ms": {"ms": 1.0, "s": 1000.0},
    "mm": {unit: 1000 * factor for unit, factor in _METRES.items()},
    "W": {"W": 1.0},
    "m/s": {"m/s": 1.0, "km/hr": 1 / 3.6, "km/h": 1 / 3.6, "mi/hr": 0.44704, "mph": 0.44704},
    "bpm": {"count/min": 1.0, "count/s": 60.0},
}
_AVERAGES = {
    "RunningGroundContactTime": "contact_time",
    "RunningVerticalOscillation": "vertical_oscillation",
    "RunningStrideLength": "step_length",  # it is the length of one step, whatever its name says
    "RunningPower": "power",
    "RunningSpeed": "speed",
    "HeartRate": "heart_rate",
}
_DISTANCES = ("DistanceWalkingRunning", "DistanceCycling", "DistanceSwimming", "DistanceWheelchair")


@dataclass(slots=True)
class _Workout:
    """A workout as the export tells it."""

    told: Mapping[str, str]
    distance_m: float | None = None
    averages: list[tuple[str, float]] = field(default_factory=list)
    stops: list[tuple[float, bool]] = field(default_factory=list)


class _Health:
    """Hears the elements of an export and keeps workouts and the times asleep."""

    def __init__(self) -> None:
        self.workouts: list[_Workout] = []
        self.asleep = array("d")
        self.offsets = array("h")
        self.full = False
        self._now: _Workout | None = None

    def opened(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Record":
            if attributes.get("value", "").startswith(_ASLEEP):
                self._sleep(attributes)
        elif name == "Workout":
            if len(self.workouts) < MOST_WORKOUTS:
                self._now = _Workout(dict(attributes))
                self.workouts.append(self._now)
            else:
                self.full = True
        elif self._now is not None and name == "WorkoutStatistics":
            _statistic(self._now, attributes)
        elif self._now is not None and name == "WorkoutEvent" and len(self._now.stops) < _MOST_EVENTS:
            kind = attributes.get("type", "")
            told = _time(attributes.get("date", ""))
            if told is not None and kind.endswith(("EventTypePause", "EventTypeResume")):
                self._now.stops.append((_second(told), kind.endswith("Pause")))

    def closed(self, name: str, _: str) -> None:
        if name == "Workout":
            self._now = None

    def _sleep(self, attributes: Mapping[str, str]) -> None:
        begin, end = _time(attributes.get("startDate", "")), _time(attributes.get("endDate", ""))
        if begin is None or end is None:
            return
        if len(self.offsets) >= MOST_SLEEPS:
            self.full = True
            return
        self.asleep.extend((_second(begin), _second(end)))
        self.offsets.append(_minutes(begin))


def _time(text: str) -> datetime | None:
    """A time as the export writes it, ``2023-05-01 07:12:00 +0200``; None for one without a zone, or for none."""
    try:
        told = datetime.fromisoformat(text) if len(text) < MINUTES_PER_HOUR else None
    except ValueError:
        return None
    return told if told is not None and told.tzinfo is not None and EARLIEST < told < LATEST else None


def _second(told: datetime) -> float:
    return (told - EPOCH).total_seconds()


def _minutes(told: datetime) -> int:
    offset = told.utcoffset()
    return 0 if offset is None else int(offset.total_seconds() // SECONDS_PER_MINUTE)


def _number(text: str | None) -> float:
    try:
        return float(text or "")
    except ValueError:
        return nan


def _statistic(workout: _Workout, told: Mapping[str, str]) -> None:
    kind = told.get("type", "").removeprefix(_QUANTITY)
    unit = told.get("unit", "")
    if kind in _DISTANCES:
        far = _number(told.get("sum")) * _METRES.get(unit, nan)
        workout.distance_m = far if isfinite(far) else workout.distance_m
    elif (name := _AVERAGES.get(kind)) is not None:
        quantity = QUANTITIES[name]
        value = _number(told.get("average")) * _UNITS[quantity.unit].get(unit, nan)
        if quantity.low <= value <= quantity.high and len(workout.averages) < len(_AVERAGES):
            workout.averages.append((name, value))


def read(chunks: Iterable[bytes], name: str) -> Reading:
    """What an export of Apple Health tells of outings and nights.

    Workouts become outings with the averages that the watch worked out; the times asleep of a night, of all sources
    together and each moment once, become the sleep of the morning after. Hours only in bed do not count. Heart-rate
    variability and all else is left: the diary has no place for it.

    Parameters
    ----------
    chunks
        The bytes of ``export.xml`` in pieces; they are not kept.
    """
    ear = _Health()
    broken = listen(chunks, ear)
    if broken is not None and broken.harmful:
        return Reading((), (Trouble(name, broken.what, "export it again from the telephone"),), "unreadable")
    tracks: list[Track] = []
    troubles: list[Trouble] = []
    for number, workout in enumerate(ear.workouts, start=1):
        made = _track(workout, f"{name}, workout {number}")
        (tracks if isinstance(made, Track) else troubles).append(made)  # type: ignore[arg-type]
    nights = _nights(ear)
    troubles.extend(_shortage(ear, broken, name, len(tracks), len(nights)))
    return Reading(tuple(tracks), tuple(troubles), "health", nights)


def _shortage(ear: _Health, broken: Broken | None, name: str, tracks: int, nights: int) -> list[Trouble]:
    found = []
    if broken is not None and not broken.after_end:
        told = f"the file is cut short or damaged ({broken.what})"
        found.append(Trouble(name, told, f"kept {tracks} workouts and {nights} nights; export it again"))
    elif not tracks and not nights and not ear.workouts:
        found.append(Trouble(name, "it holds no workouts and no nights", "nothing to keep"))
    if ear.full:
        found.append(Trouble(name, "it holds more workouts or nights than decades have", "the rest was not read"))
    return found


def _track(workout: _Workout, where: str) -> Track | Trouble:
    told = workout.told
    begin, end = _time(told.get("startDate", "")), _time(told.get("endDate", ""))
    if begin is None or end is None:
        said = told.get("startDate", "")[:40] or "nothing"
        return Trouble(where, f"it has no time that can be understood (it says {said!r})", "log it by hand")
    named = _called(told.get("workoutActivityType", ""))
    elapsed_s = (end - begin).total_seconds()
    minutes = _number(told.get("duration")) * _PER_MINUTE.get(told.get("durationUnit", "min"), nan)
    timer_s = minutes * SECONDS_PER_MINUTE if isfinite(minutes) and minutes > 0 else elapsed_s
    far = _number(told.get("totalDistance")) * _METRES.get(told.get("totalDistanceUnit", ""), nan)
    distance_m = workout.distance_m if workout.distance_m is not None else far if isfinite(far) else None
    elapsed_s = max(elapsed_s, timer_s)
    wrong = unbelievable(begin, Span(elapsed_s, timer_s, distance_m), named, where)
    if wrong is not None:
        return wrong
    return Track(
        sport=named.sport or "cross",
        vendor_sport=named.vendor,
        start=EPOCH + timedelta(seconds=_second(begin)),
        offset_min=_minutes(begin),
        elapsed_s=elapsed_s,
        timer_s=timer_s,
        distance_m=distance_m,
        ascent_m=None,
        descent_m=None,
        elapsed=array("d"),
        streams=(),
        measures=tuple(Measure(n, v, QUANTITIES[n].unit, SESSION, 0) for n, v in workout.averages),
        laps=(),
        pauses=_pauses(workout.stops, _second(begin), elapsed_s),
        device=" ".join(told.get("sourceName", "").split())[:80],
        recovered=False,
        notes=(),
    )


def _called(kind: str) -> Called:
    """``HKWorkoutActivityTypeTraditionalStrengthTraining`` in plain words, and what it was to the feet."""
    plain = kind.removeprefix(_ACTIVITY)
    words = "".join(f" {sign.lower()}" if sign.isupper() else sign for sign in plain[:60]).strip()
    return called(words)


def _pauses(stops: list[tuple[float, bool]], begin_s: float, elapsed_s: float) -> tuple[Pause, ...]:
    found: list[Pause] = []
    stopped: float | None = None
    for second, stops_now in sorted(stops):
        at = min(max(second - begin_s, 0.0), elapsed_s)
        if stops_now:
            stopped = at if stopped is None else stopped
        elif stopped is not None:
            found += [Pause(stopped, at)] if at - stopped > 1.0 else []
            stopped = None
    return tuple(found)


def _nights(ear: _Health) -> tuple[Morning, ...]:
    """The hours asleep before each morning; moments that two sources tell count once."""
    spans = sorted(zip(ear.asleep[::2], ear.asleep[1::2], ear.offsets, strict=True))
    slept: dict[datetime, float] = {}
    reached = -1e12
    for begin, end, offset in spans:
        since = max(begin, reached)
        reached = max(reached, end)
        wall = EPOCH + timedelta(seconds=begin, minutes=offset)
        if end <= since or _NOON <= wall.hour < _EVENING:
            continue
        day = wall.replace(hour=0, minute=0, second=0, microsecond=0)
        morning = day + timedelta(days=1) if wall.hour >= _EVENING else day
        slept[morning] = slept.get(morning, 0.0) + end - since
    hours = {morning.date(): s / SECONDS_PER_MINUTE / MINUTES_PER_HOUR for morning, s in slept.items()}
    kept = {day: round(h, 2) for day, h in hours.items() if _LEAST_NIGHT_H <= h <= _MOST_NIGHT_H}
    return tuple(Morning(day, h, None, SOURCE) for day, h in sorted(kept.items()))
