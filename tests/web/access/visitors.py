"""Visitors before a guarded door, signed in or not. Tests nothing itself."""

from __future__ import annotations

from typing import Any

from django.test import Client

from restride.desk.lobby import Lobby
from restride.desk.place import Place
from restride.home.accounts.register import Account, account, add
from restride.web.house import KEY
from tests.web.browser import Browser

NAME = "diary.local"
PASSWORD = "heron lamp gravel soup"


class Secure(Client):
    """Asks over https, whatever it asks."""

    def generic(self, *words: Any, **named: Any) -> Any:
        """Every method comes by here."""
        return super().generic(*words, **(named | {"secure": True}))


class Visitor(Browser):
    """A browser beyond the machine, over https."""

    def __init__(self, lobby: Lobby, csrf: bool = False, **chosen: Any) -> None:
        super().__init__(lobby, csrf, guarded=True, names=(NAME,), **chosen)
        named = {"Host": NAME, "Referer": f"https://{NAME}/"}
        self.client = Secure(enforce_csrf_checks=csrf, headers=named, **{KEY: self.house})  # type: ignore[arg-type]

    def sign_in(self, name: str, password: str = PASSWORD, **more: str) -> Any:
        """Fill in the page of signing in."""
        return self.send("/login", name=name, password=password, **more)


def registered(lobby: Lobby, name: str) -> Place:
    """A runner with an account; their place."""
    if account(lobby.home, name) is None:
        assert isinstance(add(lobby.home, name, PASSWORD), Account)
    place = lobby.place(name)
    assert isinstance(place, Place), place
    return place


def visiting(lobby: Lobby, name: str, **chosen: Any) -> Visitor:
    """A runner who has signed in."""
    registered(lobby, name)
    visitor = Visitor(lobby, **chosen)
    assert visitor.sign_in(name).status_code == 302
    return visitor
