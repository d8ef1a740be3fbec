"""A self-test as pages: its steps, what came out of it kept once, what that says, and why it may not be tried."""

from __future__ import annotations

import pytest

from restride.diary.codec import from_line
from restride.diary.entry import Entry
from restride.diary.kinds import Activity, Checkin, Trial
from restride.words.side import Side
from tests.desk.desks import known, say
from tests.web.browser import Browser, words


def trials(browser: Browser) -> list[Trial]:
    found = [from_line(row.line) for _, row in browser.place.diary.rows()]
    return [one.body for one in found if isinstance(one, Entry) and isinstance(one.body, Trial)]


def test_the_list_leads_to_a_test_and_its_steps_to_the_result(browser: Browser) -> None:
    known(browser.place)
    assert 'href="/selftests/heel_raise"' in browser.get("/selftests").content.decode()
    page = browser.get("/selftests/heel_raise").content.decode()
    assert 'href="/selftests/heel_raise/result"' in page
    assert "step 1" in page


def test_both_sides_are_kept_once_and_compared(browser: Browser) -> None:
    known(browser.place)
    path = "/selftests/heel_raise/result"
    filled = {"out-left": "22", "cannot-right": "yes", "pain-right": "4", "once": "k"}
    told = [browser.client.post(path, filled) for _ in range(2)]
    assert [one.status_code for one in told] == [302, 302]
    right = Trial("heel_raise", Side.RIGHT, None, 4, cannot=True)
    assert trials(browser) == [Trial("heel_raise", Side.LEFT, 22), right]
    assert "The first one" in browser.read(told[-1].headers["Location"])


def test_a_brisk_walk_is_kept_as_a_walk(browser: Browser) -> None:
    known(browser.place)
    assert browser.send("/selftests/brisk_walk/result", **{"out-both": "30", "pain-both": "0"}).status_code == 302
    history = browser.place.history()
    assert any(isinstance(one.body, Activity) and one.body.sport == "walk" for one in history.entries())  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("filled", "said"),
    [
        ({}, "Say what came out"),
        ({"out-left": "3", "cannot-left": "yes"}, "Either"),
        ({"out-left": "-1"}, "0 to 10000"),
    ],
)
def test_what_cannot_be_is_said_and_not_kept(browser: Browser, filled: dict[str, str], said: str) -> None:
    answer = browser.send("/selftests/heel_raise/result", **filled)
    assert answer.status_code == 400
    assert said in words(answer)
    assert trials(browser) == []


def test_what_may_not_be_tried_today_says_why_and_has_no_way_on(browser: Browser) -> None:
    known(browser.place)
    say(browser.place, Checkin(painkiller="yes"))
    page = browser.get("/selftests/heel_raise")
    assert "painkiller" in words(page)
    assert "/selftests/heel_raise/result" not in page.content.decode()


def test_a_test_that_nobody_knows(browser: Browser) -> None:
    assert browser.get("/selftests/cartwheel").status_code == 409
