"""The plan holds as many days as asked, what is supposed, what keeps the phase, and the goal only when asked."""

from __future__ import annotations

from restride.advice.ahead.week import plan
from restride.diary.fold import fold
from restride.diary.kinds import Goal
from tests.diaries import FOOT, on
from tests.editions import shipped
from tests.report.pages import sore


def test_a_plan_has_its_days_and_what_they_suppose() -> None:
    pen = sore()
    pen.write(8, Goal("run_minutes", 30))
    history = fold(pen.entries)
    week = plan(shipped(), history, on(8), 3, goal=False)
    assert (len(week.days), week.on, week.goal) == (3, on(8), None)
    assert week.supposed.mornings == {FOOT: 1}
    assert plan(shipped(), history, on(8), 0).goal is not None
    assert len(plan(shipped(), history, on(8), 0, goal=False).days) == 1


def test_what_keeps_the_phase_is_said() -> None:
    history = fold(entry for entry in sore().entries if entry.day <= on(2))
    week = plan(shipped(), history, on(2), 1)
    assert week.days[0].advice.standing.phase == "awareness"
    assert week.closing
