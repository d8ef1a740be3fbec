"""The export of Apple Health: workouts with their averages, nights counted once, gigabytes in little memory."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.markup import health as room
from restride.exchange.markup.health import read
from restride.exchange.markup.parser import slices
from restride.exchange.track import SESSION, Reading
from tests.exchange.markup.test_parser import ATTACKS

HEAD = b"<!DOCTYPE HealthData [<!ELEMENT HealthData (Record)*><!ATTLIST Record type CDATA #REQUIRED>]><HealthData>"
RUN = b"""<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="31.5" durationUnit="min"
 sourceName="Invented Watch" startDate="2025-06-02 07:00:00 +0200" endDate="2025-06-02 07:33:00 +0200">
<WorkoutEvent type="HKWorkoutEventTypePause" date="2025-06-02 07:10:00 +0200"/>
<WorkoutEvent type="HKWorkoutEventTypeResume" date="2025-06-02 07:11:30 +0200"/>
<WorkoutStatistics type="HKQuantityTypeIdentifierRunningGroundContactTime" average="251" unit="ms"/>
<WorkoutStatistics type="HKQuantityTypeIdentifierRunningVerticalOscillation" average="9.1" unit="cm"/>
<WorkoutStatistics type="HKQuantityTypeIdentifierRunningSpeed" average="9" unit="km/hr"/>
<WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="400" unit="count/min"/>
<WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="3.4" unit="mi"/></Workout>"""


def told(body: bytes) -> Reading:
    return read(slices(HEAD + body + b"</HealthData>"), "export.xml")


def sleep(begin: str, end: str, kind: str = "AsleepCore") -> bytes:
    where = 'type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="Watch"'
    value = f"HKCategoryValueSleepAnalysis{kind}"
    return f'<Record {where} startDate="{begin} +0200" endDate="{end} +0200" value="{value}"/>'.encode()


def nights(*found: bytes) -> dict[date, float | None]:
    return {one.day: one.sleep_h for one in told(b"".join(found)).mornings}


def test_a_workout_with_what_the_watch_worked_out() -> None:
    (one,) = told(RUN).tracks
    assert (one.sport, one.offset_min, one.elapsed_s, one.timer_s) == ("run", 120, 1980, 1890)
    assert one.distance_m == pytest.approx(3.4 * 1609.344)
    assert {m.name: m.value for m in one.measures} == {"contact_time": 251, "vertical_oscillation": 91, "speed": 2.5}
    assert {m.source for m in one.measures} == {SESSION}
    assert [(p.start_s, p.end_s) for p in one.pauses] == [(600, 690)]


def test_an_older_export_tells_the_distance_with_the_workout() -> None:
    old = RUN.partition(b"<WorkoutStat")[0].replace(b"Running", b"Cycling") + b"</Workout>"
    (one,) = told(old.replace(b" duration=", b' totalDistance="12" totalDistanceUnit="km" duration=')).tracks
    assert (one.sport, one.vendor_sport, one.distance_m) == ("cross", "cycling", 12_000)


def test_a_night_counts_each_moment_once_and_belongs_to_the_morning_after() -> None:
    found = nights(
        sleep("2025-06-01 23:10:00", "2025-06-02 03:10:00"),
        sleep("2025-06-02 00:10:00", "2025-06-02 06:40:00", "Asleep"),
        sleep("2025-06-01 22:00:00", "2025-06-02 08:00:00", "InBed"),
        sleep("2025-06-02 14:00:00", "2025-06-02 15:30:00"),
    )
    assert found == {date(2025, 6, 2): 7.5}


def test_minutes_and_days_of_sleep_are_no_night() -> None:
    assert nights(sleep("2025-06-01 23:00:00", "2025-06-01 23:20:00")) == {}
    assert nights(sleep("2025-06-01 23:00:00", "2025-06-03 23:20:00")) == {}


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", "no workouts"),
        (RUN.replace(b"+0200", b""), "no time that can be understood"),
        (RUN.replace(b"2025-06-02 07:33", b"2025-06-04 07:33"), "hours"),
        (RUN.replace(b'sum="3.4"', b'sum="-3.4"'), "negative"),
    ],
)
def test_what_cannot_be_is_told(body: bytes, says: str) -> None:
    reading = told(body)
    assert reading.tracks == ()
    assert says in reading.troubles[0].what


def test_a_cut_export_keeps_what_came_before() -> None:
    reading = read(slices(HEAD + RUN + b"<Rec"), "export.xml")
    assert len(reading.tracks) == 1
    assert "kept 1 workouts and 0 nights" in reading.troubles[0].mend


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_gives_nothing(name: str) -> None:
    assert read(slices(ATTACKS[name]), "export.xml").tracks == ()


def test_a_large_export_is_read_in_little_memory() -> None:
    beat = (
        b'<Record type="HKQuantityTypeIdentifierHeartRate" unit="count/min" startDate="2023-05-01 07:12:00 +0200"/>\n'
    )

    def chunks() -> Iterator[bytes]:
        yield HEAD
        for _ in range(100):
            yield beat * 1000
        yield RUN + b"</HealthData>"

    tracemalloc.start()
    reading = read(chunks(), "export.xml")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(reading.tracks) == 1
    assert most < 2_000_000


def test_too_many_workouts_are_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST_WORKOUTS", 2)
    reading = told(RUN * 5)
    assert len(reading.tracks) == 2
    assert "was not read" in reading.troubles[-1].mend


WHOLE = HEAD + RUN + sleep("2025-06-01 23:10:00", "2025-06-02 03:10:00") + b"</HealthData>"


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=6), st.integers(0, len(WHOLE)))
def test_changed_and_cut_files_give_a_reading(changes: list[tuple[int, int]], end: int) -> None:
    data = bytearray(WHOLE)
    for place, byte in changes:
        data[place] = byte
    assert isinstance(read(slices(bytes(data[:end])), "export.xml"), Reading)
