"""The door of the API: a token opens one diary; everything that goes wrong has one shape and tells no secret."""

from __future__ import annotations

import logging

import pytest
from django.core.cache import cache

from restride.desk.lobby import Lobby
from restride.home.accounts.passes import revoke
from restride.web.safety import rates
from tests.web.access.visitors import Visitor
from tests.web.api.programs import Program


@pytest.fixture(autouse=True)
def nobody_counted(lobby: Lobby) -> None:
    cache.clear()


@pytest.mark.parametrize("token", ["", "rst_wrong", "\udcff", "x" * 5000])
def test_without_a_token_that_holds_nothing_is_said(lobby: Lobby, token: str) -> None:
    program = Program(lobby)
    program.secret = token
    answer = program.ask("GET", "/advice")
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == "Bearer"


def test_a_cookie_opens_no_api_and_a_token_no_page(lobby: Lobby) -> None:
    program = Program(lobby)
    visitor = Visitor(lobby)
    visitor.sign_in("me")
    assert visitor.get("/").status_code == 200
    assert visitor.get("/api/v1/advice").status_code == 401
    stranger = Visitor(lobby)
    bearer = {"Authorization": f"Bearer {program.secret}"}
    assert stranger.get("/", headers=bearer).status_code == 302
    assert stranger.get("/api/v1/advice", headers=bearer).status_code == 200


def test_a_revoked_token_opens_nothing(lobby: Lobby) -> None:
    program = Program(lobby)
    assert program.ask("GET", "/advice").status_code == 200
    revoke(lobby.home, "me", "a program")
    assert program.ask("GET", "/advice").status_code == 401


def test_asking_without_end_and_guessing_tokens_are_stopped(lobby: Lobby, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("restride.web.api.door.ASKED_BY_TOKEN", rates.Rate("few", 3, 60))
    monkeypatch.setattr("restride.web.api.door.WRONG_TOKENS", rates.Rate("fewer", 2, 60))
    program = Program(lobby)
    assert [program.ask("GET", "/measures").status_code for _ in range(5)].count(429) >= 1
    program.secret = "rst_guess"
    assert [program.ask("GET", "/measures").status_code for _ in range(4)].count(429) >= 1


def test_no_token_stands_in_an_answer_or_in_the_log(lobby: Lobby, caplog: pytest.LogCaptureFixture) -> None:
    program = Program(lobby)
    with caplog.at_level(logging.DEBUG):
        asked = (("GET", "/advice"), ("GET", "/x"), ("PUT", "/advice"))
        said = [program.ask(*words).content.decode() for words in asked]
        program.secret += "wrong"
        said.append(program.ask("GET", "/advice").content.decode())
    assert program.secret[:12] not in " ".join(said) + caplog.text


def test_a_fault_of_ours_is_said_without_its_details(lobby: Lobby, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("inner details")

    program = Program(lobby)
    monkeypatch.setattr("restride.web.api.reading.consult", broken)
    program.client.raise_request_exception = False
    answer = program.ask("GET", "/advice")
    assert answer.status_code == 500
    assert b"inner details" not in answer.content
    assert b"Traceback" not in answer.content
