"""The answer stands first, then what to do, then each of the five signs."""

from __future__ import annotations

from restride.plan.readiness.signs import SIGNS, Sign
from restride.report.readiness.page import readiness_document
from restride.report.text import render
from restride.words.because import Because
from tests.report.pages import Day, climber, day_of, runner, speech


def said(day: Day, signs: tuple[Sign, ...], see: Because | None = None) -> str:
    document = readiness_document(day.advice, day.history, signs, see, speech(day=14))
    return " ".join(render(document, width=100).split())


def test_each_sign_is_named_with_its_answer() -> None:
    text = said(day_of(runner(), 0), tuple(Sign(name, "no") for name in SIGNS))
    assert "May I run today?" in text
    assert "None of the five" in text
    assert "Altered landing: no" in text
    assert "not answered" in said(day_of(runner(), 0), (Sign("earlier"),))


def test_to_be_seen_stands_above_all() -> None:
    why = Because("plan.readiness", (), (), "because.readiness.bone_daily")
    text = said(day_of(climber(), 14), (Sign("daily", "yes", "e0001"),), why)
    assert "be seen" in text.lower()
    assert "Have somebody look" in text


def test_a_day_without_a_run_says_so() -> None:
    text = said(day_of(climber(), 16), tuple(Sign(name, "no") for name in SIGNS))
    assert "No run stands in today's plan" in text
