"""The invented runner's pages stand beside one's own: two free doors, and a way from the first to the second."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import pytest

from restride.desk.demonstrating import RUNNER, demonstrate
from restride.web import demonstration
from restride.web.demonstration import free_ports, show
from restride.web.house import House
from tests.web.browser import Browser


def test_a_port_that_is_taken_is_passed_over() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        first = taken.getsockname()[1]
        found = free_ports(2, first)
    assert len(set(found)) == 2
    assert first not in found


def test_two_doors_and_a_way_between_them(
    own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_cards: Path
) -> None:
    monkeypatch.setattr("restride.desk.demonstrating.DAYS", 2)
    assert not isinstance(demonstrate(folder=tmp_path / "ida"), tuple)
    served: list[tuple[list[House], list[int], bool]] = []
    monkeypatch.setattr(demonstration, "run", lambda *words, **named: served.append((*words, named["browser"])))
    show(tmp_path / "ida")
    ((invented, own), ports, browser) = served[0]
    assert browser
    assert (invented.runner, own.runner, own.demo) == (RUNNER, "me", "")
    assert invented.demo == f"http://localhost:{ports[1]}"
    page: Any = Browser(invented.lobby, runner=RUNNER, demo=invented.demo)
    assert f'href="{invented.demo}"' in page.get("/").content.decode()
    assert "What brings you here?" in Browser(own.lobby).read("/")
    for house in (invented, own):
        house.lobby.home.close()
