"""What stands behind a word: a rule, an entry, what was shown."""

from __future__ import annotations

from restride.desk.consult import consult
from tests.desk.desks import sore
from tests.web.browser import Browser


def test_a_rule_opens_to_its_numbers(browser: Browser) -> None:
    assert "Hours between two runs" in browser.read("/why/plan.rung")


def test_an_entry_is_told(browser: Browser) -> None:
    assert "pain" in browser.read(f"/why/{sore(browser.place).id}")


def test_what_was_shown_comes_back_word_for_word(browser: Browser) -> None:
    consult(browser.place)
    shown = next(row for _, row in browser.place.diary.rows() if row.kind == "shown")
    assert '"light"' in browser.read(f"/why/{shown.id}")
