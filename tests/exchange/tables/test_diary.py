"""A diary goes out as a table and comes back line by line; a table that was changed is refused whole."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.diary.codec import to_line
from restride.diary.kinds import Activity, Checkin, Exercise, Felt, Note
from restride.exchange.tables.diary import COLUMNS, LINE, Line, fits, from_table, to_table
from restride.exchange.tables.sheet import header
from restride.words.trouble import Trouble
from tests.diaries import Pen


def table(pen: Pen, what: str = "words") -> bytes:
    return to_table(Line(entry, to_line(entry), what) for entry in pen.entries)


def written() -> Pen:
    pen = Pen()
    pen.sore(0, score=3)
    pen.run(1, 30, 2, km=5.004)
    pen.morning(2, 1, sleep=7.5)
    pen.write(2, Exercise("short_foot", 3, 10, minutes=4, felt=(Felt(during=1),)))
    pen.write(3, Note('a "quoted"\nword, and =1+1'))
    return pen


def cells(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))


def test_every_line_comes_back_as_it_was() -> None:
    pen = written()
    data = table(pen)
    assert fits(header(data))
    assert from_table(data, "a.csv") == [to_line(entry) for entry in pen.entries]


def test_figures_stand_in_columns_of_their_own() -> None:
    rows = cells(table(written()))
    assert [row["pain"] for row in rows] == ["3", "2", "1", "1", ""]
    assert (rows[1]["minutes"], rows[1]["km"], rows[2]["sleep h"]) == ("30", "5", "7.5")
    assert tuple(rows[0]) == COLUMNS


@given(st.lists(st.text(max_size=40), max_size=5))
def test_whatever_was_written_comes_back(notes: list[str]) -> None:
    pen = Pen()
    for text in notes:
        pen.write(0, Note(text))
    assert from_table(table(pen, notes[0] if notes else ""), "a.csv") == [to_line(one) for one in pen.entries]


@pytest.mark.parametrize("word", ["=HYPERLINK(1)", "+1", "-1", "@a", "\tx"])
def test_no_text_is_a_formula(word: str) -> None:
    assert cells(table(written(), word))[0]["what"] == f"'{word}"


def test_a_cell_that_was_changed_refuses_the_table_and_says_which() -> None:
    data = table(written()).replace(b",30,5,2,", b",30,50,2,")
    found = from_table(data, "a.csv")
    assert isinstance(found, tuple)
    assert found[0].where == "a.csv, line 3"
    assert "its km says '50', and the entry '5'" in found[0].what
    assert "nothing of it was written" in found[-1].mend


def test_a_row_without_its_line_and_no_table_at_all_are_troubles() -> None:
    data = table(written()).decode("utf-8-sig").splitlines()
    broken = "\n".join([data[0], data[1].split(",")[0]]).encode()
    assert isinstance(from_table(broken, "a.csv"), tuple)
    (empty,) = from_table(b"", "a.csv")
    assert isinstance(empty, Trouble)
    assert not fits(("day", "id"))
    assert fits(("id", LINE))


def test_a_run_or_a_morning_of_which_nothing_hurt_was_said_has_no_pain() -> None:
    pen = Pen()
    pen.write(0, Activity("run", 1800, 1800))
    pen.write(0, Checkin())
    assert [row["pain"] for row in cells(table(pen))] == ["", ""]
