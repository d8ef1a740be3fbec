"""One outing becomes one entry: the same id for the same bytes, the day by local time, running told from walking."""

from __future__ import annotations

from array import array
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from restride.diary.bounds import troubles
from restride.diary.codec import from_line, to_line
from restride.diary.kinds import Activity
from restride.exchange.fit.reader import read
from restride.exchange.session import Session, Source, running_s, session
from restride.exchange.track import NATIVE, Pause, Stream, Track
from tests.exchange.fit.writer import CYCLING, RUNNING, WALKING, outing

SOURCE = Source("monday.fit", "ab" * 32, 1)
RECORDED = datetime(2026, 11, 20, 18, tzinfo=UTC)


def track(cadence: list[float], mps: float = 2.8, **changes: object) -> Track:
    """An outing with one record in ten seconds."""
    seconds = array("d", [10.0 * place for place in range(len(cadence))])
    made = Track(
        sport="run",
        vendor_sport="running",
        start=datetime(2026, 11, 19, 22, 50, tzinfo=UTC),
        offset_min=60,
        elapsed_s=10.0 * len(cadence),
        timer_s=10.0 * len(cadence),
        distance_m=None,
        ascent_m=None,
        descent_m=None,
        elapsed=seconds,
        streams=(
            Stream("cadence", "spm", NATIVE, array("d", cadence)),
            Stream("speed", "m/s", NATIVE, array("d", [mps] * len(cadence))),
        ),
        measures=(),
        laps=(),
        pauses=(),
        device="Invented Watch 1",
        recovered=False,
        notes=(),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def made(one: Track, offset_min: int = 0) -> Session:
    return session(one, SOURCE, offset_min, RECORDED)


def body(one: Track) -> Activity:
    found = made(one).entry.body
    assert isinstance(found, Activity)
    return found


def test_the_same_outing_of_the_same_bytes_has_one_id() -> None:
    one, two = made(track([160] * 6)), made(track([160] * 6))
    assert one.entry.id == two.entry.id == SOURCE.entry_id
    assert replace(SOURCE, index=2).entry_id != SOURCE.entry_id
    assert replace(SOURCE, digest="cd" * 32).entry_id != SOURCE.entry_id


def test_the_day_is_local_also_just_before_midnight() -> None:
    entry = made(track([160] * 6)).entry
    assert entry.day == date(2026, 11, 19)
    assert entry.at.utcoffset() is not None
    assert made(track([160] * 6, offset_min=120)).entry.day == date(2026, 11, 20)


def test_without_local_time_the_machine_tells_the_day_and_that_is_said() -> None:
    found = made(track([160] * 6, offset_min=None), offset_min=180)
    assert found.entry.day == date(2026, 11, 20)
    assert "does not tell the local time" in found.notes[0].what


def test_run_and_walk_are_told_apart_by_steps() -> None:
    assert running_s(track([160, 160, 160, 110, 110, 110])) == 30
    assert running_s(track([160, 160, 160, 110, 110, 110], timer_s=120.0)) is not None


def test_without_cadence_speed_tells() -> None:
    still = track([0] * 4, mps=2.2)
    assert running_s(still) == 40
    assert running_s(track([0] * 4, mps=1.4)) == 0
    assert running_s(replace(still, streams=())) is None


def test_a_pause_is_neither() -> None:
    one = track([160, 160, 110, 110], timer_s=30.0, pauses=(Pause(20.0, 30.0),))
    assert running_s(one) == 20


def test_too_little_recorded_says_nothing() -> None:
    assert running_s(track([160] * 6, elapsed_s=3600.0, timer_s=3600.0)) is None
    assert running_s(track([float("nan")] * 6, mps=float("nan"))) is None
    assert running_s(track([])) is None


def test_a_walk_that_is_called_a_run_is_kept_as_a_walk() -> None:
    found = made(track([110] * 60))
    assert isinstance(found.entry.body, Activity)
    assert found.entry.body.sport == "walk"
    assert found.entry.body.run_s is None
    assert "steps are those of a walk" in found.notes[0].what


def test_a_slow_run_without_steps_stays_a_run() -> None:
    assert body(track([0] * 60, mps=1.7)).sport == "run"


@pytest.mark.parametrize(("sport", "kind"), [(RUNNING, "run"), (WALKING, "walk"), (CYCLING, "cross")])
def test_a_file_to_an_entry_and_back(sport: int, kind: str) -> None:
    (one,) = read(outing(sport, cadence=55 if sport == WALKING else 85), "monday.fit").tracks
    found = made(one)
    assert isinstance(found.entry.body, Activity)
    assert found.entry.body.sport == kind
    assert found.entry.body.original == f"{'ab' * 32}#1"
    assert found.entry.by == "import"
    assert from_line(to_line(found.entry)) == found.entry
    assert troubles(found.entry, date(2026, 11, 20)) == ()
    assert any("not a run" in note.what for note in found.notes) is (kind == "cross")
    assert {one.source for one in found.entry.body.measured} >= {NATIVE}
