"""The guard of tests/conftest.py: no test reaches beyond this machine, and what is near stays in reach."""

from __future__ import annotations

import socket

import pytest

from tests.conftest import refuse_far

FAR = "192.0.2.1"
"""An address set aside for documentation, where nobody answers."""


def test_a_far_address_is_refused() -> None:
    with pytest.raises(RuntimeError, match="no network"), socket.socket() as plug:
        plug.connect((FAR, 80))


def test_a_far_datagram_is_refused() -> None:
    with pytest.raises(RuntimeError, match="no network"), socket.socket(type=socket.SOCK_DGRAM) as plug:
        plug.sendto(b"here", (FAR, 9))


def test_a_far_name_is_not_even_looked_up() -> None:
    with pytest.raises(RuntimeError, match=r"example\.invalid"):
        socket.create_connection(("example.invalid", 80))


def test_this_machine_is_in_reach() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as plug:
        assert plug.getpeername() == server.getsockname()


@pytest.mark.parametrize("host", [None, "", "localhost", b"127.0.0.1", ("::1", 80, 0, 0)])
def test_what_is_near(host: object) -> None:
    refuse_far(host)
