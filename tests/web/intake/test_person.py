"""Who somebody is: nothing unanswered is taken for "no", and what is wrong today leads into the interview at once."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from restride.desk.place import Place
from restride.diary.history import History
from restride.web.intake.person import LASTING, SCREEN
from restride.words.urgency import Light
from tests.editions import shipped
from tests.report.pages import phrases
from tests.web.browser import Browser, words

WELL: dict[str, Any] = {SCREEN: "none", "hurts": "no", "health": "none", "born": "1985", "sex": "man", "country": "de"}


def history(place: Place) -> History:
    found = place.history()
    assert isinstance(found, History), found
    return found


def test_a_well_adult_goes_on_to_the_wish(browser: Browser) -> None:
    answer = browser.send("/start/you", **WELL)
    assert answer.headers["Location"] == "/start/plan"
    profile = history(browser.place).profile()
    assert (profile.born, profile.sex, profile.country) == (1985, "man", "DE")
    assert profile.facts == dict.fromkeys(
        ("diabetes", "reduced_feeling", "poor_circulation", "pregnant", "recent_surgery"), "no"
    )


@pytest.mark.parametrize("left", [SCREEN, "hurts", "health", "born"])
def test_what_decides_must_be_answered(browser: Browser, left: str) -> None:
    answer = browser.send("/start/you", **{name: value for name, value in WELL.items() if name != left})
    assert answer.status_code == 400
    assert 'value="1985"' in answer.content.decode() or left == "born"
    assert browser.place.diary.head()[1] == 0


def test_what_hurts_leads_into_the_interview(browser: Browser) -> None:
    assert browser.send("/start/you", **{**WELL, "hurts": "yes"}).headers["Location"] == "/assess"


def test_an_emergency_fills_the_screen_at_once(browser: Browser) -> None:
    ticked = ["leg_swollen", "calf_at_rest", "breath_or_chest"]
    answer = browser.send("/start/you", **{**WELL, SCREEN: ticked})
    page = answer.content.decode()
    assert 'class="page emergency"' in page
    assert "112" in words(answer)
    assert all(action == "/assess" for action in re.findall(r'<form method="post" action="([^"]*)"', page))


def test_a_warning_sign_goes_on_with_the_questions(browser: Browser) -> None:
    answer = browser.send("/start/you", **{**WELL, SCREEN: ["hot", "unwell"]})
    assert "Question 2" in words(answer) or "emergency" in answer.content.decode()


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"born": "2014"}, "growing bones"),
        ({"health": "pregnant"}, "Pregnancy"),
        ({"health": "surgery"}, "operation"),
        ({SCREEN: ["diabetes", "less_feeling"]}, "foot clinic"),
    ],
)
def test_whom_the_plan_is_not_for_is_told_so_kindly(browser: Browser, told: dict[str, Any], said: str) -> None:
    assert browser.send("/start/you", **{**WELL, **told}).headers["Location"] == "/start/plan"
    page = browser.read("/")
    assert said in page
    assert Light.RUN.value not in re.findall(r'class="light (\w+)"', browser.get("/").content.decode())


def test_the_screen_is_the_interviews_own() -> None:
    answers = {one.id: one.yes for one in shipped().questions[SCREEN].answers}
    assert {name: answers[name] for name in LASTING} == {name: (finding,) for name, finding in LASTING.items()}


def test_every_country_with_numbers_has_its_name() -> None:
    assert not [one for one in shipped().helplines if one != "any" and f"web.country.{one}" not in phrases()]


def test_a_year_that_cannot_be_is_said(browser: Browser) -> None:
    assert date(2026, 11, 20).year - 1985 == 41
    assert browser.send("/start/you", **{**WELL, "born": "85"}).status_code == 400
