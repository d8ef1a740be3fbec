"""The page says the usual weeks with the grade, where the runner is, and whom to see when it takes longer."""

from __future__ import annotations

from restride.diary.standing import Door, Standing
from restride.plan.course.expected import courses
from restride.report import document as doc
from restride.report.course.page import course_document
from restride.report.text import render
from tests.diaries import Pen
from tests.report.pages import day_of, speech
from tests.scenes import scene


def page(pen: Pen, day: int, door: Door = Door.GATE) -> doc.Document:
    there = scene(pen, day)
    return course_document(courses(there, Standing(door)), there.history, speech(day=day))


def sore(pain: float, last: int, condition: str = "tib_ant") -> Pen:
    pen = Pen()
    pen.sore(0)
    pen.assessed(0, condition)
    for day in range(1, last + 1):
        pen.morning(day, pain)
    return pen


def text(document: doc.Document, depth: str = "short") -> str:
    return " ".join(render(document, width=200, colour=False, depth=depth).split())


def test_who_is_behind_is_told_whom_to_see_and_what_to_ask() -> None:
    document = page(sore(6, 40), 40)
    (notice,) = [one for one in document.blocks if isinstance(one, doc.Notice)]
    said = " ".join(text for _, text in notice.lines)
    assert "physiotherapist" in said
    assert "something else" in said
    assert notice.reasons[0].rule == "plan.course"
    assert notice.reasons[0].figures


def test_the_weeks_stand_with_their_grade() -> None:
    document = page(sore(1, 10), 10)
    figures = [one for why in document.reasons for one in why.figures]
    assert {"6 weeks", "12 weeks"} <= {one.value for one in figures}
    assert all("estimate" in one.grade for one in figures)
    assert "in week 1, sooner than usual" in text(document)


def test_the_drawing_tells_all_that_it_shows() -> None:
    (picture,) = [one for one in page(sore(1, 10), 10).blocks if isinstance(one, doc.Picture)]
    assert "usually week 6 to 12" in picture.description
    assert picture.table is not None
    assert len(picture.table.rows) == 3
    assert "now" in picture.svg


def test_what_was_there_and_is_lost_is_said() -> None:
    pen = sore(1, 20)
    for day in range(21, 40):
        pen.morning(day, 7)
    assert "and is not now" in text(page(pen, 39))


def test_a_clinicians_word_stands_there() -> None:
    pen = sore(6, 40)
    pen.cleared(38, "restricted")
    said = text(page(pen, 40))
    assert "looked at it on" in said
    assert "let somebody look" not in said


def test_without_a_course_it_says_so() -> None:
    assert "no usual course of weeks" in text(page(sore(1, 3, "dvt"), 3))
    pen = Pen()
    assert "no course to compare" in text(page(pen, 0))
    pen.sore(0)
    assert "Nobody has asked" in text(page(pen, 0))


def test_today_says_it_with_a_way_to_the_page() -> None:
    document = day_of(sore(6, 60), 60).document()
    (line,) = [one for one in document.blocks if isinstance(one, doc.Line) and one.way and one.way.path == "/course"]
    assert "Let somebody look" in line.text
