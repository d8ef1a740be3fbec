"""Reads TCX: activities with laps, points and their extensions. Opens nothing, and parses no XML itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import isfinite, isnan, nan

from restride.exchange.instants import parsed
from restride.exchange.markup.gpx import damage
from restride.exchange.markup.parser import Broken, listen
from restride.exchange.places import NOWHERE
from restride.exchange.points import Kind, Points, Told, outing
from restride.exchange.sports import Called, called
from restride.exchange.track import NATIVE, Lap, Reading, Track
from restride.words.trouble import Trouble

MOST_ACTIVITIES = 500
MOST_LAPS = 5_000
MOST_POINTS = 1_000_000
"""Years of an athlete in one file; more is a file made to keep a reader busy."""

_KINDS: Mapping[str, Kind] = {
    "AltitudeMeters": Kind("altitude", "m", NATIVE),
    "DistanceMeters": Kind("distance", "m", NATIVE),
    "Value": Kind("heart_rate", "bpm", NATIVE),
    "Cadence": Kind("cadence", "rpm", NATIVE),
    "RunCadence": Kind("cadence", "rpm", NATIVE),
    "Speed": Kind("speed", "m/s", NATIVE),
    "Watts": Kind("power", "W", NATIVE),
}
"""The elements of a point that are read. ``Value`` stands in a heart rate, the only one a point may hold."""

_SPORTS: Mapping[str, Called] = {"Biking": Called("cross", "biking")}
"""The format knows three words: Running, Biking, Other."""


@dataclass(slots=True)
class _Told:
    """A lap as the file tells it."""

    start_s: float | None
    timer_s: float = nan
    distance_m: float = nan


@dataclass(slots=True)
class _Activity:
    """One activity in the making."""

    sport: str
    start_s: float | None = None
    points: Points = field(default_factory=Points)
    laps: list[_Told] = field(default_factory=list)
    offsets: set[int | None] = field(default_factory=set)
    device: str = ""


class _Tcx:
    """Hears the elements of a TCX file and keeps its activities."""

    def __init__(self) -> None:
        self.activities: list[_Activity] = []
        self.planned = ""
        self.full = False
        self._points = 0
        self._now: _Activity | None = None
        self._lap: _Told | None = None
        self._tracks_of_lap = 0
        self._in_point = self._in_creator = False
        self._place = [nan, nan]
        self._second: float | None = None
        self._values: dict[Kind, float] = {}

    def opened(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Trackpoint" and self._now is not None:
            self._in_point, self._second, self._values = True, None, {}
            self._place = [nan, nan]
        elif name == "Track" and self._now is not None:
            self._tracks_of_lap += 1
            if self._tracks_of_lap > 1:
                # A second Track in one Lap is what the format has for a pause; a new lap is none.
                self._now.points.stretch()
        elif name == "Lap" and self._now is not None:
            self._tracks_of_lap = 0
            self._lap = _Told(_second(attributes.get("StartTime", "")))
            if len(self._now.laps) < MOST_LAPS:
                self._now.laps.append(self._lap)
        elif name == "Activity":
            self._now = _Activity(attributes.get("Sport", ""))
        elif name == "Creator":
            self._in_creator = True
        elif name in {"Course", "Workout"}:
            self.planned = self.planned or name.lower()

    def closed(self, name: str, text: str) -> None:
        if self._now is None:
            return
        if self._in_point:
            self._closed_in_point(self._now, name, text)
        elif name == "Activity":
            self.end_activity()
        elif name == "Lap":
            self._lap = None
        elif name == "Creator":
            self._in_creator = False
        elif name == "Name" and self._in_creator:
            self._now.device = self._now.device or " ".join(text.split())[:80]
        elif self._lap is not None and name == "TotalTimeSeconds":
            self._lap.timer_s = _number(text)
        elif self._lap is not None and name == "DistanceMeters":
            self._lap.distance_m = _number(text)
        elif name == "Id":
            self._now.start_s = _second(text)

    def end_activity(self) -> None:
        """Put away the activity in the making."""
        if self._now is not None:
            if len(self.activities) < MOST_ACTIVITIES:
                self.activities.append(self._now)
            else:
                self.full = True
        self._now = self._lap = None

    def _closed_in_point(self, now: _Activity, name: str, text: str) -> None:
        if name == "Trackpoint":
            self._in_point = False
            self._points += 1
            if self._points > MOST_POINTS:
                self.full = True
                return
            latitude, longitude = self._place
            indoors = isnan(latitude) and isnan(longitude)
            now.points.add(self._second, NOWHERE if indoors else (latitude, longitude), self._values)
        elif name == "Time":
            told = parsed(text)
            if told is not None:
                self._second = told.second
                now.offsets.add(told.offset_min)
        elif name == "LatitudeDegrees":
            self._place[0] = _number(text)
        elif name == "LongitudeDegrees":
            self._place[1] = _number(text)
        elif (kind := _KINDS.get(name)) is not None and isfinite(value := _number(text)):
            self._values[kind] = value


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return nan


def _second(text: str) -> float | None:
    told = parsed(text)
    return None if told is None else told.second


def read(chunks: Iterable[bytes], name: str, hint: str = "") -> Reading:
    """What a TCX file tells of outings; every ``Activity`` is an outing of its own.

    The time of the laps is the time of the timer. A run's cadence counts one leg and is doubled, unless it plainly
    counts both. A file cut short gives what came before; blanks before the first sign are passed over.

    Parameters
    ----------
    chunks
        The bytes of the file, in pieces.
    name
        What troubles are to call the file.
    hint
        What a list beside the file calls the outing; believed where the file says ``Other``.
    """
    ear = _Tcx()
    broken = listen(chunks, ear)
    if broken is not None and broken.harmful:
        return Reading((), (Trouble(name, broken.what, "export the recording again"),), "unreadable")
    ear.end_activity()
    tracks: list[Track] = []
    troubles: list[Trouble] = []
    count = len(ear.activities)
    for place, one in enumerate(ear.activities, start=1):
        where = name if count == 1 else f"{name}, activity {place}"
        told = _told(one, hint, damage(broken, last=place == count), where)
        made = told if isinstance(told, Trouble) else outing(one.points, told, where)
        (tracks if isinstance(made, Track) else troubles).append(made)  # type: ignore[arg-type]
    if ear.full:
        many = f"it holds more than {MOST_ACTIVITIES} activities or {MOST_POINTS} points"
        troubles.append(Trouble(name, many, "give the rest as files of their own"))
    if not count:
        troubles.append(_empty(ear, broken, name))
    kind = "activity" if count else ear.planned or ("unreadable" if broken else "empty")
    return Reading(tuple(tracks), tuple(troubles), kind)


def _told(one: _Activity, hint: str, harm: str, where: str) -> Told | Trouble:
    """What an activity says beside its points, or why it cannot be believed."""
    named = _SPORTS.get(one.sport) or called(one.sport)
    if named.sport is None and hint:
        named = called(hint)
    timer_s = sum(lap.timer_s for lap in one.laps if lap.timer_s > 0)
    metres = [lap.distance_m for lap in one.laps if isfinite(lap.distance_m)]
    if any(far < 0 for far in metres):
        return Trouble(
            where, f"its distance is negative ({min(metres):.0f} m)", "log it by hand with `restride log run`"
        )
    notes = []
    if None in one.offsets:
        told = "its times carry no time zone"
        notes.append(Trouble(where, told, "took them for UTC, as the format asks; if the day is wrong, retract it"))
    ahead = next(iter(one.offsets)) if len(one.offsets) == 1 and not one.offsets & {None, 0} else None
    begun = next((lap.start_s for lap in one.laps if lap.start_s is not None), one.start_s)
    return Told(
        named,
        device=one.device,
        offset_min=ahead,
        start_s=begun,
        timer_s=timer_s or None,
        distance_m=sum(metres) if metres and not harm else None,
        laps=_laps(one, begun),
        damage=harm,
        notes=tuple(notes),
    )


def _laps(one: _Activity, begun: float | None) -> tuple[Lap, ...]:
    """The laps in order; one that does not say when it began or how long it was is left out."""
    found = []
    for lap in one.laps:
        if begun is not None and lap.start_s is not None and lap.timer_s > 0:
            far = lap.distance_m if isfinite(lap.distance_m) else None
            found.append(Lap(max(0.0, lap.start_s - begun), lap.timer_s, lap.timer_s, far))
    return tuple(sorted(found, key=lambda lap: lap.start_s))


def _empty(ear: _Tcx, broken: Broken | None, name: str) -> Trouble:
    if ear.planned:
        told = f"it is a planned {ear.planned}, not an outing that was done"
        return Trouble(name, told, "give the recording of an outing instead")
    if broken is not None and not broken.after_end:
        return Trouble(name, f"it cannot be read as TCX ({broken.what})", "export the recording again")
    return Trouble(name, "it holds no activity", "give the recording of an outing instead")
