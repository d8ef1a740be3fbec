"""What one door to the pages knows: whose home it opens, and how strictly it asks who is there. Answers nothing."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from restride.desk.lobby import Lobby
from restride.desk.place import Place
from restride.home.diaries import ME
from restride.report.phrase import Speech
from restride.web.stopped import got

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
"""The names of one's own machine."""

MEBIBYTE = 1024 * 1024
LARGEST_UPLOAD = 512 * MEBIBYTE
"""Bytes of a request that are read at all: an export of ten years of a watch has some three hundred million."""

KEY = "restride.house"
"""Where the request carries its door."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """What a phone of the home network has to know.

    Parameters
    ----------
    address
        Where the pages are, over https.
    welcome
        Where it gets the certificate that makes it trust them, over plain http.
    fingerprint
        The certificate's SHA-256, to compare.
    """

    address: str
    welcome: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class House:
    """One door.

    Parameters
    ----------
    lobby
        The open home behind it.
    runner
        Whose diary stands open where nobody has to say who they are.
    guarded
        True where everybody must sign in first: every door beyond one's own machine.
    names
        The names this door answers to; a request that calls it otherwise is refused.
    demo
        Empty, or the address of the runner's own pages when this door shows an invented diary.
    pairing
        What a phone has to know, where the house is open to phones.
    most_bytes
        So much of one request is read at this door.
    """

    lobby: Lobby
    runner: str = ME
    guarded: bool = False
    names: tuple[str, ...] = LOOPBACK
    demo: str = ""
    pairing: Pairing | None = None
    most_bytes: int = LARGEST_UPLOAD


def house_of(request: HttpRequest) -> House:
    """The door that a request came through."""
    house = request.META[KEY]
    assert isinstance(house, House)
    return house


def place_of(request: HttpRequest) -> Place:
    """The runner's place at this moment: the one way by which a page reaches a diary, and only that runner's."""
    place: Place = got(house_of(request).lobby.place(runner_of(request)))
    return place


def runner_of(request: HttpRequest) -> str:
    """Whose diary this request may see: the account's where one must sign in, else that of the door."""
    house = house_of(request)
    if not house.guarded:
        return house.runner
    account = getattr(request, "account", None)
    assert account is not None  # safety/guard.py lets nobody past who has none
    return str(account.runner)


def speech_of(place: Place) -> Speech:
    """The tongue in which this place's cards are spoken of."""
    shelf = got(place.shelf())
    return Speech(shelf.phrases, shelf.edition, place.today, place.units)
