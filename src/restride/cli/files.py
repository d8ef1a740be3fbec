"""The commands that bring files in and hand them out: import and export. Reads and writes none itself."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from restride.cli.options import as_json
from restride.cli.runner import command, here
from restride.cli.telling import got, print_json, say, say_trouble, sentence, speech_of

if TYPE_CHECKING:
    from restride.desk.files.import_files import Done
    from restride.desk.place import Place
    from restride.report.phrase import Speech

WRONG = 2
"""The exit code when anything of the input was wrong; what could be kept is kept all the same."""

STOPPED = 130
"""The exit code of a program that was stopped with Ctrl-C, as shells have it."""

FEW = 5
"""So many new entries of one file are named one by one; more are counted."""


@command(name="import")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--cross", is_flag=True, help="Keep a ride or a swim that is named here as cross-training.")
@click.option(
    "--watch",
    metavar="FOLDER",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Bring in what comes into this folder, until stopped with Ctrl-C.",
)
@as_json
def import_command(files: tuple[Path, ...], cross: bool, watch: Path | None, as_json: bool) -> None:
    """Bring in recordings, tables and exports, or a diary that restride export wrote (.jsonl).

    FIT, GPX, TCX, gzip and zip; the exports of Strava, Garmin and Apple Health as they were downloaded; tables of
    RunScribe, Stryd, intervals.icu. A folder is looked through with all below it. Every outing becomes one entry, and
    the file is kept as it is. The same file twice changes nothing. A broken file stops no other: what can be read of
    it is kept, and what was wrong is said; the exit code is then 2. A ride or a swim that is named by itself is
    refused unless --cross is given; in a folder or an export it is kept as cross-training. Ctrl-C stops: what was
    brought in is kept, and the same command goes on from there.

    With --watch a folder is looked at every few seconds, and what comes into it is brought in. A file that is still
    being written is left until it has been quiet for ten seconds.
    """
    if watch is not None:
        _watch(watch, as_json)
        return
    if not files:
        raise click.UsageError("say which files, or --watch FOLDER")
    place = here()
    found = _brought(place, files, cross)
    if as_json:
        print_json([_wire(one) for one in found])
    else:
        speech = speech_of(place)
        usual = _usual(found)
        for one in found:
            _tell(one, speech, usual)
        for (what, mend), count in usual.items():
            say(f"{count} files: {what}; {mend}.")
    if any(one.stopped for one in found):
        raise SystemExit(STOPPED)
    if any(one.troubles for one in found):
        raise SystemExit(WRONG)


def _watch(folder: Path, as_json: bool) -> None:
    """Bring in what comes into a folder, and say it as it comes."""
    from restride.desk.files.watching import watched

    speech = speech_of(here())
    say(f"Watching {folder}. Ctrl-C stops.", err=True)
    try:
        for one in watched(folder, here):
            if as_json:
                print_json(_wire(one))
            else:
                _tell(one, speech, {})
    except KeyboardInterrupt:
        say("No longer watching; what was brought in is kept.", err=True)


def _brought(place: Place, files: tuple[Path, ...], cross: bool) -> list[Done]:
    """Bring the files in, with a bar where a person watches."""
    from restride.desk.files.import_files import import_files

    if not sys.stderr.isatty():
        return import_files(place, files, cross=cross)
    with click.progressbar(length=len(files), label="Reading", file=sys.stderr) as bar:

        def progress(done: int, of: int, _: str) -> None:
            bar.length = of
            bar.update(done - bar.pos)

        return import_files(place, files, progress, cross)


def _usual(found: list[Done]) -> dict[tuple[str, str], int]:
    """What is to be noted of so many files that it is said once for all of them."""
    notes = Counter((note.what, note.mend) for one in found for note in dict.fromkeys(one.notes))
    return {said: count for said, count in notes.items() if count > FEW}


def _tell(one: Done, speech: Speech, usual: dict[tuple[str, str], int]) -> None:
    from restride.report.entry_words import entry_line

    if len(one.entries) > FEW:
        say(f"Kept {len(one.entries)} entries of {one.name}.")
    else:
        for entry in one.entries:
            say(f"Kept as {entry.id}. {entry_line(entry, speech)}.")
    for note in dict.fromkeys(one.notes):
        if (note.what, note.mend) not in usual:
            say(sentence(note))
    for trouble in dict.fromkeys(one.troubles):
        say_trouble(trouble)


def _wire(one: Done) -> dict[str, object]:
    return {
        "file": one.name,
        "kept": [entry.id for entry in one.entries],
        "already": one.already,
        "troubles": [sentence(trouble) for trouble in one.troubles],
        "notes": [sentence(note) for note in one.notes],
    }


@command(name="export")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--table", type=click.Path(path_type=Path), help="Write a table for a spreadsheet (CSV) into this file.")
@click.option("--originals", type=click.Path(path_type=Path), help="Copy the imported files into this folder too.")
def export_command(file: Path | None, table: Path | None, originals: Path | None) -> None:
    """Write the whole diary as JSON Lines, to FILE or to standard output.

    Each line is an entry as it stands, in the order of writing; `restride import FILE` brings them back byte for byte.
    A table holds the same lines in its last column, and comes back the same way.
    """
    from restride.desk.files.exporting import export_originals, export_table, export_to, lines

    place = here()
    if file is not None:
        count = got(export_to(place, file))
        say(f"Wrote {count} entries to {file}.", err=True)
    elif originals is None and table is None:
        for line in lines(place):
            click.echo(line)
    if table is not None:
        rows = got(export_table(place, table))
        say(f"Wrote {rows} rows to {table}.", err=True)
    if originals is not None:
        copied = got(export_originals(place, originals))
        say(f"Copied {copied.count} originals to {originals}.", err=True)
        for trouble in copied.troubles:
            say_trouble(trouble)
        if copied.troubles:
            raise SystemExit(WRONG)
