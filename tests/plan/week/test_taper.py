"""Two weeks before a race are lighter, on no other day, and only for a race with a day."""

from __future__ import annotations

import pytest

from restride.diary.fold import fold
from restride.diary.kinds import Goal
from restride.plan.week.taper import race_of, tapered
from tests.diaries import Pen, on
from tests.report.pages import day_of, runner
from tests.scenes import scene


@pytest.mark.parametrize(
    ("before", "light"), [(20, False), (15, False), (14, True), (1, True), (0, False), (-1, False)]
)
def test_the_days_before_a_race_are_lighter(before: int, light: bool) -> None:
    pen = Pen()
    pen.write(0, Goal("race_km", 10, on(before)))
    share, why = tapered(scene(pen, 0))
    assert (share < 1) is light
    assert bool(why) is light


def test_a_race_has_a_day_and_kilometres() -> None:
    for goal in (Goal("race_km", 10), Goal("week_km", 10, on(9))):
        pen = Pen()
        pen.write(0, goal)
        assert race_of(fold(pen.entries)) is None
    assert race_of(fold(())) is None


def test_a_run_before_a_race_is_half_as_long() -> None:
    plain = day_of(runner(), 0).advice.sessions[0].minutes
    pen = runner()
    pen.write(0, Goal("race_km", 8, on(7)))
    run = day_of(pen, 0).advice.sessions[0]
    assert run.minutes <= plain / 2 + 1
    assert any(why.says == "because.session.taper" for why in run.because)
