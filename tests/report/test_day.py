"""Today's document: the answer first, flags alone when they silence, reasons opened, what stays open."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from restride.advice.advise import advise
from restride.diary.fold import fold
from restride.diary.kinds import Cramp, Said
from restride.plan.session import Session
from restride.report import document as doc
from restride.report.day import advice_document
from restride.report.phrase import IMPERIAL
from restride.report.text import render
from restride.report.week.sessions import session_lines, session_title
from restride.words.side import Side
from restride.words.urgency import Light, Urgency
from tests.diaries import FOOT, Pen, on
from tests.editions import shipped
from tests.report.pages import DAYS, day, day_of, phrases, sore, speech


def kinds(document: doc.Document) -> list[str]:
    return [type(block).__name__ for block in document.blocks]


def lines(document: doc.Document, label: str) -> list[doc.Line]:
    return [block for block in document.blocks if isinstance(block, doc.Line) and block.label == label]


@pytest.mark.parametrize("name", DAYS)
def test_the_page_begins_with_the_answer_and_ends_with_its_foot(name: str) -> None:
    document = day(name).document()
    first, second = document.blocks[:2]
    assert isinstance(first, doc.Title)
    assert first.state == day(name).advice.light.value
    assert isinstance(second, doc.Notice if day(name).advice.urgency >= Urgency.T2 else doc.Card)
    assert isinstance(document.blocks[-1], doc.Foot)
    assert kinds(document).count("Foot") == 1


@pytest.mark.parametrize("name", DAYS)
def test_every_page_says_why_and_no_page_says_a_key(name: str) -> None:
    document = day(name).document()
    assert document.reasons
    said = render(document, 100, depth="full")
    for key in ("because.", "{", "unit.", "label.", "None"):
        assert key not in said, key
    assert "does not diagnose" in said
    assert said.count("does not diagnose") == 1


@pytest.mark.parametrize("name", DAYS)
def test_no_sentence_stands_twice_beside_itself(name: str) -> None:
    for first, second in pairwise(render(day(name).document()).splitlines()):
        assert first != second or not first.strip(" ━─")


def test_an_emergency_stands_alone() -> None:
    document = day("emergency").document()
    assert day("emergency").advice.light is Light.BE_SEEN
    assert set(kinds(document)) == {"Title", "Notice", "Line", "Foot"}
    heads = [block for block in document.blocks if isinstance(block, doc.Notice)]
    assert "emergency department" in heads[0].lines[0][1]
    assert heads[1].title == "A foot that suddenly lost its blood or its feeling"
    others = [block for block in document.blocks if isinstance(block, doc.Line)]
    assert [one.command for one in others] == ["restride cleared --by NAME", "restride person --country XX"]


def test_an_urgent_day_is_still_a_day() -> None:
    document = day("urgent").document()
    assert day("urgent").advice.urgency is Urgency.T2
    assert kinds(document).index("Notice") < kinds(document).index("Card")
    said = render(document)
    assert "No running for now" in said
    assert "Nothing is missing today" not in said
    assert "does not load the foot" in said
    assert "opens when somebody has looked" in said


def test_a_routine_warning_stands_after_the_session() -> None:
    document = day("book").document()
    assert day("book").advice.urgency is Urgency.T3
    assert kinds(document).index("Card") < kinds(document).index("Notice")
    assert "Book a clinician within two weeks" in render(document)


def test_every_flag_is_named() -> None:
    for name in ("emergency", "urgent"):
        said = " ".join(render(day(name).document(), 80).split())
        for flag in day(name).advice.flags:
            assert speech().say(f"flag.{flag.flag}.name") in said


def test_questions_stay_open_with_what_to_type() -> None:
    document = day("silent").document()
    commands = [block.command for block in document.blocks if isinstance(block, doc.Line) and block.command]
    assert "restride checkin --pain N" in commands
    two = [b.command for b in day("two places").document().blocks if isinstance(b, doc.Line) and b.command]
    assert all("=N" in one for one in two if "--pain" in one)
    assert "restride assess left-plantar-heel-medial" in two


def test_a_morning_that_is_missed_is_asked_with_its_date() -> None:
    pen = sore()
    pen.entries = [entry for entry in pen.entries if not (entry.kind == "checkin" and entry.day.day >= 8)]
    commands = [b.command for b in day_of(pen, 7).document().blocks if isinstance(b, doc.Line) and b.command]
    assert "restride checkin --for 2026-03-08 --pain N" in commands


def test_a_painkiller_taken_to_run_is_answered_once_and_kindly() -> None:
    said = " ".join(render(day("masked").document()).split())
    assert said.count("You took a painkiller in order to run") == 1
    assert "It is understandable" in said


def test_the_gate_is_a_checklist() -> None:
    (gate,) = [block for block in day("gate").document().blocks if isinstance(block, doc.Checklist)]
    assert len(gate.steps) == len(day("gate").advice.gate)
    assert [step.done for step in gate.steps] == [item.done for item in day("gate").advice.gate]
    assert any("of 7" in step.text for step in gate.steps)


def test_a_bone_is_not_hopped_on_to_test_it() -> None:
    assert "Not yet: The clinician's release comes first." in " ".join(render(day("unasked").document()).split())


def test_the_next_step_says_what_opens_it() -> None:
    (line,) = lines(day("ladder").document(), "next step")
    assert re.search(r"6 × \(3 min walk · 2 min easy run\), after 2 more quiet runs", line.text)
    (kept,) = lines(day("kept").document(), "next step")
    assert kept.command == f"restride complaint resolve {FOOT}"


def test_news_are_said_when_they_are_new() -> None:
    assert any("One step up" in line.text for line in lines(day("climbed").document(), "new today"))
    assert any("One step back" in line.text for line in lines(day("fell").document(), "new today"))
    assert not lines(day("between").document(), "new today") or "One step" not in str(day("between").document())


def test_what_was_stable_is_said() -> None:
    (line,) = lines(day("fell").document(), "last stable")
    assert "held until Saturday 14 March" in line.text


def test_the_foot_is_told_by_its_mornings() -> None:
    (line,) = lines(day("kept").document(), "your foot")
    assert "mornings 1 1 1 1 1 1, today 1" in line.text
    assert line.folded


def test_what_is_left_out_of_the_catalogue_is_one_line_and_opens_to_every_reason() -> None:
    (line,) = [one for one in lines(day("kept").document(), "") if "of this phase" in one.text]
    assert line.folded
    named = [why for why in day("kept").advice.left_out if "items" in dict(why.facts)]
    assert len(line.reasons) == len(named) > 0
    count = len({name for why in named for name in str(dict(why.facts)["items"]).split()})
    assert line.text.startswith(f"{count} exercises")


@pytest.mark.parametrize(("back", "said"), [(1, True), (200, False)])
def test_cramps_of_the_last_weeks_lead_to_their_page(back: int, said: bool) -> None:
    pen = Pen()
    pen.write(0, Cramp(Side.LEFT, ("hallux-nail",), 2, "night"))
    history = fold(pen.entries)
    advice = advise(shipped(), history.profile(), history, on(back))
    page = advice_document(advice, history, shipped(), phrases())
    ways = [one.way.path for one in page.blocks if isinstance(one, doc.Line) and one.way is not None]
    assert ("/cramps" in ways) is said


def test_nothing_is_refused_on_a_day_that_asks_for_somebody() -> None:
    for name in ("emergency", "urgent", "child"):
        assert not lines(day(name).document(), "not today")
    assert lines(day("kept").document(), "not today")


def test_two_words_that_cannot_both_hold_are_named_with_what_settles_it() -> None:
    there = day("contradicted")
    assert there.advice.contradictions
    (line,) = lines(there.document(), speech().say("contradiction.label"))
    assert "Dr. Invented called it" in line.text
    assert "ask what else it can be" in line.text
    assert line.way is not None
    assert line.way.path == f"/assess/{FOOT}"
    assert line.command == f"restride assess {FOOT}"
    assert line.text not in [why.text for why in lines(there.document(), speech().say("label.next"))[0].reasons]


def test_what_stops_the_day_is_said_once_in_its_card() -> None:
    document = day("not yet whole").document()
    card = next(block for block in document.blocks if isinstance(block, doc.Card))
    assert "not yet whole" in card.reasons[0].text
    assert lines(document, speech().say("contradiction.label")) == []


def test_distances_may_be_miles() -> None:
    assert "5 miles" in render(day("well").document(IMPERIAL))
    assert "miles" not in render(day("well").document())


def test_the_child_hears_whom_the_plan_is_for() -> None:
    said = " ".join(render(day("child").document()).split())
    assert "growing bones follow other rules" in said
    assert "A clinician sets your steps for now" in said


@pytest.mark.parametrize(
    ("session", "title", "line"),
    [
        (Session("rest"), "Rest day", "Nothing is missing today. This is part of the plan."),
        (
            Session("run", minutes=42, km_most=8.3),
            "Up to 42 min of easy running",
            "No farther than 8.3 km, whichever comes first",
        ),
        (
            Session("cross", minutes=30, rpe_most=4),
            "30 min without impact",
            "Effort up to 4 of 10: you can talk",
        ),
        (Session("done"), "Done for today", "Tomorrow morning's number"),
    ],
)
def test_a_session_says_exactly_what(session: Session, title: str, line: str) -> None:
    assert session_title(session, speech()) == title
    assert any(one.startswith(line) for one in session_lines(session, speech()))


def test_a_clinics_flag_without_words_is_still_shown() -> None:
    document = day("urgent").document()
    assert document.blocks
    pen = sore()
    pen.person(0, 1985, "woman", Said("pregnant"))
    assert "midwife" in render(day_of(pen, 7).document())
