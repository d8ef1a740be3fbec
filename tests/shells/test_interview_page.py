"""docs/reference/interview.md is true: every example on it is run, every refusal is refused as it says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from restride.cli.main import main
from restride.triage.contract.given import TEXT, ZONES_TOO
from tests.desk.conftest import shipped as shelf_once
from tests.editions import shipped

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "interview.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```json input\n(.*?)```\s+```json output\n(.*?)```", PAGE, re.DOTALL)
REFUSED = re.findall(r"^\| (?:`(.+?)`|\*\(empty\)\*) \| (.+) \|$", PAGE.split("## What is refused")[1], re.MULTILINE)
PYTHON = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(autouse=True)
def nowhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> None:
    """No home folder can be made: the contract needs none. The cards are read once, but for the test that says so."""
    monkeypatch.setenv("RESTRIDE_HOME", "/proc/nowhere/at/all")
    if "afresh" not in request.node.name:
        folder = tmp_path_factory.getbasetemp() / "shelf"
        monkeypatch.setattr("restride.desk.triage.contract.shelf", lambda _: shelf_once(folder))


def play(text: str, *more: str) -> Result:
    return CliRunner().invoke(main, ["interview", "--answers", "-", *more], input=text, catch_exceptions=False)


def part_of(part: Any, whole: Any) -> bool:
    """Whether all that is shown is there; of a list, that each thing shown is like some thing of it."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(key in whole and part_of(part[key], whole[key]) for key in part)
    if isinstance(part, list) and part:
        return isinstance(whole, list) and all(any(part_of(one, other) for other in whole) for one in part)
    return bool(part == whole)


@pytest.mark.parametrize(("given", "shown"), EXAMPLES, ids=range(len(EXAMPLES)))
def test_an_example_comes_out_as_it_says(given: str, shown: str) -> None:
    result = play(given, "--json")
    assert result.exit_code == 0, result.output
    wire, part = json.loads(result.stdout), json.loads(shown)
    first = part.pop("conditions", [None])[0]
    assert part_of(part, wire), wire
    assert first is None or wire["conditions"][0]["id"] == first["id"]


def test_without_a_home_the_cards_are_read_afresh() -> None:
    assert json.loads(play("{}", "--json").stdout)["edition"]["digest"] == shipped().digest


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 4
    assert len(REFUSED) >= 9
    assert PYTHON


@pytest.mark.parametrize(("given", "sentence"), REFUSED, ids=range(len(REFUSED)))
def test_a_refusal_is_said_as_it_says(given: str, sentence: str) -> None:
    result = play(given)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert not result.stdout


def test_the_page_names_every_key_of_the_output() -> None:
    table = PAGE.split("## What comes out")[1].split("## Examples")[0]
    named = set(re.findall(r"`(\w+)`", table))
    assert set(json.loads(play("{}", "--json").stdout)) <= named


def test_the_page_names_the_questions_of_who_and_where() -> None:
    questions = shipped().questions
    assert {"where", "side", "age", "sex"} <= set(questions)
    assert {questions[name].asks for name in ("where", "side", "age", "sex")} == {"zones", "side", "number", "one"}
    assert not {TEXT, ZONES_TOO} & set(questions)


def test_the_python_of_the_page_runs(capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(PYTHON[0], "interview.md", "exec"), {})
    assert capsys.readouterr().out.startswith("T")
