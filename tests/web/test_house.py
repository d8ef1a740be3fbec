"""A door: whose diary stands open behind it."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from restride.desk.lobby import Lobby
from restride.diary.kinds import Note
from restride.web.house import KEY, House, house_of, place_of, runner_of, speech_of
from restride.web.stopped import StoppedError
from tests.desk.desks import say
from tests.web.browser import Browser


def test_an_open_door_leads_to_its_runner(lobby: Lobby) -> None:
    ada, ben = Browser(lobby, runner="ada"), Browser(lobby, runner="ben")
    (entry,) = say(ada.place, Note("of ada"))
    assert "of ada" in ada.read(f"/why/{entry.id}")
    assert ben.get(f"/why/{entry.id}").status_code == 409


def test_a_runner_that_cannot_be_stops_the_page(lobby: Lobby) -> None:
    request = RequestFactory(**{KEY: House(lobby, runner="../etc")}).get("/")  # type: ignore[arg-type]
    assert house_of(request).runner == runner_of(request)
    with pytest.raises(StoppedError):
        place_of(request)


def test_a_guarded_door_leads_nowhere_without_an_account(lobby: Lobby) -> None:
    request = RequestFactory(**{KEY: House(lobby, guarded=True)}).get("/")  # type: ignore[arg-type]
    with pytest.raises(AssertionError):
        runner_of(request)


def test_its_cards_have_words(browser: Browser) -> None:
    assert speech_of(browser.place).say("web.lang") == "en"
