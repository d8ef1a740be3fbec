"""The command token: keys for programs that ask the JSON API. Shows each once, and keeps none itself."""

from __future__ import annotations

import click

from restride.cli.runner import here, runner_name, runner_option
from restride.cli.telling import got, say


@click.group(name="token")
@runner_option
def token_command() -> None:
    r"""Keys for programs that read and write your diary over /api/v1.

    A token opens the diary of one runner, who has an account. It is shown once; of it only a digest is kept.

    \b
    restride token add "my watch"
    curl -H "Authorization: Bearer rst_…" http://localhost:8350/api/v1/advice
    """


@token_command.command(name="add")
@click.argument("name")
@click.option("--days", type=click.IntRange(1, 3650), help="After so many it ends; never by itself when not given.")
def add(name: str, days: int | None) -> None:
    """Make a token; NAME is what you will know it by."""
    from restride.home.accounts.passes import issue

    secret = got(issue(here().home, "token", runner_name(), name, days))
    say(f"This is shown once; keep it where passwords are kept. It opens the diary of {runner_name()}.", err=True)
    click.echo(secret)


@token_command.command(name="list")
def list_() -> None:
    """The tokens of this runner: name, since when, until when, last used; never the secret."""
    from restride.home.accounts.passes import passes

    found = passes(here().home, "token", runner_name())
    for one in found:
        until = "" if one.until is None else f", until {one.until.date()}"
        say(f"{one.name}  since {one.since.date()}{until}, {f'last used {one.seen}' if one.seen else 'never used'}")
    if not found:
        say('There is no token yet. Make one: restride token add "my watch"')


@token_command.command(name="revoke")
@click.argument("name")
def revoke(name: str) -> None:
    """End a token; whatever program still has it gets nothing any more."""
    from restride.home.accounts.passes import revoke as end

    got(end(here().home, runner_name(), name))
    say(f"The token {name!r} opens nothing any more.")
