"""A page for who keeps company: days are counted, today is named, and nothing of pain, mood or cause stands on it."""

from __future__ import annotations

import re

import pytest

from restride.diary.kinds import Checkin, Exercise, Felt
from restride.report.mind.companion import companion_document
from restride.report.text import render
from tests.report.pages import DAYS, Day, day, day_of, sore, speech


def told(there: Day) -> str:
    return " ".join(render(companion_document(there.advice, there.history, speech(day=7))).split())


def test_days_are_counted_once_and_each_kind_by_itself() -> None:
    pen = sore()
    pen.write(6, Exercise("short_foot", 3, 10))
    pen.write(6, Exercise("toe_spread", 3, 10))
    pen.walk(4)
    page = told(day_of(pen, 7))
    assert "Running on 6 days, exercises on 1 day, other work on 1 day." in page
    assert "counts as done" in page


@pytest.mark.parametrize("name", DAYS)
def test_nothing_of_pain_mood_or_cause_stands_on_it(name: str) -> None:
    page = told(day(name))
    lead = "No pain, no mood and no cause stand here"
    assert lead in page
    assert not re.search(r"pain|hurt|mood|sore|bone|tendon|of 10|left foot|be seen", page.replace(lead, ""))


@pytest.mark.parametrize("name", ["emergency", "urgent", "restricted", "child", "not yet whole"])
def test_where_running_is_stopped_it_says_so_and_not_why(name: str) -> None:
    assert "No running for now." in told(day(name))


def test_a_low_mood_is_nobodys_business() -> None:
    pen = sore()
    for morning in range(8):
        pen.write(morning, Checkin((Felt(morning=1),), mood=1), hour=9)
    assert told(day_of(pen, 7)) == told(day_of(sore(), 7))
