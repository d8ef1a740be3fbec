"""Opening to phones: never without an account, never for a name of the internet, never over a port that is taken."""

from __future__ import annotations

import socket

from restride.desk.lobby import Lobby
from restride.web.phone.opening import Opened, opened_to_phones
from restride.words.trouble import Trouble
from tests.web.access.visitors import registered


def test_without_an_account_no_door_opens(lobby: Lobby) -> None:
    refused = opened_to_phones(lobby, ("diary.local",), 0, "127.0.0.1")
    assert isinstance(refused, Trouble)
    assert "restride account add me" in refused.mend


def test_a_name_of_the_internet_is_refused(lobby: Lobby) -> None:
    registered(lobby, "ada")
    refused = opened_to_phones(lobby, ("diary.example.org",), 0, "127.0.0.1")
    assert isinstance(refused, Trouble)
    assert "--name" in refused.mend


def test_it_opens_two_doors_and_says_both(lobby: Lobby) -> None:
    registered(lobby, "ada")
    opened = opened_to_phones(lobby, ("fd12::7", "Diary.local"), 0, "127.0.0.1")
    assert isinstance(opened, Opened)
    secure, plain = opened.servers
    assert opened.pairing.address == f"https://[fd12::7]:{secure.effective_port}"
    assert opened.pairing.welcome == f"http://[fd12::7]:{plain.effective_port}/"
    for one in opened.servers:
        one.close()


def test_a_port_that_is_taken_is_said(lobby: Lobby) -> None:
    registered(lobby, "ada")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        refused = opened_to_phones(lobby, ("diary.local",), taken.getsockname()[1], "127.0.0.1")
        assert isinstance(refused, Trouble)
        assert "--phone-port" in refused.mend
