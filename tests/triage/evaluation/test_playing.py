"""Playing a case: what is asked of whom, what unread and read words change, and what does not fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from restride.triage.evaluation.case import Case, read_case, replies
from restride.triage.evaluation.playing import Outcome, play
from restride.words.urgency import Urgency
from tests.editions import shipped
from tests.triage.evaluation.test_case import MINIMAL


def case() -> Case:
    found = read_case(shipped(), "sore.toml", MINIMAL)
    assert isinstance(found, Case)
    return found


def played() -> Outcome:
    return play(shipped(), case(), replies(shipped(), case()))


def test_the_screen_comes_first_and_each_question_once() -> None:
    found = played()
    assert found.asked[:2] == ("safety", "where")
    assert len(set(found.asked)) == len(found.asked) <= 20


def test_causes_are_ranked_and_found() -> None:
    found = played()
    assert sum(chance for _, chance in found.ranked) == pytest.approx(1)
    assert found.place(frozenset({found.ranked[2][0], found.ranked[1][0]})) == 2
    assert found.place(frozenset({"nothing"})) is None


def test_who_answers_nothing_is_no_emergency() -> None:
    assert play(shipped(), case(), {}).urgency is not Urgency.T1


def test_own_words_are_read_before_the_first_question() -> None:
    worded = replace(case(), text="my foot is ice cold and white")
    answers = replies(shipped(), worded)
    heard = play(shipped(), worded, answers, lambda _: {"cold_pale_foot": "yes"})
    assert heard.urgency is Urgency.T1
    assert play(shipped(), worded, answers).urgency is not Urgency.T1


def test_what_does_not_fit_is_a_fault_of_the_case() -> None:
    with pytest.raises(ValueError, match="the answer to safety"):
        play(shipped(), case(), {"safety": "maybe"})
