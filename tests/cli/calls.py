"""Calling the command line inside this process, as a person at a terminal or as a script. Tests nothing itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from click.testing import CliRunner, Result

from restride.cli.main import main

FOOT = "left-dorsal-midfoot-central"
WHERE = "left:dorsal-midfoot-central"


def call(*words: str, typed: str | None = None) -> Result:
    """What a command answers; ``typed`` puts a person at the terminal who types so."""
    with terminal(typed is not None):
        return CliRunner().invoke(main, list(words), input=typed, catch_exceptions=False)


def done(*words: str, typed: str | None = None) -> str:
    """What a command that is known to be right prints."""
    result = call(*words, typed=typed)
    assert result.exit_code == 0, result.output
    return result.output


def data(*words: str) -> Any:
    """What a command prints as JSON."""
    return json.loads(call(*words, "--json").stdout)


def refused(*words: str, typed: str | None = None) -> str:
    """The sentences of a command that refuses: exit code 2, nothing on standard output, no traceback."""
    before = lines()
    result = call(*words, typed=typed)
    assert result.exit_code == 2, result.output
    assert "Traceback" not in result.output
    assert lines() == before, "something was written"
    return result.stderr


def kept(output: str) -> list[str]:
    """The ids that a command said it kept."""
    return re.findall(r"Kept as (\S+)\.", output)


def lines(*words: str) -> list[str]:
    """The whole diary as it stands."""
    return call("export", *words).stdout.splitlines()


def bodies(kind: str) -> list[dict[str, Any]]:
    """What the entries of a kind say, in the order of writing."""
    return [one["body"] for one in map(json.loads, lines()) if one["kind"] == kind]


def sore(score: int = 2) -> str:
    """Open the complaint ``FOOT``; the id of the entry."""
    return kept(done("log", "pain", "--where", WHERE, "--score", str(score)))[0]


@contextmanager
def terminal(there: bool) -> Iterator[None]:
    """Let a person sit at the terminal, or nobody."""
    with patch("restride.cli.options.at_terminal", return_value=there):
        yield
