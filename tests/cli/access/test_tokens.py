"""restride token: shown once, listed without the secret, revoked; a runner sees only their own."""

from __future__ import annotations

from click.testing import CliRunner

from restride.cli.main import main
from tests.cli.calls import call, done, refused


def account(name: str) -> None:
    told = CliRunner().invoke(main, ["account", "add", name, "--stdin"], input="heron lamp gravel soup\n")
    assert told.exit_code == 0, told.output


def test_a_token_is_shown_once_listed_and_revoked() -> None:
    account("me")
    assert "no token yet" in done("token", "list")
    made = call("token", "add", "my watch", "--days", "30")
    secret = made.stdout.strip()
    assert secret.startswith("rst_")
    assert "shown once" in made.stderr
    listed = done("token", "list")
    assert "my watch" in listed
    assert "never used" in listed
    assert secret not in listed
    assert "is there already" in refused("token", "add", "my watch")
    assert "opens nothing any more" in done("token", "revoke", "my watch")
    assert "no token yet" in done("token", "list")
    assert "is none of me's" in refused("token", "revoke", "my watch")


def test_a_runner_without_an_account_has_no_token_and_sees_none_of_others() -> None:
    assert "restride account add ben" in refused("token", "--runner", "ben", "add", "watch")
    account("me")
    account("ben")
    done("token", "add", "watch")
    assert "no token yet" in done("token", "--runner", "ben", "list")
    assert "is none of ben's" in refused("token", "--runner", "ben", "revoke", "watch")
