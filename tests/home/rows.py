"""Rows, questions past Django, and a byte search, for the tests of home. Tests nothing itself."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from restride.home.diaries import Home, Row, open_home
from restride.home.settings import DATABASE_FILE

FIRST = datetime(2026, 5, 3, 5, 4, 3, 21, tzinfo=UTC)


def row(name: str, says: str = "fine") -> Row:
    """A row of that id whose line says something."""
    return Row(name, "check_in", date(2026, 5, 3), FIRST, json.dumps({"id": name, "says": says}))


def rows(prefix: str, count: int) -> list[Row]:
    """So many rows, a day apart."""
    made = []
    for i in range(count):
        at = FIRST + timedelta(days=i)
        made.append(Row(f"{prefix}-{i}", "run", at.date(), at, json.dumps({"id": f"{prefix}-{i}"})))
    return made


def opened(folder: Path) -> Home:
    """The home in a folder, which is known to open."""
    home = open_home(folder)
    assert isinstance(home, Home), home
    return home


def raw(folder: Path, statement: str, *parameters: object) -> list[Any]:
    """What SQLite answers when it is asked directly, as any other program could; what it changes is committed."""
    with closing(sqlite3.connect(folder / DATABASE_FILE, timeout=20)) as connection, connection:
        return connection.execute(statement, parameters).fetchall()


def holding(folder: Path, planted: str) -> Iterator[Path]:
    """Every file below a folder that holds a string, in its name or its bytes."""
    for path in sorted(folder.rglob("*")):
        if planted in path.name or (path.is_file() and planted.encode() in path.read_bytes()):
            yield path


def damage(folder: Path) -> None:
    """Let the disk lose the second half of a database; the first pages, by which it is known, stay."""
    raw(folder, "PRAGMA wal_checkpoint(TRUNCATE)")
    with (folder / DATABASE_FILE).open("r+b") as file:
        size = file.seek(0, 2)
        file.seek(size // 2)
        file.write(b"\xa5" * (size - size // 2))
