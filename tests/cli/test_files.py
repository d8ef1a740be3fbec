"""Import and export at the terminal: what was kept is said, what was wrong is said and gives exit code 2."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.calls import call, data, done, kept, lines, refused, sore
from tests.exchange.fit.writer import CYCLING, outing


def test_a_run_is_imported_and_named(tmp_path: Path) -> None:
    (tmp_path / "run.fit").write_bytes(outing())
    output = done("import", str(tmp_path / "run.fit"))
    assert len(kept(output)) == 1
    assert "run" in output
    again = done("import", str(tmp_path / "run.fit"))
    assert "imported before" in again
    assert len(lines()) == 1


def test_a_ride_is_refused_and_kept_as_cross_training_when_asked_to(tmp_path: Path) -> None:
    (tmp_path / "ride.fit").write_bytes(outing(CYCLING))
    assert "not a run" in refused("import", str(tmp_path / "ride.fit"))
    assert "cross-training" in done("import", "--cross", str(tmp_path / "ride.fit"))


def test_a_cut_file_is_kept_said_and_gives_two(tmp_path: Path) -> None:
    (tmp_path / "cut.fit").write_bytes(outing()[:-40])
    result = call("import", str(tmp_path / "cut.fit"))
    assert result.exit_code == 2
    assert "cut short" in result.stderr
    assert len(kept(result.stdout)) == 1


def test_what_cannot_be_read_gives_two_and_writes_nothing(tmp_path: Path) -> None:
    assert "no such file" in refused("import", str(tmp_path / "missing.fit"))
    (tmp_path / "bad.fit").write_bytes(b"\x0e\x10garbage")
    assert refused("import", str(tmp_path / "bad.fit"))
    (tmp_path / "bad.jsonl").write_text("no json\n")
    assert "line 1" in refused("import", str(tmp_path / "bad.jsonl"))


def test_what_holds_for_many_files_is_said_once(tmp_path: Path) -> None:
    for number in range(7):
        (tmp_path / f"{number}.fit").write_bytes(outing(CYCLING, seconds=60 + number))
    output = done("import", str(tmp_path), "--runner", "otto-invented")
    assert output.count("both are kept and it counts once") == 1
    assert "6 files: " in output


def test_import_as_json(tmp_path: Path) -> None:
    (tmp_path / "run.fit").write_bytes(outing())
    (found,) = json.loads(call("import", str(tmp_path), "--json").stdout)
    assert (len(found["kept"]), found["already"], found["troubles"]) == (1, 0, [])


def test_a_diary_goes_out_and_comes_back_identical(tmp_path: Path) -> None:
    sore()
    done("today")
    before = lines()
    assert "Wrote" in call("export", str(tmp_path / "mine.jsonl")).stderr
    assert (tmp_path / "mine.jsonl").read_text(encoding="utf-8").splitlines() == before
    done("import", str(tmp_path / "mine.jsonl"), "--runner", "otto-invented")
    assert lines("--runner", "otto-invented") == before
    assert "already" in refused("export", str(tmp_path / "mine.jsonl"))


def test_originals_go_out_beside(tmp_path: Path) -> None:
    (tmp_path / "run.fit").write_bytes(outing())
    done("import", str(tmp_path / "run.fit"))
    result = call("export", "--originals", str(tmp_path / "out"))
    assert result.stdout == ""
    assert "Copied 1 originals" in result.stderr
    (copy,) = (tmp_path / "out").iterdir()
    assert copy.read_bytes() == outing()


@pytest.mark.parametrize("count", [7])
def test_many_entries_of_one_file_are_counted(tmp_path: Path, count: int) -> None:
    for number in range(count):
        done("log", "note", str(number))
    (tmp_path / "mine.jsonl").write_text("".join(f"{line}\n" for line in lines()), encoding="utf-8")
    assert f"Kept {count} entries" in done("import", str(tmp_path / "mine.jsonl"), "--runner", "otto-invented")
    assert len(data("diary", "--runner", "otto-invented")) == count


def test_a_table_for_a_spreadsheet_comes_back(tmp_path: Path) -> None:
    done("log", "note", "one")
    assert "Wrote 1 rows" in call("export", "--table", str(tmp_path / "mine.csv")).stderr
    assert "already" in refused("export", "--table", str(tmp_path / "mine.csv"))
    assert "Kept" in done("import", str(tmp_path / "mine.csv"), "--runner", "otto-invented")
