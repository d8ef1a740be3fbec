"""Whether a request, of which only the head was read, comes from somebody who is signed in or has a token."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import parse_cookie

from restride.home.accounts.passes import opened_by
from restride.web.house import House
from restride.web.safety.guard import COOKIE

BEARER = "bearer "


def is_known(house: House, headers: Mapping[str, str]) -> bool:
    """Whether the head carries a session or a token that holds.

    Parameters
    ----------
    headers
        By their names in small letters.
    """
    from restride.home import engine

    home = house.lobby.home
    with engine.at_hand(home.alias):
        session = parse_cookie(headers.get("cookie", "")).get(COOKIE, "")
        if session and opened_by(home, "session", session) is not None:
            return True
        said = headers.get("authorization", "")
        token = said[len(BEARER) :] if said.lower().startswith(BEARER) else ""
        return bool(token) and opened_by(home, "token", token) is not None
