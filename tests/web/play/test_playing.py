"""Today led step by step: a step done is kept as it was asked for, one that hurts is stopped, and the list stays."""

from __future__ import annotations

import re

import pytest

from restride.desk.consult import consult
from restride.diary.codec import from_line
from restride.diary.entry import Entry
from restride.diary.kinds import Exercise, Felt, Person
from restride.plan.session import Dosed
from restride.report.player.steps import steps_of
from restride.web.play.playing import body_of
from tests.desk.desks import say
from tests.web.browser import Browser


def done(browser: Browser) -> list[Exercise]:
    found = [from_line(row.line) for _, row in browser.place.diary.rows()]
    return [one.body for one in found if isinstance(one, Entry) and isinstance(one.body, Exercise)]


@pytest.fixture
def items(browser: Browser) -> list[str]:
    """The exercises of a well runner's day, by their ids."""
    say(browser.place, Person(born=1985, sex="woman"))
    looked = consult(browser.place)
    assert not isinstance(looked, tuple)
    found = [one.id for one in steps_of(looked.advice) if one.item is not None]
    assert found, "this day has no exercise to play"
    return found


def test_the_list_leads_to_every_step(browser: Browser, items: list[str]) -> None:
    page = browser.get("/play").content.decode()
    for name in items:
        assert f"/play/{name}?steps=" in page
        step = browser.get(f"/play/{name}").content.decode()
        assert "Stop when pain climbs" in step
        assert " style=" not in step


def test_a_step_that_is_done_is_kept_once_and_leads_on(browser: Browser, items: list[str]) -> None:
    path = re.findall(rf'href="(/play/{items[0]}[^"]*)"', browser.get("/play").content.decode())[0]
    for _ in range(2):
        answer = browser.client.post(path, {"do": "done", "once": "k-play"})
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/play")
    assert [one.name for one in done(browser)] == [items[0]]
    assert "✓ done" in browser.get("/play?" + path.split("?")[1]).content.decode()


def test_a_step_that_hurts_is_stopped_and_leads_to_the_foot(browser: Browser, items: list[str]) -> None:
    answer = browser.client.post(f"/play/{items[0]}", {"do": "hurts"})
    assert answer.headers["Location"] == "/foot"
    assert done(browser) == []


def test_what_was_done_is_kept_as_it_was_asked_for_with_how_it_felt() -> None:
    body = body_of(Dosed("dead_bug", "strength", minutes=4, sets=3, repetitions=8), 2)
    assert body == Exercise("dead_bug", 3, 8, minutes=4, felt=(Felt(during=2),))
    assert body_of(Dosed("ice_pack", "recovery", minutes=15), None) == Exercise("ice_pack", minutes=15)


def test_what_is_no_step_of_today_is_not_there(browser: Browser) -> None:
    assert browser.get("/play/nothing").status_code == 404
    assert browser.get("/play?steps=nothing.at-all").status_code == 200
