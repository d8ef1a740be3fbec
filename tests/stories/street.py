"""Every page there is, found by the table of paths and the links from page to page. Tests nothing itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve
from django.urls.resolvers import URLPattern, URLResolver

from restride.web.paths import urlpatterns
from tests.web.browser import Browser

EACH = 2
"""So many pages of one pattern are looked at; all exercises look alike."""

NO_PAGES = ("static/", "api/", "manifest")
"""What begins so is no page for people."""

LINK = re.compile(r'(?:href|formaction)="(/[^"#]*)')


def patterns(found: list[URLPattern | URLResolver] | None = None, before: str = "") -> Iterator[str]:
    """Every pattern of the table of paths."""
    for one in urlpatterns if found is None else found:
        here = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from patterns(list(one.url_patterns), here)
        elif not here.startswith(NO_PAGES):
            yield here


def pattern_of(path: str) -> str:
    """The pattern that answers a path; empty where none does."""
    try:
        return resolve(urlsplit(path).path, "restride.web.paths").route
    except Resolver404:
        return ""


def pages(browser: Browser) -> dict[str, list[str]]:
    """Pages by pattern, reached by links from the patterns that need nothing filled in."""
    found: dict[str, list[str]] = {}
    waiting = [f"/{one}" for one in patterns() if "<" not in one]
    seen: set[str] = set()
    while waiting:
        path = waiting.pop(0)
        pattern = pattern_of(path)
        if path in seen or pattern.startswith(NO_PAGES) or (not pattern and path != "/"):
            continue
        seen.add(path)
        known = found.setdefault(pattern, [])
        if len(known) >= EACH:
            continue
        answer = browser.get(path)
        if answer.status_code != 200 or "text/html" not in answer.headers.get("Content-Type", ""):
            continue
        said = answer.content.decode()
        if "<html" in said:  # a piece of a page that it fetches by itself is looked at there
            known.append(path)
        waiting += [unescape(one) for one in LINK.findall(said)]
    return found
