"""The view "whole": each of its zones is a place of the tree and can be tapped."""

from __future__ import annotations

from restride.report.drawing.foot.whole import WHOLE
from tests.report.drawing.foot.taps import assert_is_whole


def test_each_zone_can_be_tapped() -> None:
    assert_is_whole(WHOLE, bare=0.4)
    assert WHOLE.name == "whole"


def test_it_shows_what_lies_at_no_one_place() -> None:
    assert WHOLE.zones == ("whole-foot", "both-feet-stocking", "skin")
