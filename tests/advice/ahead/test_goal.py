"""A goal stands as it is: over, stopped, within reach, or out of it with the nearest that is not."""

from __future__ import annotations

import pytest

from restride.advice.ahead.goal import Outcome, Reach, reach
from restride.diary.fold import fold
from restride.diary.kinds import Goal, Schedule
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.report.pages import climber, heard, runner


def found(pen: Pen, day: int, goal: Goal | None) -> Reach | None:
    if goal is not None:
        pen.write(day, goal)
    return reach(shipped(), fold(entry for entry in pen.entries if entry.day <= on(day)), on(day))


def test_without_a_goal_there_is_nothing_to_reach() -> None:
    assert found(runner(), 0, None) is None


def test_a_day_that_is_over_is_said_and_nothing_is_reckoned() -> None:
    one = found(runner(), 0, Goal("race_km", 10, on(-1)))
    assert one is not None
    assert one.outcome is Outcome.PAST


def test_while_somebody_has_to_look_nothing_is_promised() -> None:
    one = found(heard("T2", "fingertip_bone_spot"), 0, Goal("run_minutes", 10, on(90)))
    assert one is not None
    assert one.outcome is Outcome.STOPPED


def test_a_race_that_the_ceiling_already_allows_is_within_reach() -> None:
    one = found(runner(), 0, Goal("race_km", 8, on(30)))
    assert one is not None
    assert (one.outcome, one.first) == (Outcome.REACHED, on(0))


@pytest.mark.parametrize(
    ("kind", "target", "days"), [("race_km", 21, 21), ("week_km", 90, 21), ("run_minutes", 120, 14)]
)
def test_what_no_safe_way_reaches_has_a_nearest_that_one_does(kind: str, target: float, days: int) -> None:
    one = found(runner(), 0, Goal(kind, target, on(days)))
    assert one is not None
    assert one.outcome is Outcome.SHORT
    assert 0 < one.best < target
    assert one.best_on is not None
    assert one.best_on <= on(days)
    assert one.first is None or one.first > on(days)


def test_from_the_gate_the_first_half_hour_takes_weeks() -> None:
    one = found(climber(), 4, Goal("run_minutes", 30))
    assert one is not None
    assert one.outcome is Outcome.REACHED
    assert one.first is not None
    assert one.first >= on(4 + 21)


def test_no_free_day_reaches_nothing() -> None:
    pen = runner()
    pen.write(0, Schedule((0,) * 7))
    one = found(pen, 0, Goal("race_km", 10, on(60)))
    assert one is not None
    assert (one.outcome, one.best, one.first) == (Outcome.SHORT, 0, None)
