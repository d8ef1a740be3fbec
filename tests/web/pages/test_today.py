"""The first page answers what to do today and why, and is small."""

from __future__ import annotations

import re

from restride.diary.codec import from_line
from restride.diary.entry import Entry
from restride.diary.kinds import Shown
from tests.desk.desks import sore
from tests.web.browser import Browser

MOST_BYTES = 60_000


def test_it_says_the_light_the_session_and_why(browser: Browser) -> None:
    sore(browser.place)
    page = browser.read("/")
    assert "Friday 20 November" in page
    assert "because" in page
    assert re.search("[◐■▲●]", page)


def test_what_was_shown_is_kept_once(browser: Browser) -> None:
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
