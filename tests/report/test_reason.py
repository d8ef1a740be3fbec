"""A reason opens down to the source, the year, the grade, and says when nobody has checked."""

from __future__ import annotations

import pytest

from restride.report.reason import backing, checked, entries_of, figure, figure_name, labels, reason, rule_words, source
from restride.words.because import Because, Cited
from tests.editions import shipped
from tests.report.pages import DAYS, day, phrases, sore, speech

GREEN = "plan.reaction.tendon.green_during_max"


def test_a_number_opens_to_source_year_grade_and_check() -> None:
    shown = figure(shipped().cited(GREEN), speech())
    assert shown.value == "pain 3 of 10"
    assert shown.grade == "Fair evidence"
    assert shown.sources[0].name == "Silbernagel 2007"
    assert "Am J Sports Med 2007" in shown.sources[0].what
    assert shown.checked.startswith("Last checked on")


def test_never_checked_is_said() -> None:
    never = next(one for one in shipped().numbers.values() if one.backing.checked is None)
    assert checked(never.backing, speech()) == "Never checked against its source."
    assert figure(never.cited, speech()).checked == "Never checked against its source."


@pytest.mark.parametrize("grade", ["high", "moderate", "low", "very_low", "consensus", "convention"])
def test_every_grade_has_its_words(grade: str) -> None:
    assert figure(Cited("none", 1, "count", (), grade), speech()).grade == phrases()[f"grade.{grade}.name"]


def test_the_numbers_of_conditions_and_flags_have_names_and_backing() -> None:
    edition = shipped()
    condition = edition.conditions["extensor_tendinopathy"]
    row = condition.evidence[0]
    for cited in (condition.prior.cited, row.cited(condition.id, True), row.cited(condition.id, False)):
        assert "edition" not in figure_name(cited.id, speech())
        assert backing(edition, cited.id) is not None
    assert figure_name("flag.R20", speech()) == phrases()["flag.R20.name"]
    assert backing(edition, "flag.R20") == edition.flags["R20"].backing
    assert figure(Cited("flag.R20", True, "yes_no", (), "low"), speech()).value == ""


def test_what_no_card_knows_is_not_invented() -> None:
    assert backing(shipped(), "clinic.own") is None
    assert backing(shipped(), "flag.none") is None
    assert source("nobody-1999", speech()) is None
    assert figure_name("clinic.own", speech()) == "A number of this edition"
    assert rule_words("clinic.rule", speech()) == "A rule of this edition."


def test_a_work_without_an_author_goes_by_its_title() -> None:
    keys = [key for key in shipped().sources if not key[-1].isdigit() and not key[-2].isdigit()]
    found = source(keys[0], speech())
    assert found is not None
    assert found.name == shipped().sources[keys[0]].title


def test_a_reason_tells_the_entries_it_read() -> None:
    pen = sore()
    entry = pen.entries[-1]
    why = Because("plan.gap", (entry.id, "gone"), (), "because.session.gap", (("hours", 48),))
    opened = reason(why, speech(), {entry.id: entry})
    assert len(opened.read) == 1
    assert opened.rule == "plan.gap"
    assert opened.text.startswith("A day between runs, at least 48 h")


@pytest.mark.parametrize("name", DAYS)
def test_every_number_of_a_day_has_a_name(name: str) -> None:
    for why in day(name).document().reasons:
        assert why.rule_words != phrases()["unnamed.rule"]
        for one in why.figures:
            assert one.name != phrases()["unnamed.cited"]
            assert one.grade


def test_entries_are_found_wherever_they_lie() -> None:
    history = day("kept").history
    every = [entry.id for entry in history.entries()]
    assert entries_of(history, [every[0], every[-1], "none"]).keys() == {every[0], every[-1]}
    assert not entries_of(history, [])
    assert labels(speech()).because == "because"
