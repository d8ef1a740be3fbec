"""The step-by-step pages stand at their paths."""

from __future__ import annotations

from tests.web.browser import Browser


def test_the_list_stands(browser: Browser) -> None:
    assert browser.get("/play").status_code == 200
