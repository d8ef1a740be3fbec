"""The plan at the command line: as text, as data, with its troubles; a run moved and refused."""

from __future__ import annotations

import json
from pathlib import Path

from restride.desk.place import today
from tests.cli.calls import bodies, done, refused, sore


def test_the_plan_says_each_day_and_supposes_what_was_said() -> None:
    sore()
    said = done("plan")
    assert "The next 7 days" in said
    assert "Phases" in said
    wire = json.loads(done("plan", "--json", "--days", "3"))
    assert len(wire["days"]) == 3


def test_a_length_that_cannot_be_is_refused() -> None:
    assert "1 to 28" in refused("plan", "--days", "40")


def test_a_goal_whose_day_is_over_is_answered_in_a_sentence() -> None:
    assert "is over" in refused("goal", "--kind", "race_km", "--target", "10", "--by", "2020-05-01")
    assert bodies("goal") == []


def test_a_run_that_is_not_there_cannot_move() -> None:
    done("schedule", "--daily", "0")
    assert "no run that could be moved" in refused("move", "today", today().isoformat())
    assert len(bodies("schedule")) == 1


def test_the_plan_is_written_for_a_calendar_and_a_watch(tmp_path: Path) -> None:
    for _ in range(2):
        done("log", "walk", "--minutes", "30")
    assert "Wrote" in done("plan", "--calendar", str(tmp_path / "plan.ics"))
    assert (tmp_path / "plan.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert "is there already" in refused("plan", "--calendar", str(tmp_path / "plan.ics"))
    assert "before the plan" in refused("plan", "--workout", str(tmp_path / "run.fit"), "--on", "2020-01-01")
    assert not (tmp_path / "run.fit").exists()
