"""What a page carries comes back whole to its runner, and to nobody else."""

from __future__ import annotations

from restride.home.shelf import Shelf
from restride.report.phrase import Speech
from restride.web.interview.carried import Carried, carried_of, resumed
from tests.web.browser import Browser

ONE = Carried("1", "2026-11-20T12:00:00+00:00", "", "my calf", (0, 2), (("safety", ("none",)), ("age", 41.0)))


def test_it_comes_back_whole(browser: Browser) -> None:
    assert browser.read("/")  # Django has its secret
    assert carried_of(ONE.signed("me"), "me") == ONE


def test_a_forged_one_or_another_runners_is_none(browser: Browser) -> None:
    assert browser.read("/")  # Django has its secret
    signed = ONE.signed("me")
    assert carried_of(signed, "other") is None
    assert carried_of("x" + signed, "me") is None
    assert carried_of("", "me") is None


def test_another_edition_is_not_resumed(browser: Browser) -> None:
    shelf = browser.place.shelf()
    assert isinstance(shelf, Shelf)
    speech = Speech(shelf.phrases, shelf.edition, browser.place.today)
    now = browser.place.now.isoformat()
    assert resumed(browser.place, Carried("0.0.0-invented", now), speech) is None
    assert resumed(browser.place, Carried(shelf.edition.version, now, given=(("no such", "x"),)), speech) is None
    assert resumed(browser.place, Carried(shelf.edition.version, now), speech) is not None


def test_one_more_and_one_less() -> None:
    assert ONE.more("side", "left").upto(2) == ONE
    assert ONE.upto(-1).given == ()
