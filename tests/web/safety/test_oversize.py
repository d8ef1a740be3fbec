"""Who sends more than is read is told so on a page, in their language, or in JSON where a program asks."""

from __future__ import annotations

import json

from restride.desk.lobby import Lobby
from restride.diary.kinds import Person
from restride.web.house import LARGEST_UPLOAD, MEBIBYTE, House
from restride.web.safety.oversize import answer, channel_of
from tests.desk.desks import say
from tests.web.browser import Browser


def test_a_person_reads_a_page_with_a_way_back(browser: Browser) -> None:
    headers, body = answer(browser.house, "/import")
    page = body.decode()
    assert f"more than {LARGEST_UPLOAD // MEBIBYTE} MB" in page
    assert 'href="/import"' in page
    assert dict(headers)["Content-Type"].startswith("text/html")
    assert "script" not in page
    say(browser.place, Person(language="es"))
    assert '<html lang="es">' in answer(browser.house, "/import")[1].decode()


def test_a_program_reads_json(browser: Browser) -> None:
    headers, body = answer(browser.house, "/api/v1/entries")
    assert dict(headers)["Content-Type"] == "application/json"
    assert "no more is read" in json.loads(body)["troubles"][0]["what"]


def test_each_door_says_its_own_limit(lobby: Lobby) -> None:
    assert "more than 64 MB" in answer(House(lobby, most_bytes=64 * MEBIBYTE), "/import")[1].decode()
    assert "At most 64 MB" in Browser(lobby, most_bytes=64 * MEBIBYTE).read("/import")


def test_only_the_refusal_of_too_much_is_ours(lobby: Lobby) -> None:
    kind = channel_of(House(lobby))
    assert kind.error_task_class.__name__ == "Refusing"
    assert kind.task_class.__name__ == "WSGITask"
