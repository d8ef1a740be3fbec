"""The usual week is that before it hurt."""

from __future__ import annotations

import pytest

from restride.diary.standing import Door, Standing
from restride.plan.protocol.usual import usual_week_min, week_left
from tests.diaries import Pen
from tests.scenes import scene

KEEPS = Standing(Door.KEEP)


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


def test_what_was_run_in_six_days_is_taken_from_the_fullest_week_before_it_hurt() -> None:
    pen = Pen()
    for day in (-20, -12, -11, -6):
        pen.run(day, 50, during=None)
    pen.sore(0)
    for day in (2, 8, 12):
        pen.run(day, 40)
    left = week_left(scene(pen, 14), KEEPS)
    assert left is not None
    assert (left[0], dict(left[1].facts)) == (70 * 60, {"usual_minutes": 150, "left_minutes": 70})
    for day in (9, 10, 11):
        pen.run(day, 40)
    spent = week_left(scene(pen, 14), KEEPS)
    assert spent is not None
    assert spent[0] == 0


def test_a_run_every_other_day_goes_on_every_other_day() -> None:
    pen = Pen()
    for day in range(-28, 0, 2):
        pen.run(day, 48, during=None)
    pen.sore(0)
    for day in range(0, 20, 2):
        found = week_left(scene(pen, day), KEEPS)
        assert found is not None
        assert found[0] >= 48 * 60
        pen.run(day, 48)


def test_a_week_binds_nobody_who_climbs_or_who_did_not_run() -> None:
    pen = Pen()
    pen.run(-3, 40, during=None)
    pen.sore(0)
    assert week_left(scene(pen, 0), Standing(Door.LADDER, usual_week_min=100)) is None
    assert week_left(scene(pen, 0), KEEPS) is not None
    empty = Pen()
    empty.sore(0)
    assert week_left(scene(empty, 0), KEEPS) is None
