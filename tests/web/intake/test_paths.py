"""The paths of the way in: each answers, and a need that nobody has is said."""

from __future__ import annotations

from restride.web.intake.beginning import NEEDS
from restride.web.intake.paths import PATHS
from tests.web.browser import Browser


def test_every_path_answers(browser: Browser) -> None:
    assert len(PATHS) == 5
    for path in ("/", "/start", "/start/you", "/start/plan", *NEEDS.values()):
        assert browser.get(path).status_code == 200, path


def test_a_need_that_nobody_has_is_said(browser: Browser) -> None:
    assert browser.get("/start/glory").status_code == 404
