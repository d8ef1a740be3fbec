"""Passes: they open one runner's diary while they hold, and their secret is told once and kept nowhere."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from restride.home import clock
from restride.home.accounts.passes import MARK, Kind, digest, end, issue, opened_by, passes, revoke
from restride.home.accounts.register import add
from restride.home.diaries import Home
from restride.words.trouble import Trouble
from tests.home.rows import holding


@pytest.fixture(autouse=True)
def two_runners(home: Home) -> None:
    for name in ("ada", "ben"):
        add(home, name, "heron lamp gravel soup")


def given(home: Home, kind: Kind, runner: str, name: str, days: int | None = None) -> str:
    secret = issue(home, kind, runner, name, days)
    assert isinstance(secret, str), secret
    return secret


def test_a_pass_opens_its_runner_and_only_as_what_it_is(home: Home) -> None:
    token, session = given(home, "token", "ada", "watch"), given(home, "session", "ben", "phone", 30)
    ada, ben = opened_by(home, "token", token), opened_by(home, "session", session)
    assert ada is not None
    assert ben is not None
    assert (ada.runner, ben.runner) == ("ada", "ben")
    assert opened_by(home, "session", token) is None
    assert opened_by(home, "token", session) is None
    assert token.startswith(MARK)
    assert not session.startswith(MARK)
    for wrong in ("", token[:-1], token + "x", digest(token), "\ud800"):
        assert opened_by(home, "token", wrong) is None


def test_no_secret_stands_in_the_home(home: Home) -> None:
    secrets = [given(home, "token", "ada", "watch"), given(home, "session", "ben", "phone", 30)]
    assert all(list(holding(home.folder, one)) == [] for one in secrets)


def test_what_has_a_day_ends_on_it(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    start = datetime(2026, 11, 20, 12, tzinfo=UTC)
    monkeypatch.setattr(clock, "now", lambda: start)
    brief, lasting = given(home, "session", "ada", "phone", 30), given(home, "token", "ada", "watch")
    monkeypatch.setattr(clock, "now", lambda: start + timedelta(days=30, seconds=-1))
    found = opened_by(home, "session", brief)
    assert found is not None
    assert found.until == start + timedelta(days=30)
    monkeypatch.setattr(clock, "now", lambda: start + timedelta(days=30))
    assert opened_by(home, "session", brief) is None
    assert passes(home, "session") == ()
    (seen,) = passes(home, "token", "ada")
    assert seen.seen == ""
    assert opened_by(home, "token", lasting) is not None
    (seen,) = passes(home, "token", "ada")
    assert seen.seen == "2026-12-20"


def test_a_revoked_token_and_an_ended_session_open_nothing(home: Home) -> None:
    token, other = given(home, "token", "ada", "watch"), given(home, "token", "ben", "watch")
    assert isinstance(revoke(home, "ben", "phone"), Trouble)
    assert not isinstance(revoke(home, "ada", "watch"), Trouble)
    assert opened_by(home, "token", token) is None
    assert opened_by(home, "token", other) is not None
    session = given(home, "session", "ada", "phone", 30)
    end(home, session)
    end(home, session)
    assert opened_by(home, "session", session) is None


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "a\nb"])
def test_a_name_that_is_none_is_refused(home: Home, name: str) -> None:
    assert isinstance(issue(home, "token", "ada", name, None), Trouble)


def test_a_token_needs_an_account_and_a_name_of_its_own(home: Home) -> None:
    refused = issue(home, "token", "cleo", "watch", None)
    assert isinstance(refused, Trouble)
    assert "restride account add cleo" in refused.mend
    given(home, "token", "ada", "watch")
    assert isinstance(issue(home, "token", "ada", "watch", None), Trouble)
    assert [one.name for one in passes(home, "token")] == ["watch"]
