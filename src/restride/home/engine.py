"""The database engine: set up late, bound to one file, brought to the present schema. Knows no runner and no entry."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, Any

from restride.home import triggers
from restride.home.folder import disk_trouble
from restride.words.trouble import Trouble

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

SCHEMA = 2
"""How many migrations the present schema has been through, over all apps; kept in the file as ``user_version``."""

OURS = 0x52535452
"""``application_id`` of a Restride database: the letters RSTR."""

_SETTING_UP = threading.Lock()

_OTHER_PROGRAM = "close the other program that uses this diary, then try again; nothing was changed"
DIARY = "the diary"
_DISK = "make room where the disk is full; else copy the folder away and look after the disk"
_EXPECTED = (
    ("is locked", "another program has been writing for longer than the wait allows", _OTHER_PROGRAM),
    ("is busy", "another program is using it", _OTHER_PROGRAM),
    ("readonly database", "cannot be written", "make the file and its folder writable, or set RESTRIDE_HOME elsewhere"),
    ("unable to open", "cannot be opened", "look whether a folder or another person's file stands in its place"),
    ("is full", "found no room on the disk", "make room on the disk and try again; nothing was changed"),
    ("disk i/o error", "could not be read or written by the disk", _DISK),
    ("not a database", "is not a database", "move the file away, or put a backup in its place"),
    ("malformed", "is damaged", "put a backup in its place; keep the damaged file, much can be salvaged from it"),
)


def refusal(error: Exception, where: Path | str) -> Trouble | None:
    """What a database error means to a person; None when it is none of the expected ones and so a bug."""
    said = str(error).lower()
    for piece, what, mend in _EXPECTED:
        if piece in said:
            return Trouble(str(where), what, mend)
    return None


def met(error: Exception) -> Trouble | None:
    """The trouble of an error that the database met while it was read, such as damage; None for any other error.

    For the shells alone: an errand that reads has no use for half an answer, so it does not ask at every line.
    """
    said_by = sys.modules.get("django.db")
    return refusal(error, DIARY) if said_by is not None and isinstance(error, said_by.Error) else None


def expected(error: Exception, where: Path | str) -> Trouble:
    """The trouble of an expected database error; any other error is raised again, for it is a bug."""
    trouble = refusal(error, where)
    if trouble is None:
        raise error
    return trouble


def set_up(database: Path) -> None:
    """Configure Django once in a process; the first database that is named becomes its ``default``.

    The settings are handed over one by one instead of being named in ``DJANGO_SETTINGS_MODULE``: that variable may be
    set in the shell for a project of somebody's own, and Django moves the time zone of the whole process to its own
    when it loads a module, so that "today" would become London's.
    """
    from django.apps import apps

    with _SETTING_UP:
        if apps.ready:
            return
        import django
        from django.conf import settings

        if not settings.configured:
            from restride.home import settings as ours

            values = {name: getattr(ours, name) for name in dir(ours) if name.isupper()}
            settings.configure(**(values | {"DATABASES": ours.databases(database)}))
        django.setup()


def alias_of(database: Path) -> str:
    """Django's name for the connection to a file; a second home in one process gets a name of its own."""
    set_up(database)
    from django.db import connections

    with _SETTING_UP:
        for alias in connections:
            if connections.settings[alias]["NAME"] == str(database):
                return alias
        alias = f"home-{len(connections.settings)}"
        connections.settings[alias] = {**connections.settings["default"], "NAME": str(database)}
        return alias


_AT_HAND: ContextVar[str] = ContextVar("restride_database", default="default")


@contextmanager
def at_hand(alias: str) -> Iterator[None]:
    """Let tables that Django itself reads and writes, accounts and sessions, be those of one home meanwhile."""
    token = _AT_HAND.set(alias)
    try:
        yield
    finally:
        _AT_HAND.reset(token)


class Router:
    """Which database Django's own questions go to: that of the home at hand."""

    def db_for_read(self, model: object, **hints: object) -> str:  # noqa: ARG002 - the shape is Django's
        return _AT_HAND.get()

    def db_for_write(self, model: object, **hints: object) -> str:  # noqa: ARG002 - the shape is Django's
        return _AT_HAND.get()


def connection(alias: str) -> BaseDatabaseWrapper:
    """The connection of that name that belongs to the thread that asks."""
    from django.db import connections

    return connections[alias]


def opened(database: Path) -> tuple[str, tuple[Trouble, ...]] | Trouble:
    """Open a database, made or migrated when it has to be.

    When the file is at the present schema this costs four small reads and none of Django's migration machinery.

    Returns
    -------
    tuple[str, tuple[Trouble, ...]] | Trouble
        The alias of the connection and what had to be mended on the way; or why the file cannot be used, and then it
        was not touched.
    """
    from django.db import Error

    try:
        # Made here, so that nobody but the owner may read it; SQLite gives its companion files the same rights.
        os.close(os.open(database, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        return disk_trouble(database, error)
    alias = alias_of(database)
    try:
        return _brought_up(alias, database)
    except Error as error:
        connection(alias).close()
        return expected(error, database)


def _brought_up(alias: str, database: Path) -> tuple[str, tuple[Trouble, ...]] | Trouble:
    owner, version, tables = _found(connection(alias))
    refused = None
    if tables and owner != OURS:
        refused = Trouble(
            str(database), "is a database of another program", "move it away, or set RESTRIDE_HOME to another folder"
        )
    elif version > SCHEMA:
        said = f"was written by a newer Restride (schema {version}; this one knows {SCHEMA})"
        refused = Trouble(str(database), said, "install the newer Restride again; nothing was touched")
    if refused:
        connection(alias).close()
        return refused
    if version < SCHEMA:
        _migrate(alias)
        return alias, ()
    with connection(alias).cursor() as cursor:
        if triggers.stand(cursor):
            return alias, ()
    _raise_triggers(alias)
    said = "the triggers that keep the diary append-only were missing or changed"
    return alias, (Trouble(str(database), said, "they were put back; look what other program writes to this file"),)


def _found(db: BaseDatabaseWrapper) -> tuple[int, int, int]:
    """Whose database this is, its schema number, and how many tables it has."""
    numbers = []
    with db.cursor() as cursor:
        for question in ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_master"):
            cursor.execute(question)
            numbers.append(int(cursor.fetchone()[0]))
    return numbers[0], numbers[1], numbers[2]


def _raise_triggers(alias: str) -> None:
    from django.db import transaction

    with transaction.atomic(using=alias, durable=True), connection(alias).cursor() as cursor:
        triggers.put_up(cursor)


def _migrate(alias: str) -> None:
    """Bring the schema to the present in one transaction, so that a program killed half-way leaves the old one.

    Rebuilding a table drops its triggers, therefore they are put up anew in the same transaction, whatever was done.
    """
    from django.core.management import call_command
    from django.db import transaction

    db = connection(alias)
    _turn_to_wal(db)
    # SQLite can turn foreign keys off only outside a transaction, and Django rebuilds tables only while they are off.
    db.disable_constraint_checking()
    try:
        with transaction.atomic(using=alias, durable=True):
            if _found(db)[1] < SCHEMA:  # another program may have been quicker while this one waited for the lock
                call_command("migrate", database=alias, interactive=False, verbosity=0, skip_checks=True)
                with db.cursor() as cursor:
                    triggers.put_up(cursor)
                    cursor.execute(f"PRAGMA application_id = {OURS}")
                    cursor.execute(f"PRAGMA user_version = {SCHEMA}")
    finally:
        db.enable_constraint_checking()


def _turn_to_wal(db: BaseDatabaseWrapper, patience_s: float = 20.0) -> None:
    """Let readers and a writer work side by side. A disk that cannot (some network drives) stays as it is, and right.

    SQLite answers "locked" to this one request at once, whatever its timeout, when two programs make it together.
    """
    from django.db import OperationalError

    until = time.monotonic() + patience_s
    while True:
        try:
            with db.cursor() as cursor:
                cursor.execute("PRAGMA journal_mode = WAL")
                cursor.fetchone()
            return
        except OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.02)


def values(alias: str, question: str, parameters: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """All rows that answer one SQL question, as plain tuples."""
    with connection(alias).cursor() as cursor:
        cursor.execute(question, parameters)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows
