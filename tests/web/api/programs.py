"""A program with a token before the API of one's own machine. Tests nothing itself."""

from __future__ import annotations

import json
from typing import Any

from restride.desk.lobby import Lobby
from restride.home.accounts.passes import issue
from tests.web.access.visitors import registered
from tests.web.browser import Browser

ROOM = "/api/v1"


class Program:
    """Asks with a token; every error it gets has the one shape."""

    def __init__(self, lobby: Lobby, runner: str = "me", csrf: bool = True) -> None:
        registered(lobby, runner)
        secret = issue(lobby.home, "token", runner, "a program", None)
        assert isinstance(secret, str), secret
        self.secret = secret
        self.client = Browser(lobby, csrf=csrf).client

    def ask(self, method: str, path: str, body: Any = None, **named: Any) -> Any:
        """The answer of an operation."""
        sent = body if isinstance(body, str | bytes) else json.dumps(body)
        more: dict[str, Any] = {} if body is None else {"data": sent, "content_type": "application/json"}
        headers = {"Authorization": f"Bearer {self.secret}"}
        answer = self.client.generic(method, ROOM + path, headers=headers, **more, **named)
        if answer.status_code >= 400:
            assert answer["Content-Type"] == "application/json", answer.content
            shape = answer.json()
            assert set(shape) == {"troubles"}
            assert all(set(one) == {"where", "what", "mend"} for one in shape["troubles"])
            assert shape["troubles"]
        return answer

    def got(self, path: str, **query: Any) -> Any:
        """What a reading that is known to be right hands over."""
        answer = self.ask("GET", path, query_params=query)
        assert answer.status_code == 200, answer.content
        return answer.json()

    def wrote(self, kind: str, body: Any, **more: Any) -> Any:
        """What a writing that is known to be right hands over."""
        answer = self.ask("POST", "/entries", {"kind": kind, "body": body, **more})
        assert answer.status_code == 201, answer.content
        return answer.json()
