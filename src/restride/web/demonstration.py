"""The invented runner's pages beside one's own, for a first look: two doors in one program. Invents nobody itself."""

from __future__ import annotations

import socket
from pathlib import Path

from restride.desk.demonstrating import RUNNER
from restride.web.application import door
from restride.web.serving import PORT, opened, run

TRIED = 20
"""So many ports from the usual one on are looked at before any free one is taken."""


def show(folder: Path) -> None:
    """Serve the pages of the invented runner in a folder, with a way from there to one's own, until Ctrl-C."""
    ports = free_ports(2)
    invented, own = opened(folder), opened()
    address = f"http://localhost:{ports[1]}"
    run([door(invented, runner=RUNNER, demo=address), door(own)], ports, browser=True)


def free_ports(count: int, first: int = PORT) -> list[int]:
    """So many ports of this machine that nobody listens at, from the usual one on."""
    found: list[int] = []
    for port in (*range(first, first + TRIED), *[0] * count):
        with socket.socket() as tried:
            try:
                tried.bind(("127.0.0.1", port))
            except OSError:
                continue
            found.append(tried.getsockname()[1])
        if len(found) == count:
            break
    return found
