"""The command account: logins for whoever comes from beyond this machine. Keeps nothing itself, shows no password."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from restride.cli.runner import here
from restride.cli.telling import got, say
from restride.words.trouble import Trouble

if TYPE_CHECKING:
    from restride.home.diaries import Home

ENOUGH = 2000
"""Signs of a line that is read as a password; more is none."""

stdin_option = click.option(
    "--stdin", "by_stdin", is_flag=True, help="Read the password from the first line of standard input."
)


@click.group(name="account")
def account_command() -> None:
    r"""Logins for beyond this machine. On this machine itself nobody is asked for a password.

    An account opens the diary of the runner of the same name, and no other. Yours is called `me` unless you
    chose another with --runner.

    \b
    restride account add me
    restride serve --phone
    """


@account_command.command(name="add")
@click.argument("name")
@stdin_option
def add(name: str, by_stdin: bool) -> None:
    """Make a login for the runner NAME; the password is asked for and not shown."""
    from restride.home.accounts import register
    from restride.home.diaries import name_trouble

    home = _home()
    wrong = name_trouble(name)
    if wrong is not None:
        got(wrong)
    made = got(register.add(home, name, _password(by_stdin)))
    say(f"{made.runner} may sign in now, to the diary of {made.runner} alone.")


@account_command.command(name="list")
def list_() -> None:
    """Who may sign in, with how many browsers that are signed in, and how many tokens."""
    from restride.home.accounts.passes import passes
    from restride.home.accounts.register import accounts

    home = _home()
    for one in accounts(home):
        browsers, tokens = (len(passes(home, kind, one.runner)) for kind in ("session", "token"))
        say(f"{one.runner}  since {one.since.date()}, {browsers} signed in, {tokens} tokens")
    if not accounts(home):
        say("There is no account yet. Make one: restride account add me")


@account_command.command(name="password")
@click.argument("name")
@stdin_option
def password(name: str, by_stdin: bool) -> None:
    """Give an account another password; every browser that was signed in must sign in anew."""
    from restride.home.accounts import register

    home = _home()
    known = register.account(home, name)
    if known is None:
        got(Trouble(f"account {name}", "is not known", "restride account list shows those that are"))
    got(register.change(home, name, _password(by_stdin)))
    say(f"{name} has another password; every browser signs in anew. Tokens stay: restride token list")


@account_command.command(name="remove")
@click.argument("name")
def remove(name: str) -> None:
    """Remove a login, with its signed-in browsers and tokens; the diary stays."""
    from restride.home.accounts import register

    got(register.remove(_home(), name))
    say(f"{name} can no longer sign in. The diary stays: restride --runner {name} diary")


def _home() -> Home:
    return here().home


def _password(by_stdin: bool) -> str:
    """A password that is typed twice and never shown, or the first line of standard input."""
    if by_stdin:
        return sys.stdin.readline(ENOUGH).rstrip("\r\n")
    typed: str = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    return typed
