"""The commands questions and interview: the contract for other programs. They keep nothing and need no diary."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from restride.cli.options import a_country, a_day, as_json
from restride.cli.runner import command
from restride.cli.telling import got, print_document, print_json, say
from restride.words.trouble import Trouble

if TYPE_CHECKING:
    from datetime import date

    from restride.home.shelf import Shelf
    from restride.report.phrase import Speech

STDIN = "-"
LARGEST = 4_000_000
"""Bytes; an answer to every question with the longest text has a tenth of it."""


@command(name="questions")
@as_json
def questions_command(as_json: bool) -> None:
    """Every question of the interview, with its answers and places.

    For people who check it and programs that answer it; see docs/reference/interview.md.
    """
    from restride.report.triage.catalogue import questions_to_wire

    wire = questions_to_wire(_speech(_cards()))
    if as_json:
        print_json(wire)
        return
    for one in wire["questions"]:
        several = {"many": ", several", "zones": ", several", "number": f", a number of {one.get('unit', '')}"}
        say(f"\n{one['id']} ({one['asks']}{several.get(one['asks'], '')}): {one['ask']}")
        if one["asks"] != "zones":
            for answer in one["answers"]:
                say(f"    {answer['id']:20} {answer['words']}")
    say("\nThe places of the foot map:")
    for zone in wire["zones"]:
        say(f"    {zone['id']:26} {zone['words']}")


@command(name="interview")
@click.option(
    "--answers",
    type=click.Path(path_type=Path, allow_dash=True),
    required=True,
    metavar="FILE",
    help="A JSON object {question id: answer id, list or number}; - reads standard input.",
)
@click.option(
    "--on", type=a_day, metavar="DATE", help='The day of the answers, for "since Monday"; today if not given.'
)
@click.option(
    "--country", type=a_country, metavar="XX", default="", help="Whose emergency numbers to tell: two letters, e.g. DE."
)
@as_json
def interview_command(answers: Path, on: date | None, country: str, as_json: bool) -> None:
    r"""Play the interview against answers in a file; what is absent is not known.

    Nothing is kept. "text" may hold the runner's own words.

    \b
    restride interview --answers answers.json --json
    echo '{"where": ["hallux-nail"], "side": "left"}' | restride interview --answers - --json
    """
    from restride.desk.place import today
    from restride.desk.triage.contract import played

    text = got(read_answers(answers))
    held = _cards()
    done = got(played(held, text, on or today()))
    speech = _speech(held)
    if as_json:
        from restride.report.triage.outcome import outcome_to_wire

        print_json(outcome_to_wire(done, speech, country))
        return
    from restride.report.triage.answer import answer_document

    print_document(answer_document(done.assessed, speech, done.clashes, country))


def _cards() -> Shelf:
    from restride.desk.triage.contract import cards

    return got(cards())


def _speech(held: Shelf) -> Speech:
    from restride.desk.place import today
    from restride.report.phrase import Speech

    return Speech(held.phrases, held.edition, today())


def read_answers(path: Path) -> str | Trouble:
    """What a file or standard input holds."""
    name = "standard input" if str(path) == STDIN else str(path)
    try:
        if str(path) == STDIN:
            content = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with path.open("rb") as file:
                content = file.read(LARGEST + 1)
    except OSError as error:
        return Trouble(name, f"cannot be read: {error.strerror}", "look at the name and the rights")
    if len(content) > LARGEST:
        return Trouble(name, f"is longer than {LARGEST // 1_000_000} MB", "hand in the answers alone")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Trouble(name, f"is not UTF-8 at byte {error.start}", "save the file as UTF-8")
