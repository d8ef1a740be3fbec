"""The view "sole": each of its zones is a place of the tree and can be tapped."""

from __future__ import annotations

from restride.report.drawing.foot.sole import SOLE
from tests.report.drawing.foot.taps import assert_is_whole


def test_each_zone_can_be_tapped() -> None:
    assert_is_whole(SOLE)
    assert SOLE.name == "sole"


def test_the_heel_is_below_and_the_toes_are_five() -> None:
    lowest = max(y for _, y in SOLE.foot)
    assert all(max(y for _, y in toe) < lowest / 2 for toe in SOLE.toes)
    assert len(SOLE.toes) == 5
