"""What is erased or redacted can be read nowhere in the home any more, and the rest stays. Nothing else is tested."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

import pytest

from restride.home import engine, originals, triggers
from restride.home.accounts.passes import issue, passes
from restride.home.accounts.register import Account, accounts, add
from restride.home.backup import bundle
from restride.home.diaries import Home
from restride.home.erase import Erased, erase_runner, redact
from restride.home.folder import PART
from restride.home.settings import DATABASE_FILE
from restride.words.trouble import Trouble
from tests.home.rows import holding, raw, row, rows

PLANTED = "gretel-secret-7f3a"
KEPT = "hansel-stays-11c9"


def planted(home: Home) -> str:
    """Two runners' lines and files, one with the planted string everywhere; the digest of its original."""
    for number in range(20):
        home.diary("gretel").append([row(f"{PLANTED}-{number}", PLANTED * (1 + 60 * number))])
        home.diary("hansel").append([row(f"h-{number}", KEPT)])
    digest = home.diary("gretel").keep_original(b"file " + PLANTED.encode() * 99, f"{PLANTED}.fit")
    home.diary("hansel").keep_original(b"file " + KEPT.encode(), "h.fit")
    assert isinstance(digest, str)
    folder = home.folder / originals.FOLDER / "gretel"
    (folder / digest[:2] / f"{PART}killed").write_text(PLANTED)
    (home.folder / "cache").mkdir()
    (home.folder / "cache" / "state.json").write_text(PLANTED)
    for runner in ("gretel", "hansel"):
        assert isinstance(add(home, runner, "four words nobody says"), Account)
        assert isinstance(issue(home, "token", runner, PLANTED if runner == "gretel" else KEPT, None), str)
    raw(home.folder, "PRAGMA wal_checkpoint(PASSIVE)")
    home.diary("gretel").append([row("last", PLANTED)])
    assert len(list(holding(home.folder, PLANTED))) >= 5, "database, its log, the original, its part and the cache"
    return digest


def trigger_names(home: Home) -> set[str]:
    return {name for (name,) in raw(home.folder, "SELECT name FROM sqlite_master WHERE type = 'trigger'")}


def test_an_erased_runner_is_gone_to_the_last_byte(home: Home) -> None:
    planted(home)
    before = home.diary("hansel").rows()
    assert erase_runner(home, "gretel") == Erased(21, 2)
    assert list(holding(home.folder, PLANTED)) == []
    assert list(holding(home.folder, "gretel")) == []
    assert home.runners() == ("hansel",)
    assert [one.runner for one in accounts(home)] == ["hansel"]
    assert [one.name for one in passes(home, "token")] == [KEPT]
    assert home.diary("hansel").rows() == before
    assert home.diary("hansel").has_original(hashlib.sha256(b"file " + KEPT.encode()).hexdigest())
    assert trigger_names(home) == set(triggers.TRIGGERS)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        raw(home.folder, "DELETE FROM entries")


def test_what_the_file_still_held_from_before_goes_too(home: Home) -> None:
    home.diary("gretel").append([row(f"g-{number}", PLANTED * 50) for number in range(20)])
    with closing(sqlite3.connect(home.folder / DATABASE_FILE)) as careless, careless:
        careless.execute("PRAGMA secure_delete = OFF")
        triggers.lower(careless.cursor())
        careless.execute("DELETE FROM entries")
    raw(home.folder, "PRAGMA wal_checkpoint(TRUNCATE)")
    assert list(holding(home.folder, PLANTED)), "its free pages hold it, or this test shows nothing"
    assert erase_runner(home, "gretel") == Erased(0, 0)
    assert list(holding(home.folder, PLANTED)) == []


def test_erasing_twice_and_writing_again(home: Home) -> None:
    planted(home)
    erase_runner(home, "gretel")
    assert erase_runner(home, "gretel") == Erased(0, 0)
    last = home.diary("hansel").head()[1]
    home.diary("gretel").append([row("one")])
    assert home.diary("gretel").head()[1] > last, "a sequence number is never given twice"


def test_sequence_numbers_of_the_erased_are_not_given_again(home: Home) -> None:
    home.diary().append(rows("run", 7))
    erase_runner(home, "me")
    home.diary().append([row("new")])
    assert home.diary().head() == (1, 8)


def test_a_redacted_line_is_gone_to_the_last_byte(home: Home) -> None:
    digest = planted(home)
    erase_runner(home, "gretel")
    home.diary().append([row("one"), row("two", PLANTED * 300), row("three")])
    home.diary().keep_original(b"note " + PLANTED.encode(), "note.txt")
    digest = hashlib.sha256(b"note " + PLANTED.encode()).hexdigest()
    (home.folder / originals.FOLDER / "me" / digest[:2] / f"{PART}killed").write_text(PLANTED)
    before = home.diary().rows()
    new_line = json.dumps({"id": "two", "says": "(redacted)"})
    assert redact(home, "me", "two", new_line, [digest]) == Erased(1, 1)
    assert list(holding(home.folder, PLANTED)) == []
    after = home.diary().rows()
    assert [after[0], after[2]] == [before[0], before[2]]
    sequence, old = before[1]
    assert after[1] == (sequence, type(old)(old.id, old.kind, old.day, old.recorded, new_line))
    assert trigger_names(home) == set(triggers.TRIGGERS)


def test_only_the_named_runners_line_is_redacted(home: Home) -> None:
    home.diary("anna").append([row("one", "of anna")])
    home.diary("ben").append([row("one", "of ben")])
    redact(home, "anna", "one", "{}")
    assert home.diary("anna").rows()[0][1].line == "{}"
    assert json.loads(home.diary("ben").rows()[0][1].line)["says"] == "of ben"


def test_what_is_not_there_cannot_be_redacted(home: Home) -> None:
    home.diary().append([row("one")])
    for refused in (redact(home, "me", "two", "{}"), redact(home, "ben", "one", "{}")):
        assert isinstance(refused, Trouble)
        assert "is not in the diary" in refused.what
    bad = redact(home, "me", "one", "{}", ["../x"])
    assert isinstance(bad, Trouble)
    assert home.diary().rows()[0][1] == row("one"), "a bad digest stops it before anything is changed"


@pytest.mark.parametrize("name", ["", "..", "../..", "/", "Anna"])
def test_no_name_leads_out_of_the_folder(home: Home, name: str) -> None:
    with pytest.raises(ValueError, match="cannot name a runner"):
        erase_runner(home, name)
    with pytest.raises(ValueError, match="cannot name a runner"):
        redact(home, name, "one", "{}")


def test_a_redacted_line_is_one_line(home: Home) -> None:
    with pytest.raises(ValueError, match="one line"):
        redact(home, "me", "one", "{}\n{}")


def test_another_program_that_reads_is_said_and_erasing_again_finishes(home: Home) -> None:
    planted(home)
    engine.values(home.alias, "PRAGMA busy_timeout = 20")
    with closing(sqlite3.connect(home.folder / DATABASE_FILE, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM entries").fetchone()
        refused = erase_runner(home, "gretel")
    assert isinstance(refused, Trouble)
    assert "another program" in refused.what
    assert home.diary("gretel").rows() == []
    assert erase_runner(home, "gretel") == Erased(0, 0)
    assert list(holding(home.folder, PLANTED)) == []


def test_a_file_that_cannot_be_deleted_is_said(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    planted(home)

    def refuse(path: Path) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", refuse)
        refused = erase_runner(home, "gretel")
    assert isinstance(refused, Trouble)
    assert "could not be deleted" in refused.what
    assert isinstance(erase_runner(home, "gretel"), Erased)
    assert list(holding(home.folder, PLANTED)) == []


def test_backups_go_with_what_they_hold(home: Home, tmp_path: Path) -> None:
    planted(home)
    at = datetime(2026, 11, 20, tzinfo=UTC)
    inside = bundle.own_folder(home.folder, "gretel") / "b.zip"
    for path in (inside, tmp_path / "stick" / "b.zip"):
        assert isinstance(bundle.write(home.diary("gretel"), path, at), bundle.Backup)
    assert isinstance(bundle.write(home.diary("hansel"), tmp_path / "hansel.zip", at), bundle.Backup)
    assert redact(home, "gretel", "last", "{}") == Erased(1, 0, 2)
    assert not inside.exists()
    assert isinstance(bundle.write(home.diary("gretel"), tmp_path / "stick" / "b.zip", at), bundle.Backup)
    assert erase_runner(home, "gretel") == Erased(21, 2, 1)
    assert list((tmp_path / "stick").iterdir()) == []
    assert (tmp_path / "hansel.zip").exists()
    assert list(holding(home.folder, PLANTED)) == []
