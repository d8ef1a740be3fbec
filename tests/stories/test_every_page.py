"""Every page that the table of paths knows is reached by a link, fits its screen, and no axe finds a fault in it."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser as Chrome

from restride.desk.lobby import Lobby
from restride.web.house import House
from tests.stories.chromium import DESKTOP, PHONE, Window, window
from tests.stories.home import served
from tests.stories.street import pages, patterns
from tests.web.browser import Browser

ELSEWHERE = {
    "vault/backup": "is sent to and never opened",
    "vault/restore": "is sent to and never opened",
    "vault/backup/<str:name>": "a file to be saved",
    "vault/diary.jsonl": "a file to be saved",
    "import/progress": "a piece of a page, fetched by it",
    "plan/calendar.ics": "a file to be saved",
    "plan/workout.fit": "a file to be saved, where there is a session for a watch",
    "complaints/<str:name>/back": "only what is gone leads there; tests/stories/test_clinician.py does",
    "logout": "is sent to and never opened",
    "login": "leads to today where nobody has to sign in; tests/web/access opens it at a guarded door",
    "foot/picker/<str:side>/<str:view>": "a piece of a page, fetched by it",
}
"""What no page links to, each with the reason."""

RUN = "axe.run(document, {resultTypes: ['violations']})"


def faults(held: Window) -> list[str]:
    """What axe finds on the page that is open, and whether it is wider than its screen."""
    page = held.page
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(Axe().axe_script)
    report = AxeResults(page.evaluate(RUN)).generate_report()
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    found = [f"{held.path}: {report.strip()}"] if "Found 0 " not in report else []
    return [*found, *([f"{held.path}: {wide} points wider than the screen"] if wide > 0 else [])]


def test_every_page_is_reached_by_a_link(half_a_year: House) -> None:
    browser = Browser(half_a_year.lobby, runner=half_a_year.runner)
    found = pages(browser)
    lost = [one for one in patterns() if not found.get(one) and one not in ELSEWHERE]
    assert not lost, "no link leads to these, or they do not answer: " + ", ".join(lost)


def test_no_page_names_a_command(half_a_year: House, lobby: Lobby) -> None:
    typed = {"programs": "for whoever writes programs", "phone": "what only the machine itself can do"}
    named = []
    for browser in (Browser(half_a_year.lobby, runner=half_a_year.runner), Browser(lobby)):
        for pattern, paths in pages(browser).items():
            said = [(path, re.search(r"restride [a-z]+[^.]*|(?<![\w-])--[a-z]+", browser.read(path))) for path in paths]
            named += [f"{path}: {found[0]}" for path, found in said if found and pattern not in typed]
    assert not named, "a page leads to pages; commands are for a terminal: " + "; ".join(named)


def test_a_planted_fault_is_seen(half_a_year: House, chrome: Chrome) -> None:
    with served(half_a_year) as base, window(chrome, base) as held:
        held.go("/more")
        assert not faults(held)
        held.page.evaluate("document.querySelector('main').append(document.createElement('img'))")
        assert any("image-alt" in one for one in faults(held))


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
def test_no_page_has_a_fault(half_a_year: House, chrome: Chrome, size: tuple[int, int]) -> None:
    """In light, and in dark without loading the page anew: only its colours differ."""
    browser = Browser(half_a_year.lobby, runner=half_a_year.runner)
    with served(half_a_year) as base, window(chrome, base, size) as held:
        wrong = []
        for path in (path for paths in pages(browser).values() for path in paths):
            held.go(path)
            for theme in ("light", "dark"):
                held.page.emulate_media(color_scheme=theme)
                wrong += [f"{theme}, {size[0]}: {one}" for one in faults(held)]
    assert not wrong, "\n".join(wrong)


def test_a_fault_of_the_dark_alone_is_seen(half_a_year: House, chrome: Chrome) -> None:
    with served(half_a_year) as base, window(chrome, base) as held:
        held.go("/more")
        held.page.evaluate("document.querySelector('h1').style.color = 'light-dark(#000, #222)'")
        assert not faults(held)
        held.page.emulate_media(color_scheme="dark")
        assert any("color-contrast" in one for one in faults(held))
