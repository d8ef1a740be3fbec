"""The paths of what comes in and goes out: each answers, and what is only sent to cannot be opened."""

from __future__ import annotations

from restride.web.vault.paths import PATHS
from tests.web.browser import Browser


def test_every_path_answers(browser: Browser) -> None:
    assert len(PATHS) == 8
    for path in ("/import", "/import/progress", "/vault", "/vault/diary.jsonl", "/vault/erase"):
        assert browser.get(path).status_code == 200, path
    for path in ("/vault/backup", "/vault/restore"):
        assert browser.get(path).status_code == 405, path
