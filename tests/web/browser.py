"""A browser without a screen: asks for pages of a house and reads them. Tests nothing itself."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from django.http import HttpResponse
from django.test import Client

from restride.desk.lobby import Lobby
from restride.desk.place import Place
from restride.web.application import application
from restride.web.house import KEY, House


class Browser:
    """Requests to one door, in the process of the test itself."""

    def __init__(self, lobby: Lobby, csrf: bool = False, **chosen: Any) -> None:
        self.lobby = lobby
        self.house = House(lobby, **chosen)
        application(self.house)  # gives Django its secret
        self.client = Client(enforce_csrf_checks=csrf, headers={"Host": self.house.names[0]}, **{KEY: self.house})  # type: ignore[arg-type]

    @property
    def place(self) -> Place:
        """The runner's place behind the door."""
        place = self.lobby.place(self.house.runner)
        assert isinstance(place, Place), place
        return place

    def get(self, path: str, **named: Any) -> HttpResponse:
        """Ask for a page."""
        answer: HttpResponse = self.client.get(path, **named)  # type: ignore[assignment]
        return answer

    def read(self, path: str) -> str:
        """The words of a page that must be there, tags taken out."""
        answer = self.get(path)
        assert answer.status_code == 200, (path, answer.status_code, words(answer))
        return words(answer)

    def send(self, path: str, **filled: Any) -> HttpResponse:
        """Open the page of a form, fill it in and send it, with all that the form carries hidden."""
        page = self.get(path).content.decode()
        given = {**hidden(page), **filled}
        answer: HttpResponse = self.client.post(path, given)  # type: ignore[assignment]
        return answer


def words(answer: HttpResponse) -> str:
    """What a person reads of a page, in one line."""
    body = re.sub(r"<(style|script).*?</\1>", " ", answer.content.decode(), flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", body))).strip()


def hidden(page: str) -> dict[str, str]:
    """The hidden fields of the first form of a page."""
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page)
    return {name: unescape(value) for name, value in found}
