"""The diary as a table for a spreadsheet, and back. Reads no entry out of cells that a person may have changed."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO

from restride.diary.codec import from_line
from restride.diary.entry import Entry
from restride.diary.kinds import Activity, Checkin, Exercise, PainSpot
from restride.exchange.tables.sheet import Row, sheet
from restride.words.measure import METRES_PER_KM, SECONDS_PER_MINUTE
from restride.words.trouble import Trouble

LINE = "restride line"
"""The last column: the entry as it stands, from which it comes back."""

COLUMNS = ("day", "time", "kind", "id", "by", "minutes", "km", "pain", "effort", "sleep h", "mood", "what", LINE)
"""The columns; ``what`` is said in the runner's language, numbers stand with a point."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How text begins that a spreadsheet would take for a formula."""

MOST_WRONG = 3


@dataclass(frozen=True, slots=True)
class Line:
    """An entry to be written: itself, its line of the diary, and what it says in words."""

    entry: Entry
    line: str
    what: str


def to_table(lines: Iterable[Line]) -> bytes:
    """The table of entries, in the order given, with the mark by which spreadsheets know UTF-8."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in lines:
        writer.writerow([*_cells(one.entry), _harmless(one.what), one.line])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def fits(names: tuple[str, ...]) -> bool:
    """Whether a header is that of such a table."""
    return LINE in names and "id" in names


def from_table(data: bytes, name: str) -> list[str] | tuple[Trouble, ...]:
    """The lines of the diary that a table holds, as they were written; or what forbids to take them.

    A row whose cells no longer say what its line says was changed in a spreadsheet: the whole table is refused, since
    nobody can tell which of the two is meant.
    """
    read = sheet(data, name)
    if isinstance(read, Trouble):
        return (read,)
    wrong = list(read.notes)
    lines = []
    for row in read.rows:
        cells = dict(zip(read.names, row.cells, strict=False))
        line = cells.get(LINE, "")
        found = _changed(cells, line, f"{name}, line {row.line}", row)
        wrong.extend([found] if found is not None else [])
        lines.append(line)
    if wrong:
        lost = Trouble(name, f"{len(wrong)} of its rows cannot be taken", "nothing of it was written")
        return (*wrong[:MOST_WRONG], lost)
    return lines


def _changed(cells: dict[str, str], line: str, where: str, row: Row) -> Trouble | None:
    entry = from_line(line, where)
    if isinstance(entry, Trouble):
        return Trouble(where, f"its last cell is no line of a diary ({len(row.cells)} cells)", "export the diary again")
    for name, cell in zip(COLUMNS, _cells(entry), strict=False):
        if name in cells and cells[name] != cell:
            said = f"its {name} says {cells[name]!r}, and the entry {cell!r}: it was changed in a spreadsheet"
            return Trouble(where, said, "change entries with restride log and restride retract, not in the table")
    return None


def _cells(entry: Entry) -> list[str]:
    """Every cell of an entry but its words and its line."""
    figures = dict(_figures(entry))
    told = [entry.day.isoformat(), entry.at.isoformat(), entry.kind, entry.id, entry.by]
    return [*told, *(figures.get(name, "") for name in COLUMNS[len(told) : -2])]


def _figures(entry: Entry) -> Iterator[tuple[str, str]]:
    body = entry.body
    found: dict[str, float | None] = {}
    if isinstance(body, Activity):
        found = {"minutes": body.moving_s / SECONDS_PER_MINUTE, "effort": body.effort, "pain": _worst(body)}
        found["km"] = None if body.distance_m is None else body.distance_m / METRES_PER_KM
    elif isinstance(body, Checkin):
        found = {"sleep h": body.sleep_h, "mood": body.mood, "pain": _worst(body)}
    elif isinstance(body, Exercise):
        found = {"minutes": body.minutes, "effort": body.effort, "pain": _worst(body)}
    elif isinstance(body, PainSpot):
        found = {"pain": body.score}
    for name, value in found.items():
        if value is not None:
            yield name, f"{round(value, 2):g}"


def _worst(body: Activity | Checkin | Exercise) -> float | None:
    scores = [score for felt in body.felt for score in (felt.during, felt.after, felt.morning) if score is not None]
    return max(scores, default=None)


def _harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
