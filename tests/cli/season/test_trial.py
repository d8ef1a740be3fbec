"""The command trial: told, as data, drawn into a folder, stopped and gone on with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from restride.cli.season.trial import _left, _lines
from restride.desk.season import trial as errand
from restride.desk.season.trial import OUTCOMES
from tests.cli.calls import call, refused
from tests.desk.season.test_trial import Hand


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    """Nobody plays in earnest: tests/desk/season does."""
    from contextlib import contextmanager

    found = Hand()

    @contextmanager
    def local(cards: str, processes: int) -> Any:
        yield found

    monkeypatch.setattr(errand, "local", local)
    return found


def test_it_is_told_and_drawn(hand: Hand, tmp_path: Path) -> None:
    result = call("trial", "--runners", "2", "--days", "60", "--out", str(tmp_path / "t"))
    assert result.exit_code == 0
    assert "Rest until pain-free" in result.stdout
    assert "64 of 64" in result.stderr
    assert (tmp_path / "t" / "trial.svg").read_text(encoding="utf-8").startswith("<svg")
    assert len((tmp_path / "t" / OUTCOMES).read_text(encoding="utf-8").splitlines()) == 65


def test_as_data(hand: Hand) -> None:
    held = json.loads(call("trial", "--runners", "1", "--days", "60", "--json").stdout)
    assert held["played"] == 32
    assert set(held["protocols"]) == {"programme", "ten", "calendar", "rest"}


def test_a_stop_says_how_to_go_on(hand: Hand, tmp_path: Path) -> None:
    hand.stop = 3
    lost = call("trial", "--runners", "1", "--days", "60")
    assert lost.exit_code == 130
    assert "3 of 32 were played" in lost.stdout
    assert "nothing was kept" in lost.stderr
    hand.stop = 6
    kept = call("trial", "--runners", "1", "--days", "60", "--out", str(tmp_path))
    assert kept.exit_code == 130
    assert "goes on from there" in kept.stderr


def test_stopped_before_anything_nothing_is_shown(hand: Hand) -> None:
    hand.stop = 0
    result = call("trial", "--runners", "1", "--days", "60")
    assert result.exit_code == 130
    assert not result.stdout


def test_another_trial_in_the_folder_is_refused(hand: Hand, tmp_path: Path) -> None:
    call("trial", "--runners", "1", "--days", "60", "--out", str(tmp_path))
    assert "holds a trial" in refused("trial", "--runners", "1", "--days", "61", "--out", str(tmp_path))


def test_the_time_left_is_told_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    assert _left(None) == ""
    assert _left(59.4) == "about 59 s left"
    assert _left(130) == "about 2 min left"
    tell = _lines()
    for done in range(1, 101):
        tell(done, 100, 100.0 - done)
    assert len(capsys.readouterr().err.splitlines()) == 20
