"""Every path that takes a form refuses one that did not come from these pages, and writes nothing."""

from __future__ import annotations

import pytest

from bench.walk import patterns
from restride.desk.lobby import Lobby, open_lobby
from restride.desk.place import Place
from tests.desk.desks import FOOT, sore
from tests.web.browser import Browser, hidden

NO_FORM = 405
FILLED = {"<slug:complaint>": FOOT, "<str:kind>": "exercises", "<str:name>": "short_foot"}


@pytest.fixture(scope="module")
def lobby(tmp_path_factory: pytest.TempPathFactory) -> Lobby:
    made = open_lobby(tmp_path_factory.mktemp("home"))
    assert isinstance(made, Lobby), made
    return made


def test_no_form_from_elsewhere_is_taken(lobby: Lobby) -> None:
    place = lobby.place()
    assert isinstance(place, Place)
    entry = sore(place)
    browser = Browser(lobby, csrf=True)
    browser.get("/")
    given = hidden(browser.get("/log/note").content.decode())
    assert "csrfmiddlewaretoken" in given
    before, taken = place.diary.head(), 0
    for route in patterns():
        path = "/" + route.replace("<str:entry>", entry.id)
        for part, value in FILLED.items():
            path = path.replace(part, value)
        path = path.replace("<", "").replace(">", "")
        bare = browser.client.post(path, {"text": "planted", "reason": "planted"})
        foreign = browser.client.post(path, {**given, "text": "planted"}, headers={"Origin": "https://evil.test"})
        assert {bare.status_code, foreign.status_code} <= {403, NO_FORM, 404}, path
        taken += bare.status_code == 403
    assert taken > 6, "the forms are met, or this test shows nothing"
    assert place.diary.head() == before
