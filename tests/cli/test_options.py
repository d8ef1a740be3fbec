"""Days, hours, places, scores and answers are read as people write them, or refused with how to write them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta, timezone
from typing import Any

import click
import pytest

from restride.cli.options import (
    Pattern,
    Where,
    a_country,
    a_day,
    a_feeling,
    a_pattern,
    a_place,
    a_score,
    an_answer,
    an_hour,
    ask_choice,
    ask_score,
    ask_text,
    may_ask,
)
from restride.desk.place import today
from restride.diary.kinds import Felt, Said
from restride.words.side import Side
from tests.cli.calls import terminal


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (a_day, "2026-11-20", date(2026, 11, 20)),
        (an_hour, "06:40", time(6, 40)),
        (an_hour, "23:50+02:00", time(23, 50, tzinfo=timezone(timedelta(hours=2)))),
        (a_place, "left:mt-shaft-2", Where(Side.LEFT, "mt-shaft-2")),
        (a_pattern, "6x3+1", Pattern(6, 3, 1)),
        (a_pattern, "1x30", Pattern(1, 30, 0)),
        (a_score, "2", ("", 2.0)),
        (a_score, "left-mt-shaft-2=2.5", ("left-mt-shaft-2", 2.5)),
        (a_feeling, "left-mt-shaft-2=2/1", Felt("left-mt-shaft-2", during=2, after=1)),
        (a_feeling, "left-mt-shaft-2=-/1", Felt("left-mt-shaft-2", after=1)),
        (a_feeling, "left-mt-shaft-2=2", Felt("left-mt-shaft-2", during=2)),
        (an_answer, "night_pain=no", Said("night_pain", "no")),
        (an_answer, "night_pain", Said("night_pain", "yes")),
        (an_answer, "night_pain=don't know", Said("night_pain", "dont_know")),
        (an_answer, "age=41", Said("age", "yes", 41)),
    ],
)
def test_what_people_write(read: Callable[[Any], Any], text: str, value: object) -> None:
    assert read(text) == value
    assert read(value) == value


@pytest.mark.parametrize(
    ("read", "text", "says"),
    [
        (a_day, "20.11.2026", "2026-11-20"),
        (an_hour, "half past", "07:30"),
        (a_place, "mt-shaft-2", "left:mt-shaft-2"),
        (a_place, "up:mt-shaft-2", "left:mt-shaft-2"),
        (a_pattern, "3+1", "6x3+1"),
        (a_score, "much", "0 to 10"),
        (a_feeling, "2/1", "during/after"),
        (a_feeling, "left-foo=1/2/3", "during/after"),
        (a_feeling, "left-foo=much", "0 to 10"),
        (an_answer, "night_pain=maybe", "dont_know"),
    ],
)
def test_what_nobody_can_read_is_refused_with_how_to_write_it(read: Callable[[Any], Any], text: str, says: str) -> None:
    with pytest.raises(click.BadParameter, match=says.replace("+", r"\+")):
        read(text)


def test_today_and_yesterday() -> None:
    assert a_day("today") == today()
    assert a_day("Yesterday") == today() - timedelta(days=1)


def test_a_pattern_in_seconds() -> None:
    assert (Pattern(6, 3, 1).run_s, Pattern(6, 3, 1).total_s) == (1080, 1440)


def test_nobody_is_asked_who_is_not_there_or_has_spoken() -> None:
    with terminal(True):
        assert may_ask({"pain": (), "sleep": None, "json": False})
        assert not may_ask({"sleep": 7.0})
    with terminal(False):
        assert not may_ask({})


def asked(monkeypatch: pytest.MonkeyPatch, *typed: str) -> None:
    answers = iter(typed)
    monkeypatch.setattr(click, "prompt", lambda *_, **__: next(answers))


def test_questions_are_asked_until_they_are_answered_or_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    asked(monkeypatch, "eleven", "11", "2,5")
    assert ask_score("Pain") == 2.5
    asked(monkeypatch, "")
    assert ask_score("Pain") is None
    asked(monkeypatch, "maybe", "t")
    assert ask_choice("Painkiller", ("no", "yes", "to-run")) == "to-run"
    asked(monkeypatch, "?")
    assert ask_choice("Painkiller", ("no", "yes")) is None
    asked(monkeypatch, "  words ")
    assert ask_text("Say") == "words"


@pytest.mark.parametrize(("text", "country"), [("de", "DE"), (" GB ", "GB"), ("", "")])
def test_a_country_is_its_two_letters(text: str, country: str) -> None:
    assert a_country(text) == country


@pytest.mark.parametrize("text", ["Germany", "D", "D3", "ßé"])
def test_what_is_no_country_is_refused(text: str) -> None:
    with pytest.raises(click.BadParameter, match="two letters"):
        a_country(text)
