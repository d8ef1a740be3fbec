"""Notices: how soon first, the gravest flags in full, the others by name; an unknown flag is still a warning."""

from __future__ import annotations

from dataclasses import replace

import pytest

from restride.report.text import render
from restride.report.warning import notices, who_line
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
