"""Sessions into tracks: time, pauses, laps, sport, device, and what nobody could have done."""

from __future__ import annotations

from array import array
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from restride.exchange.fit.records import Column, Haul, Native
from restride.exchange.fit.sessions import EPOCH, ordered, salvaged, track, windows
from restride.exchange.track import Lap, Pause, Track
from restride.words.trouble import Trouble
from tests.exchange.fit.writer import NOON


def haul(seconds: int = 600, **messages: Any) -> Haul:
    """A file with one record a second and one session, unless another is given."""
    session = {
        "start_time": NOON,
        "sport": "running",
        "total_elapsed_time": float(seconds),
        "total_timer_time": float(seconds),
        "total_distance": 3.0 * seconds,
    }
    times = array("d", range(NOON, NOON + seconds + 1))
    columns: dict[Column, array[float]] = {
        Native("cadence", 1): array("d", [85.0] * len(times)),
        Native("contact_time", 1): array("d", [250.0] * len(times)),
        Native("distance", 1): array("d", [3.0 * place for place in range(len(times))]),
    }
    return Haul(seconds=times, columns=columns, messages={"session": [session], **messages})


def changed(got: Haul, **words: object) -> Haul:
    """The same file with its session saying something else; None takes a word away."""
    session = {**got.first("session"), **words}
    got.messages["session"] = [{name: value for name, value in session.items() if value is not None}]
    return got


def outing(got: Haul) -> Track | Trouble:
    (window,) = windows(got, ordered(got))
    return track(window, got, ordered(got), "a.fit")


def made(got: Haul) -> Track:
    one = outing(got)
    assert isinstance(one, Track), one
    return one


def refused(got: Haul) -> Trouble:
    one = outing(got)
    assert isinstance(one, Trouble), one
    return one


def test_a_plain_session_is_a_track() -> None:
    one = made(haul())
    assert one.sport == "run"
    assert one.start == EPOCH + timedelta(seconds=NOON) == datetime(2021, 9, 8, 1, 46, 40, tzinfo=UTC)
    assert (one.elapsed_s, one.timer_s, one.distance_m) == (600, 600, 1800)
    assert (one.ascent_m, one.descent_m, one.offset_min) == (None, None, None)
    assert list(one.elapsed[:3]) == [0, 1, 2]
    assert not one.notes
    assert not one.recovered


def test_what_the_session_leaves_out_comes_from_its_records() -> None:
    one = made(changed(haul(), total_elapsed_time=None, total_timer_time=None, total_distance=None))
    assert (one.elapsed_s, one.timer_s, one.distance_m) == (600, 600, 1800)


def test_a_session_without_its_start_counts_back_from_its_end() -> None:
    one = made(changed(haul(), start_time=None, timestamp=NOON + 600))
    assert one.start == EPOCH + timedelta(seconds=NOON)


def stopped(*times: tuple[int, str]) -> list[dict[str, object]]:
    return [{"event": "timer", "event_type": kind, "timestamp": NOON + at} for at, kind in times]


def test_pauses_come_from_the_timer() -> None:
    events = stopped((0, "start"), (100, "stop_all"), (160, "start"), (200, "stop"), (201, "start"), (550, "stop_all"))
    one = made(haul(event=[*events, {"event": "lap", "event_type": "stop", "timestamp": NOON + 300}]))
    assert one.pauses == (Pause(100, 160), Pause(550, 600))
    cadence = one.measure("cadence")
    assert cadence is not None
    assert cadence.count == 601 - 59 - 50  # the record of the second in which the timer stopped still counts


def test_pauses_that_are_not_told_are_not_guessed() -> None:
    got = haul()
    got.seconds = array("d", [*range(NOON, NOON + 300), *range(NOON + 1000, NOON + 1301)])
    assert made(changed(got, total_elapsed_time=1300.0)).pauses == ()


def test_a_timer_longer_than_the_outing_is_believed_and_told() -> None:
    one = made(changed(haul(), total_elapsed_time=300.0))
    assert (one.elapsed_s, one.timer_s) == (600, 600)
    assert "300 s" in one.notes[0].what


def test_laps_that_say_how_long_they_were() -> None:
    laps: list[dict[str, object]] = [
        {"start_time": NOON + 300, "total_elapsed_time": 300.0, "total_timer_time": 290.0, "total_distance": 900.0},
        {"timestamp": NOON + 300, "total_elapsed_time": 300.0},
        {"start_time": NOON + 10},
    ]
    assert made(haul(lap=laps)).laps == (Lap(0, 300, 300, None), Lap(300, 300, 290, 900))


@pytest.mark.parametrize(
    ("ahead_s", "longitude_deg", "expected"),
    [
        (7200, None, 120),
        (7203, 28.0, 120),
        (-25200, -122.6, -420),
        (20700, 85.0, 345),
        (225, None, None),
        (8 * 3600, 75.0, 480),
        (0, -74.0, None),
        (0, 0.0, 0),
        (20 * 3600, None, None),
        (14 * 3600, -157.0, 840),
    ],
)
def test_local_time_is_believed_when_it_fits_the_place(
    ahead_s: int, longitude_deg: float | None, expected: int | None
) -> None:
    got = haul(activity=[{"timestamp": NOON + 600, "local_timestamp": NOON + 600 + ahead_s}])
    got.longitude_deg = longitude_deg
    assert made(got).offset_min == expected


@pytest.mark.parametrize(
    ("file_id", "expected"),
    [
        ({"manufacturer": "garmin", "garmin_product": "fenix5"}, "garmin fenix5"),
        ({"manufacturer": "coros", "product": 802, "product_name": "COROS PACE 2"}, "coros COROS PACE 2"),
        ({"manufacturer": "stryd", "product": 0}, "stryd"),
        ({"manufacturer": 999}, "maker 999"),
        ({}, ""),
    ],
)
def test_the_device_is_named_as_far_as_the_file_says(file_id: dict[str, object], expected: str) -> None:
    assert made(haul(file_id=[file_id])).device == expected


def test_an_open_sport_is_what_the_feet_show() -> None:
    one = made(changed(haul(), sport="generic"))
    assert (one.sport, one.vendor_sport) == ("run", "generic")
    assert "generic" in one.notes[0].what


def test_an_open_sport_that_nothing_shows_is_cross_training_and_a_question() -> None:
    got = changed(haul(), sport=None)
    got.columns.clear()
    one = made(got)
    assert one.sport == "cross"
    assert "does not say" in one.notes[0].what


def test_two_sessions_share_their_records_by_time() -> None:
    got = haul()
    first = got.first("session")
    half = {"total_elapsed_time": 300.0, "total_timer_time": 300.0, "total_distance": 900.0}
    second = {**first, **half, "start_time": NOON + 300, "sport": "cycling"}
    got.messages["session"] = [second, {**first, **half}]
    records = ordered(got)
    one, other = (track(window, got, records, "a.fit") for window in windows(got, records))
    assert isinstance(one, Track)
    assert isinstance(other, Track)
    assert (one.sport, len(one.elapsed), one.elapsed[-1]) == ("run", 300, 299)
    assert (other.sport, len(other.elapsed), other.elapsed[0]) == ("cross", 301, 0)


def test_records_out_of_order_are_put_in_order() -> None:
    got = haul()
    got.seconds = array("d", reversed(got.seconds))
    one = made(got)
    assert list(one.elapsed[:2]) == [0, 1]
    assert "order" in one.notes[0].what


def test_records_outside_the_session_are_not_its_own() -> None:
    assert (
        len(made(changed(haul(), start_time=NOON + 100, total_elapsed_time=200.0, total_timer_time=200.0)).elapsed)
        == 261
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({"start_time": 17_217_864}, "clock was not set"),
        ({"start_time": 4_000_000_000}, "the year 2116"),
        ({"total_elapsed_time": 37 * 3600.0}, "37 hours"),
        ({"total_distance": -5.0}, "negative"),
        ({"total_distance": 9000.0}, "15.0 m/s"),
        ({"total_distance": 90_000.0, "sport": "cycling"}, "150.0 m/s"),
        ({"start_time": NOON + 900, "total_elapsed_time": None, "total_timer_time": None}, "no time at all"),
    ],
)
def test_what_nobody_could_have_done_is_refused(words: dict[str, object], expected: str) -> None:
    assert expected in refused(changed(haul(), **words)).what


def test_a_bicycle_may_be_faster_than_a_runner() -> None:
    assert made(changed(haul(), total_distance=9000.0, sport="cycling")).sport == "cross"


def test_a_broken_recording_is_salvaged_from_its_points() -> None:
    got = haul(sport=[{"sport": "running", "sub_sport": "trail"}])
    got.messages["session"] = []
    got.seconds[-1] = 4e9  # a damaged time does not stretch the outing over years
    window = salvaged(got, ordered(got), 0.0)
    assert window is not None
    one = track(window, got, ordered(got), "a.fit")
    assert isinstance(one, Track)
    assert (one.sport, one.vendor_sport, one.elapsed_s, one.distance_m) == ("run", "running/trail", 599, 1797)


def test_the_sport_of_a_lap_serves_where_no_other_is_told() -> None:
    got = haul(lap=[{"sport": "walking"}])
    window = salvaged(got, ordered(got), 0.0)
    assert window is not None
    assert window.message["sport"] == "walking"


def test_a_single_point_is_no_outing() -> None:
    got = haul(seconds=1)
    assert salvaged(got, ordered(got), NOON) is None
    got.seconds = array("d", [5.0, NOON])  # nor are two that years lie between
    assert salvaged(got, ordered(got), 0.0) is None
