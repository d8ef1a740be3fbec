"""The paths of the coming days: each answers."""

from __future__ import annotations

from restride.web.programme.paths import PATHS
from tests.web.browser import Browser


def test_every_plain_path_answers(browser: Browser) -> None:
    plain = [str(one.pattern) for one in PATHS if "<" not in str(one.pattern)]
    assert "plan" in plain
    for path in plain:
        assert browser.get(f"/{path}").status_code in (200, 405), path
