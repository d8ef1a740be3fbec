"""A home as a WSGI application: two doors in one process, and a server that ends when it is told to."""

from __future__ import annotations

import threading
from http.client import HTTPConnection
from pathlib import Path

import pytest

from restride.desk.lobby import Lobby, open_lobby
from restride.diary.kinds import Note
from restride.web.application import door, server
from restride.web.house import LARGEST_UPLOAD
from tests.desk.desks import say
from tests.web.browser import Browser


def test_two_homes_in_one_process_do_not_know_each_other(lobby: Lobby, tmp_path: Path) -> None:
    other = open_lobby(tmp_path / "other")
    assert isinstance(other, Lobby)
    one, two = Browser(lobby), Browser(other)
    (entry,) = say(one.place, Note("of the first"))
    assert one.get(f"/why/{entry.id}").status_code == 200
    assert two.get(f"/why/{entry.id}").status_code == 409
    other.home.close()


def test_a_door_that_asks_nobody_never_opens_beyond_this_machine(lobby: Lobby) -> None:
    for beyond in ("0.0.0.0", "192.168.7.8", "::"):
        with pytest.raises(ValueError, match="own machine"):
            server(door(lobby), 0, beyond)


def test_it_is_served_on_this_machine_and_a_huge_upload_is_refused_unread(lobby: Lobby) -> None:
    serving = server(door(lobby), 0)
    running = threading.Thread(target=serving.run, daemon=True)
    running.start()
    try:
        asked = HTTPConnection("localhost", serving.effective_port, timeout=20)
        asked.request("GET", "/static/mark.svg")
        assert asked.getresponse().status == 200
        asked.close()
        asked.putrequest("POST", "/checkin")
        asked.putheader("Content-Length", str(LARGEST_UPLOAD * 4))
        asked.endheaders()
        refused = asked.getresponse()
        assert refused.status == 413
        assert "no more is read at once" in refused.read().decode()
        assert refused.headers["Content-Security-Policy"]
        asked.close()
    finally:
        serving.trigger.pull_trigger(serving.close)  # in its own thread: what it waits on must not be closed under it
        running.join(timeout=20)
    assert not running.is_alive()
