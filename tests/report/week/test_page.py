"""The page of the coming days says each day, what is supposed, the phases, and an emergency alone."""

from __future__ import annotations

import pytest

from restride.advice.ahead.week import plan
from restride.diary.fold import fold
from restride.plan.ladder import Part
from restride.plan.session import Session
from restride.report.text import render
from restride.report.week.page import one_line, plan_document
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.report.pages import climber, heard, runner, sore, speech


def said(pen: Pen, day: int, days: int = 7) -> str:
    history = fold(entry for entry in pen.entries if entry.day <= on(day))
    week = plan(shipped(), history, on(day), days)
    return " ".join(render(plan_document(week, history, speech(day=day)), width=100).split())


def test_each_day_stands_there_with_its_sessions() -> None:
    text = said(climber(), 14)
    assert "The next 7 days" in text
    assert "min walk · " in text
    for name in ("Today", "Tuesday", "Wednesday", "Thursday"):
        assert name in text
    assert "You are in:" in text
    assert "Variety:" in text


@pytest.mark.parametrize(
    ("pen", "day", "wanted"),
    [
        (runner(), 0, "nothing hurts"),
        (sore(), 8, "1 of 10 in the morning, 1 in a run"),
        (runner(), 0, "No run planned"),
    ],
)
def test_what_is_supposed_is_said(pen: Pen, day: int, wanted: str) -> None:
    assert wanted in said(pen, day)


def test_a_longer_plan_keeps_to_the_main_sessions() -> None:
    week, month = said(climber(), 14, 7), said(climber(), 14, 14)
    assert month.count(" then ") == week.count(" then ")


def test_what_is_urgent_stands_first_and_an_emergency_alone() -> None:
    text = said(heard("T1", "cannot_walk_4_steps", "sudden_pop"), 0)
    assert "Nothing is planned" in text
    assert "You are in" not in text
    soon = said(heard("T2", "fingertip_bone_spot"), 0)
    assert "min of easy running" not in soon


def test_one_line_says_what_and_how_it_is_split() -> None:
    line = one_line(Session("run_walk", 30, (Part(6, 4, 1),)), speech())
    assert "30 min" in line
    assert "6 × " in line
    assert "No farther than 5 km" in one_line(Session("run", 40, km_most=5), speech())
    assert one_line(Session("rest"), speech()) == "Rest day"
