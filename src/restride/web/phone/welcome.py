"""The second, plain door for a phone that trusts nothing yet: the authority's certificate, and how to trust it."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterable
from typing import Any

from restride.home.accounts.authority import Certificates
from restride.web.house import House, Pairing
from restride.web.safety.threshold import HEADERS
from restride.web.statics import file

CERTIFICATE = "/restride-at-home.crt"
PLAIN = {name: value for name, value in HEADERS.items() if name != "Cross-Origin-Opener-Policy"}
"""What browsers heed over plain http."""

LARGEST_HEAD, PATIENCE_S, VISITORS = 8192, 10, 40


class Welcome:
    """Three files and nothing else: the walk-through, its style, the certificate. No diary is behind it."""

    def __init__(self, house: House, certificates: Certificates, pairing: Pairing) -> None:
        self.house, self.certificates, self.pairing = house, certificates, pairing

    def __call__(self, environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        status, kind, body = self._answer(environ.get("REQUEST_METHOD", ""), environ.get("PATH_INFO", ""))
        lengthy = [("Content-Type", kind), ("Content-Length", str(len(body))), ("Cache-Control", "no-store")]
        start(status, [*PLAIN.items(), *lengthy])
        return [b"" if environ.get("REQUEST_METHOD") == "HEAD" else body]

    def _answer(self, method: str, path: str) -> tuple[str, str, bytes]:
        if method not in ("GET", "HEAD"):
            return "405 Method Not Allowed", "text/plain", b""
        if path == CERTIFICATE:
            return "200 OK", "application/x-x509-ca-cert", self.certificates.authority
        if path == "/static/restride.css":
            found = file("restride.css")
            assert found is not None
            return "200 OK", "text/css", found.content
        if path == "/":
            return "200 OK", "text/html; charset=utf-8", self._page().encode()
        return "404 Not Found", "text/plain", b""

    def _page(self) -> str:
        from django.template.loader import render_to_string

        from restride.web.house import speech_of

        speech = speech_of(self.house.lobby.first_place())
        told = {"speech": speech, "pairing": self.pairing, "certificate": CERTIFICATE}
        return render_to_string("phone/welcome.html", told)


def server(welcome: Welcome, port: int, host: str = "0.0.0.0") -> Any:  # noqa: S104 - the network is to reach it
    """The plain door's server, not running yet.

    Raises
    ------
    OSError
        When the port is taken.
    """
    import waitress

    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    return waitress.create_server(
        welcome,
        sockets=[socket.create_server((host, port))],
        threads=2,
        ident=None,
        max_request_header_size=LARGEST_HEAD,
        max_request_body_size=LARGEST_HEAD,
        channel_timeout=PATIENCE_S,
        cleanup_interval=PATIENCE_S,
        connection_limit=VISITORS,
        clear_untrusted_proxy_headers=True,
    )
