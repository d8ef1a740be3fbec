"""Rates: so many within a window, each who for itself, and all is forgotten with the window."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.test import RequestFactory

from restride.desk.lobby import Lobby
from restride.web.house import KEY, House
from restride.web.safety.rates import Rate, address_of, wait_s

FEW = Rate("few", 3, 60)


@pytest.fixture(autouse=True)
def nobody_counted(lobby: Lobby) -> None:
    cache.clear()


def test_so_many_are_allowed_and_then_it_says_how_long(lobby: Lobby) -> None:
    request = RequestFactory(**{KEY: House(lobby)}).get("/")  # type: ignore[arg-type]
    assert [wait_s(request, FEW, "ada", 60.0) for _ in range(3)] == [0, 0, 0]
    assert wait_s(request, FEW, "ada", 70.0) == 50
    assert wait_s(request, FEW, "ben", 70.0) == 0
    assert wait_s(request, Rate("other", 3, 60), "ada", 70.0) == 0
    assert wait_s(request, FEW, "ada", 120.0) == 0


def test_any_name_can_be_counted(lobby: Lobby) -> None:
    request = RequestFactory(**{KEY: House(lobby)}).get("/")  # type: ignore[arg-type]
    assert wait_s(request, FEW, "\ud800 \n" + "x" * 9999) == 0


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3::9", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", ""),
        ("a socket", "a socket"),
    ],
)
def test_whose_asking_is_counted(said: str, counted: str) -> None:
    assert address_of(RequestFactory().get("/", REMOTE_ADDR=said)) == counted
