"""The view "inner": each of its zones is a place of the tree and can be tapped."""

from __future__ import annotations

from restride.report.drawing.foot.inner import INNER
from tests.report.drawing.foot.taps import assert_is_whole


def test_each_zone_can_be_tapped() -> None:
    assert_is_whole(INNER)
    assert INNER.name == "inner"


def test_the_toes_point_left_and_the_heel_stands_on_the_floor() -> None:
    lowest = max(INNER.foot, key=lambda point: point[1])
    assert min(x for x, _ in INNER.toes[0]) < min(x for x, _ in INNER.foot)
    assert lowest[1] < INNER.size[1]
