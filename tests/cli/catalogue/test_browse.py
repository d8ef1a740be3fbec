"""The command catalogue at the terminal: a list, a page, data, and a plain word for what is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calls import data, done, refused


def test_everything_is_listed() -> None:
    output = done("catalogue")
    assert "Exercises" in output
    assert "Cross-training" in output
    assert "lacing_skip_eyelet" in output


@pytest.mark.parametrize("words", [("exercise", "short_foot"), ("exercises", "short_foot"), ("lacing_window",)])
def test_one_is_opened(words: tuple[str, ...]) -> None:
    output = done("catalogue", *words)
    assert "How" in output
    assert "Stop at" in output
    assert "evidence" in output.lower()


def test_a_drawing_is_written_to_a_file(tmp_path: Path) -> None:
    file = tmp_path / "short_foot.svg"
    assert "Written to" in done("catalogue", "exercise", "short_foot", "--svg", str(file))
    assert file.read_text("utf-8").startswith("<svg")
    assert "has no drawing" in refused("catalogue", "remedy", "ice_pack", "--svg", str(file))
    assert "has no drawing" in refused("catalogue", "exercises", "--svg", str(file))
    assert "cannot be written" in refused("catalogue", "lacing_window", "--svg", str(tmp_path))


def test_a_family_is_listed() -> None:
    output = done("catalogue", "lacing")
    assert "Heel lock" in output
    assert "Ice pack" not in output


def test_programs_get_data() -> None:
    assert data("catalogue", "remedy", "ice_pack")["comfort"] is True
    assert {one["kind"] for one in data("catalogue", "surfaces")} == {"surface"}


@pytest.mark.parametrize("words", [("boots",), ("exercise", "ice_pack"), ("exercise", "nothing")])
def test_what_is_not_there_is_said(words: tuple[str, ...]) -> None:
    assert "is nothing of the catalogue" in refused("catalogue", *words)
