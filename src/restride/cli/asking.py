"""Questions in a terminal: asked only where a person sits there and gave no options. Judges no answer."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

import click

SKIPPED = ("", "-", "?")
"""What may be typed to leave a question open."""


def may_ask(given: Mapping[str, Any]) -> bool:
    """Whether to ask: nothing was said by options, and a person sits at the terminal."""
    return sys.stdin.isatty() and not any(value not in (None, (), False) for value in given.values())


def ask_score(question: str, most: float = 10) -> float | None:
    """A number from 0 to ``most``, asked until it is one; None when it is left open."""
    while True:
        text = click.prompt(f"{question} (Enter leaves it open)", default="", show_default=False).strip()
        if text in SKIPPED:
            return None
        try:
            number = float(text.replace(",", "."))
        except ValueError:
            click.echo("A number, please.")
            continue
        if 0 <= number <= most:
            return number
        click.echo(f"From 0 to {most:g}, please.")


def ask_choice(question: str, words: tuple[str, ...]) -> str | None:
    """One of a few words, or the beginning of one; None when it is left open."""
    while True:
        text = click.prompt(f"{question}? {' / '.join(words)} (Enter leaves it open)", default="", show_default=False)
        said = text.strip().lower()
        if said in SKIPPED:
            return None
        found = [word for word in words if word == said] or [word for word in words if word.startswith(said)]
        if len(found) == 1:
            return found[0]
        click.echo(f"One of {', '.join(words)}, please.")


def ask_text(question: str) -> str:
    """Words; empty when it is left open."""
    return str(click.prompt(f"{question} (Enter leaves it open)", default="", show_default=False)).strip()
