"""Accounts: made, proven, changed, removed; passwords that will not do; what stands in the file."""

from __future__ import annotations

import pytest

from restride.home.accounts.passes import issue, opened_by
from restride.home.accounts.register import Account, account, accounts, add, change, proven, remove
from restride.home.diaries import Home
from restride.words.trouble import Trouble
from tests.home.rows import holding, raw

GOOD = "heron lamp gravel soup"
BETTER = "otter window thistle nine"


def test_an_account_is_proven_by_its_password_alone(home: Home) -> None:
    assert isinstance(add(home, "ada", GOOD), Account)
    assert isinstance(add(home, "ben", BETTER), Account)
    assert [one.runner for one in accounts(home)] == ["ada", "ben"]
    assert proven(home, "ada", GOOD) == account(home, "ada")
    for name, said in (("ada", BETTER), ("ben", GOOD), ("ada", ""), ("nobody", GOOD), ("ada", GOOD.upper())):
        assert proven(home, name, said) is None


def test_no_password_stands_in_the_home(home: Home) -> None:
    add(home, "ada", GOOD)
    assert list(holding(home.folder, GOOD)) == []
    assert str(raw(home.folder, "SELECT password FROM accounts")[0][0]).startswith("scrypt$")


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("short", "too short"),
        ("password123", "too common"),
        ("48151623427", "entirely numeric"),
        ("i am adalbert and run", "name of the account"),
        ("x" * 1001, "more than 1000"),
    ],
)
def test_a_password_that_will_not_do_is_said_why(home: Home, password: str, said: str) -> None:
    refused = add(home, "adalbert", password)
    assert isinstance(refused, Trouble)
    assert said in refused.what
    assert accounts(home) == ()


def test_a_name_that_is_none_or_taken_is_refused(home: Home) -> None:
    assert isinstance(add(home, "../etc", GOOD), Trouble)
    add(home, "ada", GOOD)
    assert isinstance(add(home, "ada", BETTER), Trouble)
    assert proven(home, "ada", GOOD) is not None


def test_another_password_signs_every_browser_out_and_leaves_tokens(home: Home) -> None:
    add(home, "ada", GOOD)
    session, token = issue(home, "session", "ada", "phone", 30), issue(home, "token", "ada", "watch", None)
    assert isinstance(session, str)
    assert isinstance(token, str)
    assert isinstance(change(home, "ada", "short"), Trouble)
    assert opened_by(home, "session", session) is not None
    assert isinstance(change(home, "ada", BETTER), Account)
    assert proven(home, "ada", GOOD) is None
    assert proven(home, "ada", BETTER) is not None
    assert opened_by(home, "session", session) is None
    assert opened_by(home, "token", token) is not None


def test_a_removed_account_opens_nothing_any_more(home: Home) -> None:
    add(home, "ada", GOOD)
    token = issue(home, "token", "ada", "watch", None)
    assert isinstance(token, str)
    assert isinstance(remove(home, "ada"), Account)
    assert proven(home, "ada", GOOD) is None
    assert opened_by(home, "token", token) is None
    for refused in (remove(home, "ada"), change(home, "ada", BETTER)):
        assert isinstance(refused, Trouble)
        assert "restride account add" in refused.mend
