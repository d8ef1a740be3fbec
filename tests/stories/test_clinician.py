"""From a flare to a clinician and back: the warning, the word that clears it, the foot gone well, and sore again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser as Chrome

from restride.desk.lobby import Lobby
from restride.desk.place import Place
from restride.diary.kinds import Assessment, Cause, Said
from restride.words.side import Side
from tests.desk.desks import ZONE, known, say
from tests.stories.chromium import Window, window
from tests.stories.talk import interviewed
from tests.stories.test_every_page import faults
from tests.stories.test_pain_to_plan import ANSWERED
from tests.web.conftest import Standing

BONES = ("fingertip_bone_spot", "night_pain", "rest_pain", "worse_through_run")


def place_of(lobby: Lobby) -> Place:
    found = lobby.place()
    assert isinstance(found, Place), found
    return found


def asked(lobby: Lobby) -> None:
    known(place_of(lobby))
    said = tuple(Said(one, "no") for one in BONES)
    cause = (Cause("extensor_tendinopathy", 0.9),)
    say(place_of(lobby), Assessment(Side.LEFT, (ZONE,), said, "", cause, "T4"))


def flare(held: Window) -> None:
    held.go("/log/pain")
    held.score("Which foot", "left")
    held.page.get_by_label("Where", exact=True).select_option(ZONE)
    held.score("How much", 6)
    held.score("When", "at night")
    held.score("Does one fingertip cover it, on bone?", "yes")
    held.press("Keep it")


def test_the_physiotherapists_word_clears_the_warning_and_the_foot_may_be_said_gone(
    phone: Window, lobby: Lobby, hour: Standing
) -> None:
    asked(lobby)
    flare(phone)
    assert phone.reads("Somebody should look at this within two days")
    hour.later(days=1)
    phone.go("/")
    phone.press("Write it down")
    assert phone.heading == "What a clinician said"
    assert not faults(phone)
    phone.score("What they said", "cleared to run")
    phone.score("What they spoke of", "The top of your left foot")
    phone.page.get_by_label("Who said it").fill("Pia Physio (invented)")
    phone.score("Was a picture taken", "yes")
    phone.press("Keep it")
    assert phone.heading == "What that changed"
    assert phone.reads("Before: be seen within one to two days")
    assert not faults(phone)
    phone.press("Your day")
    assert not phone.reads("Somebody should look at this")

    phone.press("About it")
    assert phone.heading == "The top of your left foot"
    assert phone.reads("No warning stands")
    assert not faults(phone)
    phone.press("It is gone")
    assert phone.reads("This place counts as bone"), "a word opens no run past what a bone asks for"
    assert not faults(phone)
    phone.press("Answer the questions again")
    phone.press("Next")
    interviewed(phone, ANSWERED)
    phone.go("/complaints")
    phone.press("The top of your left foot")
    phone.press("It is gone")
    assert phone.reads("No warning ends by this")
    assert not faults(phone)
    phone.press("It is gone")
    assert phone.reads("Kept: ")
    phone.go("/complaints")
    phone.press("The top of your left foot")
    phone.press("It is back")
    phone.press("It is back")
    assert phone.reads("Kept: ")
    assert phone.page.get_by_role("link", name="About it").count() == 1


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_word_is_entered_without_a_script(
    chrome: Chrome, base: str, lobby: Lobby, hour: Standing, theme: str
) -> None:
    asked(lobby)
    with window(chrome, base, theme=theme, script=False) as plain:
        flare(plain)
        hour.later(days=1)
        plain.go("/clinician")
        plain.score("What they said", "not to run for now")
        plain.score("What they spoke of", "everything about me")
        plain.page.get_by_label("Who said it").fill("Dr. Invented")
        plain.press("Keep it")
        assert plain.reads("being told to do less clears no warning")
