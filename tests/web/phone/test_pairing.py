"""Pairing: the code says the address, the page says how to open the door while it is shut."""

from __future__ import annotations

import re

import pytest

from restride.desk.lobby import Lobby
from restride.web.house import Pairing
from restride.web.phone import pairing
from tests.web.browser import Browser, words

OPEN = Pairing("https://192.168.7.8:8351", "http://192.168.7.8:8352/", "AA:BB")


def test_a_shut_door_says_how_to_open_it(browser: Browser) -> None:
    said = browser.read("/phone")
    assert "restride account add me" in said
    assert "restride serve --phone" in said
    assert "<svg" not in browser.get("/phone").content.decode()


def test_an_open_door_shows_the_code_and_what_to_compare(lobby: Lobby) -> None:
    page = Browser(lobby, pairing=OPEN).get("/phone")
    said = words(page)
    assert OPEN.welcome in said
    assert OPEN.fingerprint in said
    drawing = re.search(r"<svg.*?</svg>", page.content.decode(), re.DOTALL)
    assert drawing is not None
    assert "style=" not in drawing[0]
    assert drawing[0] == pairing.svg(OPEN.welcome)


def test_another_address_is_another_code() -> None:
    assert pairing.in_terminal(OPEN.welcome) != pairing.in_terminal(OPEN.address)
    assert len(pairing.in_terminal(OPEN.welcome).splitlines()) > 10


def test_this_machine_is_called_by_its_address_and_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socket.socket.connect", lambda *_: None)
    monkeypatch.setattr("socket.socket.getsockname", lambda _: ("192.168.7.8", 1))
    monkeypatch.setattr("socket.gethostname", lambda: "Diary.example.org")
    assert pairing.own_names() == ("192.168.7.8", "diary.local")
    monkeypatch.setattr("socket.socket.getsockname", lambda _: ("203.0.113.9", 1))
    assert pairing.own_names() == ("diary.local",), "for an address of the internet the authority may not speak"


def test_without_a_network_only_the_name_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_way(*_: object) -> None:
        raise OSError("no network")

    monkeypatch.setattr("socket.socket.connect", no_way)
    monkeypatch.setattr("socket.gethostname", lambda: "diary")
    assert pairing.own_names() == ("diary.local",)
