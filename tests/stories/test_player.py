"""The player in a real browser: the clock starts, runs, rests, goes on, ends; done is kept, and hurt stops."""

from __future__ import annotations

from playwright.sync_api import expect as eventually

from restride.desk.lobby import Lobby
from restride.diary.kinds import Exercise
from tests.desk.desks import sore
from tests.stories.chromium import Window
from tests.stories.test_every_page import faults
from tests.stories.test_files_and_flares import place_of

NOW = "2026-11-20T12:00:00Z"


def begun(phone: Window, lobby: Lobby) -> None:
    """A sore runner's first step, before a clock that stands still until it is told to go."""
    sore(place_of(lobby), 1)
    phone.page.clock.install(time=NOW)
    phone.go("/")
    phone.press("Start")
    phone.page.locator(".buttons.main").get_by_role("link", name="Start").click()


def face(phone: Window) -> tuple[str, str]:
    """What the clock says: the part, and the time that is left."""
    clock = phone.page.locator(".face")
    return clock.locator(".part").inner_text(), clock.locator(".time").inner_text()


def to_a_timed_step(phone: Window) -> None:
    """Leave steps out until one has a part with a time."""
    for _ in range(8):
        if phone.page.locator(".face .time").count() and face(phone)[1]:
            return
        phone.press("Leave it out")
    raise AssertionError("no step of this day is timed")


def test_the_clock_runs_rests_and_goes_on(phone: Window, lobby: Lobby) -> None:
    begun(phone, lobby)
    to_a_timed_step(phone)
    part, whole = face(phone)
    phone.press("Start the clock")
    phone.page.clock.run_for(3000)
    later = face(phone)
    assert later[0] == part
    assert later[1] < whole
    phone.press("Pause")
    held = face(phone)
    phone.page.clock.run_for(5000)
    assert face(phone) == held, "a paused clock stands"
    phone.press("Start the clock")
    phone.page.clock.run_for(2000)
    assert face(phone)[1] < held[1]
    assert not faults(phone)


def test_each_part_follows_the_one_before_until_it_is_over(phone: Window, lobby: Lobby) -> None:
    begun(phone, lobby)
    to_a_timed_step(phone)
    parts = phone.page.locator(".parts li").count()
    seen = [face(phone)[0]]
    for _ in range(parts):
        phone.press("Next part")
        seen.append(face(phone)[0])
    assert seen[-1] == "Done. Rest a moment."
    eventually(phone.page.get_by_role("button", name="Next part")).to_be_hidden()
    phone.press("Once more")
    assert face(phone)[0] == seen[0]


def test_a_phone_that_slept_lost_no_second(phone: Window, lobby: Lobby) -> None:
    begun(phone, lobby)
    to_a_timed_step(phone)
    first = face(phone)[0]
    phone.press("Start the clock")
    phone.page.clock.fast_forward(3_600_000)
    assert face(phone)[0] != first or phone.page.locator(".parts li").count() == 1


def test_done_is_kept_and_hurt_stops(phone: Window, lobby: Lobby) -> None:
    begun(phone, lobby)
    to_a_timed_step(phone)
    first = phone.heading
    phone.score("How much did it hurt, at the worst?", 0)
    phone.press("Done")
    assert phone.heading != first
    entries = place_of(lobby).entries()
    assert isinstance(entries, list)
    assert len([one for one in entries if isinstance(one.body, Exercise)]) == 1
    phone.go("/play")
    assert phone.reads("✓ done")
    phone.page.locator(".entries a").last.click()
    phone.press("It hurts: stop here")
    assert phone.path == "/foot"


def test_the_clock_by_the_keyboard_alone(phone: Window, lobby: Lobby) -> None:
    begun(phone, lobby)
    to_a_timed_step(phone)
    whole = face(phone)[1]
    keys = phone.page.keyboard
    for _ in range(15):
        keys.press("Tab")
        if phone.page.evaluate("'go' in document.activeElement.dataset"):
            break
    keys.press("Enter")
    phone.page.clock.run_for(2000)
    assert face(phone)[1] < whole
    keys.press("Space")
    eventually(phone.page.get_by_role("button", name="Start the clock")).to_be_focused()
