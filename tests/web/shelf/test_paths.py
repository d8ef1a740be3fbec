"""Kinds of cards and kinds of the catalogue share one address and never meet."""

from __future__ import annotations

from restride.report.shelf.listing import KINDS
from restride.web.pages.library import KINDS as CATALOGUE
from tests.web.browser import Browser


def test_no_kind_stands_twice(browser: Browser) -> None:
    assert not set(KINDS) & set(CATALOGUE)
    assert browser.get("/catalogue/exercises").status_code == 200
    assert browser.get("/catalogue/conditions").status_code == 200
