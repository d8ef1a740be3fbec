"""Notices: how soon first, the gravest flags in full, the others by name; an unknown flag is still a warning."""

from __future__ import annotations

from dataclasses import replace

import pytest

from restride.report.text import render
from restride.report.warning import (
    country_lines,
    crisis_lines,
    emergency_lines,
    help_to_wire,
    notices,
    numbers_to_ring,
    who_line,
)
from restride.words.urgency import Urgency
from tests.editions import shipped
from tests.report.pages import DAYS, Day, day, phrases, speech


@pytest.mark.parametrize("name", DAYS)
def test_a_notice_stands_exactly_where_somebody_should_look(name: str) -> None:
    advice = day(name).advice
    assert bool(notices(advice, speech(), {})) is (advice.urgency > Urgency.T4)


def test_the_gravest_come_in_full_and_the_others_by_name() -> None:
    advice = day("emergency").advice
    head, *full = notices(advice, speech(), {})
    grave = [flag for flag in advice.flags if flag.urgency is Urgency.T1]
    assert len(full) == len(grave) < len(advice.flags)
    assert dict(head.lines)["also there"]
    for notice, flag in zip(full, grave, strict=True):
        said = dict(notice.lines)
        assert said["what it is"] == phrases()[f"flag.{flag.flag}.what"]
        assert said["meanwhile"] == phrases()[f"flag.{flag.flag}.meanwhile"]
        assert said["if worse"] == phrases()[f"flag.{flag.flag}.worse"]
        assert notice.reasons


def test_an_urgency_without_a_flag_says_what_it_rests_on() -> None:
    (head,) = notices(day("book").advice, speech(), {})
    assert head.reasons[0].rule == "triage.assessment"


def test_a_flag_of_another_edition_is_still_a_warning() -> None:
    advice = day("emergency").advice
    flags = tuple(replace(flag, flag="clinic_own") for flag in advice.flags[:1])
    said = render(Day(replace(advice, flags=flags), day("emergency").history).document())
    assert "A warning sign of this edition" in said


def test_every_flag_of_the_cards_says_whom_to_see() -> None:
    assert all(f"who.{flag.see}.name" in phrases() for flag in shipped().flags.values())
    assert who_line(speech()).command.startswith("restride cleared")


def called(country: str, name: str = "emergency") -> list[str]:
    return [text for one in notices(day(name).advice, speech(), {}, country) for at, text in one.lines if at == "call"]


def test_in_an_emergency_the_number_of_the_country_stands_there() -> None:
    assert called("DE") == ["Emergency number (DE): 112."]
    assert called("gb") == ["Emergency number (GB): 999 or 112."]


@pytest.mark.parametrize("country", ["", "JP"])
def test_of_an_unknown_country_the_common_numbers_stand_together(country: str) -> None:
    (text,) = called(country)
    assert "112, 911, 999, 000 or 111" in text
    (line,) = country_lines(speech(), country)
    assert line.command.startswith("restride person --country")
    assert line.way is not None
    assert line.way.path == "/language"


def test_the_card_leads_to_where_the_word_is_written_down() -> None:
    for name in ("emergency", "urgent", "book"):
        head, *others = notices(day(name).advice, speech(), {})
        assert head.way is not None
        assert head.way.path == "/clinician"
        assert all(one.way is None for one in others)


def test_of_a_known_country_nothing_is_left_to_say() -> None:
    assert country_lines(speech(), "DE") == []


def test_without_an_emergency_no_number_is_told() -> None:
    assert not called("DE", "book")
    assert help_to_wire(shipped(), "DE", Urgency.T3, ["R20"]) is None


def test_a_flag_of_self_harm_brings_the_crisis_line() -> None:
    advice = day("emergency").advice
    flags = tuple(replace(flag, flag="R14") for flag in advice.flags[:1])
    _, full = notices(replace(advice, flags=flags), speech(), {}, "DE")
    told = "TelefonSeelsorge, 0800 111 0 111 or 0800 111 0 222"
    assert ("call", f"Crisis line (DE): {told}.") in full.lines
    lesser = replace(advice, flags=tuple(replace(flag, urgency=Urgency.T2) for flag in flags), urgency=Urgency.T3)
    assert any("TelefonSeelsorge" in text for _, text in notices(lesser, speech(), {}, "DE")[0].lines)


def test_crisis_lines_are_named_as_they_are_and_left_out_where_none_is_known() -> None:
    assert crisis_lines(speech(), "FR") == [("call", "Crisis line (FR): 3114.")]
    assert crisis_lines(speech(), "IT") == []
    assert "US, Canada, 988; " in crisis_lines(speech(), "")[0][1]


def test_an_edition_without_numbers_tells_none() -> None:
    bare = replace(speech(), edition=replace(shipped(), helplines={}))
    assert emergency_lines(bare, "DE") == crisis_lines(bare, "DE") == []
    assert help_to_wire(bare.edition, "DE", Urgency.T1, []) is None


def test_programs_read_the_same_numbers() -> None:
    told = help_to_wire(shipped(), "us", Urgency.T1, [])
    assert told == {
        "country": "us",
        "emergency": ["911"],
        "crisis": [{"number": "988", "name": "Suicide & Crisis Lifeline"}],
    }
    assert help_to_wire(shipped(), "us", Urgency.T2, ["R14"]) == told


def test_every_number_of_a_country_may_be_rung() -> None:
    numbers = numbers_to_ring(speech(), "gb")
    card = shipped().helplines["gb"]
    assert set(card.emergency) <= set(numbers)
    assert {one.number for one in card.crisis} <= set(numbers)
    assert numbers_to_ring(speech(), "") != ()
