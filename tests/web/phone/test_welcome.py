"""The plain door: the certificate, the walk-through and its style; no page of the diary, whatever is asked."""

from __future__ import annotations

from typing import Any

import pytest
from cryptography import x509

from restride.desk.lobby import Lobby
from restride.home.accounts.authority import Certificates, certificates
from restride.web.house import House, Pairing
from restride.web.phone.welcome import CERTIFICATE, Welcome
from tests.web.access.visitors import registered

PAIRING = Pairing("https://diary.local:8351", "http://diary.local:8352/", "AA:BB")


@pytest.fixture
def welcome(lobby: Lobby) -> Welcome:
    registered(lobby, "ada")
    made = certificates(lobby.home.folder, ("diary.local",))
    assert isinstance(made, Certificates)
    return Welcome(House(lobby, guarded=True, names=("diary.local",)), made, PAIRING)


def asked(welcome: Welcome, path: str, method: str = "GET") -> tuple[str, dict[str, str], bytes]:
    said: dict[str, Any] = {}

    def start(status: str, headers: list[tuple[str, str]]) -> None:
        said.update(status=status, headers=dict(headers))

    body = b"".join(welcome({"REQUEST_METHOD": method, "PATH_INFO": path}, start))
    return said["status"], said["headers"], body


def test_it_hands_out_the_certificate_and_never_the_key(welcome: Welcome) -> None:
    status, headers, body = asked(welcome, CERTIFICATE)
    assert status == "200 OK"
    assert headers["Content-Type"] == "application/x-x509-ca-cert"
    held = x509.load_der_x509_certificate(body)
    assert held.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    assert b"PRIVATE" not in body


def test_the_walk_through_leads_on_and_vouches_for_nothing_itself(welcome: Welcome) -> None:
    status, headers, body = asked(welcome, "/")
    page = body.decode()
    assert status == "200 OK"
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert f'href="{CERTIFICATE}"' in page
    assert PAIRING.address in page
    assert PAIRING.fingerprint not in page, "who stands in between could write another"
    assert "<script" not in page
    assert asked(welcome, "/static/restride.css")[1]["Content-Type"] == "text/css"
    assert asked(welcome, "/", "HEAD")[2] == b""


@pytest.mark.parametrize(
    "path", ["/diary", "/login", "/api/v1/advice", "/static/../web.key", "/static/restride.js", "//", "/phone/door.key"]
)
def test_nothing_else_is_there(welcome: Welcome, path: str) -> None:
    assert asked(welcome, path)[0] == "404 Not Found"


def test_it_takes_nothing(welcome: Welcome) -> None:
    assert asked(welcome, "/", "POST")[0] == "405 Method Not Allowed"
