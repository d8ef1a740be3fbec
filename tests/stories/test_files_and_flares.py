"""What a runner does over weeks: files brought in, a check-in by thumb, a rollback read, an entry taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser as Chrome

from restride.desk.lobby import Lobby
from restride.desk.place import Place
from restride.desk.record import written
from restride.diary.kinds import Checkin, Retraction
from restride.web.house import LARGEST_UPLOAD
from tests.cases.player import diary, play
from tests.desk.desks import FOOT, known, sore
from tests.editions import shipped
from tests.exchange.fit.writer import outing
from tests.stories.chromium import Window, window
from tests.stories.test_every_page import faults
from tests.web.conftest import Standing

FELIX = Path(__file__).parents[1] / "cases" / "felix-fable-flare-rolls-back" / "diary.jsonl"
RESTED = date(2026, 3, 28)
"""The day on which his rest after the flare has ended, one rung lower."""


def place_of(lobby: Lobby) -> Place:
    found = lobby.place()
    assert isinstance(found, Place), found
    return found


def test_files_are_brought_in_and_what_is_none_is_said(phone: Window, tmp_path: Path) -> None:
    (tmp_path / "run.fit").write_bytes(outing())
    (tmp_path / "letter.txt").write_text("Dear watch, how are you?")
    phone.go("/import")
    phone.page.get_by_label("Files; drop them here").set_input_files([tmp_path / "run.fit", tmp_path / "letter.txt"])
    phone.press("Bring them in")
    phone.page.get_by_text("Kept: 1 entries").wait_for()
    assert phone.reads("run.fit")
    assert phone.reads("letter.txt")
    assert phone.reads("2 min")
    assert not faults(phone)


def test_more_than_the_server_reads_is_not_sent_and_said(phone: Window, tmp_path: Path) -> None:
    huge = tmp_path / "export.zip"
    with huge.open("wb") as file:
        file.truncate(LARGEST_UPLOAD + 1)  # a hole: nothing of it lies on the disk
    phone.go("/import")
    phone.page.get_by_label("Files; drop them here").set_input_files(huge)
    assert phone.reads("Nothing was sent")
    assert phone.page.get_by_role("button", name="Bring them in").is_disabled()


def test_too_much_without_a_script_gets_a_page_that_says_so(
    chrome: Chrome, base: str, lobby: Lobby, tmp_path: Path
) -> None:
    known(place_of(lobby))
    huge = tmp_path / "export.zip"
    with huge.open("wb") as file:
        file.truncate(4 * LARGEST_UPLOAD)
    with window(chrome, base, script=False) as held:
        held.watched.refusals = True
        held.go("/import")
        assert held.reads("At most 512 MB")
        held.page.get_by_label("Files; drop them here").set_input_files(huge)
        held.press("Bring them in")
        held.page.get_by_text("That is more than 512 MB").wait_for()
        held.press("Bring files in")
        assert held.path == "/import"


def test_the_morning_by_thumb_and_taken_back_with_a_reason(phone: Window, lobby: Lobby) -> None:
    sore(place_of(lobby))
    phone.go("/")
    phone.press("Check in")
    phone.score("Pain at the top of your left foot", 2)
    phone.score("Pain at the top of your left foot", 2)  # touched twice: not said after all
    phone.score("Mood", 7)
    phone.press("Keep it")
    assert phone.reads("Kept: ")
    phone.press("Diary")
    phone.page.get_by_role("link", name="take back: ").first.click()
    assert phone.heading == "Take it back?"
    assert not faults(phone)
    phone.page.get_by_label("Why").fill("a slip of the thumb")
    phone.press("take back")
    assert phone.reads("taken back")
    entries = place_of(lobby).entries()
    assert isinstance(entries, list)
    (morning,) = [one.body for one in entries if isinstance(one.body, Checkin)]
    (back,) = [one.body for one in entries if isinstance(one.body, Retraction)]
    assert (morning.felt, morning.mood, back.reason) == ((), 7, "a slip of the thumb")


def test_a_rollback_is_shown_and_opens_down_to_its_source(phone: Window, lobby: Lobby, hour: Standing) -> None:
    hour.later(days=(RESTED - hour().date()).days)
    *_, felix = play(shipped(), diary(FELIX), RESTED)
    place = place_of(lobby)
    written(place, felix.entries)
    phone.go("/")
    assert phone.reads("The rest is over.")
    assert phone.reads("last stable\n6 × (2 min walk · 3 min easy run), held until Saturday 21 March")
    assert not faults(phone)
    phone.page.locator("details.why > summary").first.click()
    assert phone.page.locator("details.why[open] .opened").first.is_visible()
    phone.go("/ladders")
    assert phone.reads("you are here · last stable")
    assert not faults(phone)


@pytest.mark.parametrize(
    ("path", "filled"),
    [
        ("/checkin", {"Hours slept": "7.5"}),
        ("/log/run", {"Minutes in all": "30"}),
        ("/log/note", {"In your own words": "a note"}),
    ],
)
def test_a_form_works_without_a_script(
    chrome: Chrome, base: str, lobby: Lobby, path: str, filled: dict[str, str]
) -> None:
    known(place_of(lobby))
    with window(chrome, base, script=False) as held:
        held.go(path)
        for label, value in filled.items():
            held.page.get_by_label(label, exact=True).fill(value)
        held.press("Keep it")
        assert held.path == "/"
        assert held.reads("Kept: ")


def test_a_pain_is_written_down_and_files_come_in_without_a_script(
    chrome: Chrome, base: str, lobby: Lobby, tmp_path: Path
) -> None:
    known(place_of(lobby))
    (tmp_path / "run.fit").write_bytes(outing())
    with window(chrome, base, script=False) as held:
        held.go("/import")
        held.page.get_by_label("Files; drop them here").set_input_files(tmp_path / "run.fit")
        held.press("Bring them in")
        held.page.get_by_text("Kept: 1 entries").wait_for()  # the page asks again by itself
        held.go("/log/pain")
        held.score("Which foot", "left")
        held.page.get_by_label("Where").select_option("mt-shaft-2")
        held.score("How much", 3)
        held.press("Keep it")
        assert held.reads("second toe")


def test_a_morning_by_the_keyboard_alone(phone: Window, lobby: Lobby) -> None:
    sore(place_of(lobby))
    phone.go("/checkin")
    keys = phone.page.keyboard
    keys.press("Tab")
    assert phone.page.locator(":focus").inner_text() == "To the content"
    for _ in range(20):
        keys.press("Tab")
        if phone.page.evaluate("document.activeElement.name") == f"pain-{FOOT}":
            break
    assert phone.page.evaluate("document.activeElement.name") == f"pain-{FOOT}"
    keys.press("ArrowRight")
    keys.press("ArrowRight")
    keys.press("Enter")
    phone.page.wait_for_url("**/?kept=*")
    assert phone.reads("today 1")
