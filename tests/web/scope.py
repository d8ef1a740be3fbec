"""Every address that one runner's pages lead to, to be asked for as another runner. Tests nothing itself."""

from __future__ import annotations

from bench.walk import walk
from tests.web.browser import Browser

PLANTED = "planted-words-of-ada"


def addresses(browser: Browser) -> set[str]:
    """Addresses of every pattern that a runner's pages lead to; those of forms too."""
    asked: set[str] = set()

    def get(path: str):  # type: ignore[no-untyped-def]
        asked.add(path)
        return browser.get(path)

    walk(get)
    return asked
