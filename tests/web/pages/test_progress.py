"""How it is going stands one step from More, each page in words."""

from __future__ import annotations

from tests.desk.desks import sore
from tests.web.browser import Browser


def test_the_course_stands_one_step_from_more(browser: Browser) -> None:
    assert 'href="/course"' in browser.get("/more").content.decode()
    sore(browser.place)
    assert "Nobody has asked about it" in browser.read("/course")


def test_milestones_stand_one_step_from_more(browser: Browser) -> None:
    assert 'href="/milestones"' in browser.get("/more").content.decode()
    sore(browser.place)
    assert "What went well" in browser.read("/milestones")


def test_tissue_load_says_that_it_is_experimental(browser: Browser) -> None:
    assert 'href="/tissues"' in browser.get("/more").content.decode()
    assert "Experimental" in browser.read("/tissues")


def test_blocks_say_what_keeping_it_asks(browser: Browser) -> None:
    assert 'href="/blocks"' in browser.get("/more").content.decode()
    assert "What keeping it asks" in browser.read("/blocks")
