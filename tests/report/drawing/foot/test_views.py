"""The map and the tree are one: every zone is drawn on both feet, and the feet mirror each other."""

from __future__ import annotations

import pytest

from restride.report.drawing.foot.views import LEFT, RIGHT, views
from restride.words.side import Side
from restride.words.zone import ZONES


@pytest.mark.parametrize("zone", ZONES)
def test_every_zone_is_drawn_on_both_feet(zone: str) -> None:
    for side in (Side.LEFT, Side.RIGHT):
        assert [view.name for view in views(side) if zone in view.zones]


def test_feet_mirror_each_other() -> None:
    for left, right in zip(LEFT, RIGHT, strict=True):
        assert left.mirrored() == right
        assert left != right
        assert left.inner_left is not right.inner_left


def test_a_big_toe_is_at_the_inner_edge_whichever_the_foot() -> None:
    """Seen from above the big toe of a right foot is on the left; seen from below on the right."""
    for foot in (LEFT, RIGHT):
        for view in foot[:2]:
            big, small = (sum(x for x, _ in toe) / len(toe) for toe in (view.toes[0], view.toes[-1]))
            assert (big < small) is view.inner_left
    assert RIGHT[0].inner_left
    assert not RIGHT[1].inner_left
