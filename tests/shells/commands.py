"""Writes docs/reference/commands.md from the commands: ``python -m tests.shells.commands``. Tests nothing itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from restride.cli.main import COMMANDS, main

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "commands.md"
WIDTH = 100

HEAD = """# Commands

What each command answers to `--help`; `tests/shells/test_cli.py` holds that this page says the same. Written by
`python -m tests.shells.commands`.

A day is written `2026-11-20`, `today` or `yesterday`; an hour `07:30`, or `23:50+02:00` where it was another time
zone's; a place `left:mt-shaft-2` (`restride zones` lists them). What a command is not told stays unknown, and in a
terminal, when it is told nothing at all, it asks. What goes wrong is one sentence on standard error, and exit code 2.
"""


def page() -> str:
    """The whole page."""
    parts = [HEAD, _block("restride", main)]
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        assert command is not None
        parts.extend(_parts(f"restride {name}", command))
    return "\n".join(parts)


def _parts(path: str, command: click.Command) -> Iterator[str]:
    yield f"## {path}\n"
    yield _block(path, command)
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            inner = command.get_command(click.Context(command), name)
            assert inner is not None
            yield f"### {path} {name}\n"
            yield _block(f"{path} {name}", inner)


def _block(path: str, command: click.Command) -> str:
    # As the commands are called: below `restride`, whose names for help they inherit.
    names = ["-h", "--help"]
    context = click.Context(
        command, info_name=path, max_content_width=WIDTH, terminal_width=WIDTH, help_option_names=names
    )
    return f"```\n{command.get_help(context).strip()}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
