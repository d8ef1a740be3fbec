"""Reads GPX: tracks with times and what vendors hang on their points. Opens nothing, and parses no XML itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import isfinite, nan

from restride.exchange.instants import parsed
from restride.exchange.markup.parser import Broken, listen
from restride.exchange.points import Kind, Points, Told, outing
from restride.exchange.sports import called
from restride.exchange.track import NATIVE, Reading, Track
from restride.words.trouble import Trouble

MOST_TRACKS = 500
MOST_POINTS = 1_000_000
"""Years of an athlete in one file; more is a file made to keep a reader busy."""

ROUTE_OF = "Apple Health Export"
"""Who writes the ways of workouts without the workouts, which stand in the export.xml beside them."""

_KINDS: Mapping[str, Kind] = {
    name: kind
    for names, kind in (
        ("ele", Kind("altitude", "m", NATIVE)),
        ("hr heartrate heart_rate", Kind("heart_rate", "bpm", NATIVE)),
        ("cad cadence runcadence", Kind("cadence", "rpm", NATIVE)),
        ("atemp temp temperature", Kind("temperature", "degC", NATIVE)),
        ("power powerinwatts watts", Kind("power", "W", NATIVE)),
        ("speed", Kind("speed", "m/s", NATIVE)),
    )
    for name in names.split()
}
"""What vendors call what they hang on a point, without prefix and in small letters."""


@dataclass(slots=True)
class _Trk:
    """One track in the making."""

    points: Points = field(default_factory=Points)
    type: str = ""
    offsets: set[int | None] = field(default_factory=set)


class _Gpx:
    """Hears the elements of a GPX file and keeps its tracks."""

    def __init__(self) -> None:
        self.creator = ""
        self.tracks: list[_Trk] = []
        self.planned = self.marks = 0
        self.full = False
        self._points = 0
        self._now: _Trk | None = None
        self._in_point = False
        self._place = (nan, nan)
        self._second: float | None = None
        self._values: dict[Kind, float] = {}

    def opened(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "trkpt" and self._now is not None:
            self._in_point, self._second, self._values = True, None, {}
            self._place = (_number(attributes.get("lat", "")), _number(attributes.get("lon", "")))
        elif name == "trkseg" and self._now is not None:
            self._now.points.stretch()
        elif name == "trk":
            self._now = _Trk()
        elif name == "rte":
            self.planned += 1
        elif name == "wpt":
            self.marks += 1
        elif name == "gpx":
            self.creator = attributes.get("creator", "")

    def closed(self, name: str, text: str) -> None:
        if self._in_point:
            self._closed_in_point(name, text)
        elif name == "type" and self._now is not None:
            self._now.type = text.strip()[:60]
        elif name == "trk" and self._now is not None:
            self.end_track()

    def end_track(self) -> None:
        """Put away the track in the making; those without points are none."""
        if self._now is not None and (self._now.points.seconds or self._now.points.timeless):
            if len(self.tracks) < MOST_TRACKS:
                self.tracks.append(self._now)
            else:
                self.full = True
        self._now = None

    def _closed_in_point(self, name: str, text: str) -> None:
        if name == "trkpt":
            self._in_point = False
            self._points += 1
            if self._points > MOST_POINTS:
                self.full = True
            elif self._now is not None:
                self._now.points.add(self._second, self._place, self._values)
        elif name == "time":
            told = parsed(text)
            if told is not None and self._now is not None:
                self._second = told.second
                self._now.offsets.add(told.offset_min)
        else:
            kind = _KINDS.get(name.lower())
            if kind is not None and isfinite(value := _number(text)):
                self._values.setdefault(kind, value)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return nan


def read(chunks: Iterable[bytes], name: str, hint: str = "") -> Reading:
    """What a GPX file tells of outings; every ``trk`` is an outing of its own, its segments parts of it.

    Times are checked and places too: what cannot be is left out, and said. A file cut short gives what came before.

    Parameters
    ----------
    chunks
        The bytes of the file, in pieces.
    name
        What troubles are to call the file.
    hint
        What a list beside the file calls the outing; believed where the file itself does not say.
    """
    ear = _Gpx()
    broken = listen(chunks, ear)
    if broken is not None and broken.harmful:
        return Reading((), (Trouble(name, broken.what, "export the recording again"),), "unreadable")
    if ear.creator.startswith(ROUTE_OF):
        told = "it is the way of a workout without the workout, which stands in the export.xml beside it"
        return Reading((), (Trouble(name, told, "give the export.zip of Apple Health as it is"),), "route")
    ear.end_track()
    tracks: list[Track] = []
    troubles: list[Trouble] = []
    for place, one in enumerate(ear.tracks, start=1):
        where = name if len(ear.tracks) == 1 else f"{name}, track {place}"
        made = outing(one.points, _told(one, ear, hint, damage(broken, last=place == len(ear.tracks)), where), where)
        (tracks if isinstance(made, Track) else troubles).append(made)  # type: ignore[arg-type]
    if ear.full:
        troubles.append(
            Trouble(
                name,
                f"it holds more than {MOST_TRACKS} tracks or {MOST_POINTS} points",
                "give the rest as files of their own",
            )
        )
    if not ear.tracks:
        troubles.append(_empty(ear, broken, name))
    kind = "activity" if ear.tracks else "course" if ear.planned else "unreadable" if broken else "empty"
    return Reading(tuple(tracks), tuple(troubles), kind)


def damage(broken: Broken | None, *, last: bool) -> str:
    """What is damaged of an outing; empty for all but the last of a broken file, which alone may lack something."""
    if broken is None or broken.after_end or not last:
        return ""
    return f"the file is cut short or damaged ({broken.what})"


def _told(one: _Trk, ear: _Gpx, hint: str, harm: str, where: str) -> Told:
    named = called(one.type)
    if named.sport is None and hint:
        named = called(hint)
    zones = one.offsets - {None, 0}
    notes = []
    if None in one.offsets:
        told = "its times carry no time zone"
        notes.append(Trouble(where, told, "took them for UTC, as the format asks; if the day is wrong, retract it"))
    ahead = next(iter(zones)) if len(zones) == 1 and len(one.offsets) == 1 else None
    return Told(named, device=ear.creator.strip()[:80], offset_min=ahead, damage=harm, notes=tuple(notes))


def _empty(ear: _Gpx, broken: Broken | None, name: str) -> Trouble:
    if broken is not None and not broken.after_end:
        return Trouble(name, f"it cannot be read as GPX ({broken.what})", "export the recording again")
    if ear.planned:
        return Trouble(name, "it is a planned route, not one that was run", "give the recording of an outing instead")
    if ear.marks:
        return Trouble(name, f"it holds {ear.marks} marked places and no track", "give the recording of an outing")
    return Trouble(name, "it holds no track, or one without points", "export the recording again, or log it by hand")
