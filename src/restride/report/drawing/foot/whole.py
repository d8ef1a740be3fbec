"""What lies at no one place: the whole foot, both feet as in stockings, the skin, as three small pictures in a row."""

from __future__ import annotations

from restride.report.drawing.curve import mirrored, moved, oval
from restride.report.drawing.foot.inner import INNER
from restride.report.drawing.foot.sole import SOLE
from restride.report.drawing.foot.view import Points, Shape, View

_SMALL, _LEG = 0.28, 0.22


def _sole(points: Points) -> Points:
    return moved(points, (28, 4), _SMALL)


def _leg(points: Points) -> Points:
    return moved(points, (84, 32), _LEG)


def _other(points: Points) -> Points:
    return moved(mirrored(points, 290), (140, 32), _LEG)


_ROUND = oval((245, 48), 32, 32, 8)
_PATCH = (*_ROUND, *_ROUND[:2])

_SHAPES = (
    Shape("whole-foot", ((0, 0), (85, 0), (85, 96), (0, 96))),
    Shape("both-feet-stocking", ((85, 48), (204, 48), (204, 96), (85, 96))),
    Shape("skin", ((204, 0), (290, 0), (290, 96), (204, 96))),
)

_LINES = (
    *(oval(centre, 1.6, 1.6, 6) for centre in ((228, 36), (252, 30), (240, 50), (262, 52), (232, 64), (254, 68))),
)

WHOLE = View(
    "whole",
    (290, 96),
    _sole(SOLE.foot),
    (
        *map(_sole, SOLE.toes),
        _leg(INNER.foot),
        *map(_leg, INNER.toes),
        _other(INNER.foot),
        *map(_other, INNER.toes),
        _PATCH,
    ),
    _SHAPES,
    _LINES,
)
