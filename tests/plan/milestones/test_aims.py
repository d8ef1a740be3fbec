"""The goal is said with a day that quiet steps reach, or with what is reached by its date; never with a promise."""

from __future__ import annotations

import pytest

from restride.diary.kinds import Goal
from restride.plan.milestones.aims import Milestone, aims, running_now
from restride.words.day import Day
from tests.diaries import Pen, on
from tests.report.pages import runner
from tests.scenes import scene


def reckoned(goal: Goal, pen: Pen | None = None, days: float = 0, minutes: float | None = None) -> Milestone:
    pen = pen or runner()
    pen.write(0, goal)
    there = scene(pen, 0)
    return next(one for one in aims(there, running_now(there, days, minutes)) if one.id == "goal")


@pytest.mark.parametrize(
    ("goal", "says"),
    [
        (Goal("run_minutes", 30), "goal_there"),
        (Goal("run_minutes", 60), "goal"),
        (Goal("race_km", 10), "goal_there"),
        (Goal("race_km", 42, on(300)), "goal_in_time"),
        (Goal("race_km", 21.1, on(70)), "goal_tight"),
        (Goal("race_km", 42, on(20)), "goal_too_soon"),
        (Goal("race_km", 42, on(-5)), "goal_past"),
        (Goal("race_km", 42, on(5)), "goal_not_yet"),
    ],
)
def test_a_goal_against_its_date(goal: Goal, says: str) -> None:
    assert reckoned(goal).because.says == f"because.milestone.{says}"


def test_what_comes_too_soon_is_told_with_what_is_reached_by_then() -> None:
    near = dict(reckoned(Goal("race_km", 42, on(20))).because.facts)["near_km"]
    assert 8 < float(near) < 42


def test_kilometres_that_nobody_wrote_down_are_not_made_up() -> None:
    pen = Pen()
    for day in range(-20, 0, 2):
        pen.run(day, 40, 0)
    found = reckoned(Goal("week_km", 40), pen)
    assert found.because.says == "because.milestone.goal_unknown"
    assert found.window is None


def test_from_the_ladder_kilometres_come_from_the_own_pace() -> None:
    there = scene(runner(), 0)
    now = running_now(there, 30, 30)
    assert now.km == pytest.approx(6)
    assert now.week_km == pytest.approx(24)


def earliest(one: Milestone) -> Day:
    assert one.window is not None
    return one.window.earliest


def test_farther_is_later_and_the_way_before_counts() -> None:
    near, far = reckoned(Goal("run_minutes", 50)), reckoned(Goal("run_minutes", 90))
    assert earliest(near) < earliest(far)
    later = reckoned(Goal("run_minutes", 50), days=40, minutes=30)
    assert earliest(later) > on(40)


def test_the_next_longer_run_is_a_round_number() -> None:
    there = scene(runner(), 0)
    (one,) = [found for found in aims(there, running_now(there, 0, None)) if found.id == "longer"]
    assert dict(one.because.facts)["minutes"] == 45
