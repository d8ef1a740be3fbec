"""One shape: whatever refuses a request of the API says it as troubles, and pages stay pages."""

from __future__ import annotations

import pytest

from restride.desk.lobby import Lobby
from tests.web.api.programs import Program
from tests.web.browser import Browser


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/nowhere", None, 404),
        ("GET", "/", None, 404),
        ("GET", "/entries/none-such", None, 404),
        ("PATCH", "/entries", None, 405),
        ("POST", "/entries", "no json", 400),
        ("POST", "/entries", "\xff\udc00", 400),
        ("POST", "/entries", "[" * 100_000, 400),
        ("POST", "/entries", "null", 422),
        ("POST", "/entries", {"kind": "note", "body": {"text": "x" * 3_000_000}}, 413),
        ("GET", "/advice?on=tomorrow", None, 422),
        ("GET", "/advice?on=2999-01-01", None, 409),
        ("GET", "/measures?days=0", None, 422),
    ],
)
def test_every_refusal_has_it(lobby: Lobby, method: str, path: str, body: object, status: int) -> None:
    program = Program(lobby)
    program.client.raise_request_exception = False
    if isinstance(body, str):
        body = body.encode("utf-8", "surrogatepass").decode("latin-1")
    assert program.ask(method, path, body).status_code == status


def test_pages_stay_pages(browser: Browser) -> None:
    assert browser.get("/nowhere")["Content-Type"].startswith("text/html")
