"""Makes tracks of the sessions of a FIT file: when, how long, what sport, pauses, laps. Decodes no message."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import inf, isnan
from statistics import median_low

from restride.exchange.belief import LATEST, LONGEST_S, Span, unbelievable
from restride.exchange.fit.averages import Timed, means, of_device, steps
from restride.exchange.fit.fields import called
from restride.exchange.fit.records import Haul, number
from restride.exchange.fit.streams import Columns, shown, streams
from restride.exchange.sports import Called
from restride.exchange.track import Lap, Pause, Sport, Stream, Track
from restride.words.trouble import Trouble

EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
"""Where the seconds of FIT count from."""

CLOCK_UNSET_S = 0x10000000
"""Below this the protocol counts seconds since the device was switched on, and no date can be told."""

_LATEST_S = (LATEST - EPOCH).total_seconds()
_LATE_S = 60.0
"""How long after its stated end a session may still write records."""

_QUARTER_MIN = 15
_EAST_MOST_MIN, _WEST_MOST_MIN = 14 * 60, -12 * 60
_SUN_OFF_MIN = 210
"""How far a legal clock strays from the sun's: three hours in the west of China, and some summer time."""

_LEAST_SALVAGED = 2


@dataclass(frozen=True, slots=True)
class Slice:
    """The records of one outing: seconds in rising order, and the columns that go with them."""

    seconds: array[float]
    columns: Columns
    reordered: bool

    def between(self, start: float, end: float) -> Slice:
        """The records from one second up to another, both included."""
        first, last = bisect_left(self.seconds, start), bisect_right(self.seconds, end)
        columns = {name: values[first:last] for name, values in self.columns.items()}
        return Slice(self.seconds[first:last], columns, self.reordered)


@dataclass(frozen=True, slots=True)
class Window:
    """When an outing was, in seconds of FIT, and what the file says of it."""

    start: float
    end: float
    """Up to where records are taken; ``inf`` where nothing says."""
    message: Mapping[str, object]


def ordered(haul: Haul) -> Slice:
    """All records of a file in the order of time; those of one second stay in the order of the file."""
    seconds = haul.seconds
    if all(a <= b for a, b in pairwise(seconds)):
        return Slice(seconds, haul.columns, False)
    order = sorted(range(len(seconds)), key=seconds.__getitem__)
    columns = {name: array("d", [values[i] for i in order]) for name, values in haul.columns.items()}
    return Slice(array("d", [seconds[i] for i in order]), columns, True)


def windows(haul: Haul, records: Slice) -> list[Window]:
    """When each session of the file was, the earliest first; the next one's start ends the one before."""
    starts = sorted(((_start(one, records), one) for one in haul.of("session")), key=lambda pair: pair[0])
    found = []
    for place, (start, message) in enumerate(starts):
        long = max(_positive(message, "total_elapsed_time"), _positive(message, "total_timer_time"))
        end = start + long + _LATE_S if long > 0 else inf
        if place + 1 < len(starts):
            # The second in which the next begins belongs to the next.
            end = min(end, starts[place + 1][0] - 1)
        found.append(Window(start, end, message))
    return found


def _start(message: Mapping[str, object], records: Slice) -> float:
    start = number(message.get("start_time"))
    if isnan(start):
        start = number(message.get("timestamp")) - _positive(message, "total_elapsed_time")
    if isnan(start):
        start = records.seconds[0] if records.seconds else 0.0
    return start


def _positive(message: Mapping[str, object], name: str) -> float:
    """A number of a message that cannot be negative; 0 where it is missing."""
    value = number(message.get(name))
    return value if value > 0 else 0.0


def _told(message: Mapping[str, object], name: str) -> float | None:
    value = number(message.get(name))
    return None if isnan(value) else value


def salvaged(haul: Haul, records: Slice, after: float) -> Window | None:
    """The outing that the records past a time make, for a file that broke off before it could say; None without any.

    A single record whose time was damaged would stretch it over years: only what lies near the middle one counts.
    """
    left = records.seconds[bisect_right(records.seconds, after) :]
    middle = median_low(left) if left else 0.0
    near = [second for second in left if abs(second - middle) <= LONGEST_S]
    if len(near) < _LEAST_SALVAGED:
        return None
    message: dict[str, object] = {"start_time": near[0], "total_elapsed_time": near[-1] - near[0]}
    for spoken in (haul.first("sport"), *reversed(haul.of("lap"))):
        if "sport" in spoken:
            message |= {"sport": spoken["sport"], "sub_sport": spoken.get("sub_sport")}
            break
    return Window(near[0], near[-1], message)


def track(window: Window, haul: Haul, records: Slice, where: str) -> Track | Trouble:
    """The outing of a window, or why it cannot be one.

    Parameters
    ----------
    window
        When it was and what the file says of it.
    haul
        The file it stands in, for its laps, pauses and device.
    records
        All records of that file, in order of time.
    where
        What a trouble is to call the place.
    """
    own = records.between(window.start, window.end)
    named = called(window.message.get("sport"), window.message.get("sub_sport"))
    sport, notes = _sport(named, own, where)
    found = streams(own.columns, haul, sport)
    elapsed_s, timer_s = _lengths(window, own, haul)
    distance_m = _distance(window.message, found)
    if (trouble := _unbelievable(window, where, Span(elapsed_s, timer_s, distance_m), named)) is not None:
        return trouble
    stops = _pauses(haul, window.start, elapsed_s)
    elapsed = array("d", [second - window.start for second in own.seconds])
    timed = Timed(elapsed, stops, timer_s, distance_m, steps(window.message, sport))
    return Track(
        sport=sport,
        vendor_sport=named.vendor,
        start=EPOCH + timedelta(seconds=window.start),
        offset_min=_offset(haul),
        elapsed_s=elapsed_s,
        timer_s=timer_s,
        distance_m=distance_m,
        ascent_m=_told(window.message, "total_ascent"),
        descent_m=_told(window.message, "total_descent"),
        elapsed=elapsed,
        streams=found,
        measures=(*means(found, timed, sport), *of_device(window.message, sport)),
        laps=_laps(haul, window),
        pauses=stops,
        device=_device(haul.first("file_id")),
        recovered=False,
        notes=(*notes, *_oddities(window.message, own, where)),
    )


def _lengths(window: Window, own: Slice, haul: Haul) -> tuple[float, float]:
    """Seconds from start to end, and seconds the timer ran; from the records where the session does not say."""
    timer_s = _positive(window.message, "total_timer_time")
    elapsed_s = max(_positive(window.message, "total_elapsed_time"), timer_s)
    if not elapsed_s and own.seconds:
        elapsed_s = own.seconds[-1] - window.start
    if not timer_s:
        timer_s = elapsed_s - sum(one.end_s - one.start_s for one in _pauses(haul, window.start, elapsed_s))
    return elapsed_s, max(0.0, timer_s)


def _distance(message: Mapping[str, object], found: Sequence[Stream]) -> float | None:
    """Metres: what the session says, else how far the records' own counter moved on."""
    if (told := _told(message, "total_distance")) is not None:
        return told
    counted = next((one.values for one in found if one.name == "distance"), ())
    known = [value for value in counted if not isnan(value)]
    return known[-1] - known[0] if known else None


def _unbelievable(window: Window, where: str, span: Span, named: Called) -> Trouble | None:
    """Why nobody could have done this, or None."""
    if window.start < CLOCK_UNSET_S:
        local = _local_start(window)
        said = f"; its local clock said {local:%Y-%m-%d %H:%M}" if local is not None else ""
        told = f"the watch's clock was not set, so the day is unknown ({span.about(named)}{said})"
        return Trouble(where, told, "log it by hand with `restride log run`, on the day you know it was")
    return unbelievable(EPOCH + timedelta(seconds=window.start), span, named, where)


def _local_start(window: Window) -> datetime | None:
    """What a device without a date said its local time was at the start, if it said so."""
    local = number(window.message.get("local_start"))
    return EPOCH + timedelta(seconds=local) if CLOCK_UNSET_S <= local <= _LATEST_S else None


def _sport(named: Called, own: Slice, where: str) -> tuple[Sport, list[Trouble]]:
    """What it was to the feet: as the file says, else as the feet show, else cross-training and a question."""
    if named.sport is not None:
        return named.sport, []
    said = f"it calls it {named.vendor!r}" if named.vendor else "it does not say"
    seen = shown(own.columns).sport(on_foot="treadmill" in named.vendor)
    if seen is not None:
        return seen, [Trouble(where, f"what sport it was is not clear: {said}", f"took it for a {seen}, by the steps")]
    kept = "kept it as cross-training; if it was a run, say so with its id: restride log run --of ID"
    return "cross", [Trouble(where, f"what sport it was is not clear: {said}", kept)]


def _oddities(message: Mapping[str, object], own: Slice, where: str) -> list[Trouble]:
    """What the file contradicts itself in, and what was believed."""
    notes = []
    elapsed, timer = _positive(message, "total_elapsed_time"), _positive(message, "total_timer_time")
    if 0 < elapsed < timer - 1:
        told = f"it says that {timer:.0f} s were timed within {elapsed:.0f} s"
        notes.append(Trouble(where, told, f"took {timer:.0f} s for both"))
    if own.reordered:
        notes.append(Trouble(where, "its points are not in the order of time", "put them in order"))
    return notes


def _pauses(haul: Haul, start: float, elapsed_s: float) -> tuple[Pause, ...]:
    """When the timer stood still, by its own stops and starts; a file without them tells of no pause.

    Gaps between records are no pauses: smart recording leaves gaps too.
    """
    found: list[Pause] = []
    stopped: float | None = None
    for event in haul.of("event"):
        at = number(event.get("timestamp")) - start
        if event.get("event") != "timer" or isnan(at):
            continue
        kind = str(event.get("event_type", ""))
        if kind.startswith("stop") and stopped is None:
            stopped = at
        elif kind == "start":
            _add_pause(found, stopped, at, elapsed_s)
            stopped = None
    _add_pause(found, stopped, elapsed_s, elapsed_s)
    return tuple(found)


def _add_pause(found: list[Pause], stopped: float | None, started: float, elapsed_s: float) -> None:
    """Take in a pause as far as it lies inside the outing; a second or less is rounding of its two ends."""
    if stopped is None:
        return
    begin, end = max(stopped, found[-1].end_s if found else 0.0), min(started, elapsed_s)
    if end - begin > 1.0:
        found.append(Pause(begin, end))


def _laps(haul: Haul, window: Window) -> tuple[Lap, ...]:
    """The laps that begin inside the outing, in order; a lap that does not say how long it was is left out."""
    found = []
    for message in haul.of("lap"):
        timer_s = _positive(message, "total_timer_time")
        elapsed_s = max(_positive(message, "total_elapsed_time"), timer_s)
        start = number(message.get("start_time"))
        if isnan(start):
            start = number(message.get("timestamp")) - elapsed_s
        if elapsed_s > 0 and window.start - 1 <= start <= window.end:
            start_s = max(0.0, start - window.start)
            found.append(Lap(start_s, elapsed_s, timer_s or elapsed_s, _told(message, "total_distance")))
    return tuple(sorted(found, key=lambda lap: lap.start_s))


def _offset(haul: Haul) -> int | None:
    """How far local time was ahead of UTC, in minutes; None where the file does not tell or cannot be believed.

    Some devices write UTC, or nothing sensible, as their local time: what is no quarter of an hour, or lies hours
    off the sun at the place of the outing, is not believed.
    """
    message = haul.first("activity")
    ahead = number(message.get("local_timestamp")) - number(message.get("timestamp"))
    if isnan(ahead):
        return None
    quarters = round(ahead / 60 / _QUARTER_MIN)
    offset = quarters * _QUARTER_MIN
    if abs(ahead - offset * 60) > 5 or not _WEST_MOST_MIN <= offset <= _EAST_MOST_MIN:
        return None
    if haul.longitude_deg is not None:
        off = (offset - haul.longitude_deg * 4 + 720) % 1440 - 720
        if abs(off) > _SUN_OFF_MIN:
            return None
    return offset


def _device(file_id: Mapping[str, object]) -> str:
    """Who made the device and what it is called, as far as the file says."""
    maker = file_id.get("manufacturer")
    product = next((file_id[name] for name in ("product_name", "garmin_product", "product") if file_id.get(name)), "")
    words = [maker if isinstance(maker, str) else f"maker {maker}" if maker else ""]
    if isinstance(product, str | int):
        words.append(str(product))
    return " ".join(word for word in words if word)[:80]
