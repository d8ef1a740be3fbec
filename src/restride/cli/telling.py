"""Speaking to a person: what was kept, what went wrong, in one calm line each. Decides nothing and keeps nothing."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from restride.words.trouble import Trouble

if TYPE_CHECKING:
    from restride.desk.place import Place
    from restride.desk.record import Kept
    from restride.report.document import Document
    from restride.report.phrase import Speech

T = TypeVar("T")

WIDEST = 100
"""Longer lines than this many signs are hard to read, however wide the terminal."""


class Refusal(click.ClickException):
    """What was asked cannot be done, and nothing was written; ends the program with exit code 2."""

    exit_code = 2

    def __init__(self, troubles: Iterable[Trouble]) -> None:
        self.troubles = tuple(troubles)
        super().__init__("\n".join(sentence(one) for one in self.troubles))

    def show(self, file: Any = None) -> None:  # noqa: ARG002 - the shape is click's
        """Print the sentences alone, without click's own "Error:"."""
        say(self.message, err=True)


def got(value: T | Trouble | tuple[Trouble, ...]) -> T:
    """What the desk handed over; a trouble instead ends the command with its sentence."""
    if isinstance(value, Trouble):
        raise Refusal([value])
    if isinstance(value, tuple) and value and all(isinstance(one, Trouble) for one in value):
        raise Refusal(value)
    return value  # type: ignore[return-value]


def sentence(trouble: Trouble) -> str:
    """A trouble as one sentence: where, what, how to mend it."""
    said = f"{trouble.where}: {trouble.what.rstrip('.')}; {trouble.mend}"
    return said if said.endswith((".", "?", "…")) else f"{said}."


def say(text: str, err: bool = False) -> None:
    """A line for a person; signs that would steer the terminal are taken out."""
    from restride.report.text import clean

    click.echo("\n".join(clean(line) for line in text.split("\n")), err=err)


def say_trouble(trouble: Trouble) -> None:
    """A trouble that stops nothing, beside the output."""
    say(sentence(trouble), err=True)


def speech_of(place: Place) -> Speech:
    """The tongue in which this place's cards are spoken of."""
    from restride.report.phrase import Speech

    shelf = got(place.shelf())
    return Speech(shelf.phrases, shelf.edition, place.today, place.units)


def say_kept(place: Place, kept: Kept) -> None:
    """Say what was kept, each with the id that takes it back."""
    from restride.report.entry_words import entry_line

    speech = speech_of(place)
    for entry in kept.entries:
        say(f"Kept as {entry.id}. {entry_line(entry, speech)}.")


def print_document(document: Document, depth: str = "short") -> None:
    """A document as text, as wide and as coloured as the terminal likes it."""
    from restride.report.text import render

    click.echo(render(document, width=width(), colour=colour(), depth=depth))


def write_page(document: Document, file: Path, then: str) -> None:
    """A document as a printable page in a file, and what to do with it; a disk that refuses is said."""
    from restride.report.triage.paper import printed

    write_text(printed(document), file, then)


def write_text(text: str, file: Path, then: str = "") -> None:
    """A text in a file, and what to do with it; a disk that refuses is said."""
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        got(Trouble(str(file), f"cannot be written: {error.strerror}", "name another file"))
    say(f"Written to {file}. {then}".strip())


def print_json(value: Any) -> None:
    """Data on standard output, indented, keys as they come."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def width() -> int:
    """How many signs a line may have."""
    return min(shutil.get_terminal_size((80, 24)).columns, WIDEST)


def colour() -> bool:
    """Whether colours are wanted: a terminal that nobody asked to stay plain."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
