"""Every page of the table of URLs, with a few addresses of each, found by following links. Measures nothing itself."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import unescape

from django.http import HttpResponse
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve

LINK = re.compile(rb'(?:href|hx-get|action)="(/[^"#]*)')
NO_PAGES = ("static/", "api/")
SAMPLES = 4
"""So many addresses of one pattern are enough: they are made by the same lines."""

Ask = Callable[[str], HttpResponse]


@dataclass(slots=True)
class Walk:
    """What a walk found."""

    pages: dict[str, list[str]] = field(default_factory=dict)
    """Each pattern whose pages answer 200, with some of its addresses."""
    closed: dict[str, int] = field(default_factory=dict)
    """Patterns that no page was found of, with what they answered; 0 where no link leads there."""


def patterns(entries: list[URLPattern | URLResolver] | None = None, before: str = "") -> Iterator[str]:
    """Every pattern of the table but those of static files and of the API, which shows no pages."""
    for one in get_resolver().url_patterns if entries is None else entries:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from patterns(one.url_patterns, route)
        elif not route.startswith(NO_PAGES):
            yield route


def walk(ask: Ask) -> Walk:
    """Follow every link from the first page on, and ask for every pattern that needs no filling in.

    Parameters
    ----------
    ask
        Answers a GET of a path.
    """
    table = list(patterns())
    found, waiting, seen = Walk(), ["/" + route for route in table if "<" not in route], set[str]()
    answered: dict[str, list[int]] = {route: [] for route in table}
    while waiting:
        path = waiting.pop(0)
        route = _route(path)
        if path in seen or route not in answered or len(answered[route]) >= SAMPLES:
            continue
        seen.add(path)
        answer = ask(path)
        answered[route].append(answer.status_code)
        if answer.status_code == 200:
            found.pages.setdefault(route, []).append(path)
            waiting.extend(unescape(link.decode()) for link in LINK.findall(content(answer)))
    found.closed = {route: max(got, default=0) for route, got in answered.items() if route not in found.pages}
    return found


def _route(path: str) -> str:
    try:
        return resolve(path.partition("?")[0]).route
    except Resolver404:
        return ""


def content(answer: HttpResponse) -> bytes:
    """The bytes of a page, unpacked; none of what is sent piece by piece."""
    if answer.streaming:
        return b""
    return gzip.decompress(answer.content) if answer.headers.get("Content-Encoding") == "gzip" else answer.content
