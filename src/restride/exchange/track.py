"""What a recording of an outing holds, whichever file it came from. Reads no file and writes no diary."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from restride.exchange.morning import Morning
from restride.words.trouble import Trouble

Sport = Literal["run", "walk", "cross"]
"""What the outing was to the feet. Everything that is neither running nor walking is cross-training."""

NATIVE = "native"
"""The source of what the device's own fields say."""

SESSION = "session"
"""The source of an average that the device worked out itself and wrote beside its records."""

DERIVED = "derived"
"""The source of what was worked out from places on the map or from a distance, for want of anything better."""

DEVELOPER = "developer:"
"""How the source of a field begins that an added app or sensor wrote; its name follows."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The mean of one quantity of an outing, made as it asks, as one instrument gives it; see fit/averages.py.

    Two instruments that measure the same thing stand side by side, and are never mixed.

    Parameters
    ----------
    name
        The quantity: ``contact_time``, ``cadence``, ``power`` …
    value
        Its mean, in ``unit``.
    unit
        ``ms``, ``percent``, ``mm``, ``W``, ``m/s``, ``bpm``, ``spm`` (steps a minute, both feet), ``rpm`` …
    source
        ``native``, ``session``, ``derived`` or ``developer:`` with the name of the app or sensor.
    count
        How many records it rests on; 0 for ``session``, whose making the device does not tell.
    """

    name: str
    value: float
    unit: str
    source: str
    count: int


@dataclass(frozen=True, slots=True, eq=False)
class Stream:
    """One quantity through the outing, one value for each of ``Track.elapsed``; nan where there is none."""

    name: str
    unit: str
    source: str
    values: array[float]


@dataclass(frozen=True, slots=True)
class Pause:
    """A time the timer stood still: from ``start_s`` up to, and not including, ``end_s`` seconds after the start."""

    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Lap:
    """A lap as the device kept it; ``start_s`` counts from the start of the outing."""

    start_s: float
    elapsed_s: float
    timer_s: float
    distance_m: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Track:
    """One outing: one session of a recording.

    Parameters
    ----------
    sport
        ``run``, ``walk`` or ``cross``.
    vendor_sport
        What the file calls it: ``running``, ``running/trail``, ``cycling``; empty when it does not say.
    start
        The instant it began, aware, in UTC.
    offset_min
        How far local time was ahead of UTC, in minutes; None when the file does not tell, or tells nonsense.
    elapsed_s, timer_s
        Seconds from start to end, and seconds the timer ran. ``timer_s`` is never the longer of the two.
    distance_m, ascent_m, descent_m
        Metres; None when the file does not tell.
    elapsed
        Seconds since the start of each record, never falling; two records may share one second.
    streams
        What was measured along the way. Places on the map are left in the original: no advice needs them.
    recovered
        Whether the file was damaged or cut, so that something may be missing or wrong; ``notes`` say what.
    wall_clock
        Whether the file tells the time on the wall and no zone. ``start`` then holds that time as though it were UTC:
        the day is right, the instant only once somebody says how far the wall was ahead.
    """

    sport: Sport
    vendor_sport: str
    start: datetime
    offset_min: int | None
    elapsed_s: float
    timer_s: float
    distance_m: float | None
    ascent_m: float | None
    descent_m: float | None
    elapsed: array[float]
    streams: tuple[Stream, ...]
    measures: tuple[Measure, ...]
    laps: tuple[Lap, ...]
    pauses: tuple[Pause, ...]
    device: str
    recovered: bool
    notes: tuple[Trouble, ...]
    wall_clock: bool = False

    def stream(self, name: str, source: str = NATIVE) -> Stream | None:
        """The stream of that name and source, or None."""
        return next((one for one in self.streams if (one.name, one.source) == (name, source)), None)

    def measure(self, name: str, source: str = NATIVE) -> Measure | None:
        """The measure of that name and source, or None."""
        return next((one for one in self.measures if (one.name, one.source) == (name, source)), None)


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What came of reading one file.

    Parameters
    ----------
    tracks
        Its outings, in the order of the file.
    troubles
        What yielded no track, and why. What is to be known about a track stands in its ``notes``.
    kind
        What the file is: ``activity``, ``settings``, ``workout``, ``monitoring`` …; ``unreadable`` when nobody can say.
    mornings
        What a table of an app tells of nights and moods.
    notes
        What is good to know of the file and no trouble.
    """

    tracks: tuple[Track, ...]
    troubles: tuple[Trouble, ...]
    kind: str
    mornings: tuple[Morning, ...] = ()
    notes: tuple[Trouble, ...] = ()

    @property
    def all_troubles(self) -> tuple[Trouble, ...]:
        """The troubles of the file and the notes of every track."""
        return (*self.troubles, *(note for track in self.tracks for note in track.notes))
