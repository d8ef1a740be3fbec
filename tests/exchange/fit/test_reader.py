"""Reading whole FIT files: sound, chained, packed, cut, damaged, of another kind, and any bytes at all."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.fit import reader as fit
from restride.exchange.fit.reader import read
from restride.exchange.track import Reading, Track
from tests.exchange.fit.writer import (
    CYCLING,
    ENUM,
    GENERIC,
    HIKING,
    NOON,
    RECORD,
    RUNNING,
    SPORT,
    UINT8,
    WALKING,
    FitWriter,
    outing,
)

RUN = outing()


def only(reading: Reading) -> Track:
    assert not reading.troubles, reading.troubles
    (one,) = reading.tracks
    return one


def test_a_run_is_read_whole() -> None:
    one = only(read(RUN, "a.fit"))
    assert (one.sport, one.vendor_sport, one.device, one.offset_min) == ("run", "running", "garmin fenix5", 60)
    assert (one.elapsed_s, one.timer_s, one.distance_m) == (120, 120, 360)
    assert len(one.laps) == 1
    assert not one.recovered
    assert not one.notes


def test_a_cadence_of_one_leg_is_doubled() -> None:
    cadence = only(read(RUN, "a.fit")).measure("cadence")
    assert cadence is not None
    assert (cadence.value, cadence.unit) == (171.0, "spm")


@pytest.mark.parametrize(("sport", "kind"), [(WALKING, "walk"), (HIKING, "walk"), (CYCLING, "cross"), (99, "cross")])
def test_a_walk_is_no_run_and_a_ride_neither(sport: int, kind: str) -> None:
    assert only(read(outing(sport), "a.fit")).sport == kind


def test_a_sport_without_a_name_is_what_the_feet_show() -> None:
    assert only(read(outing(GENERIC), "a.fit")).sport == "run"


def test_a_packed_file_is_the_same() -> None:
    packed, plain = only(read(gzip.compress(RUN), "a.fit.gz")), only(read(RUN, "a.fit"))
    assert packed.measures == plain.measures
    assert packed.start == plain.start


def test_chained_files_are_a_track_each() -> None:
    reading = read(RUN + outing(WALKING), "a.fit")
    assert [one.sport for one in reading.tracks] == ["run", "walk"]


def test_a_chain_is_read_no_further_than_memory_bears(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fit, "MOST_RECORDS", 200)
    reading = read(RUN * 5, "a.fit")
    assert len(reading.tracks) == 2
    assert "more than 200 points" in reading.troubles[0].what


def test_two_sessions_in_one_file_are_two_tracks() -> None:
    writer = FitWriter()
    writer.file_id()
    writer.records(NOON, 61)
    writer.records(NOON + 61, 60, cadence=60, contact_ms=0, mps=8.0)
    writer.session(NOON, 60, RUNNING, 180.0)
    writer.session(NOON + 61, 60, CYCLING, 480.0)
    first, second = read(writer.done(), "a.fit").tracks
    assert [(one.sport, len(one.elapsed)) for one in (first, second)] == [("run", 61), ("cross", 60)]
    assert second.stream("contact_time") is None


def test_a_wrong_sum_is_kept_and_said() -> None:
    reading = read(RUN[:-1] + bytes((RUN[-1] ^ 255,)), "a.fit")
    one = only(reading)
    assert one.recovered
    assert "checksum" in one.notes[0].what
    assert reading.all_troubles == one.notes


def unended(sport: int | None, cadence: int = 85, contact_ms: float = 250.0) -> bytes:
    """A recording that broke off before its session was written."""
    writer = FitWriter()
    writer.file_id()
    if sport is not None:
        writer.say(SPORT, [(0, ENUM, sport), (1, ENUM, 0)])
    writer.records(NOON, 181, cadence, contact_ms)
    return writer.done()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (unended(RUNNING), "run"),
        (unended(WALKING), "walk"),
        (unended(None), "run"),
        (unended(None, contact_ms=0), "cross"),
    ],
)
def test_a_file_cut_before_its_session_is_salvaged(data: bytes, kind: str) -> None:
    one = only(read(data[:-5], "a.fit"))
    assert one.sport == kind
    assert one.recovered
    assert (one.elapsed_s, len(one.elapsed)) == (179, 180)
    assert one.notes[0].where == f"a.fit, byte {len(data) - 5}"
    assert "cut short" in one.notes[0].what
    assert one.notes[0].mend.startswith("kept 180 points, 3 min")
    asks = [note for note in one.notes if "not clear" in note.what]
    assert bool(asks) is (kind == "cross" or data == unended(None))


def test_a_whole_file_that_never_got_its_session_is_salvaged_too() -> None:
    one = only(read(unended(RUNNING), "a.fit"))
    assert one.recovered
    assert "never wrote" in one.notes[0].what


def test_a_second_session_that_broke_off_is_salvaged_beside_the_first() -> None:
    writer = FitWriter()
    writer.file_id()
    writer.records(NOON, 61)
    writer.session(NOON, 60, RUNNING, 180.0)
    writer.records(NOON + 600, 100)
    first, second = read(writer.done()[:-20], "a.fit").tracks
    assert first.recovered
    assert second.elapsed_s > 90


@pytest.mark.parametrize(
    ("kind", "name", "word"),
    [(2, "settings", "settings"), (5, "workout", "planned"), (32, "monitoring", "steps"), (9, "weight", "scale")],
)
def test_another_kind_of_file_is_named_and_not_read(kind: int, name: str, word: str) -> None:
    writer = FitWriter()
    writer.file_id(kind)
    writer.records(NOON, 10)
    reading = read(writer.done(), "a.fit")
    assert (reading.tracks, reading.kind) == ((), name)
    assert word in reading.troubles[0].what


def test_a_kind_nobody_knows_is_told_by_number() -> None:
    writer = FitWriter()
    writer.file_id(77)
    reading = read(writer.done(), "a.fit")
    assert reading.kind == "kind 77"
    assert not reading.tracks


def test_a_clock_that_was_not_set_is_told_with_the_local_one() -> None:
    writer = FitWriter()
    writer.file_id(created=1000)
    writer.records(1000, 100)
    writer.session(1000, 100, RUNNING, 300.0)
    writer.activity(1100, NOON)
    (trouble,) = read(writer.done(), "a.fit").troubles
    assert "its local clock said 2021-09-08" in trouble.what
    assert "restride log run" in trouble.mend


def test_points_without_a_time_are_told() -> None:
    writer = FitWriter()
    writer.file_id()
    writer.say(RECORD, [(3, UINT8, 140)])
    assert "carry no time" in read(writer.done(), "a.fit").troubles[0].what


@pytest.mark.parametrize(
    "data", [b"", b"\x1f\x8b", gzip.compress(b"", mtime=0), b"PK\x03\x04", b"<gpx/>", b"\x0e\x10", RUN[:10]]
)
def test_what_cannot_be_read_is_one_trouble(data: bytes) -> None:
    reading = read(data, "a.fit")
    assert (reading.tracks, reading.kind) == ((), "unreadable")
    assert len(reading.troubles) == 1


def test_a_second_part_that_is_damaged_leaves_the_first_alone() -> None:
    reading = read(RUN + RUN[:14], "a.fit")
    assert [one.recovered for one in reading.tracks] == [False]
    assert reading.troubles[0].where.startswith("a.fit, part 2")


@given(st.binary(max_size=300))
def test_any_bytes_give_a_reading(data: bytes) -> None:
    assert isinstance(read(data, "a.fit"), Reading)


@given(st.binary(max_size=300))
def test_any_bytes_behind_a_true_header_give_a_reading(body: bytes) -> None:
    head = b"\x0c\x20\x7b\x08" + len(body).to_bytes(4, "little") + b".FIT"
    assert isinstance(read(head + body, "a.fit"), Reading)


SHORT = outing(seconds=4)


@given(st.lists(st.tuples(st.integers(0, len(SHORT) - 1), st.integers(0, 255)), min_size=1, max_size=8), st.booleans())
def test_a_file_with_changed_bytes_gives_a_reading_and_says_so(changes: list[tuple[int, int]], packed: bool) -> None:
    data = bytearray(SHORT)
    for place, byte in changes:
        data[place] = byte
    whole = bytes(data)
    reading = read(gzip.compress(whole) if packed else whole, "a.fit")
    assert isinstance(reading, Reading)
    # The header's own checksum is not looked at: it guards nothing that the other one does not.
    if data != SHORT:
        assert reading.all_troubles


@given(st.integers(0, len(SHORT)))
def test_a_file_cut_anywhere_gives_a_reading_and_says_so(end: int) -> None:
    reading = read(SHORT[:end], "a.fit")
    assert bool(reading.all_troubles) is (end < len(SHORT))
    assert all(one.recovered for one in reading.tracks) is True or end == len(SHORT)
