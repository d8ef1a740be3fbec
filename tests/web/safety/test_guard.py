"""The guard: without an account nobody passes, whatever is asked; with one, that runner's diary and no other."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from bench.walk import patterns
from restride.desk.lobby import Lobby
from restride.diary.kinds import Cramp, Note
from restride.web.safety import guard
from restride.web.safety.guard import LARGEST_LOGIN, OPEN
from restride.web.safety.rates import Rate
from restride.words.side import Side
from tests.desk.desks import FOOT, ZONE, say, sore
from tests.web.access.visitors import PASSWORD, Visitor, registered, visiting
from tests.web.scope import PLANTED, addresses

FILLED = {"<slug:complaint>": FOOT, "<str:kind>": "exercises", "<str:name>": "short_foot", "<path:subject>": "x"}


@pytest.fixture(autouse=True)
def nobody_counted(lobby: Lobby) -> None:
    cache.clear()


def filled(route: str) -> str:
    """An address of a pattern."""
    for part, value in FILLED.items():
        route = route.replace(part, value)
    return "/" + route.replace("<str:entry>", "x").replace("<", "").replace(">", "")


def test_a_stranger_gets_no_page_of_the_whole_table(lobby: Lobby) -> None:
    say(registered(lobby, "ada"), Note(PLANTED))
    stranger = Visitor(lobby)
    for route in patterns():
        path = filled(route)
        if path.startswith(OPEN) or path == "/login":
            continue
        asked, sent = stranger.get(path), stranger.client.post(path, {"text": PLANTED})
        assert asked.status_code == 302, path
        assert asked["Location"].startswith("/login?next="), path
        assert sent.status_code == 403, path
        assert PLANTED not in asked.content.decode() + sent.content.decode()
    assert stranger.get("/", headers={"HX-Request": "true"}).status_code == 403
    assert stranger.get("/static/mark.svg").status_code == 200


def test_asked_as_the_other_every_address_gives_nothing_of_the_first(lobby: Lobby) -> None:
    ada = registered(lobby, "ada")
    entry = sore(ada)
    say(ada, Note(PLANTED), Cramp(Side.LEFT, (ZONE,), 3, "night", PLANTED))
    first, other = visiting(lobby, "ada"), visiting(lobby, "ben")
    found = addresses(first)
    assert any(entry.id in path for path in found), "the walk finds what is ada's, or this test shows nothing"
    assert any(PLANTED in first.get(path).content.decode() for path in found)
    before = ada.diary.head()
    for path in sorted(found):
        answer = other.get(path)
        assert PLANTED not in answer.content.decode(), path
        assert answer.status_code != 500, path
        assert other.client.post(path, {"reason": "of ben", "text": "of ben"}).status_code != 500, path
    assert ada.diary.head() == before, "ben wrote into the diary of ada"


def test_a_large_form_of_a_stranger_is_not_read(lobby: Lobby) -> None:
    stranger = Visitor(lobby)
    large = stranger.client.post("/login", {"name": "x" * LARGEST_LOGIN, "password": "x"})
    assert large.status_code == 413


def test_writing_without_end_is_stopped(lobby: Lobby, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "WRITES", Rate("writes", 3, 60))
    visitor, other = visiting(lobby, "ada"), visiting(lobby, "ben")
    statuses = [visitor.client.post("/log/note", {"text": f"note {number}"}).status_code for number in range(5)]
    assert statuses.count(429) >= 1
    assert visitor.get("/").status_code == 200
    assert other.client.post("/log/note", {"text": "of ben"}).status_code == 302


def test_the_own_machine_has_no_guard(lobby: Lobby) -> None:
    from tests.web.browser import Browser

    assert Browser(lobby).get("/").status_code == 200
    assert PASSWORD not in Browser(lobby).get("/more").content.decode()
