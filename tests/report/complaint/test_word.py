"""What a clinician's word changed, in words: cleared or not and why, and what being cleared is not."""

from __future__ import annotations

import pytest

from restride.advice.surroundings import surroundings
from restride.diary.kinds import Clearance
from restride.report.complaint.word import Heard, leaving_document, standing_document, word_document
from restride.report.text import render
from restride.words.urgency import Urgency
from tests.diaries import FOOT, on
from tests.editions import shipped
from tests.report.complaint.test_page import case
from tests.report.pages import day_of, heard, speech


def told(word: str, cleared: bool) -> str:
    pen = heard("T2", "fingertip_bone_spot", "night_pain")
    before = day_of(pen, 0)
    if cleared:
        pen.cleared(1, word)
    day = day_of(pen, 1)
    after = surroundings(shipped(), day.history.profile(), day.history, on(1))
    left = {flag.flag for flag in after.flags}
    gone = tuple(flag for flag in before.advice.flags if flag.flag not in left)
    body = Clearance(word, "Dr. Invented", on(1), True, FOOT)
    found = Heard("w", body, (Urgency.T2, after.urgency), gone, after, day.history)
    return " ".join(render(word_document(found, speech(day=1)), width=200).split())


def test_what_was_cleared_is_named_and_what_it_is_not_is_said() -> None:
    said = told("cleared", cleared=True)
    assert "Before: be seen within" in said
    assert "No warning was cleared" not in said
    assert "Being cleared is no order to run" in said


@pytest.mark.parametrize("word", ["cleared", "diagnosed", "restricted"])
def test_a_word_that_cleared_nothing_says_so_and_what_still_stands(word: str) -> None:
    said = told(word, cleared=False)
    assert "Unchanged" in said
    assert "What still stands, and why" in said
    assert "It never ends by time" in said


def test_what_stands_before_a_word_and_before_an_end() -> None:
    day = day_of(heard("T2", "fingertip_bone_spot", "night_pain"), 0)
    said = render(standing_document(day.advice.flags, day.history, speech()), width=200)
    assert "What stands now" in said
    assert "No warning stands now" in render(standing_document((), day.history, speech()), width=200)
    leaving = render(leaving_document(case(day, 0), speech()), width=200)
    assert "What stays" in leaving
