"""The page of a flare: ticked by the diary, with the reason of what is left, and told apart from an emergency."""

from __future__ import annotations

from restride.diary.kinds import Activity, Checkin, Exercise, Felt
from restride.diary.standing import Standing
from restride.plan.allowed import Case
from restride.plan.flare.care import care
from restride.plan.flare.onset import flares
from restride.plan.precedent.eve import eve
from restride.plan.precedent.pattern import Recurring
from restride.report import document as doc
from restride.report.flare.page import DONT, Story, flare_document
from restride.report.text import render
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.report.pages import speech
from tests.scenes import scene

NOTICE = doc.Notice("Be seen", (("do", "ring"),))


def page(pen: Pen, day: int, case: Case | None = None, counted: tuple[Recurring, ...] = ()) -> doc.Document:
    there = scene(pen, day)
    found = flares(there, Standing())
    story = Story(found, care(shipped(), case or Case()), tuple(eve(there, one.began) for one in found), counted)
    return flare_document(story, there, speech(day=day), [NOTICE])


def text(document: doc.Document) -> str:
    return " ".join(render(document, 200, depth="full").split())


def flaring() -> Pen:
    pen = Pen()
    pen.sore(0)
    for day in range(1, 8):
        pen.morning(day, 1)
    pen.write(3, Activity("run", 1200, 1200, effort=2))
    pen.write(8, Activity("run", 3600, 3600, felt=(Felt(during=6),)))
    return pen


def test_what_the_diary_holds_of_today_is_ticked() -> None:
    pen = flaring()
    pen.write(9, Checkin(felt=(Felt(morning=4),)))
    pen.write(9, Exercise("Ice pack", minutes=15))
    lists = [one for one in page(pen, 9).blocks if isinstance(one, doc.Checklist)]
    assert [step.done for step in lists[0].steps[:4]] == [True, False, True, False]
    assert all(step.reasons for step in lists[0].steps[1:])


def test_everything_to_leave_has_its_reason() -> None:
    lists = [one for one in page(flaring(), 9).blocks if isinstance(one, doc.Checklist)]
    assert len(lists[1].steps) == len(DONT)
    assert all(step.text.count(".") > 1 for step in lists[1].steps)


def test_what_came_before_and_how_it_ends_are_said() -> None:
    said = text(page(flaring(), 9))
    assert "A run longer than the longest of the month before" in said
    assert "2 quiet mornings in a row end it; so far 0" in said
    assert "Tuesday 10 March: pain 6 of 10" in said


def test_what_a_numb_foot_may_not_have_is_left_out_with_its_reason() -> None:
    said = text(page(flaring(), 9, Case(findings=frozenset({"reduced_feeling"}))))
    assert "Ice pack: not for you" in said


def test_what_stands_before_a_flare_of_bone_or_worse_comes_first() -> None:
    blocks = page(flaring(), 9).blocks
    assert blocks[1] == NOTICE


def test_too_long_a_flare_says_who_should_look() -> None:
    pen = flaring()
    for day in range(9, 24):
        pen.morning(day, 4)
    notes = [one for one in page(pen, 23).blocks if isinstance(one, doc.Notice)]
    assert "has lasted 15 days" in notes[1].title


def test_a_pattern_is_told_with_its_numbers_and_as_counting() -> None:
    counted = (Recurring("hard", 3, 3, 1, 40, True), Recurring("night", 1, 3, 9, 40, False))
    said = text(page(flaring(), 9, counted=counted))
    assert "A hard run: before 3 of 3, and before 1 of 40 other days" in said
    assert "A short night: before" not in said
    assert "no proof" in said


def test_without_a_flare_the_page_says_what_to_do_when_one_begins() -> None:
    pen = Pen()
    pen.sore(0)
    said = text(page(pen, 1))
    assert "Nothing of the last weeks counts as a flare" in said
    assert "Leave alone" not in said
    assert on(1).year == 2026
