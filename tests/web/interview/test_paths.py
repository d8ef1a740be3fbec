"""The paths of the interview: each answers."""

from __future__ import annotations

from restride.web.interview.paths import PATHS
from tests.desk.desks import FOOT, sore
from tests.web.browser import Browser


def test_every_path_answers(browser: Browser) -> None:
    sore(browser.place)
    assert len(PATHS) == 2
    assert browser.get("/assess").status_code == 200
    assert browser.get(f"/assess/{FOOT}").status_code == 200


def test_an_unknown_complaint_is_said(browser: Browser) -> None:
    assert browser.get("/assess/left-foo").status_code == 409
