"""A real browser before the pages: which one there is, how it is opened, and what it must never do. Tests nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, Response, Route

PHONE = (360, 740)
"""Points of a small telephone: whatever works here works on all of them."""
DESKTOP = (1280, 900)

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
MISSING = "no chromium on this machine: apt-get install chromium, or python -m playwright install chromium"


def program() -> str | None:
    """The system's chromium; None where there is none, and playwright's own may stand in."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def launched(player: Playwright) -> Browser:
    """A chromium without a window; the test is skipped, and says so, where there is none."""
    path = program()
    if path is None and not os.path.exists(player.chromium.executable_path):
        pytest.skip(MISSING)
    args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
    return player.chromium.launch(executable_path=path, args=args)


@dataclass
class Watched:
    """What went wrong while a page was looked at, which no page may cause."""

    base: str
    wrong: list[str] = field(default_factory=list)
    refusals: bool = False
    """Whether this story means to be refused: then an answer of 4xx is no fault."""

    def route(self, route: Route) -> None:
        """Let nothing through but to the door itself."""
        asked = urlsplit(route.request.url)
        if asked.scheme in ("http", "https") and f"{asked.scheme}://{asked.netloc}" != self.base:
            self.wrong.append(f"asked for {route.request.url}")
            route.abort()
        else:
            route.continue_()

    def response(self, answer: Response) -> None:
        least = 500 if self.refusals else 400
        if answer.status >= least:
            self.wrong.append(f"{answer.status} {answer.url}")

    def console(self, said: ConsoleMessage) -> None:
        refused = self.refusals and "Failed to load resource" in said.text
        if said.type in ("error", "warning") and not refused:
            self.wrong.append(f"{said.type}: {said.text}")

    def watch(self, page: Page) -> None:
        page.on("response", self.response)
        page.on("console", self.console)
        page.on("pageerror", lambda fault: self.wrong.append(str(fault)))


@dataclass(slots=True)
class Window:
    """One window of the browser at one door, as one person holds it."""

    page: Page
    base: str
    watched: Watched

    def go(self, path: str) -> None:
        """Open a path."""
        self.page.goto(self.base + path)

    def press(self, name: str) -> None:
        """Touch a button, a link or an answer by its words."""
        page = self.page
        found = page.get_by_role("button", name=name, exact=True).or_(page.get_by_role("link", name=name, exact=True))
        found.first.click()

    def score(self, group: str, value: str | int) -> None:
        """Tap an answer of a strip or a list of answers, by the words over it."""
        self.page.get_by_role("group", name=group).get_by_text(str(value), exact=True).click()

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    @property
    def heading(self) -> str:
        return self.page.locator("h1").first.inner_text()

    def reads(self, words: str) -> bool:
        """Whether these words stand on the page."""
        return words in self.page.locator("body").inner_text()


@contextmanager
def window(
    browser: Browser, base: str, size: tuple[int, int] = PHONE, theme: str = "light", script: bool = True
) -> Iterator[Window]:
    """A fresh window; at its end nothing may have gone wrong in it."""
    context: BrowserContext = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if theme == "dark" else "light",
        java_script_enabled=script,
        reduced_motion="reduce",
        locale="en-GB",
    )
    context.set_default_timeout(15_000)
    watched = Watched(base)
    try:
        context.route("**/*", watched.route)
        page = context.new_page()
        watched.watch(page)
        yield Window(page, base, watched)
    finally:
        context.close()
    assert not watched.wrong, "\n".join(watched.wrong)
