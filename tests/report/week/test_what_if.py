"""Both plans stand beside each other where they differ, in words and as data."""

from __future__ import annotations

from datetime import date

import pytest

from restride.advice.ahead.what_if import Change, what_if
from restride.diary.fold import fold
from restride.report.text import render
from restride.report.week.what_if import changed, what_if_document, what_if_to_wire
from tests.diaries import on
from tests.editions import shipped
from tests.report.pages import sore, speech


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Change(run_km=8), "you run 8 km today"),
        (Change(run_min=30), "you run 30 min today"),
        (Change(rest=True, pain=4), "you rest today and it hurts 4 of 10 tomorrow morning"),
        (Change(race=date(2026, 3, 20), race_km=10), "there is a race of 10 km on"),
    ],
)
def test_what_is_supposed_is_said(change: Change, words: str) -> None:
    assert words in changed(change, speech())


def test_days_that_differ_stand_beside_the_plan() -> None:
    history = fold(sore().entries)
    found = what_if(shipped(), history, on(8), Change(pain=8))
    text = " ".join(render(what_if_document(found, history, speech(day=8)), width=100).split())
    assert "What if: it hurts 8 of 10 tomorrow morning" in text
    assert "in all" in text
    wire = what_if_to_wire(found, speech(day=8))
    assert len(wire["plan"]) == len(wire["what_if"]) == 14
    assert wire["differing"][0] == on(9).isoformat()
    same = what_if(shipped(), history, on(8), Change())
    assert "Nothing differs" in render(what_if_document(same, history, speech(day=8)), width=100)
