"""What bends the days is said in a sentence: no free day, little time, days away, a race, a lighter week."""

from __future__ import annotations

from restride.advice.ahead.week import plan
from restride.diary.fold import fold
from restride.diary.kinds import Goal, Schedule
from restride.report.week.notes import notes, supposed_lines
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.report.pages import climber, runner, sore, speech


def noted(pen: Pen, day: int, days: int = 7) -> str:
    history = fold(entry for entry in pen.entries if entry.day <= on(day))
    week = plan(shipped(), history, on(day), days, goal=False)
    return " ".join([*supposed_lines(week, history, speech(day=day)), *notes(week, history, speech(day=day))])


def test_no_free_day_is_answered_with_a_safe_plan() -> None:
    pen = runner()
    pen.write(0, Schedule((0,) * 7))
    assert "no day of your week is free" in noted(pen, 0)


def test_twelve_minutes_a_day_keep_the_rung() -> None:
    pen = climber()
    pen.write(14, Schedule((12,) * 7))
    text = noted(pen, 14)
    assert "12 min a day at most" in text
    assert "30 min in one piece" in text


def test_a_short_day_alone_is_said_shortly() -> None:
    pen = climber()
    pen.write(14, Schedule((12, 60, 12, 12, 12, 12, 12)))
    assert "Some days are short" in noted(pen, 14)


def test_days_away_are_named_and_a_moved_run_is_none() -> None:
    pen = runner()
    pen.write(0, Schedule(away_from=on(2), away_to=on(5)))
    assert "Away from" in noted(pen, 0)
    pen = runner()
    pen.write(0, Schedule(away_from=on(2), away_to=on(5), running=True))
    assert "running goes on" in noted(pen, 0)
    pen = runner()
    pen.write(0, Schedule(away_from=on(1), away_to=on(1), moved_to=on(2)))
    assert "Away" not in noted(pen, 0)


def test_a_race_is_carried_or_too_far_and_the_days_before_are_lighter() -> None:
    pen = runner()
    pen.write(0, Goal("race_km", 8, on(6)))
    text = noted(pen, 0)
    assert "The plan carries that far" in text
    assert "The 14 days before" in text
    pen = runner()
    pen.write(0, Goal("race_km", 30, on(6)))
    assert "does not carry that far" in noted(pen, 0)
    pen = runner()
    pen.write(0, Goal("race_km", 8, on(-1)))
    assert "race" not in noted(pen, 0)


def test_an_interview_that_is_open_is_said() -> None:
    pen = runner()
    pen.sore(0)
    assert "Nobody has asked about" in noted(pen, 0)
    assert "Nobody has asked about" not in noted(sore(), 8)


def test_a_lighter_week_is_announced_to_whom_a_ladder_holds() -> None:
    assert "lighter" in noted(climber(), 14, 28)
    assert "lighter" not in noted(runner(), 0, 28)


def test_what_nobody_said_and_what_is_dulled_is_supposed_so() -> None:
    pen = sore()
    pen.morning(8, 1, painkiller="yes")
    assert "A painkiller every day" in noted(pen, 8)
    assert "Nobody said lately" in noted(sore(), 45)
    pen = runner()
    pen.sore(0)
    assert "was not said" in noted(pen, 0)
