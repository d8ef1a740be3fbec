"""The home that pages are looked at in: half a year of Ida Invented, served. Tests nothing itself."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from restride.desk.demonstrating import RUNNER, demonstrate
from restride.desk.lobby import Lobby, open_lobby
from restride.web.application import server
from restride.web.house import House


@contextmanager
def of_ida(folder: Path) -> Iterator[Lobby]:
    """A home with her diary, kept open."""
    shown = demonstrate(folder=folder)
    assert not isinstance(shown, tuple), shown
    lobby = open_lobby(folder)
    assert isinstance(lobby, Lobby), lobby
    yield lobby
    lobby.home.close()


@contextmanager
def served(house: House) -> Iterator[str]:
    """The address at which a door is served meanwhile."""
    serving = server(house, 0)
    running = threading.Thread(target=serving.run, daemon=True)
    running.start()
    try:
        yield f"http://localhost:{serving.effective_port}"
    finally:
        serving.trigger.pull_trigger(serving.close)  # in its own thread: what it waits on must not be closed under it
        running.join(timeout=20)


def ida(lobby: Lobby) -> House:
    """The door to her diary."""
    return House(lobby, runner=RUNNER)
