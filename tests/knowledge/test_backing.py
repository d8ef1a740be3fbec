"""What a card leans on holds for anybody unless it says otherwise, and a number is cited with it."""

from __future__ import annotations

from datetime import date

from restride.knowledge.backing import Backing, Number
from restride.words.because import Cited

HELD = Backing(("able-2020",), "low", "So it is.", None, date(2027, 11, 20))


def test_what_says_nothing_holds_for_anybody() -> None:
    assert (HELD.holds_for, HELD.not_for, HELD.since) == (("any",), (), None)


def test_a_number_is_cited_with_its_sources_and_grade() -> None:
    number = Number("dome.dose.sets", "", 3, "sets", 1, 10, HELD)
    assert number.cited == Cited("dome.dose.sets", 3, "sets", ("able-2020",), "low")
