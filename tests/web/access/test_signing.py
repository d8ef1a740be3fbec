"""Signing in and out: a session that is new each time, cookies that stay where they belong, no way to elsewhere."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.cache import cache

from restride.desk.lobby import Lobby
from restride.home import clock
from restride.home.accounts.passes import passes
from restride.home.accounts.register import change
from restride.web.safety.guard import COOKIE
from restride.web.safety.rates import LOGIN_BY_NAME
from tests.web.access.visitors import NAME, PASSWORD, Visitor, registered, visiting
from tests.web.browser import Browser, hidden, words


@pytest.fixture(autouse=True)
def nobody_counted(lobby: Lobby) -> None:
    cache.clear()


def test_name_and_password_open_the_diary_of_that_runner(lobby: Lobby) -> None:
    registered(lobby, "ada")
    visitor = Visitor(lobby, csrf=True)
    asked = visitor.get("/trends?days=28")
    assert asked.status_code == 302
    assert asked["Location"] == "/login?next=%2Ftrends%3Fdays%3D28"
    signed = visitor.sign_in("Ada ", next="/trends?days=28")
    assert (signed.status_code, signed["Location"]) == (302, "/trends?days=28")
    assert visitor.get("/").status_code == 200
    assert "signed in as ada" in visitor.read("/more")


@pytest.mark.parametrize(("name", "password"), [("ada", "wrong-heron"), ("nobody", PASSWORD), ("ada", ""), ("", "")])
def test_any_other_pair_opens_nothing_and_says_the_same(lobby: Lobby, name: str, password: str) -> None:
    registered(lobby, "ada")
    visitor = Visitor(lobby)
    told = visitor.sign_in(name, password)
    assert told.status_code == 403
    assert "do not belong together" in words(told)
    assert password not in told.content.decode() or not password
    assert COOKIE not in visitor.client.cookies
    assert visitor.get("/").status_code == 302


def test_the_session_is_new_each_time_and_its_cookie_stays_where_it_belongs(lobby: Lobby) -> None:
    visitor = visiting(lobby, "ada")
    cookie = visitor.client.cookies[COOKIE]
    assert (cookie["secure"], cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, True, "Strict", "/")
    assert not cookie["domain"]
    assert all(one["secure"] for one in visitor.client.cookies.values())
    before = cookie.value
    visitor.sign_in("ada")
    assert visitor.client.cookies[COOKIE].value != before
    assert len(passes(lobby.home, "session", "ada")) == 1, "what it held before is ended"


def test_a_session_somebody_planted_becomes_nobodys(lobby: Lobby) -> None:
    registered(lobby, "ada")
    visitor = Visitor(lobby)
    visitor.client.cookies[COOKIE] = "planted"
    assert visitor.sign_in("ada").status_code == 302
    assert visitor.client.cookies[COOKIE].value != "planted"
    other = Visitor(lobby)
    other.client.cookies[COOKIE] = "planted"
    assert other.get("/").status_code == 302


def test_signing_out_ends_it_here_too_and_by_a_form_alone(lobby: Lobby) -> None:
    visitor = visiting(lobby, "ada")
    secret = visitor.client.cookies[COOKIE].value
    assert visitor.get("/logout").status_code == 405
    left = visitor.client.post("/logout")
    assert left["Location"] == "/login"
    visitor.client.cookies[COOKIE] = secret
    assert visitor.get("/").status_code == 302
    assert passes(lobby.home, "session") == ()


def test_it_ends_by_itself_and_by_another_password(lobby: Lobby, monkeypatch: pytest.MonkeyPatch) -> None:
    visitor = visiting(lobby, "ada")
    change(lobby.home, "ada", "otter window thistle nine")
    assert visitor.get("/").status_code == 302
    visitor.sign_in("ada", "otter window thistle nine")
    assert visitor.get("/").status_code == 200
    later = clock.now() + timedelta(days=31)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert visitor.get("/").status_code == 302


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.test/",
        "//evil.test/",
        "/\\evil.test",
        "\\\\evil.test",
        "javascript:alert(1)",
        "http:evil",
        "",
        "x",
    ],
)
def test_no_way_leads_to_elsewhere(lobby: Lobby, elsewhere: str) -> None:
    registered(lobby, "ada")
    assert Visitor(lobby).sign_in("ada", next=elsewhere)["Location"] == "/"


def test_a_form_from_elsewhere_signs_nobody_in(lobby: Lobby) -> None:
    registered(lobby, "ada")
    visitor = Visitor(lobby, csrf=True)
    given = hidden(visitor.get("/login").content.decode()) | {"name": "ada", "password": PASSWORD}
    forged = visitor.client.post("/login", given, headers={"Origin": "https://evil.test"})
    assert forged.status_code == 403
    assert visitor.client.post("/login", {"name": "ada", "password": PASSWORD}).status_code == 403
    assert visitor.client.post("/login", given, headers={"Origin": f"https://{NAME}"}).status_code == 302


def test_guessing_is_stopped_and_who_is_signed_in_notices_nothing(lobby: Lobby) -> None:
    visitor, guesser = visiting(lobby, "ada"), Visitor(lobby)
    answers = [guesser.sign_in("ada", f"guess {number}") for number in range(LOGIN_BY_NAME.most + 1)]
    assert {one.status_code for one in answers[: LOGIN_BY_NAME.most - 1]} == {403}
    assert answers[-1].status_code == 429
    assert int(answers[-1]["Retry-After"]) > 0
    assert guesser.sign_in("ada").status_code == 429, "not even the right one, for a while"
    assert visitor.get("/").status_code == 200


def test_on_ones_own_machine_nobody_is_asked(browser: Browser) -> None:
    assert browser.get("/login?next=/diary")["Location"] == "/diary"
    assert browser.get("/").status_code == 200
