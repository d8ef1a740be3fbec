"""The command clinician: a page after an interview, as text and as a file to print."""

from __future__ import annotations

import json
from pathlib import Path

from restride.desk.ida import ANSWERS
from tests.cli.calls import FOOT, done, refused, sore


def assessed(folder: Path) -> None:
    sore()
    answers = {name: list(said) if isinstance(said, tuple) else said for name, said in ANSWERS.items()}
    (folder / "answers.json").write_text(json.dumps({**answers, "age": 41, "sex": "woman"}))
    done("assess", FOOT, "--answers", str(folder / "answers.json"), "--text", "sore under the lace")


def test_the_page_is_printed_and_written(tmp_path: Path) -> None:
    assessed(tmp_path)
    text = done("clinician")
    assert "For my clinician" in text
    assert "sore under the lace" in text
    path = tmp_path / "page.html"
    assert str(path.name) in done("clinician", FOOT, "--html", str(path)).replace("\n", "")
    html = path.read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert "sore under the lace" in html


def test_without_an_interview_or_a_place_to_write_it_is_refused(tmp_path: Path) -> None:
    assert "nothing hurts" in refused("clinician")
    sore()
    assert "assess" in refused("clinician")
    assessed(tmp_path)
    assert "cannot be written" in refused("clinician", "--html", str(tmp_path))
    assert "not known" in refused("clinician", "left-foo")
