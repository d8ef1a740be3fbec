"""Advice is a value: it compares by what it says, and nobody can change it. What it says is tried in test_advise.py."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest

from restride.advice.advise import advise
from restride.advice.verdict import Advice, Ask
from restride.diary.fold import fold
from tests.diaries import Pen, on
from tests.editions import shipped


def _advice() -> Advice:
    pen = Pen()
    pen.person()
    pen.sore(0)
    history = fold(pen.entries)
    return advise(shipped(), history.profile(), history, on(0))


def test_the_same_words_are_the_same_advice() -> None:
    assert _advice() == _advice()
    assert Ask("ask.morning", "left-achilles-mid", on(0)) == Ask("ask.morning", "left-achilles-mid", on(0))
    assert Ask("ask.first_run") != Ask("ask.assess")


def test_nobody_changes_an_advice() -> None:
    advice = _advice()
    for field in fields(Advice):
        with pytest.raises(FrozenInstanceError):
            setattr(advice, field.name, None)


def test_an_advice_names_the_edition_that_gave_it() -> None:
    assert (_advice().edition, _advice().digest) == (shipped().version, shipped().digest)


def test_everything_it_holds_in_a_row_cannot_be_changed_either() -> None:
    advice = _advice()
    rows = [getattr(advice, field.name) for field in fields(Advice)]
    assert not any(isinstance(one, list | dict | set) for one in rows)
