"""With scripts switched off: from nothing to a plan, a morning, a pain on the drawn foot, taking back, coming days."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser as Chrome

from restride.desk.lobby import Lobby
from restride.diary.kinds import PainSpot, Retraction
from tests.desk.desks import sore
from tests.stories.chromium import Window, window
from tests.stories.talk import interviewed
from tests.stories.test_files_and_flares import place_of
from tests.stories.test_pain_to_plan import ANSWERED, TOLD
from tests.web.conftest import Standing


@pytest.fixture
def still(chrome: Chrome, base: str) -> Iterator[Window]:
    """A small telephone that runs no script."""
    with window(chrome, base, script=False) as held:
        yield held


def test_from_nothing_to_a_plan(still: Window) -> None:
    still.go("/")
    still.page.get_by_role("link", name="Something hurts").click()
    still.page.get_by_label("In your own words").fill(TOLD)
    still.press("Next")
    still.press("This is right, next")
    assert len(interviewed(still, ANSWERED)) >= 8
    assert still.heading == "You can look after this yourself"
    still.press("Your day")
    assert still.reads("30 min brisk walk")
    still.press("The coming days")
    assert still.heading == "The next 7 days"


def test_a_morning_then_a_pain_on_the_drawn_foot(still: Window, lobby: Lobby, hour: Standing) -> None:
    sore(place_of(lobby))
    hour.later(days=1)
    still.go("/")
    still.press("Check in")
    still.score("Pain at the top of your left foot", 3)
    still.score("A painkiller in the last 24 hours?", "no")
    still.press("Keep it")
    assert still.reads("Kept: Morning: pain 3")
    still.press("It hurts now")
    still.page.locator('[data-side="right"] a[data-zone="dorsal-midfoot-central"]').first.click()
    still.page.get_by_role("group", name="How much").get_by_text("2", exact=True).click()
    still.press("Keep it")
    assert still.reads("Kept: Pain 2")
    entries = place_of(lobby).entries()
    assert isinstance(entries, list)
    assert [one.body.score for one in entries if isinstance(one.body, PainSpot)] == [2, 2]


def test_an_entry_is_taken_back(still: Window, lobby: Lobby) -> None:
    sore(place_of(lobby))
    still.go("/diary")
    still.page.get_by_role("link", name="take back").first.click()
    still.page.get_by_label("Why (you may leave this empty)").fill("a slip")
    still.press("take back")
    assert still.reads("taken back")
    entries = place_of(lobby).entries()
    assert isinstance(entries, list)
    assert [one.body.reason for one in entries if isinstance(one.body, Retraction)] == ["a slip"]


def test_a_step_is_led_and_done(still: Window, lobby: Lobby) -> None:
    sore(place_of(lobby), 1)
    still.go("/play")
    still.page.locator(".entries a").last.click()
    assert still.page.locator(".face").is_hidden(), "the clock needs a script; its parts stand there as a list"
    still.press("Done")
    assert still.path == "/play"
    assert still.reads("✓ done")
