"""The interview as somebody goes through it in a browser: each question by its words. Tests nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from restride.triage.interview import Answer
from tests.editions import shipped
from tests.report.pages import speech
from tests.stories.chromium import Window


def interviewed(window: Window, answers: Mapping[str, Answer]) -> list[str]:
    """Answer question after question, "don't know" where nothing is given; which were asked, in order."""
    speaks = speech()
    cards = {speaks.say(f"question.{card.id}.ask"): card for card in shipped().questions.values()}
    asked: list[str] = []
    while (card := cards.get(window.heading)) is not None:
        asked.append(card.id)
        answer: Any = answers.get(card.id)
        if answer is None:
            window.press("Don't know, or can't try")
            continue
        if card.asks in ("number", "text"):
            window.page.get_by_role("textbox").fill(f"{answer:g}" if isinstance(answer, float) else str(answer))
        else:
            for one in answer if isinstance(answer, tuple) else (answer,):
                tick(window, speaks.say(f"question.{card.id}.answers.{one}"))
        window.press("Next")
    return asked


def tick(window: Window, words: str) -> None:
    """Tick an answer by its words; a fold that hides it is opened first."""
    box = window.page.get_by_label(words, exact=True)
    if not box.is_visible():
        window.page.locator("details.region", has=box).locator("summary").click()
    box.check()
