"""Backup and restore at the terminal: what was written is said, and a file that is no backup is refused."""

from __future__ import annotations

from pathlib import Path

from tests.cli.calls import done, lines, refused


def test_a_backup_is_written_listed_and_restored(tmp_path: Path) -> None:
    done("log", "note", "first")
    said = done("backup", str(tmp_path / "b.zip"))
    assert "1 entries and 0 originals" in said
    assert str(tmp_path / "b.zip") in done("backup", "--list")
    assert "1 entries were here already" in done("restore", str(tmp_path / "b.zip"))
    other = done("restore", str(tmp_path / "b.zip"), "--runner", "otto-invented")
    assert "Back: 1 entries" in other
    assert "'me'" in other
    assert len(lines()) == 1


def test_what_cannot_be_done_is_refused_in_a_sentence(tmp_path: Path) -> None:
    done("log", "note", "first")
    assert "There is no backup yet" in done("backup", "--list")
    (tmp_path / "b.zip").write_text("mine")
    assert "is there already" in refused("backup", str(tmp_path / "b.zip"))
    assert "is no backup" in refused("restore", str(tmp_path / "b.zip"))
    assert "is not there" in refused("restore", str(tmp_path / "missing.zip"))


def test_erasing_says_what_became_of_the_backups() -> None:
    done("log", "note", "first")
    done("backup")
    assert "So are 1 backups" in done("erase", "--yes")
    assert "There is no backup yet" in done("backup", "--list")
