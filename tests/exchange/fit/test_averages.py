"""Means as their measure asks: seconds weigh, standing counts where it should, totals are totals, pauses count not."""

from __future__ import annotations

from array import array
from itertools import pairwise
from math import inf, nan
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.fit.averages import HELD_S, RUNNING_CADENCE, Timed, gaps, held, means, moving, of_device, steps
from restride.exchange.track import NATIVE, Measure, Pause, Sport, Stream

Told: TypeAlias = dict[str, Measure]


def stream(name: str, *values: float, unit: str = "", source: str = NATIVE) -> Stream:
    return Stream(name, unit, source, array("d", values))


CADENCE = stream("cadence", 0, 170, 172, unit="spm")
CONTACT = stream("contact_time", nan, 250, 260, unit="ms")


def told(*found: Stream, elapsed: tuple[float, ...] = (0, 1, 2), sport: Sport = "run", **known: float) -> Told:
    timed = Timed(elapsed, (), known.get("timer_s", elapsed[-1]), known.get("distance_m"), known.get("steps"))
    return {one.name: one for one in means(found, timed, sport)}


def test_a_record_tells_of_half_the_way_to_its_neighbours() -> None:
    assert held((0, 2, 3), ()) == [1.0, 1.5, 0.5]
    assert held((0, 1000), ()) == [HELD_S, HELD_S]
    assert held((0, 1000), (), 5) == [5, 5]


def test_what_the_timer_did_not_time_weighs_nothing() -> None:
    assert held((0, 10, 20, 40, 41), [Pause(10, 40)]) == [5, 5, 0, 0.5, 0.5]
    assert held((0, 10), [Pause(2, 4), Pause(6, 8)]) == [3, 3]


def test_records_of_one_second_weigh_alike() -> None:
    assert held((7,), ()) == [1]
    assert held((7, 7), ()) == [1, 1]
    assert held((), ()) == []


@given(
    st.lists(st.floats(0, 1e5), min_size=2, max_size=30).map(sorted),
    st.lists(st.floats(0, 1e5), min_size=2, max_size=12).map(sorted),
)
def test_no_more_seconds_are_told_of_than_were_timed(elapsed: list[float], ends: list[float]) -> None:
    stops = [Pause(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False)]
    seconds = held(elapsed, stops)
    assert len(seconds) == len(elapsed)
    assert min(seconds) >= -1e-6
    if elapsed[0] < elapsed[-1]:
        assert sum(seconds) <= elapsed[-1] - elapsed[0] + 1e-6


@given(
    st.lists(st.integers(0, 60), min_size=2, max_size=20).map(sorted),
    st.lists(st.integers(0, 60), min_size=2, max_size=12, unique=True).map(sorted),
)
def test_every_timed_second_lies_in_one_gap(elapsed: list[int], ends: list[int]) -> None:
    stops = [Pause(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False)]
    timed = [s for s in range(60) if not any(one.start_s <= s < one.end_s for one in stops)]
    expected = [sum(begin <= s < end for s in timed) for begin, end in pairwise(elapsed)]
    assert list(gaps(elapsed, stops)) == expected


def test_standing_counts_for_cadence_and_heart_and_not_for_contact() -> None:
    got = told(CADENCE, CONTACT, stream("heart_rate", 100, 140, 150), elapsed=(0, 2, 4))
    assert got["cadence"].value == pytest.approx((1 * 0 + 2 * 170 + 1 * 172) / 4)
    assert got["heart_rate"].value == pytest.approx((100 + 2 * 140 + 150) / 4)
    assert got["contact_time"].value == pytest.approx((2 * 250 + 260) / 3)
    assert got["contact_time"].count == 2
    assert got["cadence"].count == 3


def test_of_a_long_gap_steps_are_not_told_and_strides_are_told_once() -> None:
    cadence, contact = stream("cadence", 170, 170, 170), stream("contact_time", 250, 260, 270)
    far = (0, 2, 100)
    assert told(cadence, contact, elapsed=far)["contact_time"].value == pytest.approx((250 + 6 * 260 + 5 * 270) / 12)
    strides = Timed(far, (), 100, None, by_record=True)
    assert {one.name: one.value for one in means((cadence, contact), strides, "run")}["contact_time"] == 260


def test_running_has_a_cadence_of_its_own_and_a_bicycle_has_none() -> None:
    walked = stream("cadence", 110, 170, 172, unit="spm")
    assert told(walked)[RUNNING_CADENCE].value == pytest.approx((2 * 170 + 172) / 3)
    assert RUNNING_CADENCE not in told(walked, sport="walk")
    assert RUNNING_CADENCE not in told(stream("cadence", 150, 150, 150, unit="rpm"), sport="cross")
    assert RUNNING_CADENCE not in told(stream("cadence", 110, 112, 110, unit="spm"))


def test_speed_is_distance_over_timed_seconds() -> None:
    speed = stream("speed", 2, 3, 4, unit="m/s")
    assert told(speed, timer_s=100, distance_m=250)["speed"].value == 2.5
    assert told(speed)["speed"].value == pytest.approx((2 + 2 * 3 + 4) / 4)
    assert told(speed, timer_s=0.001, distance_m=1e6)["speed"].value == pytest.approx(3)  # not to be believed
    pod = stream("speed", 2, 3, 4, unit="m/s", source="developer:Stryd")
    assert told(pod, timer_s=100, distance_m=250)["speed"].value == pytest.approx(3)


def test_step_length_is_distance_over_the_steps_that_were_counted() -> None:
    long = stream("step_length", 900, 1000, 1100, unit="mm")
    assert told(long, distance_m=120, steps=100)["step_length"].value == 1200
    assert told(long, distance_m=120)["step_length"].value == 1000
    assert told(long, distance_m=120, steps=1)["step_length"].value == 1000  # not to be believed


def test_what_has_no_mean_has_none() -> None:
    assert not told(stream("altitude", 1, 2, 3), stream("distance", 1, 2, 3))


def test_a_bicycle_moves_by_its_speed_while_the_pedals_rest() -> None:
    found = [stream("cadence", 0, 0, unit="rpm"), stream("speed", 9, 0.1)]
    assert moving(found, "cross", 2) == [True, False]


def test_without_cadence_and_speed_every_record_counts() -> None:
    assert moving([stream("heart_rate", 90, 91)], "run", 2) == [True, True]


def test_averages_of_the_device_are_kept_and_doubled_alike() -> None:
    session = {"avg_running_cadence": 86, "avg_fractional_cadence": 0.5, "avg_stance_time": 265.8, "avg_power": 0}
    got = {one.name: one for one in of_device(session, "run")}
    assert got["cadence"] == Measure("cadence", 173.0, "spm", "session", 0)
    assert got["contact_time"].value == 265.8
    assert "power" not in got
    assert of_device({"avg_cadence": 80}, "cross") == [Measure("cadence", 80.0, "rpm", "session", 0)]


@pytest.mark.parametrize(
    ("strides", "sport", "expected"),
    [(78, "run", 156), (0, "run", None), (nan, "walk", None), (78, "cross", None), ("x", "run", None)],
)
def test_strides_are_two_steps_and_turns_of_pedals_none(strides: object, sport: Sport, expected: float | None) -> None:
    assert steps({"total_strides": strides}, sport) == expected


def test_a_mean_is_a_number() -> None:
    assert told(stream("heart_rate", nan, inf, nan), elapsed=(0, 1, 2))["heart_rate"].value == inf
