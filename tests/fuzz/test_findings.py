"""What once broke a reader, kept so that it never does again: one file of ``findings/`` each, named by what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.fuzz import anything

FINDINGS = sorted((Path(__file__).parent / "findings").iterdir())


def test_findings_are_at_hand() -> None:
    assert FINDINGS


@pytest.mark.parametrize("path", FINDINGS, ids=lambda path: path.stem)
def test_what_broke_a_reader_breaks_it_no_more(path: Path) -> None:
    anything(path.read_bytes())
