"""The threshold: which names lead in, and what every answer carries."""

from __future__ import annotations

import pytest

from restride.web.safety.threshold import HEADERS
from tests.home.rows import damage, row
from tests.web.browser import Browser


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:1", "[::1]:8350", "LOCALHOST", "localhost."])
def test_its_own_names_lead_in(browser: Browser, host: str) -> None:
    assert browser.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.test",
        "localhost.evil.test",
        "evil.test:8350",
        "user@localhost",
        "localhost:99999",
        "",
        "localhost/x",
        "localhost:1?x",
        "localhost:1#x",
    ],
)
def test_another_name_that_leads_here_is_refused(browser: Browser, host: str) -> None:
    answer = browser.get("/", headers={"Host": host})
    assert answer.status_code == 421
    assert b"Restride" not in answer.content


@pytest.mark.parametrize("path", ["/", "/nowhere", "/static/mark.svg"])
def test_every_answer_carries_the_headers(browser: Browser, path: str) -> None:
    answer = browser.get(path)
    for name, value in HEADERS.items():
        assert answer[name] == value
    assert "unsafe" not in answer["Content-Security-Policy"]


def test_a_page_of_the_diary_is_kept_by_nobody(browser: Browser) -> None:
    assert browser.get("/")["Cache-Control"] == "no-store"


def test_a_diary_that_cannot_be_read_is_said_and_no_fault_of_ours(browser: Browser) -> None:
    browser.lobby.home.diary("me").append([row(f"n{number}", "x" * 900) for number in range(300)])
    browser.lobby.home.close()
    damage(browser.lobby.home.folder)
    answer = browser.get("/diary")
    assert answer.status_code == 503
    assert answer.content.decode().startswith("the diary is damaged; put a backup in its place")
    assert answer["Content-Security-Policy"]
