"""Every page of the table of URLs: it is reached by a link, it answers, and the first is light to fetch."""

from __future__ import annotations

import pytest

from bench.pages import LIMIT_KB, client, transferred
from bench.walk import content, patterns, walk
from restride.desk.lobby import Lobby, open_lobby
from restride.desk.place import Place
from restride.diary.kinds import Note
from tests.desk.desks import say, sore

NO_PAGE = (302, 405)
"""What a path answers that leads on, or that only takes a form."""


LATER = (
    "vault/backup/<str:name>",
    "plan/workout.fit",
    "complaints/<str:name>/back",
    "complaints/<str:name>/letter",
    "clinician/<str:entry>",
)
"""What a page leads to only later: a backup to save, a run of today for a watch, a complaint that is gone or was asked
about, a clinician's word; tests/stories goes to each."""


@pytest.fixture(scope="module")
def lobby(tmp_path_factory: pytest.TempPathFactory) -> Lobby:
    made = open_lobby(tmp_path_factory.mktemp("home"))
    assert isinstance(made, Lobby), made
    place = made.place()
    assert isinstance(place, Place)
    sore(place)
    say(place, Note("of a runner"))
    return made


def test_every_page_is_led_to_and_answers(lobby: Lobby) -> None:
    browser = client(lobby)
    found = walk(browser.get)
    assert len(found.pages) > 10
    assert {*found.pages, *found.closed} == set(patterns())
    broken = {route: status for route, status in found.closed.items() if status not in NO_PAGE and route not in LATER}
    assert not broken, "no page found there; 0 is a path that no page leads to"


def test_the_first_page_with_all_it_fetches_is_light(lobby: Lobby) -> None:
    browser = client(lobby)
    assert browser.get("/").headers["Content-Encoding"] == "gzip"
    assert b"<main" in content(browser.get("/"))
    assert transferred(browser, "/") <= LIMIT_KB * 1000
