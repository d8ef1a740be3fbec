"""What is known can be looked through: by kind, by words, card by card."""

from __future__ import annotations

import re

import pytest

from restride.report.shelf.listing import KINDS
from tests.web.browser import Browser


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_leads_to_its_cards(browser: Browser, kind: str) -> None:
    assert f"/catalogue/{kind}" in browser.get("/catalogue").content.decode()
    page = browser.get(f"/catalogue/{kind}").content.decode()
    paths = re.findall(rf'href="(/catalogue/{kind}/[^"]+)"', page)
    assert len(paths) > 5
    for path in (paths[0], paths[-1]):
        assert len(browser.read(path)) > 150


def test_a_search_finds_across_kinds(browser: Browser) -> None:
    page = browser.get("/catalogue?q=heel+raise").content.decode()
    assert "/catalogue/exercises/heel_raise_single" in page
    assert "found" in page
    assert browser.get("/catalogue/exercises/heel_raise_single").status_code == 200
    assert "Nothing by these words" in browser.get("/catalogue?q=zzz").content.decode()
    assert "<script>alert" not in browser.get("/catalogue?q=%3Cscript%3Ealert").content.decode()


def test_what_is_not_there_is_said(browser: Browser) -> None:
    assert browser.get("/catalogue/numbers/nothing").status_code == 404
    assert browser.get("/catalogue/conditions/nothing").status_code == 404


def test_a_number_of_the_advice_links_to_its_card(browser: Browser) -> None:
    page = browser.get("/why/plan.gate").content.decode()
    assert 'href="/catalogue/numbers/plan.gate.' in page
    assert 'href="/catalogue/sources/' in page or "source" not in page
