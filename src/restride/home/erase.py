"""Erasing: the one place that may delete a runner or redact an entry, until no byte is left. Adds nothing."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from restride.home import engine, originals, triggers
from restride.home.backup import bundle
from restride.home.diaries import Home
from restride.home.folder import INCOMING, PART
from restride.home.settings import DATABASE_FILE
from restride.home.shelf import CACHE
from restride.words.trouble import Trouble

ACCESS = ("DELETE FROM passes WHERE runner = %s", "DELETE FROM accounts WHERE runner = %s")
"""What leads to a diary goes with it."""


@dataclass(frozen=True, slots=True)
class Erased:
    """How much is gone."""

    entries: int
    originals: int
    backups: int = 0
    """Backups that were still where they were written; they held what was to be erased."""


def erase_runner(home: Home, runner: str) -> Erased | Trouble:
    """Delete everything of one runner: entries, account, sessions, tokens, originals, caches, and what the database
    file still held of them.

    A runner who is not there is erased already. When this returns Trouble, some of it may still be on the disk; doing
    it again finishes the work.

    The bytes are gone from every file of the home folder, and every backup that ``home.backup`` wrote, wherever it
    still stands. Out of reach stay copies that the disk itself, a file system with snapshots, or somebody by hand has
    made.
    """
    home.diary(runner)  # refuses a name that could lead out of the folder
    gone = _changed(home, "DELETE FROM entries WHERE runner = %s", (runner,), ACCESS)
    if isinstance(gone, Trouble):
        return gone
    copies = bundle.known(home.folder, runner)
    kept = home.folder / originals.FOLDER / runner
    count = sum(1 for one in kept.rglob("*") if one.is_file())
    landed = home.folder / INCOMING / runner
    doomed = (*copies, kept, bundle.own_folder(home.folder, runner), landed, home.folder / CACHE)
    trouble = next((wrong for path in doomed if (wrong := _removed(path)) is not None), None) or _scrubbed(home)
    return trouble or Erased(gone, count, len(copies))


def redact(home: Home, runner: str, entry_id: str, redacted_line: str, digests: Sequence[str] = ()) -> Erased | Trouble:
    """Put another line in the place of one entry's, until the old one can be read nowhere in the home folder.

    Parameters
    ----------
    home, runner, entry_id
        Which entry; its id, kind, day, instant and sequence number stay.
    redacted_line
        The line that stands there from now on, without a newline.
    digests
        Originals of the runner that hold the words to be redacted too, and go with them.

    Returns
    -------
    Erased | Trouble
        One entry, and how many originals and backups: a backup holds the old words, so it goes. When this is Trouble,
        doing it again finishes the work.

    Raises
    ------
    ValueError
        When the line holds a newline or the name cannot name a runner.
    """
    home.diary(runner)
    if "\n" in redacted_line:
        raise ValueError(f"entry {entry_id}: a line is one line")
    doomed = []
    for digest in digests:
        path = originals.place(home.folder, runner, digest)
        if isinstance(path, Trouble):
            return path
        doomed.append(path)
    changed = _changed(
        home, "UPDATE entries SET line = %s WHERE runner = %s AND entry = %s", (redacted_line, runner, entry_id)
    )
    if isinstance(changed, Trouble):
        return changed
    if changed == 0:
        return Trouble(f"entry {entry_id}", f"is not in the diary of {runner}", "look for its id with restride export")
    count = sum(path.is_file() for path in doomed)
    if doomed:  # a program killed while it kept one of them may have left a part of it
        doomed.extend((home.folder / originals.FOLDER / runner).rglob(PART + "*"))
    copies = bundle.known(home.folder, runner)
    for path in (*doomed, *copies, home.folder / CACHE):
        if trouble := _removed(path):
            return trouble
    return _scrubbed(home) or Erased(changed, count, len(copies))


def _changed(home: Home, statement: str, parameters: tuple[str, ...], also: tuple[str, ...] = ()) -> int | Trouble:
    """Do what the triggers refuse to everybody else; they come down and stand again inside this one transaction.

    What is done ``also`` takes the same parameters, and is not counted.
    """
    from django.db import Error, transaction

    try:
        with engine.connection(home.alias).cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")  # freed room is overwritten with zeros
        with transaction.atomic(using=home.alias, durable=True), engine.connection(home.alias).cursor() as cursor:
            triggers.lower(cursor)
            cursor.execute(statement, parameters)
            changed = int(cursor.rowcount)
            for one in also:
                cursor.execute(one, parameters)
            triggers.put_up(cursor)
    except Error as error:
        return engine.expected(error, home.folder / DATABASE_FILE)
    return changed


def _scrubbed(home: Home) -> Trouble | None:
    """Write the database anew without its free pages, and empty the write-ahead log."""
    from django.db import Error

    database = home.folder / DATABASE_FILE
    try:
        engine.values(home.alias, "VACUUM")
        answer = engine.values(home.alias, "PRAGMA wal_checkpoint(TRUNCATE)")
    except Error as error:
        return engine.expected(error, database)
    if answer and answer[0][0]:
        return Trouble(
            str(database),
            "still holds the old text in its write-ahead log, for another program is reading it",
            "close the other program and erase again",
        )
    return None


def _removed(path: Path) -> Trouble | None:
    """Take away a file, or a folder with all it holds; what is not there is gone already."""
    try:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        return Trouble(str(path), f"could not be deleted: {error.strerror}", "close what has it open and erase again")
    return None
