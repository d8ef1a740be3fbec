"""The door over https: it trusts no stranger with much, waits for nobody slow, and ends when it is told to."""

from __future__ import annotations

import asyncio
import http.client
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from django.core.cache import cache

from restride.desk.lobby import Lobby
from restride.home.accounts.authority import Certificates, certificates
from restride.home.accounts.passes import issue
from restride.web.house import House
from restride.web.phone import secure
from restride.web.phone.secure import LARGEST, LARGEST_OF_A_STRANGER, GoneError, Secure, TooLargeError, bounded
from tests.web.access.visitors import registered

NAME = "diary.local"


@pytest.fixture
def made(lobby: Lobby) -> Certificates:
    cache.clear()
    registered(lobby, "ada")
    found = certificates(lobby.home.folder, (NAME,))
    assert isinstance(found, Certificates)
    return found


@pytest.fixture
def serving(lobby: Lobby, made: Certificates) -> Iterator[Secure]:
    server = Secure(House(lobby, guarded=True, names=(NAME,)), made, 0, "127.0.0.1")
    running = threading.Thread(target=server.run, daemon=True)
    running.start()
    yield server
    server.close()
    server.close()
    running.join(timeout=20)
    assert not running.is_alive()


def trusted(serving: Secure, made: Certificates) -> ssl.SSLSocket:
    """A line to the door, of somebody who trusts the authority and calls the door by its name."""
    trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    trusting.load_verify_locations(cadata=made.authority)
    line = socket.create_connection(("127.0.0.1", serving.effective_port), timeout=20)
    return trusting.wrap_socket(line, server_hostname=NAME)


def asked(
    serving: Secure, made: Certificates, head: str, body: bytes = b"", host: str = NAME
) -> http.client.HTTPResponse:
    with trusted(serving, made) as line:
        line.sendall(f"{head} HTTP/1.1\r\nHost: {host}\r\nContent-Length: {len(body)}\r\n\r\n".encode())
        with suppress(OSError):  # refused before it was read to its end
            line.sendall(body)
        answer = http.client.HTTPResponse(line)
        answer.begin()
        answer.read()
        return answer


def test_it_asks_who_is_there_and_is_known_by_its_name_alone(serving: Secure, made: Certificates) -> None:
    answer = asked(serving, made, "GET /")
    assert (answer.status, answer.getheader("Location")) == (302, "/login?next=%2F")
    assert answer.getheader("Server") is None
    assert asked(serving, made, "GET /login").status == 200
    assert asked(serving, made, "GET /", host="evil.test").status == 421


def test_of_a_stranger_little_is_read(serving: Secure, made: Certificates) -> None:
    assert asked(serving, made, "POST /checkin", b"x" * (LARGEST_OF_A_STRANGER + 1)).status == 413
    assert asked(serving, made, "POST /checkin", b"x" * 100).status == 403


def test_of_who_has_a_token_more_is_read(serving: Secure, made: Certificates, lobby: Lobby) -> None:
    token = issue(lobby.home, "token", "ada", "program", None)
    head = f"POST /api/v1/entries HTTP/1.1\r\nAuthorization: Bearer {token}\r\nX:"
    assert asked(serving, made, head, b"x" * (LARGEST_OF_A_STRANGER + 1)).status == 400, "read, and found to be no JSON"


def test_who_says_nothing_holds_nobody_up(serving: Secure, made: Certificates) -> None:
    silent = [socket.create_connection(("127.0.0.1", serving.effective_port)) for _ in range(30)]
    half = [trusted(serving, made) for _ in range(10)]
    for line in half:
        line.sendall(b"POST /login HTTP/1.1\r\nHost: diary.local\r\nContent-Length: 60000\r\n\r\nx")
    assert asked(serving, made, "GET /login").status == 200
    for one in (*silent, *half):
        one.close()


def test_an_open_door_is_never_put_before_the_network(lobby: Lobby, made: Certificates) -> None:
    with pytest.raises(ValueError, match="guarded"):
        Secure(House(lobby), made, 0, "127.0.0.1")


def test_a_door_closed_before_it_was_served_lets_its_port_go(lobby: Lobby, made: Certificates) -> None:
    server = Secure(House(lobby, guarded=True, names=(NAME,)), made, 0, "127.0.0.1")
    server.close()
    Secure(House(lobby, guarded=True, names=(NAME,)), made, server.effective_port, "127.0.0.1").close()


@pytest.mark.parametrize("length", ["70000", "-1", "x", "1e9"])
def test_a_length_that_is_too_much_or_none_is_refused_unread(length: str) -> None:
    async def never() -> Any:
        raise AssertionError

    with pytest.raises(TooLargeError):
        bounded(never, {"content-length": length}, LARGEST_OF_A_STRANGER)


def test_pieces_beyond_the_bound_and_pieces_that_never_come_end_it(monkeypatch: pytest.MonkeyPatch) -> None:
    async def much() -> Any:
        return {"type": "http.request", "body": b"x" * 40, "more_body": True}

    async def gone() -> Any:
        return {"type": "http.disconnect"}

    async def slow() -> Any:
        await asyncio.sleep(60)

    async def tried() -> None:
        piece = bounded(much, {}, 100)
        await piece()
        await piece()
        with pytest.raises(TooLargeError):
            await piece()
        monkeypatch.setattr(secure, "PATIENCE_S", 0.01)
        for ended in (gone, slow):
            with pytest.raises(GoneError):
                await bounded(ended, {}, 100)()

    asyncio.run(tried())
    assert LARGEST_OF_A_STRANGER < LARGEST
