"""The triggers that keep the diary append-only, and whether they stand. Deletes nothing; see erase.py."""

from __future__ import annotations

from typing import Protocol

TRIGGERS = {
    "entries_stay": "CREATE TRIGGER entries_stay BEFORE DELETE ON entries"
    " BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END",
    "entries_stand": "CREATE TRIGGER entries_stand BEFORE UPDATE ON entries"
    " BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END",
    # INSERT OR REPLACE deletes the row in its way without firing a delete trigger, so an insert looks first.
    "entries_once": "CREATE TRIGGER entries_once BEFORE INSERT ON entries"
    " WHEN EXISTS (SELECT 1 FROM entries WHERE runner = NEW.runner AND entry = NEW.entry)"
    " OR EXISTS (SELECT 1 FROM entries WHERE sequence = NEW.sequence)"
    " BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END",
}
"""Each trigger's name and the statement that raises it, exactly as SQLite keeps it."""


class Cursor(Protocol):
    """As much of a database cursor as this file needs."""

    def execute(self, sql: str, /) -> object: ...

    def fetchall(self) -> list[tuple[object, ...]]: ...


def stand(cursor: Cursor) -> bool:
    """Whether every trigger stands, word for word."""
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'entries'")
    found = {str(name): sql for name, sql in cursor.fetchall()}
    return all(found.get(name) == statement for name, statement in TRIGGERS.items())


def lower(cursor: Cursor) -> None:
    """Take the triggers down; only inside a transaction that raises them again before it ends."""
    for name in TRIGGERS:
        cursor.execute(f"DROP TRIGGER IF EXISTS {name}")


def put_up(cursor: Cursor) -> None:
    """Put every trigger up anew, whatever stood in its place."""
    lower(cursor)
    for statement in TRIGGERS.values():
        cursor.execute(statement)
