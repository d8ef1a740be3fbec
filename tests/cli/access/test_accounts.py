"""restride account: made without an echo, listed, given another password, removed; refusals in one sentence."""

from __future__ import annotations

from click.testing import CliRunner, Result

from restride.cli.main import main
from tests.cli.calls import call, done, refused

GOOD = "heron lamp gravel soup"
BETTER = "otter window thistle nine"


def piped(*words: str, given: str) -> Result:
    return CliRunner().invoke(main, [*words, "--stdin"], input=given, catch_exceptions=False)


def test_an_account_is_made_listed_changed_and_removed() -> None:
    assert "restride account add me" in done("account", "list")
    made = done("account", "add", "me", typed=f"{GOOD}\n{GOOD}\n")
    assert "may sign in" in made
    assert GOOD not in made
    assert "me  since" in done("account", "list")
    assert "0 signed in, 0 tokens" in done("account", "list")
    changed = piped("account", "password", "me", given=BETTER + "\r\nsecond line\n")
    assert changed.exit_code == 0
    assert BETTER not in changed.output
    assert "no longer" in done("account", "remove", "me")
    assert "no account yet" in done("account", "list")


def test_two_typings_that_differ_are_asked_again() -> None:
    told = call("account", "add", "me", typed=f"{GOOD}\n{BETTER}\n{GOOD}\n{GOOD}\n")
    assert told.exit_code == 0
    assert "do not match" in told.output


def test_what_will_not_do_is_said() -> None:
    told = piped("account", "add", "me", given="short\n")
    assert told.exit_code == 2
    assert "too short" in told.stderr
    assert "no name for a diary" in refused("account", "add", "Not A Name")
    assert "is not known" in refused("account", "password", "me")
    assert "is not known" in refused("account", "remove", "me")
