"""A table of text as rows of cells under a header: encodings, separators, doubled names. Knows no vendor's columns."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from restride.words.trouble import Trouble

MOST_ROWS = 300_000
"""Strides of a whole day; a list of activities has thousands. More is cut off, and said."""

MOST_CELLS = 300
"""The widest list of activities has a hundred and twelve columns."""

_HEAD = 20_000
_TAG = re.compile(r"<[^>]{0,400}>")
_SEPARATORS = ",;\t"
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line in the file, and its cells, as many as there are."""

    line: int
    cells: tuple[str, ...]

    def cell(self, place: int | None) -> str:
        """The cell at a place, without blanks around it; empty where there is none."""
        if place is None or not 0 <= place < len(self.cells):
            return ""
        return self.cells[place].strip().strip("'").strip()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table.

    Parameters
    ----------
    names
        The names of the columns in small letters, without markup, blanks made one; a name may stand twice.
    rows
        Those with anything in them.
    notes
        What was odd about the text: an unusual encoding, rows too many.
    """

    names: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[Trouble, ...] = ()

    def places(self, name: str) -> tuple[int, ...]:
        """Where columns of a name stand, from the left."""
        return tuple(place for place, one in enumerate(self.names) if one == name)

    def place(self, *names: str, nth: int = 0) -> int | None:
        """Where the first of some names stands that is there; ``nth`` counts columns of one name from 0."""
        for name in names:
            found = self.places(name)
            if len(found) > nth:
                return found[nth]
        return None

    def column(self, place: int | None) -> list[str]:
        """The cells of a column, from top to bottom."""
        return [row.cell(place) for row in self.rows]

    @property
    def wider(self) -> int:
        """How many rows have more cells than the header has names."""
        return sum(len(row.cells) > len(self.names) for row in self.rows)


def header(data: bytes) -> tuple[str, ...]:
    """The names of the columns of what may be a table; empty where the first line is no row of several cells."""
    text, _ = _decoded(data[:_HEAD])
    names = _names(text, _separator(text))
    return names if len(names) > 1 else ()


def sheet(data: bytes, name: str) -> Sheet | Trouble:
    """The table that some bytes hold, or why they hold none. Never raises."""
    text, odd = _decoded(data)
    notes = [] if not odd else [Trouble(name, odd, "some letters of names may be wrong; numbers are not touched")]
    separator = _separator(text)
    rows: list[Row] = []
    names: tuple[str, ...] = ()
    reader = _rows(text, separator)
    while True:
        try:
            line, cells = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            notes.append(Trouble(name, f"its rows cannot be told apart ({error})", f"kept the {len(rows)} before"))
            break
        if not any(cell.strip() for cell in cells):
            continue
        if not names:
            names = tuple(_plain(cell) for cell in cells[:MOST_CELLS])
            continue
        if len(rows) >= MOST_ROWS:
            notes.append(Trouble(name, f"it has more than {MOST_ROWS} rows", "the rest was not read"))
            break
        rows.append(Row(line, tuple(cells[:MOST_CELLS])))
    if not names:
        return Trouble(name, "the file is empty", "export it again")
    return Sheet(names, tuple(rows), tuple(notes))


def _rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(StringIO(text.replace("\0", ""), newline=""), delimiter=separator)
    for cells in reader:
        yield reader.line_num, cells


def _decoded(data: bytes) -> tuple[str, str]:
    """The text of some bytes, and what is odd about them; a cut last letter of UTF-8 is odd to nobody."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), ""
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3:
            return data.decode("utf-8", "ignore"), ""
    return data.decode("cp1252", "replace"), "its letters are in no encoding that it tells; read as those of Windows"


def _separator(text: str) -> str:
    """What separates the cells: the sign that gives the header the most of them."""
    return max(_SEPARATORS, key=lambda sign: len(_names(text, sign)))


def _names(text: str, separator: str) -> tuple[str, ...]:
    head = text[:_HEAD].lstrip("\r\n")
    try:
        first = next(csv.reader(StringIO(head.replace("\0", ""), newline=""), delimiter=separator), [])
    except csv.Error:
        return ()
    return tuple(_plain(cell) for cell in first[:MOST_CELLS])


def _plain(cell: str) -> str:
    """The name of a column in small letters, without the markup that some exports leave in."""
    return " ".join(_TAG.sub("", cell).replace("\u2019", "'").split()).casefold()
