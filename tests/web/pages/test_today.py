"""The first page answers what to do today and why, and is small."""

from __future__ import annotations

import re

from restride.diary.codec import from_line
from restride.diary.entry import Entry
from restride.diary.kinds import Shown
from restride.plan.ladder import Part
from restride.plan.session import Session
from restride.web.pages.today import done_path
from tests.desk.desks import FOOT, known, sore
from tests.web.browser import Browser
from tests.web.conftest import Standing

MOST_BYTES = 60_000


def now(browser: Browser) -> list[str]:
    """What the page offers to do now, in its order."""
    page = browser.get("/").content.decode()
    (found,) = re.findall(r'<p class="buttons now">(.*?)</p>', page)
    return re.findall(r">([^<]+)</a>", found)


def test_it_says_the_light_the_session_and_why(browser: Browser) -> None:
    sore(browser.place)
    page = browser.read("/")
    assert "Friday 20 November" in page
    assert "because" in page
    assert re.search("[◐■▲●]", page)


def test_what_was_shown_is_kept_once(browser: Browser) -> None:
    known(browser.place)
    browser.read("/")
    browser.read("/")
    before = browser.place.diary.head()
    browser.read("/")
    assert browser.place.diary.head() == before
    rows = [from_line(row.line) for _, row in browser.place.diary.rows()]
    assert any(isinstance(one, Entry) and isinstance(one.body, Shown) for one in rows)


def test_the_first_page_is_small(browser: Browser) -> None:
    sore(browser.place)
    packed = {"Accept-Encoding": "gzip"}
    answer = browser.get("/", headers=packed)
    page = browser.get("/").content.decode()
    assets = re.findall(r'(?:href|src)="(/static/[^"]+)"', page)
    assert len(assets) >= 4
    sizes = [len(answer.content), *(len(browser.get(one, headers=packed).content) for one in assets)]
    assert sum(sizes) <= MOST_BYTES, sizes


def test_nothing_is_loaded_from_elsewhere(browser: Browser) -> None:
    page = browser.get("/").content.decode()
    assert not re.findall(r'(?:href|src|action)="(?:https?:)?//', page)


def test_a_rest_day_has_nothing_to_be_marked_as_done() -> None:
    assert done_path((Session("rest"), Session("exercises", 10))) == ""
    assert done_path(()) == ""
    assert done_path((Session("walk", 30),)) == "/log/run?sport=walk&minutes=30"
    walked = Session("run_walk", 30, (Part(6, 4, 1),))
    assert done_path((walked,)) == "/log/run?sport=run&minutes=30&running=6"


def test_only_an_entry_that_is_there_is_said_to_be_kept(browser: Browser) -> None:
    known(browser.place)
    assert "Kept:" not in browser.read("/?kept=nothing")


def test_a_clock_that_is_behind_the_diary_is_said(browser: Browser, hour: Standing) -> None:
    known(browser.place)
    assert "One of the two is wrong" not in browser.read("/")
    hour.later(hours=-30)
    said = browser.read("/")
    assert "says 2026-11-19 06:00" in said
    assert "One of the two is wrong" in said


def test_what_is_open_leads_to_the_page_that_asks_it(browser: Browser) -> None:
    sore(browser.place)
    page = browser.get("/").content.decode()
    assert 'href="/checkin"' in re.findall(r"<dd>.*?</dd>", page, re.DOTALL)[-1] or "Check in</a></dd>" in page
    assert "restride checkin" not in page


def test_the_morning_comes_first_then_the_session_then_nothing_twice(browser: Browser, hour: Standing) -> None:
    sore(browser.place)
    hour.later(days=1)
    assert now(browser) == ["Check in", "Start"]
    browser.send("/checkin", **{f"pain-{FOOT}": "1", "painkiller": "no"})
    assert now(browser)[0] == "Start"
    browser.send("/log/run?sport=walk&minutes=30", sport="walk", minutes="30", during="1")
    assert "Written down today: walk, 30 min" in browser.read("/")
    assert "I did it" not in now(browser)


def test_a_foot_that_began_to_hurt_today_is_not_asked_twice(browser: Browser) -> None:
    sore(browser.place)
    assert now(browser)[0] == "Start"


def test_whoever_is_well_is_asked_what_hurts_last(browser: Browser) -> None:
    known(browser.place)
    assert now(browser)[-1] == "What hurts?"


def test_the_small_print_comes_last(browser: Browser) -> None:
    sore(browser.place)
    page = browser.get("/").content.decode()
    assert page.index("<footer>") > page.index("Cramp now")
