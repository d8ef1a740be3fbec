"""The views of a left and of a right foot, in the order of the map. Draws none of them."""

from __future__ import annotations

from restride.report.drawing.foot.inner import INNER
from restride.report.drawing.foot.outer import OUTER
from restride.report.drawing.foot.sole import SOLE
from restride.report.drawing.foot.top import TOP
from restride.report.drawing.foot.view import View
from restride.report.drawing.foot.whole import WHOLE
from restride.words.side import Side

RIGHT: tuple[View, ...] = (TOP, SOLE.mirrored(), INNER, OUTER.mirrored(), WHOLE)
LEFT: tuple[View, ...] = tuple(view.mirrored() for view in RIGHT)

NAMES: tuple[str, ...] = tuple(view.name for view in RIGHT)
"""The views by name, in their order."""


def views(side: Side) -> tuple[View, ...]:
    """The views of one foot; of both feet, those of the left, for pictures of which only one is shown."""
    return RIGHT if side is Side.RIGHT else LEFT
