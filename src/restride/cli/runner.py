"""Whose command it is: the option --runner, before the command or after it, and that runner's place at the desk."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from restride.desk.place import Place

F = TypeVar("F", bound=Callable[..., Any])

CHOSEN = "restride.runner"
"""Where click's context keeps the name."""

OBJECTS = 100_000
"""How many new objects until Python looks for rings of garbage: a diary makes many, and no ring; a tenth quicker."""


def runner_option(command: F) -> F:
    """--runner NAME, kept for ``here`` and handed to no command."""

    def chosen(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
        if value is not None:
            ctx.find_root().meta[CHOSEN] = value

    return click.option(
        "--runner",
        metavar="NAME",
        expose_value=False,
        callback=chosen,
        help="Whose diary; yours when not given.",
    )(command)


def command(**settings: Any) -> Callable[[Callable[..., Any]], click.Command]:
    """A command of this room: click's, which also takes --runner."""

    def made(function: Callable[..., Any]) -> click.Command:
        # Docstrings are raw, as the linter likes them; click knows a paragraph it must not wrap by the sign itself.
        function.__doc__ = (function.__doc__ or "").replace("\\b\n", "\b\n")
        built: click.Command = click.command(**settings)(runner_option(function))
        return built

    return made


def runner_name() -> str:
    """The name that was chosen, or that of the diary nobody named."""
    from restride.home.diaries import ME

    return str(click.get_current_context().find_root().meta.get(CHOSEN, ME))


def here() -> Place:
    """The opened place of the runner whose command this is; notices of the home are said on the way."""
    from restride.cli.telling import got, say_trouble
    from restride.desk.place import open_place

    gc.set_threshold(OBJECTS)
    place = got(open_place(runner_name()))
    for notice in place.home.notices:
        say_trouble(notice)
    return place
