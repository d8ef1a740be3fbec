"""docs/coverage.md has a row for every requirement, and names tests that stand. Does not run them."""

from __future__ import annotations

import re

from tests.house.sources import ROOT

PAGE = ROOT / "docs" / "coverage.md"
COUNTS = {"A": 20, "B": 12, "C": 9, "D": 5, "E": 7}
"""How many requirements each chapter has."""

NOT_YET = "not yet"
ROW = re.compile(r"^\|\s*([A-E]\d+)\s*\|(.*)\|\s*$", re.MULTILINE)


def rows() -> dict[str, list[str]]:
    """The cells of each row by id: what, page, command, test."""
    found = ROW.findall(PAGE.read_text(encoding="utf-8"))
    ids = [name for name, _ in found]
    assert len(ids) == len(set(ids)), "an id stands twice"
    return {name: [cell.strip() for cell in rest.split("|")] for name, rest in found}


def test_every_requirement_has_a_row() -> None:
    wanted = {f"{chapter}{number}" for chapter, count in COUNTS.items() for number in range(1, count + 1)}
    assert set(rows()) == wanted


def test_every_row_has_all_its_cells_filled() -> None:
    short = [name for name, cells in rows().items() if len(cells) != 4 or not all(cells)]
    assert not short, f"a cell that has nothing to say yet says {NOT_YET!r}: {short}"


def test_every_test_that_is_named_stands() -> None:
    gone = []
    for name, cells in rows().items():
        if cells[-1] == NOT_YET:
            continue
        named = re.findall(r"tests/[\w./-]+", cells[-1])
        assert named, f"{name}: the last cell names no file of tests/ and does not say {NOT_YET!r}"
        gone += [f"{name}: {path}" for path in named if not (ROOT / path).exists()]
    assert not gone, "\n".join(gone)


def test_nothing_is_called_done_without_a_test() -> None:
    unshown = [name for name, cells in rows().items() if cells[-1] == NOT_YET and set(cells[1:3]) != {NOT_YET}]
    assert not unshown, f"a page or command is named, but no test shows it: {unshown}"
