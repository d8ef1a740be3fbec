"""Tables of text: separators, encodings, doubled and marked-up names, ragged rows, bounds, any bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.tables import sheet as room
from restride.exchange.tables.sheet import Sheet, header, sheet
from restride.words.trouble import Trouble


def table(data: bytes) -> Sheet:
    made = sheet(data, "a.csv")
    assert isinstance(made, Sheet), made
    return made


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_signs_and_encodings(sign: str, encoding: str) -> None:
    made = table(f"Datum{sign}Größe\r\n2026-05-01{sign}ü\r\n".encode(encoding))
    assert made.names == ("datum", "grösse")
    assert made.rows[0].cells == ("2026-05-01", "ü")
    assert not made.notes


def test_letters_of_windows_are_read_and_said() -> None:
    made = table("Größe,b\nü,1\n".encode("cp1252"))
    assert made.rows[0].cell(0) == "ü"
    assert "Windows" in made.notes[0].what


def test_a_name_may_stand_twice_and_may_hold_markup() -> None:
    made = table(b'Distance,"<span class=""x"">Type</span>",Distance\n1,run,1000\n')
    assert made.names == ("distance", "type", "distance")
    assert made.place("distance", nth=1) == 2
    assert made.place("nothing", "type") == 1
    assert made.place("distance", nth=2) is None


def test_rows_wider_and_shorter_than_the_header_are_kept_as_they_are() -> None:
    made = table(b"a,b\n1\n\n1,2,3\n")
    assert [row.line for row in made.rows] == [2, 4]
    assert made.rows[0].cell(1) == ""
    assert made.wider == 1


def test_cells_may_hold_the_sign_and_lines() -> None:
    assert table(b'a,b\n"1,5","two\nlines"\n').rows[0].cells == ("1,5", "two\nlines")


def test_an_empty_file_is_told() -> None:
    assert isinstance(sheet(b"", "a.csv"), Trouble)
    assert header(b"") == ()
    assert header(b"just words") == ()


def test_rows_that_cannot_be_told_apart_are_told() -> None:
    made = table(b'a,b\n1,2\n3,"' + b"x" * 200_000)
    assert len(made.rows) == 1
    assert "told apart" in made.notes[0].what


def test_too_many_rows_are_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST_ROWS", 2)
    made = table(b"a,b\n" + b"1,2\n" * 5)
    assert len(made.rows) == 2
    assert "more than 2 rows" in made.notes[0].what


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_a_trouble(data: bytes) -> None:
    assert isinstance(sheet(data, "a.csv"), Sheet | Trouble)
    assert isinstance(header(data), tuple)
