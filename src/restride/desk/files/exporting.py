"""The diary handed out: every line as it stands, and the originals. Leaves nothing out and changes nothing."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from restride.desk.place import Place, Troubles
from restride.diary.codec import from_line
from restride.diary.kinds import Activity
from restride.exchange.reader import door
from restride.exchange.session import UNKEPT
from restride.exchange.tables.diary import Line, to_table
from restride.home.folder import disk_trouble, write_whole
from restride.home.shelf import Shelf
from restride.report.entry_words import entry_words
from restride.report.phrase import Speech
from restride.words.trouble import Trouble

GZIP = b"\x1f\x8b"
"""How a packed file begins."""

_HEAD = 1 << 16


def lines(place: Place) -> Iterator[str]:
    """Every line of the diary in the order of writing, what was shown too; they come back byte for byte."""
    for _, row in place.diary.rows():
        yield row.line


def export_to(place: Place, path: Path) -> int | Trouble:
    """Write the diary to a file that is not there yet; how many lines it has."""
    if path.exists():
        return Trouble(str(path), "is there already", "give another name, or move it away")
    held = list(lines(place))
    try:
        write_whole(path.absolute(), "".join(f"{line}\n" for line in held).encode(), lasting=True)
    except OSError as error:
        return disk_trouble(path, error)
    return len(held)


def export_table(place: Place, path: Path) -> int | Troubles:
    """Write the diary as a table for a spreadsheet, to a file that is not there yet; how many rows it has."""
    if path.exists():
        return (Trouble(str(path), "is there already", "give another name, or move it away"),)
    shelf = place.shelf()
    if not isinstance(shelf, Shelf):
        return shelf
    speech = Speech(shelf.phrases, shelf.edition, place.today, place.units)
    rows = []
    for number, line in enumerate(lines(place), start=1):
        entry = from_line(line, f"the diary, line {number}")
        if isinstance(entry, Trouble):
            return (entry,)
        rows.append(Line(entry, line, entry_words(entry.body, speech)))
    try:
        write_whole(path.absolute(), to_table(rows), lasting=True)
    except OSError as error:
        return (disk_trouble(path, error),)
    return len(rows)


@dataclass(frozen=True, slots=True)
class Copied:
    """How many originals stand in the folder now, and what could not be copied."""

    count: int
    troubles: tuple[Trouble, ...]


def export_originals(place: Place, folder: Path) -> Copied | Trouble:
    """Copy the files that were imported into a folder, each under its day, sport and the beginning of its digest."""
    entries = place.entries()
    if isinstance(entries, Trouble):
        return entries
    named: dict[str, str] = {}
    for entry in entries:
        if isinstance(entry.body, Activity) and entry.body.original and not entry.body.original.startswith(UNKEPT):
            digest = entry.body.original.partition("#")[0]
            named.setdefault(digest, f"{entry.day.isoformat()}-{entry.body.sport}-{digest[:12]}")
    wrong = []
    count = 0
    for digest, name in named.items():
        content = place.diary.original(digest)
        if isinstance(content, Trouble):
            wrong.append(content)
            continue
        try:
            write_whole(folder.absolute() / f"{name}{_suffix(content)}", content, lasting=True)
        except OSError as error:
            return disk_trouble(folder, error)
        count += 1
    return Copied(count, tuple(wrong))


def _suffix(content: bytes) -> str:
    """How the name of a file ends by what it holds; a packed one is looked into no further than its beginning."""
    packed = content.startswith(GZIP)
    head = content[:_HEAD]
    if packed:
        try:
            head = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head, _HEAD)
        except zlib.error:
            head = b""  # damaged, and kept as it was handed over
    known = door(head)
    return (known.suffix if known is not None else ".fit") + (".gz" if packed else "")
