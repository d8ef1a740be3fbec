"""The front door: every command is named, stands, and says shortly the same in the list as in its own help."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

from restride.cli.main import COMMANDS, main
from tests.cli.calls import call, done
from tests.home.rows import damage, opened, row


def test_help_names_every_command() -> None:
    output = done("--help")
    assert all(f"  {name}" in output for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_and_helps(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.name == name
    output = done(name, "--help")
    assert "--runner" in output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_sentence(name: str) -> None:
    _, says = COMMANDS[name]
    assert says.endswith((".", "…"))
    assert len(says) < 80


def test_an_unknown_command_is_refused() -> None:
    result = call("tomorrow")
    assert result.exit_code == 2
    assert "tomorrow" in result.stderr


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from restride.cli.main import main\n"
        "main(['--help'], standalone_mode=False)\n"
        "heavy = {'django', 'pydantic', 'fitdecode', 'restride.diary', 'restride.desk', 'restride.knowledge'}\n"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr


def test_a_damaged_diary_is_said_and_not_traced(own_home: Path) -> None:
    home = opened(own_home)
    home.diary("me").append([row(f"n{number}", "x" * 900) for number in range(300)])
    home.close()
    damage(own_home)
    result = call("diary")
    assert result.exit_code == 2
    assert result.stderr.startswith("the diary: is damaged; put a backup in its place")
