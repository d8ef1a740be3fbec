"""The drawn foot beyond its links, in a real browser: taps in place, arrow keys, and a tap that fills in a form."""

from __future__ import annotations

from playwright.sync_api import Locator
from playwright.sync_api import expect as eventually

from restride.desk.lobby import Lobby
from restride.diary.kinds import PainSpot
from restride.words.side import Side
from tests.desk.desks import known
from tests.stories.chromium import Window
from tests.stories.test_every_page import faults
from tests.stories.test_files_and_flares import place_of

TOP = "dorsal-midfoot-central"


def zone(held: Window, side: str, name: str) -> Locator:
    """One place of the drawing."""
    return held.page.locator(f'.feet [data-side="{side}"] a[data-zone="{name}"]').first


def spots(lobby: Lobby) -> list[PainSpot]:
    entries = place_of(lobby).entries()
    assert isinstance(entries, list)
    return [one.body for one in entries if isinstance(one.body, PainSpot)]


def stays(held: Window) -> None:
    """Leave a mark on the page that only a new page would lose."""
    held.page.evaluate("window.sameOne = true")


def same(held: Window) -> bool:
    return bool(held.page.evaluate("window.sameOne === true"))


def test_a_tap_marks_and_a_second_asks_how_much_and_what_kind(phone: Window, lobby: Lobby) -> None:
    known(place_of(lobby))
    phone.go("/foot")
    stays(phone)
    zone(phone, "left", TOP).click()
    panel = phone.page.get_by_role("region", name="The top of your left foot")
    eventually(panel).to_be_visible()
    eventually(zone(phone, "left", TOP)).to_have_attribute("aria-pressed", "true")
    zone(phone, "left", TOP).click()
    eventually(panel).to_be_focused()
    assert same(phone), "a tap loads no new page"
    panel.get_by_text("4", exact=True).click()
    panel.get_by_text("while running", exact=True).click()
    phone.press("sole")
    zone(phone, "right", "plantar-heel-central").click()
    eventually(phone.page.get_by_role("region")).to_have_count(2)
    eventually(phone.page.locator('input[name^="score-left"]:checked')).to_have_value("4")
    assert not faults(phone)
    phone.page.get_by_role("region", name="heel").get_by_text("2", exact=True).click()
    phone.press("Keep it")
    phone.page.wait_for_url("**/?kept=*")
    found = {(one.side, one.zones): (one.score, one.moment) for one in spots(lobby)}
    assert found == {
        (Side.LEFT, (TOP,)): (4, "during"),
        (Side.RIGHT, ("plantar-heel-central",)): (2, "daily"),
    }


def test_a_mark_is_taken_away_again(phone: Window, lobby: Lobby) -> None:
    known(place_of(lobby))
    phone.go("/foot")
    zone(phone, "left", TOP).click()
    eventually(phone.page.get_by_role("region")).to_have_count(1)
    phone.page.get_by_role("link", name="Not here").click()
    eventually(phone.page.get_by_role("region")).to_have_count(0)
    assert phone.reads("Nothing is marked yet.")


def test_the_foot_by_the_keyboard_alone(phone: Window, lobby: Lobby) -> None:
    known(place_of(lobby))
    phone.go("/foot")
    stays(phone)
    keys = phone.page.keyboard
    for _ in range(30):
        keys.press("Tab")
        if phone.page.evaluate("document.activeElement.dataset.zone"):
            break
    first = phone.page.evaluate("document.activeElement.dataset.zone")
    assert first, "Tab leads to the drawing"
    keys.press("ArrowDown")
    second = phone.page.evaluate("document.activeElement.dataset.zone")
    assert second not in (None, first), "an arrow goes to the place beside"
    keys.press("Space")
    panel = phone.page.get_by_role("region")
    eventually(panel).to_have_count(1)
    assert phone.page.evaluate("document.activeElement.dataset.zone") == second, "the focus stays where it was"
    keys.press("Enter")
    eventually(panel).to_be_focused()
    keys.press("Tab")
    keys.press("ArrowRight")
    keys.press("ArrowRight")
    assert same(phone)
    keys.press("Enter")
    phone.page.wait_for_url("**/?kept=*")
    (spot,) = spots(lobby)
    assert (spot.zones, spot.score) == ((second,), 1)


def test_a_tap_chooses_in_the_list_and_the_list_shows_on_the_drawing(phone: Window, lobby: Lobby) -> None:
    known(place_of(lobby))
    phone.go("/log/pain")
    chosen = phone.page.locator("select[name=zone]")
    zone(phone, "left", TOP).click()
    eventually(chosen).to_have_value(TOP)
    eventually(phone.page.locator("input[name=side][value=left]")).to_be_checked()
    chosen.select_option("calf")
    eventually(zone(phone, "left", TOP)).to_have_attribute("aria-pressed", "false")
    phone.press("inner side")
    eventually(zone(phone, "left", "calf")).to_have_attribute("aria-pressed", "true")
    zone(phone, "left", "calf").click()
    eventually(chosen).to_have_value("")
    assert not faults(phone)


def test_a_toe_is_tapped_within_the_morning(phone: Window, lobby: Lobby) -> None:
    known(place_of(lobby))
    phone.go("/checkin")
    phone.page.get_by_text("It hurts somewhere else too").click()
    toe = phone.page.locator('.feet [data-side="right"] a[data-zone="lesser-toes-dorsal"][data-part="toe-3"]')
    phone.page.get_by_role("button", name="from above").scroll_into_view_if_needed()
    toe.click()
    eventually(toe).to_have_attribute("aria-pressed", "true")
    eventually(phone.page.get_by_role("checkbox", name="third toe")).to_be_checked()
    other = phone.page.locator('.feet [data-side="right"] a[data-zone="lesser-toes-dorsal"][data-part="toe-2"]')
    eventually(other).to_have_attribute("aria-pressed", "false")
    phone.score("How much", 3)
    assert not faults(phone)
    phone.press("Keep it")
    phone.page.wait_for_url("**/?kept=*")
    (spot,) = spots(lobby)
    assert (spot.side, spot.zones, spot.toes, spot.moment) == (Side.RIGHT, ("lesser-toes-dorsal",), (3,), "morning")


def test_several_places_are_tapped_in_the_interview(phone: Window) -> None:
    phone.go("/assess")
    phone.press("Next")
    phone.press("Next")
    for _ in range(3):
        if phone.page.locator("[data-picker]").count():
            break
        phone.page.locator("input[name=answer]").last.check()
        phone.press("Next")
    zone(phone, "right", TOP).click()
    eventually(phone.page.locator(f'input[value="{TOP}"]')).to_be_checked()
    phone.press("sole")
    zone(phone, "right", "plantar-heel-central").click()
    eventually(phone.page.locator("input[name=answer]:checked")).to_have_count(2)
    phone.press("Next")
    phone.page.get_by_text("Your answers so far").click()
    assert phone.reads("highest point") or phone.reads("top")
