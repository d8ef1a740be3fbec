"""The diary as a page: newest first, taken back by a button, and visible still."""

from __future__ import annotations

import re

from restride.desk.correction import same_outing
from restride.desk.record import Kept
from restride.diary.kinds import Activity, Note, PainSpot
from restride.words.day import Day
from restride.words.side import Side
from tests.desk.desks import FOOT, on, say, sore
from tests.web.browser import Browser


def test_an_entry_is_taken_back_once_and_stays_visible(browser: Browser) -> None:
    (entry,) = say(browser.place, Note("wrong foot"))
    assert "wrong foot" in browser.read("/diary")
    before = browser.place.diary.head()[0]
    for _ in range(2):
        assert browser.client.post(f"/diary/{entry.id}/take-back").status_code == 302
    assert browser.place.diary.head()[0] == before + 1
    assert "taken back" in browser.read("/diary")
    assert browser.get(f"/diary/{entry.id}/take-back").status_code == 409


def test_taking_back_shows_what_it_is_and_asks_why(browser: Browser) -> None:
    (entry,) = say(browser.place, Note("wrong foot"))
    assert f'href="/diary/{entry.id}/take-back"' in browser.get("/diary").content.decode()
    assert "wrong foot" in browser.read(f"/diary/{entry.id}/take-back")
    browser.send(f"/diary/{entry.id}/take-back", reason="it was the right one")
    (row,) = [row for _, row in browser.place.diary.rows() if row.kind == "retraction"]
    assert "it was the right one" in row.line


def test_the_reason_stands_beside_what_was_taken_back(browser: Browser) -> None:
    (entry,) = say(browser.place, Note("wrong foot"))
    browser.send(f"/diary/{entry.id}/take-back", reason="it was the right one")
    assert "taken back: it was the right one" in browser.read("/diary")


def test_an_outing_told_twice_is_one_row_with_all_that_tell_of_it(browser: Browser) -> None:
    one, two = say(browser.place, Activity("run", 1800, 1800), Activity("run", 1790, 1790, distance_m=5000))
    assert isinstance(same_outing(browser.place, [one.id, two.id]), Kept)
    page = browser.get("/diary").content.decode()
    assert "Told 2 times, counted once" in page
    assert page.count('<ul class="entries kept">') == 1
    for entry in (one, two):
        assert page.count(f'href="/diary/{entry.id}/correct"') == 1, "each is corrected by itself"
    rows = re.findall(r"<li>", page.split('<ul class="entries kept">')[1].split("<nav")[0])
    assert len(rows) == 4, "the outing, its two recordings, and the word that binds them"


def test_a_pain_leads_to_its_complaint(browser: Browser) -> None:
    sore(browser.place)
    assert f'href="/complaints/{FOOT}"' in browser.get("/diary").content.decode()


def test_what_is_not_there_is_said(browser: Browser) -> None:
    assert browser.client.post("/diary/nothing00/take-back").status_code == 409


def test_earlier_weeks_are_a_step_away(browser: Browser) -> None:
    say(browser.place, Note("long ago"), day=Day(2026, 10, 1))
    assert "long ago" not in browser.read("/diary")
    assert "long ago" in browser.read("/diary?until=2026-10-05")
    assert "Nothing is written down" in browser.read("/diary?until=1990-01-01")
    assert browser.read("/diary?until=never")
    assert "Nothing is written down" in browser.read("/diary?until=0001-01-01")
    assert on(Day(2026, 10, 1)).day == Day(2026, 10, 1)


def test_a_raised_flag_stands_there_and_has_no_button(browser: Browser) -> None:
    say(browser.place, PainSpot(Side.LEFT, ("mt-shaft-2",), 6, "night", focal=True))
    browser.read("/")
    raised = [row for _, row in browser.place.diary.rows() if row.kind == "raised"]
    assert raised, "or this shows nothing"
    page = browser.get("/diary").content.decode()
    assert f"/why/{raised[0].id}" in page
    assert f"/diary/{raised[0].id}/take-back" not in page
