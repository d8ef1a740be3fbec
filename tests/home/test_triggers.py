"""Nobody changes or deletes a line: not through Django, not past it. That they are raised anew is tested in engine."""

from __future__ import annotations

import sqlite3

import pytest

from restride.home import engine, triggers
from restride.home.diaries import Home
from tests.home.rows import raw, row

CHANGES = [
    "UPDATE entries SET line = 'x'",
    "UPDATE entries SET runner = 'ben' WHERE entry = 'one'",
    "DELETE FROM entries",
    "DELETE FROM entries WHERE entry = 'one'",
    "INSERT OR REPLACE INTO entries (runner, entry, kind, day, recorded, line) VALUES ('me', 'one', '', '', '', 'x')",
    "REPLACE INTO entries (sequence, runner, entry, kind, day, recorded, line) VALUES (1, 'b', 'b', '', '', '', 'x')",
    "INSERT INTO entries VALUES (1, 'me', 'one', '', '', '', 'x') ON CONFLICT DO UPDATE SET line = 'x'",
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_raw_connection_is_refused(home: Home, change: str) -> None:
    home.diary().append([row("one"), row("two")])
    before = home.diary().rows()
    with pytest.raises(sqlite3.IntegrityError, match="entries are append-only"):
        raw(home.folder, change)
    assert home.diary().rows() == before
    assert len(before) == 2


@pytest.mark.parametrize("change", CHANGES)
def test_djangos_connection_is_refused(home: Home, change: str) -> None:
    from django.db import IntegrityError

    home.diary().append([row("one"), row("two")])
    with pytest.raises(IntegrityError, match="entries are append-only"):
        engine.values(home.alias, change)


def test_a_new_line_is_let_in(home: Home) -> None:
    raw(home.folder, "INSERT INTO entries (runner, entry, kind, day, recorded, line) VALUES ('me','one','','','','x')")
    assert home.diary().head() == (1, 1)


def test_whether_they_stand_is_seen_word_for_word(home: Home) -> None:
    with engine.connection(home.alias).cursor() as cursor:
        assert triggers.stand(cursor)
        for name in triggers.TRIGGERS:
            cursor.execute(f"DROP TRIGGER {name}")
            assert not triggers.stand(cursor)
            cursor.execute(f"CREATE TRIGGER {name} BEFORE DELETE ON entries BEGIN SELECT 1; END")
            assert not triggers.stand(cursor)
            triggers.put_up(cursor)
            assert triggers.stand(cursor)
        triggers.lower(cursor)
        assert not triggers.stand(cursor)
