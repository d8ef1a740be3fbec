"""The view "top": each of its zones is a place of the tree and can be tapped."""

from __future__ import annotations

from restride.report.drawing.foot.top import TOP
from tests.report.drawing.foot.taps import assert_is_whole


def test_each_zone_can_be_tapped() -> None:
    assert_is_whole(TOP)
    assert TOP.name == "top"


def test_the_big_toe_of_a_right_foot_is_on_the_left() -> None:
    big, small = (min(x for x, _ in toe) for toe in (TOP.toes[0], TOP.toes[-1]))
    assert TOP.inner_left
    assert big < small
    assert len(TOP.toes) == 5
