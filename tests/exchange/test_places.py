"""Places to metres and speed: lengths that are known, leaps that are no movement, breaks that do not count."""

from __future__ import annotations

from math import nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.places import NOWHERE, apart_m, is_place, speeds, way

DEGREE_M = 111_195.08
"""One degree of a meridian on a sphere of the mean radius."""


def north(metres: float) -> tuple[float, float]:
    return (50 + metres / DEGREE_M, 8.0)


def test_a_degree_of_a_meridian() -> None:
    assert apart_m((50.0, 8.0), (51.0, 8.0)) == pytest.approx(DEGREE_M, abs=0.1)
    assert apart_m((50.0, 179.9999), (50.0, -179.9999)) < 20


@given(*[st.floats(-90, 90), st.floats(-180, 180)] * 2)
def test_distance_is_the_same_both_ways(a: float, b: float, c: float, d: float) -> None:
    assert apart_m((a, b), (c, d)) == pytest.approx(apart_m((c, d), (a, b)), abs=1e-3)


@pytest.mark.parametrize("place", [(nan, 8.0), (999.0, 8.0), (50.0, 181.0), (0.0, 0.0), (50.0, float("inf"))])
def test_what_is_no_place(place: tuple[float, float]) -> None:
    assert not is_place(place)


def test_a_straight_way_at_three_metres_a_second() -> None:
    seconds = [float(s) for s in range(61)]
    gone = way(seconds, [north(3 * s) for s in seconds], [])
    assert gone.metres[-1] == pytest.approx(180, abs=0.5)
    assert gone.median_mps == pytest.approx(3, abs=0.01)
    assert list(speeds(seconds, gone.metres))[10:] == pytest.approx([3.0] * 51, abs=0.01)


def test_a_leap_is_left_out_and_counted() -> None:
    seconds = [float(s) for s in range(20)]
    places = [north(3 * s) for s in seconds]
    places[7] = north(50_000)
    gone = way(seconds, places, [])
    assert gone.jumped == 1
    assert gone.metres[-1] == pytest.approx(57, abs=0.5)


def test_a_first_place_that_was_wrong_does_not_spoil_the_rest() -> None:
    seconds = [float(s) for s in range(40)]
    places = [north(90_000), *(north(3 * s) for s in seconds[1:])]
    gone = way(seconds, places, [])
    assert 80 < gone.metres[-1] < 120


def test_what_lies_between_stretches_does_not_count() -> None:
    seconds = [0.0, 1.0, 100.0, 101.0]
    gone = way(seconds, [north(0), north(3), north(200), north(203)], [2])
    assert gone.metres[-1] == pytest.approx(6, abs=0.1)


def test_points_without_a_place_stand_still() -> None:
    gone = way([0.0, 1.0, 2.0], [north(0), NOWHERE, north(6)], [])
    assert list(gone.metres) == pytest.approx([0, 0, 6], abs=0.1)
    assert gone.placed == 2
