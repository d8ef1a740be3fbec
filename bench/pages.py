"""How long the server needs for each page on a diary of ten years, and what the first page weighs. Prints nothing."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from bench.homes import keep_decade
from restride.desk.lobby import Lobby, open_lobby

ROUNDS = 40
NINETY_FIFTH = 37
"""Of forty in order, counted from 0: two are slower."""
MILLI, KILO = 1000, 1000
LIMIT_MS, LIMIT_KB = 100, 60
NEEDED = re.compile(r'<(?:link|script)[^>]*?(?:href|src)="(/static/[^"]+)"')
"""What a browser fetches with the first page."""


def rows() -> Iterator[tuple[str, float, str]]:
    """What was measured: its name, the figure and its unit."""
    with tempfile.TemporaryDirectory() as folder:
        keep_decade(Path(folder))
        lobby = open_lobby(Path(folder))
        if not isinstance(lobby, Lobby):
            raise RuntimeError(f"{lobby.where}: {lobby.what}")
        yield from _measured(client(lobby))
        lobby.home.close()


def _measured(browser: Any) -> Iterator[tuple[str, float, str]]:
    from bench.walk import walk

    yield "first page after the start", _both(browser, "/")[0], "ms"
    found = walk(browser.get)
    slowest = waited = 0.0
    for route, paths in sorted(found.pages.items()):
        both = [_both(browser, paths[number % len(paths)]) for number in range(ROUNDS)]
        figure = sorted(busy for busy, _ in both)[NINETY_FIFTH]
        slowest, waited = max(slowest, figure), max(waited, sorted(wall for _, wall in both)[NINETY_FIFTH])
        yield f"/{route} p95", figure, "ms"
    for route, status in sorted(found.closed.items()):
        yield f"/{route} shows no page", status, "status"
    yield f"slowest page, p95 (aim {LIMIT_MS})", slowest, "ms"
    yield "slowest page, p95 by the clock on the wall", waited, "ms"
    yield f"first page, with all it fetches (aim {LIMIT_KB})", transferred(browser, "/") / KILO, "kB"


def client(lobby: Lobby, **chosen: Any) -> Any:
    """Requests to the pages of a home, in this process, as a browser that takes packed answers sends them."""
    from django.test import Client

    from restride.web.application import application, door
    from restride.web.house import KEY

    house = door(lobby, **chosen)
    application(house)  # gives Django its secret
    named = {"Host": house.names[0], "Accept-Encoding": "gzip"}
    return Client(headers=named, **{KEY: house})  # type: ignore[arg-type]


def transferred(browser: Any, path: str) -> int:
    """Bytes sent for a page to a browser that knows nothing: page, styles, scripts and drawings, heads too."""
    from bench.walk import content

    page = browser.get(path)
    text = content(page).decode()
    needed = [browser.get(one) for one in dict.fromkeys(NEEDED.findall(text))]
    return sum(len(one.content) + len(one.serialize_headers()) for one in (page, *needed))


def _both(browser: Any, path: str) -> tuple[float, float]:
    """Processor time and time on the wall; the first does not count what else the machine was doing."""
    start, busy = perf_counter(), process_time()
    answer = browser.get(path)
    took = (process_time() - busy) * MILLI, (perf_counter() - start) * MILLI
    if answer.status_code >= 500:
        raise RuntimeError(f"{path} answered {answer.status_code}")
    return took
