"""A question as a screen: every choice has its words; what a form holds is read as the interview takes it."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from restride.web.interview.screen import answer_of, answer_words, screen
from restride.words.zone import ZONES
from tests.editions import shipped
from tests.report.pages import speech


def test_every_question_has_a_screen(browser: object) -> None:
    assert browser
    for card in shipped().questions.values():
        shown = screen(card, speech())
        assert shown.ask
        choices = [one.id for _, group in shown.groups for one in group]
        assert choices == (list(ZONES) if card.asks == "zones" else [one.id for one in card.answers])


@pytest.mark.parametrize(
    ("question", "form", "answer"),
    [
        ("safety", "answer=none", ("none",)),
        ("safety", "answer=hot&answer=none", ("hot",)),
        ("safety", "", None),
        ("side", "answer=left", "left"),
        ("age", "answer=41,5", 41.5),
        ("age", "answer=old", None),
        ("where", "answer=calf", ("calf",)),
    ],
)
def test_an_answer_is_read(browser: object, question: str, form: str, answer: object) -> None:
    assert browser
    card = shipped().questions[question]
    assert answer_of(card, QueryDict(form)) == answer
    if answer is not None:
        assert answer_words(card, answer, speech(), "?")
    assert answer_words(card, "dont_know", speech(), "?") == "?"


def test_what_was_answered_is_chosen_again(browser: object) -> None:
    assert browser
    shown = screen(shipped().questions["side"], speech(), "left")
    assert [one.id for _, group in shown.groups for one in group if one.chosen] == ["left"]
    assert screen(shipped().questions["age"], speech(), 41.0).was == "41"


def test_the_region_of_a_chosen_place_stands_open() -> None:
    where = shipped().questions["where"]
    assert screen(where, speech()).opened == ()
    assert screen(where, speech(), ("calf", "hallux-nail")).opened == ("toes", "leg")
