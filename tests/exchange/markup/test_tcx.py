"""TCX: laps and their clock, several activities, cadence of a leg, blanks before the start, damage, attacks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.markup import tcx as room
from restride.exchange.markup.parser import slices
from restride.exchange.markup.tcx import read
from restride.exchange.track import Reading, Track
from tests.exchange.markup.test_parser import ATTACKS
from tests.exchange.markup.writer import activity, lap, tcx

TPX = "<Extensions><ns3:TPX><ns3:Speed>3.0</ns3:Speed><ns3:RunCadence>86</ns3:RunCadence><ns3:Watts>240</ns3:Watts>"
STEPS = f"{TPX}</ns3:TPX></Extensions>"


def told(data: bytes, hint: str = "") -> Reading:
    return read(slices(data), "a.tcx", hint)


def only(reading: Reading) -> Track:
    assert not reading.troubles, reading.troubles
    (one,) = reading.tracks
    return one


def test_a_run_with_its_laps() -> None:
    one = only(told(tcx(activity(lap(0, 60, 200.0) + lap(60, 60, 160.0)))))
    assert (one.sport, one.elapsed_s, one.timer_s, one.distance_m) == ("run", 120, 120, 360)
    assert [(each.start_s, each.elapsed_s, each.distance_m) for each in one.laps] == [(0, 60, 200), (60, 60, 160)]
    assert one.device == "Invented 2"
    heart = one.measure("heart_rate")
    assert heart is not None
    assert heart.value == 150


def test_the_cadence_of_a_leg_is_doubled_and_power_is_read() -> None:
    one = only(told(tcx(activity(lap(0, 120, 360.0, STEPS)))))
    found = {measure.name: measure.value for measure in one.measures}
    assert found["cadence"] == 172
    assert found["power"] == 240
    assert found["speed"] == 3


@pytest.mark.parametrize("before", [b"          ", b"\xef\xbb\xbf", b"\n\n"])
def test_blanks_before_the_start_are_passed_over(before: bytes) -> None:
    assert only(told(before + tcx())).distance_m == 360


def test_several_activities_are_several_outings() -> None:
    reading = told(tcx(activity() + activity(sport="Biking", first=9000)))
    assert [one.sport for one in reading.tracks] == ["run", "cross"]


def test_a_second_track_in_a_lap_is_a_pause_and_a_new_lap_is_none() -> None:
    halves = lap(0, 60, 180.0).replace("</Track></Lap>", "</Track>") + lap(400, 60, 0).partition("</Calories>")[2]
    one = only(told(tcx(activity(halves))))
    assert [(pause.start_s, pause.end_s) for pause in one.pauses] == [(60, 400)]
    assert one.timer_s == 60  # as the lap itself says
    assert only(told(tcx(activity(lap(0, 60, 180.0) + lap(100, 60, 180.0))))).pauses == ()


def test_other_is_open_and_a_list_beside_the_file_answers() -> None:
    assert "not clear" in only(told(tcx(activity(sport="Other")))).notes[0].what
    assert only(told(tcx(activity(sport="Other")), hint="Laufen")).sport == "run"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (tcx(activity(lap(0, 60, -180.0))), "negative"),
        (tcx(activity(lap(0, 60, 9000.0))), "faster than anybody"),
        (tcx(activity(lap(0, 60, 180.0).replace(">60<", ">200000<"))), "56 hours"),
        (tcx(activity('<Lap StartTime="x"></Lap>')), "no points"),
        (tcx(" "), "no activity"),
        (b"<TrainingCenterDatabase><Courses><Course/></Courses></TrainingCenterDatabase>", "planned course"),
        (b"<TrainingCenterDatabase><Workouts><Workout/></Workouts></TrainingCenterDatabase>", "planned workout"),
        (b"<TrainingCenterDatabase><Activities>", "cannot be read"),
        (tcx().replace(b"2026", b"1989"), "1989"),
    ],
)
def test_what_is_no_outing_is_told(data: bytes, says: str) -> None:
    reading = told(data)
    assert reading.tracks == ()
    assert says in reading.troubles[0].what


def test_a_file_still_being_written_gives_what_stands() -> None:
    one = only(told(tcx()[:-6000]))
    assert one.recovered
    assert 10 < one.elapsed_s <= 120
    assert one.distance_m == pytest.approx(3 * (len(one.elapsed) - 1))


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_gives_nothing(name: str) -> None:
    assert told(ATTACKS[name]).tracks == ()


def test_too_much_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST_ACTIVITIES", 1)
    reading = told(tcx(activity() + activity(first=9000)))
    assert len(reading.tracks) == 1
    assert "more than 1 activities" in reading.troubles[0].what


WHOLE = tcx(activity(lap(0, 3, 9.0, STEPS)))


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=6), st.integers(0, len(WHOLE)))
def test_changed_and_cut_files_give_a_reading(changes: list[tuple[int, int]], end: int) -> None:
    data = bytearray(WHOLE)
    for place, byte in changes:
        data[place] = byte
    assert isinstance(told(bytes(data[:end])), Reading)
