"""The command evaluate: the table as Markdown and as data, over a folder of cases; and the page that holds it."""

from __future__ import annotations

import shutil
from pathlib import Path

from restride.triage.evaluation.score import MEASURES
from tests.cli.calls import data, done, refused

ROOT = Path(__file__).parents[3]
CASES = ROOT / "tests" / "cases" / "triage"


def few(folder: Path) -> str:
    for name in ("pill-flight-calf", "black-toenail-downhill"):
        shutil.copy(CASES / f"{name}.toml", folder)
    return str(folder)


def test_the_table_is_printed_and_given_as_data(tmp_path: Path) -> None:
    text = done("evaluate", "triage", "--cases", few(tmp_path))
    assert "# Evaluation of the triage" in text
    assert all(f"| {name} |" in text for name in MEASURES)
    wire = data("evaluate", "triage", "--cases", str(tmp_path))
    assert wire["all"]["measures"]["under-triage"]["hits"] == 0


def test_what_holds_no_case_is_refused(tmp_path: Path) -> None:
    assert "holds no case" in refused("evaluate", "triage", "--cases", str(tmp_path))


def test_the_page_holds_what_the_command_prints() -> None:
    page = (ROOT / "docs" / "reference" / "triage-evaluation.md").read_text(encoding="utf-8")
    assert "restride evaluate triage" in page
    assert all(f"| {name} |" in page for name in MEASURES)
    assert f"{len(list(CASES.glob('*.toml')))} written cases" in page, "print it anew, see the first lines of the page"
