"""The page of a complaint: what it may be, by which rule its pain is judged, which warnings stand, what happened."""

from __future__ import annotations

from restride.advice.surroundings import surroundings
from restride.diary.kinds import ComplaintWord, PainSpot
from restride.report.complaint.page import Case, complaint_document, complaints_document
from restride.report.document import Line
from restride.report.text import render
from restride.words.side import Side
from tests.diaries import FOOT, Pen, on
from tests.editions import shipped
from tests.report.pages import Day, climber, day_of, sore, speech


def case(day: Day, number: int) -> Case:
    around = surroundings(shipped(), day.history.profile(), day.history, on(number))
    one = day.history.complaints[FOOT]
    watched = next((it for it in day.advice.complaints if it.complaint.id == FOOT), None)
    return Case(one, watched, day.advice.flags, around.situation.stop, day.advice.standing, day.history)


def read(pen: Pen, number: int) -> str:
    said = render(complaint_document(case(day_of(pen, number), number), speech(day=number)), width=200, depth="long")
    return " ".join(said.split())


def test_it_says_since_when_what_it_may_be_and_how_pain_is_judged() -> None:
    said = read(sore(), 7)
    assert "8 days so far" in said
    assert "about 90 in 100" in said
    assert "You can look after it yourself" in said
    assert "How pain is judged here" in said
    assert "No warning stands" in said


def test_where_it_was_stable_stands_there() -> None:
    assert "stable" in read(climber(), 18)


def test_each_warning_says_what_alone_ends_it() -> None:
    pen = sore()
    pen.write(7, PainSpot(Side.LEFT, ("dorsal-midfoot-central",), 6, "night", focal=True))
    said = read(pen, 7)
    assert "It never ends by time" in said
    assert "No warning stands" not in said
    assert "You can look after it yourself" not in said, "a warning outranks what the interview made of it"


def test_a_long_history_is_cut_and_counted() -> None:
    pen = sore()
    for day in range(8, 30):
        pen.sore(day, score=1)
        pen.morning(day, 1)
    said = read(pen, 29)
    assert "And 4 earlier entries" in said
    assert "Morning:" not in said, "trends show the mornings"


def test_a_clinicians_word_leads_to_what_it_changed() -> None:
    pen = sore()
    word = pen.cleared(7)
    document = complaint_document(case(day_of(pen, 7), 7), speech(day=7))
    ways = [line.way.path for line in document.blocks if isinstance(line, Line) and line.way is not None]
    assert f"/clinician/{word.id}" in ways


def test_the_list_has_open_ones_first() -> None:
    pen = sore()
    pen.sore(3, ("plantar-heel-medial",))
    pen.write(5, ComplaintWord(Side.LEFT, ("plantar-heel-medial",), "resolve"))
    said = render(complaints_document(day_of(pen, 6).history, speech(day=6)), width=200)
    assert said.index("open") < said.index("gone since")
    assert "Nothing hurts" in render(complaints_document(day_of(Pen(), 0).history, speech()), width=200)
