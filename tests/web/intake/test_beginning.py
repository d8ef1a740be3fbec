"""Somebody new meets the way in, once; whoever said or brought anything meets their day."""

from __future__ import annotations

import re

import pytest

from restride.diary.kinds import Activity, Body, Note, Person
from restride.web.intake.beginning import NEEDS
from tests.desk.desks import say, sore
from tests.web.browser import Browser


def test_somebody_new_is_asked_what_brings_them(browser: Browser) -> None:
    said = browser.read("/")
    assert "What brings you here?" in said
    assert "ring for help now" in said
    page = browser.get("/").content.decode()
    assert list(re.findall(r'href="([^"]+)"><b>', page)) == list(NEEDS.values())
    assert browser.place.diary.head()[1] == 0


@pytest.mark.parametrize("body", [Person(born=1985), Activity("run", 600, 600), Note("here")])
def test_whoever_said_something_meets_their_day(browser: Browser, body: Body) -> None:
    say(browser.place, body)
    assert "Friday 20 November" in browser.read("/")


def test_a_country_alone_is_no_diary(browser: Browser) -> None:
    say(browser.place, Person(country="DE"))
    assert "What brings you here?" in browser.read("/")


def test_a_sore_foot_meets_its_day_and_may_still_begin_anew(browser: Browser) -> None:
    sore(browser.place)
    assert "Friday 20 November" in browser.read("/")
    assert "What brings you here?" in browser.read("/start")


def test_cramps_lead_into_the_interview_with_their_words(browser: Browser) -> None:
    page = browser.get("/start/cramps").content.decode()
    (path,) = re.findall(r'href="(/assess\?text=[^"]+)"', page)
    assert "I get cramps in my foot or toes</textarea>" in browser.get(path).content.decode()
    assert "do not rub it" in browser.read("/start/cramps")


def test_who_it_is_not_for_is_said(browser: Browser) -> None:
    said = browser.read("/start/for-me")
    for word in ("under 16", "pregnant", "diabetes", "operation"):
        assert word in said
