"""A walk through every page that saves what it sees: ``python -m tests.stories.walk FOLDER``. Tests nothing itself.

The folder must lie outside the checkout: pictures are looked at and thrown away.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.conftest import ROOT
from tests.stories.chromium import DESKTOP, PHONE, launched, window
from tests.stories.home import ida, of_ida, served
from tests.stories.street import pages
from tests.web.browser import Browser


def walked(folder: Path, begins: str = "") -> int:
    """Save every page, or those whose path begins so, at both widths and in both themes; how many pictures."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    count = 0
    with (
        tempfile.TemporaryDirectory() as home,
        of_ida(Path(home) / "home") as lobby,
        served(ida(lobby)) as base,
        sync_playwright() as player,
    ):
        browser = launched(player)
        house = ida(lobby)
        found = pages(Browser(lobby, runner=house.runner))
        paths = [paths[0] for paths in found.values() if paths and paths[0].startswith(begins or "/")]
        for size in (PHONE, DESKTOP):
            for theme in ("light", "dark"):
                with window(browser, base, size, theme) as held:
                    for path in paths:
                        held.go(path)
                        name = path.strip("/").replace("/", "-").replace("?", "-") or "today"
                        held.page.screenshot(path=folder / f"{name}-{size[0]}-{theme}.png", full_page=True)
                        count += 1
        browser.close()
    return count


if __name__ == "__main__":
    place = Path(sys.argv[1]).resolve()
    if place.is_relative_to(ROOT):
        raise SystemExit("give a folder outside the checkout")
    place.mkdir(parents=True, exist_ok=True)
    sys.stdout.write(f"{walked(place, *sys.argv[2:3])} pictures in {place}\n")
