"""What has not happened stands beside the plan, changes what it must, and writes nothing."""

from __future__ import annotations

import pytest

from restride.advice.ahead.what_if import Change, Compared, what_if
from restride.diary.fold import fold
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.report.pages import climber, runner, sore


def compared(pen: Pen, day: int, change: Change) -> Compared:
    history = fold(entry for entry in pen.entries if entry.day <= on(day))
    before = list(history.entries())
    found = what_if(shipped(), history, on(day), change)
    assert list(history.entries()) == before
    return found


def load(days: object) -> float:
    return sum(one.done.run_min for one in days)  # type: ignore[attr-defined]


def test_nothing_supposed_differs_in_nothing() -> None:
    found = compared(sore(), 8, Change())
    assert found.differing == ()
    assert len(found.plain) == 14


@pytest.mark.parametrize("pain", [4.0, 7.0, 10.0])
def test_more_pain_is_never_more_running(pain: float) -> None:
    found = compared(sore(), 8, Change(pain=pain))
    assert load(found.changed) <= load(found.plain)
    assert found.changed[0].advice == found.plain[0].advice
    assert found.differing


def test_a_long_run_today_is_answered_the_days_after() -> None:
    found = compared(climber(), 14, Change(run_km=8))
    assert found.changed[0].advice == found.plain[0].advice
    assert any(number > 0 for number in found.differing)
    assert compared(climber(), 14, Change(run_min=45)).differing


def test_a_rest_today_is_no_harm() -> None:
    found = compared(runner(), 0, Change(rest=True))
    assert found.changed[0].done.run_min == 0
    assert {one.advice.light.value for one in found.changed} == {"run"}


def test_a_race_lightens_the_days_before_it() -> None:
    found = compared(runner(), 0, Change(race=on(9), race_km=8))
    before = [one for one in found.changed if one.on < on(9)]
    plain = [one for one in found.plain if one.on < on(9)]
    assert load(before) < load(plain)
