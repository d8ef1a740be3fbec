"""Who is known by the head of a request: a session or a token that holds, and nothing that looks like one."""

from __future__ import annotations

import pytest

from restride.desk.lobby import Lobby
from restride.home.accounts.passes import issue
from restride.web.house import House
from restride.web.safety.guard import COOKIE
from restride.web.safety.known import is_known
from tests.web.access.visitors import registered


def test_a_session_and_a_token_are_known(lobby: Lobby) -> None:
    registered(lobby, "ada")
    session, token = issue(lobby.home, "session", "ada", "phone", 30), issue(lobby.home, "token", "ada", "watch", None)
    house = House(lobby, guarded=True)
    assert is_known(house, {"cookie": f"a=b; {COOKIE}={session}"})
    assert is_known(house, {"authorization": f"bearer {token}"})
    assert not is_known(house, {"cookie": f"{COOKIE}={token}"})
    assert not is_known(house, {"authorization": f"Bearer {session}"})


@pytest.mark.parametrize(
    "head",
    [{}, {"cookie": COOKIE}, {"cookie": f"{COOKIE}="}, {"authorization": "Bearer"}, {"authorization": "Basic x"}],
)
def test_nothing_that_looks_like_one_is(lobby: Lobby, head: dict[str, str]) -> None:
    assert not is_known(House(lobby, guarded=True), head)
