"""The usual week is that before it hurt."""

from __future__ import annotations

import pytest

from restride.diary.standing import Door, Standing
from restride.plan.protocol.usual import usual_week_min, week_left
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


@pytest.mark.parametrize(("since", "usual"), [(-14, 60), (-28, 60), (-3, 60)])
def test_weeks_before_the_diary_began_do_not_count(since: int, usual: float) -> None:
    pen = Pen()
    for day in range(since, 0, 7):
        pen.run(day, 60, during=None)
    pen.sore(0)
    assert usual_week_min(scene(pen, 0)) == usual


def test_what_was_run_in_six_days_is_taken_from_the_week_that_is_kept() -> None:
    pen = Pen()
    pen.sore(0)
    for day in (2, 8, 12):
        pen.run(day, 40)
    there = scene(pen, 14)
    left = week_left(there, Standing(Door.KEEP, usual_week_min=100))
    assert left is not None
    assert left[0] == 20 * 60
    spent = week_left(there, Standing(Door.KEEP, usual_week_min=70))
    assert spent is not None
    assert spent[0] == 0


def test_a_week_binds_nobody_who_climbs_or_whose_week_is_not_known() -> None:
    there = scene(Pen(), 0)
    assert week_left(there, Standing(Door.LADDER, usual_week_min=100)) is None
    assert week_left(there, Standing(Door.KEEP)) is None
