"""Zones, runners, the demonstration, the audit, erasing and the version at the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from restride.words.zone import ZONES
from tests.cli.calls import WHERE, call, data, done, kept, lines, refused, sore
from tests.home.rows import holding


def test_every_zone_is_listed_by_the_name_that_where_takes() -> None:
    output = done("zones")
    assert all(f"  {zone} " in output for zone in ZONES)
    assert [one["zone"] for one in data("zones")] == list(ZONES)


def test_runners_are_named() -> None:
    assert "Nobody" in done("runners")
    sore()
    assert data("runners") == ["me"]


def test_the_demonstration_is_shown_and_leaves_the_home_alone(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("restride.desk.demonstrating.DAYS", 4)
    output = done("demo", "--export", str(tmp_path / "ida.jsonl"))
    assert "Ida Invented" in output
    assert "because" in output
    assert (tmp_path / "ida.jsonl").exists()
    assert not own_home.exists()


def test_the_demonstration_opens_its_pages_when_asked(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("restride.desk.demonstrating.DAYS", 2)
    shown: list[bool] = []
    monkeypatch.setattr("restride.web.demonstration.show", lambda folder: shown.append(folder.is_dir()))
    assert "because" not in done("demo", "--pages")
    assert shown == [True]


def test_the_audit_lists_what_was_never_checked() -> None:
    output = done("audit")
    assert "never checked" in output
    assert {one["kind"] for one in data("audit")} >= {"never_checked"}


def test_erasing_asks_first(own_home: Path) -> None:
    done("log", "note", "planted-secret")
    assert "not confirmed" in refused("erase")
    assert "not confirmed" in refused("erase", typed="n\n")
    assert "Gone: 1 entries" in done("erase", typed="y\n")
    assert lines() == []
    assert list(holding(own_home, "planted-secret")) == []


def test_the_words_of_one_entry_are_erased(own_home: Path) -> None:
    (entry,) = kept(done("log", "pain", "--where", WHERE, "--score", "2", "--text", "planted-secret"))
    done("erase", "--entry", entry, "--yes")
    assert list(holding(own_home, "planted-secret")) == []
    assert len(lines()) == 1
    assert "no words" in refused("erase", "--entry", entry, "--yes")


def test_the_version_names_program_and_cards() -> None:
    assert "cards" in done("version")
    assert set(data("version")) == {"restride", "edition", "digest", "own"}


def test_a_newer_database_is_refused(own_home: Path) -> None:
    import sqlite3
    from contextlib import closing

    sore()
    call("version")
    with closing(sqlite3.connect(own_home / "restride.sqlite3")) as database, database:
        database.execute("PRAGMA user_version = 99")
    result = call("today")
    assert result.exit_code == 2
    assert "newer Restride" in result.stderr
