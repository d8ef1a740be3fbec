"""The page of the foot: a tap is a link that carries the marks; what was said of each is kept, and nothing is lost."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.http import QueryDict

from restride.diary.kinds import PainSpot, Said
from restride.report.foot.marks import Mark
from restride.web.foot.marking import MOST, shown_of
from restride.words.side import Side
from restride.words.trouble import Trouble
from tests.web.browser import Browser, words
from tests.web.pages.test_telling import bodies

MARK = "right.mt-shaft-2"
TOE = "left.lesser-toes-dorsal.toe-3"


def link(page: str, side: str, zone: str) -> str:
    """Where a tap on a place leads."""
    foot = page.split(f'data-side="{side}"')[1]
    found = re.search(rf'<a href="([^"]+)" data-zone="{zone}"', foot)
    assert found, zone
    return unescape(found[1])


def test_taps_without_a_script_gather_marks(browser: Browser) -> None:
    page = browser.get("/foot").content.decode()
    assert "Nothing is marked" in page
    page = browser.get(link(page, "right", "mt-shaft-2")).content.decode()
    page = browser.get(link(page, "left", "hallux-nail")).content.decode()
    assert page.count('aria-pressed="true"') == 2
    assert link(page, "right", "mt-shaft-2").endswith("#how-right.mt-shaft-2")
    assert 'id="how-right.mt-shaft-2"' in page
    assert "Marked: The top of your right foot behind the second toe" in page
    assert " style=" not in page


def test_a_mark_is_taken_away_by_its_link(browser: Browser) -> None:
    page = browser.get(f"/foot?at={MARK}").content.decode()
    found = re.search(r'<a href="([^"]+)" data-swap>Not here', page)
    assert found
    assert 'aria-pressed="true"' not in browser.get(unescape(found[1])).content.decode()


def test_each_mark_is_kept_with_how_much_when_and_of_what_kind(browser: Browser) -> None:
    filled = {
        "at": [MARK, TOE],
        f"score-{MARK}": "6",
        f"moment-{MARK}": "night",
        f"feel-{MARK}": ["burning", "ache"],
        f"focal-{MARK}": "no",
        f"score-{TOE}": "2",
        "on": "2026-11-18",
        "text": "after the hill",
    }
    assert browser.client.post("/foot", filled).status_code == 302
    first, second = bodies(browser)
    said = (Said("ache"), Said("burning"))
    assert first == PainSpot(Side.RIGHT, ("mt-shaft-2",), 6, "night", False, "after the hill", said)
    assert second == PainSpot(Side.LEFT, ("lesser-toes-dorsal",), 2, "daily", None, "after the hill", toes=(3,))


def test_what_is_missing_is_said_and_what_was_typed_stays(browser: Browser) -> None:
    answer = browser.client.post("/foot", {"at": [MARK, TOE], f"score-{MARK}": "6", "text": "since the hill"})
    assert answer.status_code == 400
    page = answer.content.decode()
    assert page.count("Say how much, please") == 1
    assert "since the hill" in page
    assert 'value="6" checked' in page
    assert "6 of 10" in page
    assert bodies(browser) == []


def test_a_form_sent_twice_is_kept_once(browser: Browser) -> None:
    filled = {"at": [MARK], f"score-{MARK}": "3", "once": "k-foot"}
    for _ in range(2):
        assert browser.client.post("/foot", filled).status_code == 302
    assert len(bodies(browser)) == 1


def test_a_diary_that_refuses_is_heard(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    refusing = (Trouble("the diary", "is locked", "try again"),)
    monkeypatch.setattr("restride.web.pages.asking.keep", lambda *_: refusing)
    answer = browser.client.post("/foot", {"at": [MARK], f"score-{MARK}": "3"})
    assert answer.status_code == 400
    assert "is locked" in answer.content.decode()


def test_nothing_marked_is_nothing_kept(browser: Browser) -> None:
    assert browser.client.post("/foot", {"text": "hm"}).status_code == 400
    assert bodies(browser) == []


def test_every_view_of_each_foot_can_be_had(browser: Browser) -> None:
    for view, zone in (("sole", "plantar-heel-central"), ("inner", "calf"), ("outer", "mt-base-5"), ("whole", "skin")):
        page = browser.get(f"/foot?view={view}&side=left").content.decode()
        assert link(page, "left", zone)
        assert 'data-side="right"' not in page
    assert "Left foot, from above" in words(browser.get("/foot?view=nonsense&side=nonsense"))


def test_more_marks_than_a_foot_has_room_for_and_none_of_ours_are_let_go() -> None:
    many = [f"left.mt-shaft-{n}" for n in range(1, 6)] + [f"right.mt-shaft-{n}" for n in range(1, 6)]
    more = ["left.skin", "right.skin", "left.calf", "<script>"]
    shown = shown_of(QueryDict("&".join(f"at={one}" for one in [*many, *more])))
    assert len(shown.marks) == MOST
    assert shown_of(QueryDict("at=%3Cscript%3E&at=left.skin")).marks == (Mark(Side.LEFT, "skin"),)
