"""Why: an entry, a rule, a number, a warning sign, a condition or a source opens; anything else is a Trouble."""

from __future__ import annotations

import pytest

from restride.diary.entry import Entry
from restride.diary.fold import extended, fold
from restride.diary.kinds import Decision
from restride.diary.standing import Colour, Door, Standing
from restride.report.text import render
from restride.report.why import why_document
from restride.words.trouble import Trouble
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.report.pages import Day, day, phrases, sore


def why(subject: str, there: Day | None = None) -> str:
    there = there or day("kept")
    found = why_document(subject, there.advice, there.history, shipped(), phrases())
    assert not isinstance(found, Trouble), found
    return " ".join(render(found, 80, depth="full").split())


def test_an_entry_tells_what_it_said_and_what_read_it() -> None:
    there = day("kept")
    run = next(name for reason in there.advice.because for name in reason.entries)
    said = why(run)
    assert f"Entry {run}" in said
    assert "Written down on" in said
    assert "Today's advice read it:" in said


def test_an_entry_nobody_leans_on_says_so() -> None:
    first = next(entry for entry in day("kept").history.entries() if entry.kind == "person")
    assert "does not lean on it" in why(first.id)


def test_the_beginning_of_an_id_is_enough_and_two_are_too_many() -> None:
    there = day("kept")
    ids = [entry.id for entry in there.history.entries()]
    found = why_document("e00", there.advice, there.history, shipped(), phrases())
    assert isinstance(found, Trouble)
    assert "could be any of" in found.what
    assert ids[0] in why(ids[0])


def test_a_rule_says_itself_and_what_it_says_today() -> None:
    said = why("load.session_ceiling")
    assert phrases()["rule.load.session_ceiling"] in said
    assert "Your longest quiet run" in said
    assert "Frandsen 2025" in said


def test_a_silent_rule_shows_its_numbers() -> None:
    said = why("plan.overshoot")
    assert "Today it says nothing." in said
    assert "Its numbers:" in said


def test_a_rule_of_the_evidence_lists_its_numbers() -> None:
    assert "Silbernagel 2007" in why("P1")


@pytest.mark.parametrize(
    ("subject", "part"),
    [
        ("plan.gate.quiet_days", "7 days"),
        ("extensor_tendinopathy.prior", "in 1000"),
        ("R20", "MRI"),
        ("extensor_tendinopathy", "Overloaded tendons on top of the foot"),
        ("silbernagel-2007", "pain-monitoring"),
    ],
)
def test_cards_open(subject: str, part: str) -> None:
    assert part in why(subject)


def test_evidence_of_a_condition_opens() -> None:
    row = shipped().conditions["extensor_tendinopathy"].evidence[0]
    assert "ikelihood ratio" in why(row.cited("extensor_tendinopathy", True).id)


def test_a_standing_flag_says_what_raised_it() -> None:
    there = day("emergency")
    assert "By what you said" in why(there.advice.flags[0].flag, there)


def test_a_decision_tells_before_and_after() -> None:
    there = day("kept")
    before, after = Standing(Door.LADDER, 2), Standing(Door.LADDER, 4)
    read = next(entry.id for entry in there.history.entries() if entry.kind == "checkin")
    body = Decision("plan.climb", on(7), Colour.GREEN, before, after, (read,), "2026.11.0")
    at = max(entry.recorded for entry in there.history.entries())
    history = extended(there.history, Entry("dec1", on(7), at, at, body, "restride"))
    said = why("dec1", Day(there.advice, history))
    assert "on the run-walk ladder, 6 × (4 min walk · 1 min easy run)" in said
    assert "on the run-walk ladder, 6 × (3 min walk · 2 min easy run)" in said
    assert "morning: pain 1" in said


def test_an_entry_that_was_taken_back_says_so() -> None:
    pen = sore()
    pen.take_back(7, pen.entries[-1])
    history = fold(pen.entries)
    target = next(iter(history.retractions))
    assert "taken back" in why(target, Day(day("kept").advice, history))


def test_what_has_no_such_name_is_a_trouble() -> None:
    there = day("kept")
    found = why_document("nothing", there.advice, there.history, shipped(), phrases())
    assert isinstance(found, Trouble)
    assert "load.session_ceiling" in found.mend
    assert isinstance(why_document("", there.advice, fold(Pen().entries), shipped(), phrases()), Trouble)
