"""What a track answers when asked for a stream or a measure. Reads no file."""

from __future__ import annotations

from array import array
from datetime import UTC, datetime

from restride.exchange.track import NATIVE, Measure, Reading, Stream, Track
from restride.words.trouble import Trouble

PACE = Stream("speed", "m/s", NATIVE, array("d", [3.0, 3.1]))
APP = Stream("speed", "m/s", "developer:Stryd", array("d", [2.9, 3.0]))
MEAN = Measure("speed", 3.05, "m/s", NATIVE, 2)
NOTE = Trouble("a.fit", "cut short", "kept 2 points")
TRACK = Track(
    sport="run",
    vendor_sport="running",
    start=datetime(2026, 3, 1, 7, tzinfo=UTC),
    offset_min=60,
    elapsed_s=1.0,
    timer_s=1.0,
    distance_m=3.0,
    ascent_m=None,
    descent_m=None,
    elapsed=array("d", [0.0, 1.0]),
    streams=(PACE, APP),
    measures=(MEAN,),
    laps=(),
    pauses=(),
    device="",
    recovered=True,
    notes=(NOTE,),
)


def test_two_instruments_stand_side_by_side() -> None:
    assert TRACK.stream("speed") is PACE
    assert TRACK.stream("speed", "developer:Stryd") is APP


def test_what_was_not_measured_is_none() -> None:
    assert TRACK.stream("power") is None
    assert TRACK.measure("speed", "session") is None
    assert TRACK.measure("speed") is MEAN


def test_a_reading_tells_the_notes_of_its_tracks_too() -> None:
    other = Trouble("b.fit", "settings", "give another")
    assert Reading((TRACK,), (other,), "activity").all_troubles == (other, NOTE)
