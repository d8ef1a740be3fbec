"""The evaluation at the desk: cases found, read, refused in sentences, played."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from restride.desk.triage.contract import cards
from restride.desk.triage.evaluating import CASES, cases, cases_folder, evaluated
from restride.home.shelf import Shelf
from restride.triage.evaluation.table import page
from restride.words.trouble import Trouble

ROOT = Path(__file__).parents[3]


def held() -> Shelf:
    found = cards()
    assert isinstance(found, Shelf), found
    return found


def trouble(folder: Path) -> str:
    found = cases(held(), folder)
    assert found
    assert isinstance(found[0], Trouble), found
    return f"{found[0].where}: {found[0].what}"


def test_a_checkout_knows_its_cases(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert cases_folder() == ROOT / CASES
    (tmp_path / CASES).mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert cases_folder() == tmp_path / CASES


def test_elsewhere_the_folder_has_to_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("restride.desk.triage.evaluating.__file__", str(tmp_path / "installed.py"))
    found = cases_folder()
    assert isinstance(found, Trouble)
    assert "--cases" in found.mend


def test_a_few_cases_are_played(tmp_path: Path) -> None:
    for name in ("pill-flight-calf", "black-toenail-downhill"):
        shutil.copy(ROOT / CASES / f"{name}.toml", tmp_path)
    found = cases(held(), tmp_path)
    seen: list[int] = []
    done = evaluated(held(), found, lambda: seen.append(1))  # type: ignore[arg-type]
    assert len(done.plain) == len(seen) == 2
    assert [one.urgency.name for one in done.plain] == ["T4", "T1"]


def test_fresh_cases_and_those_that_were_fresh_once_are_told_apart(tmp_path: Path) -> None:
    shutil.copy(ROOT / CASES / "black-toenail-downhill.toml", tmp_path)
    for folder in ("fresh", "seen"):
        (tmp_path / folder).mkdir()
        shutil.copy(min((ROOT / CASES / folder).glob("*.toml")), tmp_path / folder)
    done = evaluated(held(), cases(held(), tmp_path))  # type: ignore[arg-type]
    assert len(done.plain) == 1
    assert {way: len(played) for way, played in done.fresh.items()}.items() >= {
        "fresh": 1,
        "a fifth forgotten": 1,
    }.items()
    assert [one.case.seen for one in (*done.fresh["fresh"], *done.seen["fresh"])] == [False, True]
    assert "once fresh" in page(done)


def test_what_is_no_case_is_told(tmp_path: Path) -> None:
    assert "No such file" in trouble(tmp_path / "missing")
    assert "holds no case" in trouble(tmp_path)
    (tmp_path / "one.toml").write_bytes(b"\xff")
    assert "UTF-8" in trouble(tmp_path)
    (tmp_path / "one.toml").write_text("id = 1")
    assert "one.toml" in trouble(tmp_path)
