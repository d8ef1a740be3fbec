"""A station is reached by what the diary shows; silence, painkillers and pain reach none."""

from __future__ import annotations

from dataclasses import replace

from restride.diary.standing import Door, Standing
from restride.plan.course.band import FIRST_RUN, FULL, WALK
from restride.plan.course.reached import Reached, holds_now, kept_running, reached
from restride.words.day import Day
from tests.diaries import Pen, on
from tests.scenes import scene

LADDER = Standing(Door.LADDER, usual_week_min=60)


def quiet(last: int, pain: float = 1, painkiller: str = "no") -> Pen:
    pen = Pen()
    pen.sore(0)
    for day in range(1, last + 1):
        pen.morning(day, pain, painkiller)
    return pen


def walk(pen: Pen, day: int) -> Reached:
    there = scene(pen, day)
    return reached(there, LADDER, there.watched[0], WALK)


def test_a_quiet_week_is_walking_without_pain() -> None:
    assert walk(quiet(20), 20) == Reached(on(6), True)


def test_a_week_that_is_sore_masked_or_silent_is_not() -> None:
    assert walk(quiet(20, pain=6), 20) == Reached(None, False)
    masked = quiet(20, painkiller="yes")
    assert walk(masked, 20) == Reached(None, False)
    assert walk(quiet(10), 24) == Reached(on(6), False)
    sore = quiet(20)
    sore.sore(19, score=7)
    assert not walk(sore, 20).held


def first_run(pen: Pen, day: int, standing: Standing = LADDER) -> tuple[Day | None, bool]:
    there = scene(pen, day)
    found = reached(there, standing, there.watched[0], FIRST_RUN)
    assert found.held == holds_now(there, standing, there.watched[0], FIRST_RUN)
    return found.day, found.held


def test_the_first_run_is_the_first_after_a_pause() -> None:
    pen = quiet(40)
    pen.run(2, 20)
    assert first_run(pen, 20) == (None, True)
    pen.run(30, 20)
    assert first_run(pen, 40) == (on(30), True)
    assert first_run(pen, 40, replace(LADDER, door=Door.GATE)) == (on(30), False)


def test_who_ran_on_has_no_first_run_to_wait_for() -> None:
    pen = quiet(20)
    for day in range(1, 21, 3):
        pen.run(day, 20)
    there = scene(pen, 20)
    assert kept_running(there, there.watched[0])
    later = scene(pen, 40)
    assert not kept_running(later, later.watched[0])


def full(pen: Pen, day: int, standing: Standing = LADDER) -> Reached:
    there = scene(pen, day)
    return reached(there, standing, there.watched[0], FULL)


def test_full_running_is_as_much_as_before() -> None:
    pen = quiet(60)
    for day in range(20, 61, 2):
        pen.run(day, 20)
    found = full(pen, 60)
    assert found.held
    assert found.day is not None
    assert on(35) < found.day < on(50)
    assert not full(pen, 60, replace(LADDER, usual_week_min=200)).held
    assert not full(pen, 60, replace(LADDER, usual_week_min=None, height=4)).held
    assert full(pen, 60, replace(LADDER, usual_week_min=200, height=16)).held, "the open end keeps nobody back"
    assert full(pen, 60, replace(LADDER, usual_week_min=None, height=16)).held
