"""The usual week is that before it hurt."""

from __future__ import annotations

from restride.plan.protocol.usual import usual_week_min
from tests.diaries import Pen
from tests.scenes import scene


def test_the_mean_of_four_weeks_before_the_pain() -> None:
    pen = Pen()
    for day in range(-28, 0, 7):
        pen.run(day, 60, during=None)
    pen.sore(0)
    pen.run(2, 200)
    assert usual_week_min(scene(pen, 3)) == 60
    empty = Pen()
    empty.sore(0)
    assert usual_week_min(scene(empty, 0)) is None
