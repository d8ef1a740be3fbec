"""Every path: no folder is listed, and what is not there is said in words."""

from __future__ import annotations

import pytest

from restride.web.paths import urlpatterns
from tests.web.browser import Browser, words


@pytest.mark.parametrize("path", ["/nowhere", "/static/", "/static/nothing.css", "/static", "/why/"])
def test_what_is_not_there_is_said(browser: Browser, path: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == 404
    assert "no such page" in words(answer)


def test_no_path_stands_twice() -> None:
    patterns = [str(one.pattern) for one in urlpatterns]
    assert len(patterns) == len(set(patterns))
