"""A run of the plan for a watch and its days for a calendar; a day without one is a sentence."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from icalendar import Calendar

from restride.desk.place import Place
from restride.desk.programme.handing import calendar, workout, write
from restride.diary.kinds import Activity, Schedule
from restride.words.day import plus
from tests.desk.desks import place, say
from tests.desk.programme.test_planning import running, runs, speech, week
from tests.exchange.planned.test_workout import messages


def fit(one: Place, days: int) -> bytes:
    made = workout(one, speech(one), plus(one.today, days))
    assert isinstance(made, bytes), made
    return made


def test_a_run_of_the_plan_lasts_as_long_as_it_is_planned() -> None:
    one = running()
    day = runs(one)[0]
    steps = messages(fit(one, (day - one.today).days), "workout_step")
    assert steps[0]["intensity"] == "warmup"
    assert steps[-1]["intensity"] == "cooldown"
    planned = next(ahead.advice.sessions[0].minutes for ahead in week(one).week.days if ahead.on == day)
    assert [step["duration_time"] for step in steps if step["intensity"] == "active"] == [planned * 60]


def test_a_run_walk_is_led_step_by_step() -> None:
    one = place()
    for back in range(30, 0, -3):
        say(one, Activity("run", 900, 900), day=plus(one.today, -back))
    say(one, Activity("walk", 1800, 1800))
    (named,) = messages(fit(one, (runs(one)[0] - one.today).days), "workout")
    assert named["sport"] == "running"


def test_a_day_without_a_run_and_a_day_gone_by_are_said() -> None:
    one = running()
    say(one, Schedule(minutes=(0,) * 7))
    none = workout(one, speech(one))
    assert isinstance(none, tuple)
    assert "nothing on foot" in none[0].what
    gone = workout(one, speech(one), one.today - timedelta(days=1))
    assert isinstance(gone, tuple)
    assert "before the plan" in gone[0].what


def test_the_calendar_holds_each_session_of_the_plan() -> None:
    one = running()
    made = calendar(one, speech(one))
    assert isinstance(made, bytes)
    dates = {event.decoded("DTSTART") for event in Calendar.from_ical(made).walk("VEVENT")}
    assert set(runs(one)) <= dates


def test_nothing_is_overwritten_and_a_disk_that_refuses_is_said(tmp_path: Path) -> None:
    assert write(tmp_path / "a", b"1") == ()
    assert write(tmp_path / "a", b"2")[0].what == "is there already"
    assert write(tmp_path / "a" / "b", b"2")
