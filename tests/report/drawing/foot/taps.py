"""Where a tap on a view lands, found on a grid: the topmost zone under each point of the skin."""

from __future__ import annotations

from collections import Counter

from restride.report.drawing.curve import inside
from restride.report.drawing.foot.view import View
from restride.words.zone import is_zone

GRID = 2
LEAST = 6
"""Points of the grid, some 24 square units: a quarter of a thumb on a phone; the list beside the map serves thumbs."""


def taps(view: View) -> Counter[str]:
    """How many points of the grid belong to each zone, the skin without a zone under an empty name."""
    wide, high = view.size
    found: Counter[str] = Counter()
    for x in range(0, int(wide), GRID):
        for y in range(0, int(high), GRID):
            if any(inside((x, y), body) for body in (view.foot, *view.toes)):
                on_top = [one.zone for one in view.shapes if inside((x, y), one.points)]
                found[on_top[-1] if on_top else ""] += 1
    return found


def assert_is_whole(view: View, bare: float = 0.15) -> None:
    """Every shape names a place of the tree and can be tapped; little of the skin is bare of zones."""
    assert all(is_zone(one) for one in view.zones)
    found = taps(view)
    small = {zone: found[zone] for zone in view.zones if found[zone] < LEAST}
    assert not small, small
    assert found[""] < bare * sum(found.values())
