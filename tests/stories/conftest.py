"""What every story stands on: a served home at a moment that stands still, and a real browser. Tests nothing itself."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from restride.desk.lobby import Lobby
from restride.web.house import House
from tests.stories.chromium import Window, launched, window
from tests.stories.home import ida, of_ida, served
from tests.web.conftest import browser, hour, lobby, read_cards

__all__ = ["browser", "hour", "lobby", "read_cards"]


@pytest.fixture(scope="session")
def chrome() -> Iterator[Browser]:
    """One chromium for all stories; each opens windows of its own."""
    # Playwright's loop runs in the thread of the test, where Django would refuse to read the diary to look at it.
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as player:
        browser = launched(player)
        yield browser
        browser.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def base(lobby: Lobby) -> Iterator[str]:
    """The address at which the home of the test is served."""
    with served(House(lobby)) as address:
        yield address


@pytest.fixture
def phone(chrome: Browser, base: str) -> Iterator[Window]:
    """A small telephone at the door."""
    with window(chrome, base) as held:
        yield held


@pytest.fixture(scope="session")
def half_a_year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The door to half a year of an invented runner."""
    with of_ida(tmp_path_factory.mktemp("ida") / "home") as lobby:
        yield ida(lobby)
