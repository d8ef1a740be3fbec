"""A database is made, migrated, refused or mended; all or nothing each time. What it holds is tested in diaries."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import pytest

from restride.home import engine, triggers
from restride.home.diaries import Home, open_home
from restride.home.settings import DATABASE_FILE
from restride.words.trouble import Trouble
from tests.home.rows import damage, opened, raw, row


def standing(folder: Path) -> set[str]:
    return {name for (name,) in raw(folder, "SELECT name FROM sqlite_master WHERE type = 'trigger'")}


def digest(folder: Path) -> str:
    return hashlib.sha256((folder / DATABASE_FILE).read_bytes()).hexdigest()


def made(folder: Path, *statements: str) -> None:
    """A database of somebody's own."""
    folder.mkdir(exist_ok=True)
    with closing(sqlite3.connect(folder / DATABASE_FILE)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_a_new_database_is_ours_and_as_safe_as_promised(home: Home) -> None:
    def said(pragma: str) -> object:
        return engine.values(home.alias, f"PRAGMA {pragma}")[0][0]

    assert (said("application_id"), said("user_version")) == (engine.OURS, engine.SCHEMA)
    assert (said("journal_mode"), said("synchronous"), said("busy_timeout")) == ("wal", 2, 20_000)
    assert said("foreign_keys") == 1
    assert engine.connection(home.alias).transaction_mode == "IMMEDIATE"  # type: ignore[attr-defined]
    assert standing(home.folder) == set(triggers.TRIGGERS)
    if os.name == "posix":
        assert (home.folder / DATABASE_FILE).stat().st_mode & 0o777 == 0o600


def test_opening_again_does_not_wake_the_migrations(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_migrate", lambda *_: pytest.fail("migrated"))
    assert opened(home.folder) == home
    assert home.notices == ()


def test_the_schema_number_counts_every_migration_and_the_models_hold_no_more(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.core.management import call_command
    from django.db.migrations.loader import MigrationLoader

    assert len(MigrationLoader(None).disk_migrations) == engine.SCHEMA
    # It would look into every home this process ever opened, and those of other tests are gone.
    monkeypatch.setattr(MigrationLoader, "check_consistent_history", lambda self, connection: None)
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_triggers_stand_again_after_a_migration_that_rebuilt_the_table(home: Home) -> None:
    from django.db import models

    from restride.home.models import Entry

    home.diary().append([row("one")])
    wider = models.CharField(max_length=99)
    wider.set_attributes_from_name("kind")
    db = engine.connection(home.alias)
    with db.schema_editor() as editor:
        editor.alter_field(Entry, Entry._meta.get_field("kind"), wider, strict=True)
    assert standing(home.folder) == set(), "the rebuilding dropped them, or this test shows nothing"
    raw(home.folder, "PRAGMA user_version = 0")
    assert opened(home.folder).notices == ()
    assert standing(home.folder) == set(triggers.TRIGGERS)
    assert home.diary().head() == (1, 1)


def test_missing_triggers_are_put_back_and_said(home: Home) -> None:
    raw(home.folder, "DROP TRIGGER entries_stay")
    (notice,) = opened(home.folder).notices
    assert "append-only" in notice.what
    assert standing(home.folder) == set(triggers.TRIGGERS)
    assert opened(home.folder).notices == ()


def test_a_migration_that_fails_half_way_leaves_nothing(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> NoReturn:
        raise RuntimeError("the power went")

    with monkeypatch.context() as patch:
        patch.setattr(triggers, "put_up", refuse)
        with pytest.raises(RuntimeError):
            open_home(own_home)
    assert raw(own_home, "SELECT name FROM sqlite_master") == []
    home = opened(own_home)
    assert home.diary().head() == (0, 0)
    home.close()


def test_a_newer_database_is_refused_and_not_touched(own_home: Path) -> None:
    opened(own_home).close()
    raw(own_home, "PRAGMA journal_mode = DELETE")
    raw(own_home, f"PRAGMA user_version = {engine.SCHEMA + 1}")
    raw(own_home, "DROP TRIGGER entries_stay")
    before = digest(own_home)
    refused = open_home(own_home)
    assert isinstance(refused, Trouble)
    assert "newer Restride" in refused.what
    assert digest(own_home) == before
    assert os.listdir(own_home) == [DATABASE_FILE]


def test_another_programs_database_is_refused_and_not_touched(own_home: Path) -> None:
    made(own_home, "CREATE TABLE entries (a)", "INSERT INTO entries VALUES (1)")
    before = digest(own_home)
    refused = open_home(own_home)
    assert isinstance(refused, Trouble)
    assert "another program" in refused.what
    assert digest(own_home) == before


def test_an_empty_file_is_a_new_database(own_home: Path) -> None:
    own_home.mkdir()
    (own_home / DATABASE_FILE).touch()
    opened(own_home).close()


def test_what_is_no_database_is_refused_and_not_touched(own_home: Path) -> None:
    own_home.mkdir()
    (own_home / DATABASE_FILE).write_bytes(b"Dear diary, today my foot hurt. " * 300)
    before = digest(own_home)
    refused = open_home(own_home)
    assert isinstance(refused, Trouble)
    assert refused.what == "is not a database"
    assert digest(own_home) == before


def test_a_folder_in_the_place_of_the_file_is_said(own_home: Path) -> None:
    (own_home / DATABASE_FILE).mkdir(parents=True)
    assert isinstance(open_home(own_home), Trouble)


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("database is locked", "another program"),
        ("attempt to write a readonly database", "cannot be written"),
        ("unable to open database file", "cannot be opened"),
        ("database or disk is full", "no room"),
        ("disk I/O error", "the disk"),
        ("file is not a database", "not a database"),
        ("database disk image is malformed", "damaged"),
    ],
)
def test_expected_errors_have_words(said: str, means: str) -> None:
    assert means in engine.expected(sqlite3.OperationalError(said), "diary").what


def test_an_unexpected_error_is_a_bug() -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        engine.expected(sqlite3.OperationalError("no such table: entries"), "diary")


def test_two_homes_in_one_process_do_not_mix(home: Home, tmp_path: Path) -> None:
    other = opened(tmp_path / "other")
    home.diary().append([row("here")])
    other.diary().append([row("there")])
    assert [one.id for _, one in home.diary().rows()] == ["here"]
    assert [one.id for _, one in other.diary().rows()] == ["there"]
    other.close()


def test_neither_the_time_zone_nor_another_project_of_django_matters(own_home: Path) -> None:
    script = (
        "import time; before = time.tzname; from restride.home.diaries import open_home, Home;"
        "assert isinstance(open_home(), Home); assert time.tzname == before, time.tzname"
    )
    environment = os.environ | {"TZ": "Asia/Tokyo", "DJANGO_SETTINGS_MODULE": "shop.settings"}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_home_from_before_accounts_opens_and_keeps_its_diary(home: Home) -> None:
    home.diary().append([row("one")])
    home.close()
    for statement in (
        "DROP TABLE accounts",
        "DROP TABLE passes",
        "DELETE FROM django_migrations WHERE name = '0002_access'",
        "PRAGMA user_version = 1",
    ):
        raw(home.folder, statement)
    again = opened(home.folder)
    assert again.notices == ()
    assert [one.id for _, one in again.diary().rows()] == ["one"]
    assert raw(home.folder, "SELECT count(*) FROM accounts") == [(0,)]
    assert standing(home.folder) == set(triggers.TRIGGERS)


def test_damage_that_reading_meets_has_words_and_no_other_error_has(own_home: Path) -> None:
    home = opened(own_home)
    diary = home.diary("me")
    diary.append([row(f"n{number}", "x" * 900) for number in range(300)])
    home.close()
    damage(own_home)
    with pytest.raises(Exception, match="malformed") as caught:
        open_home(own_home).diary("me").rows()  # type: ignore[union-attr]
    found = engine.met(caught.value)
    assert found is not None
    assert (found.where, found.what) == ("the diary", "is damaged")
    assert engine.met(ValueError("malformed")) is None
