"""How a goal stands is said in sentences, with the nearest that a safe way reaches."""

from __future__ import annotations

from restride.advice.ahead.goal import Outcome, Reach
from restride.diary.kinds import Goal
from restride.report.text import render
from restride.report.week.goal import goal_document, goal_lines, goal_sentences
from tests.diaries import on
from tests.report.pages import speech

RACE = Goal("race_km", 10, on(70))


def said(found: Reach) -> str:
    return " ".join(goal_sentences(found, speech()))


def test_a_day_that_is_over_asks_for_another() -> None:
    found = Reach(Goal("race_km", 10, on(-3)), Outcome.PAST)
    assert "that day is over" in said(found)
    assert next(iter(goal_lines(found, speech()))).command.startswith("restride goal")  # type: ignore[union-attr]


def test_out_of_reach_says_the_nearest_and_when_the_whole_comes() -> None:
    text = said(Reach(RACE, Outcome.SHORT, 6.2, on(60), on(120), 26))
    assert "No safe way leads to a race of 10 km" in text
    assert "a race of 6.2 km" in text
    assert "at the earliest" in text
    far = said(Reach(RACE, Outcome.SHORT, 0, None, None, 26))
    assert "No run at all" in far
    assert "not within sight for 26 weeks" in far


def test_within_reach_says_when_and_that_it_is_run_easily() -> None:
    text = said(Reach(RACE, Outcome.REACHED, 10, on(60), on(60), 26))
    assert "within reach" in text
    assert "Run easily" in text
    undated = said(Reach(Goal("week_km", 30), Outcome.REACHED, 30, on(60), on(60), 26))
    assert "30 km in a week is within reach" in undated


def test_a_page_without_a_goal_tells_how_to_set_one() -> None:
    assert "restride goal" in render(goal_document(None, speech()), width=90)
    page = render(goal_document(Reach(RACE, Outcome.SHORT, 6, on(3), None, 26), speech()), width=90)
    assert "Reckoned at best" in page
    assert "open questions" in render(goal_document(Reach(RACE, Outcome.STOPPED), speech()), width=90)
