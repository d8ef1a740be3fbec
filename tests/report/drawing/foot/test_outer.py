"""The view "outer": each of its zones is a place of the tree and can be tapped."""

from __future__ import annotations

from restride.report.drawing.foot.outer import OUTER
from tests.report.drawing.foot.taps import assert_is_whole


def test_each_zone_can_be_tapped() -> None:
    assert_is_whole(OUTER)
    assert OUTER.name == "outer"


def test_it_belongs_to_the_other_foot_than_the_inner_side() -> None:
    assert not OUTER.inner_left
    assert len(OUTER.toes) == 5
