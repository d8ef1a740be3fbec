"""What there is to read stands on pages: trends, self-tests, the catalogue; what is not there is said."""

from __future__ import annotations

import pytest

from restride.web.pages.library import KINDS
from tests.desk.desks import sore
from tests.web.browser import Browser


def test_trends_show_a_drawing_with_its_numbers(browser: Browser) -> None:
    sore(browser.place)
    page = browser.get("/trends?days=28").content.decode()
    assert "<svg" in page
    assert "<title" in page
    assert " style=" not in page
    assert browser.get("/trends?days=nonsense").status_code == 200


def test_self_tests_say_what_waits_and_why(browser: Browser) -> None:
    sore(browser.place)
    page = browser.read("/selftests")
    assert "Heel raises" in page
    assert "Nobody has asked" in page


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_leads_to_its_items(browser: Browser, kind: str) -> None:
    assert f"/catalogue/{kind}" in browser.get("/more").content.decode()
    page = browser.get(f"/catalogue/{kind}").content.decode()
    first = page.split(f'href="/catalogue/{kind}/')[1].split('"')[0]
    assert len(browser.read(f"/catalogue/{kind}/{first}")) > 200


def test_what_is_not_there_is_said(browser: Browser) -> None:
    assert browser.get("/catalogue/nothing").status_code == 404
    assert browser.get("/catalogue/exercises/nothing").status_code == 404


def test_ladders_are_drawn_where_one_climbs(browser: Browser) -> None:
    sore(browser.place)
    page = browser.get("/ladders").content.decode()
    assert "<svg" in page
    assert "rung 1 of 9" in page
    assert " style=" not in page


def test_a_flare_has_a_page_one_step_from_today(browser: Browser) -> None:
    sore(browser.place, score=7)
    assert 'href="/flare"' in browser.get("/").content.decode()
    page = browser.read("/flare")
    assert "Leave alone" in page
    assert "Today: pain 7 of 10" in page


def test_tissue_load_says_that_it_is_experimental(browser: Browser) -> None:
    assert 'href="/tissues"' in browser.get("/more").content.decode()
    assert "Experimental" in browser.read("/tissues")


def test_cramps_have_a_page_one_step_from_more(browser: Browser) -> None:
    assert 'href="/cramps"' in browser.get("/more").content.decode()
    assert "Magnesium" in browser.read("/cramps")
