"""The page of cramps: relief at the top, numbers with their reasons, patterns as counting, magnesium not hidden."""

from __future__ import annotations

from restride.diary.kinds import Cramp
from restride.plan.allowed import Case
from restride.plan.cramp.against import against
from restride.plan.cramp.often import cramps
from restride.plan.precedent.pattern import Recurring
from restride.report import document as doc
from restride.report.cramp.page import cramp_document
from restride.report.text import render
from restride.words.side import Side
from tests.diaries import Pen
from tests.editions import shipped
from tests.report.pages import speech
from tests.scenes import scene

NOTICE = doc.Notice("Be seen", (("do", "ring"),))


def page(pen: Pen, counted: tuple[Recurring, ...] = (), case: Case | None = None) -> doc.Document:
    there = scene(pen, 30)
    found = against(shipped(), case or Case())
    return cramp_document(cramps(there), found, counted, there, speech(day=30), [NOTICE])


def text(document: doc.Document) -> str:
    return " ".join(render(document, 200, depth="full").split())


def often() -> Pen:
    pen = Pen()
    for day in range(10, 30, 2):
        pen.write(day, Cramp(Side.LEFT, ("calf",), 2, "night", "standing up"))
    return pen


def test_a_warning_and_then_relief_stand_first() -> None:
    blocks = page(often()).blocks
    assert blocks[1] == NOTICE
    assert isinstance(blocks[2], doc.Card)


def test_often_is_said_with_its_reason_and_what_helped() -> None:
    said = text(page(often()))
    assert "10 in the last 28 days, 0 in as many before." in said
    assert "Stretch calf and toes before bed" in said
    assert "standing up (10)" in said
    assert "Magnesium" in said


def test_a_pattern_is_told_as_counting_and_none_is_told_as_none() -> None:
    assert "Nothing in your diary stands before most of them." in text(page(often()))
    said = text(page(often(), (Recurring("night", 8, 10, 2, 20, True),)))
    assert "A short night: before 8 of 10, and before 2 of 20 other days" in said
    assert "no proof" in said


def test_what_a_case_forbids_is_named_with_its_reason() -> None:
    assert "not for you" in text(page(often(), case=Case(flags=frozenset({"DVT"}))))


def test_who_never_cramped_reads_of_no_pattern() -> None:
    assert "What came before" not in text(page(Pen()))
