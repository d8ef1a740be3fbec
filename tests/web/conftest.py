"""Doors to a home of the test's own, at a moment that stands still. Tests nothing itself."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.test import override_settings

from restride.desk.lobby import Lobby, open_lobby
from restride.home import clock
from restride.home.shelf import CACHE, shelf
from tests.desk.desks import NOON
from tests.web.browser import Browser

QUICK = ["django.contrib.auth.hashers.MD5PasswordHasher"]
"""What makes guessing slow makes tests slow; tests/home/accounts proves that one of the slow ones is used."""


@pytest.fixture(scope="session")
def read_cards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the cards compiled, as a second start finds them."""
    folder = tmp_path_factory.getbasetemp() / "shelf-of-web"
    shelf(folder)
    return folder / CACHE


class Standing:
    """A clock that moves only when it is told to."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at

    def later(self, days: float = 0, hours: float = 0) -> None:
        self.at += timedelta(days=days, hours=hours)


@pytest.fixture
def hour(monkeypatch: pytest.MonkeyPatch) -> Standing:
    """The present moment of the pages: noon of 20 November 2026, UTC, until the test moves it."""
    standing = Standing()
    monkeypatch.setattr(clock, "now", standing)
    monkeypatch.setattr(clock, "here", lambda zone=None: standing().astimezone(zone or UTC))
    return standing


@pytest.fixture
def lobby(own_home: Path, read_cards: Path, hour: Standing) -> Iterator[Lobby]:
    """The home of one test, kept open as a server keeps it."""
    if read_cards.is_dir():
        shutil.copytree(read_cards, own_home / CACHE)
    made = open_lobby(own_home)
    assert isinstance(made, Lobby), made
    with override_settings(PASSWORD_HASHERS=QUICK):
        yield made
    made.home.close()


@pytest.fixture
def browser(lobby: Lobby) -> Browser:
    """A browser before the open door of one's own machine."""
    return Browser(lobby)
