"""Curves pass through their points, mirrors mirror, angles are a protractor's."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from restride.report.drawing import curve

PLACES = st.floats(-500, 500, allow_nan=False).map(lambda value: round(value, 1))
POINTS = st.lists(st.tuples(PLACES, PLACES), min_size=3, max_size=9)


@given(POINTS)
def test_a_mirror_twice_is_none(points: list[curve.Point]) -> None:
    for (x, y), (back_x, back_y) in zip(points, curve.mirrored(curve.mirrored(points, 130), 130), strict=True):
        assert abs(x - back_x) < 1e-9
        assert y == back_y


@given(POINTS)
def test_a_smooth_curve_goes_through_each_point(points: list[curve.Point]) -> None:
    drawn = curve.smooth(points)
    ends = [one.split(" ")[-2:] for one in re.split("[MC]", drawn)[1:]]
    assert [" ".join(end) for end in ends] == [curve.place(one) for one in points]
    assert curve.smooth(points, closed=True).endswith("Z")


def test_few_points_are_a_straight_line() -> None:
    assert curve.smooth([(0, 0), (3, 4)]) == "M0 0L3 4"
    assert curve.line([(0, 0), (3, 4)], closed=True) == "M0 0L3 4Z"


def test_round_corners_leave_the_corner_out() -> None:
    assert curve.rounded([(0, 0), (10, 0), (10, 10)], 2).startswith("M1.4 1.4Q0 0 2 0L8 0Q10 0 10 2")
    assert "Q0 0" in curve.rounded([(0, 0), (0, 0), (1, 1)], 5)


def test_numbers_are_short() -> None:
    assert [curve.number(one) for one in (1, 1.25, -0.04, 100.0, -3.1)] == ["1", "1.2", "0", "100", "-3.1"]


def test_angles_are_those_of_a_protractor() -> None:
    assert curve.place(curve.turned((10, 10), 5, 0)) == "15 10"
    assert curve.place(curve.turned((10, 10), 5, 90)) == "10 5"


def test_inside_and_outside() -> None:
    square = ((0, 0), (10, 0), (10, 10), (0, 10))
    assert curve.inside((5, 5), square)
    assert not curve.inside((15, 5), square)
    assert not curve.inside((5, -1), square)


def test_an_oval_has_its_size() -> None:
    points = curve.oval((5, 5), 2, 3)
    assert max(x for x, _ in points) == 7
    assert round(min(y for _, y in points), 6) == 2
    assert curve.moved([(1, 2)], (10, 10), 2) == ((12, 14),)
