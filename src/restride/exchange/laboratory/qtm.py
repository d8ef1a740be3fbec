"""Reads the tables of Qualisys Track Manager: markers, and the forces of one plate. Knows no other."""

from __future__ import annotations

from math import isnan, nan

from restride.exchange.laboratory.lines import lines_of, number, table
from restride.exchange.laboratory.recording import Forces, Markers, Recording, in_metres
from restride.words.trouble import Trouble

BEGINS = (b"NO_OF_FRAMES", b"NO_OF_SAMPLES")
LONGEST_HEADER = 200
AXES = 3
NO_FORCES, EXPORT_FORCES = "names no forces in its columns", "export force, not volts, from Qualisys"


def knows(head: bytes) -> bool:
    """Whether a file that begins so is a table of this program."""
    return head.lstrip(b"\xef\xbb\xbf").startswith(BEGINS)


def read(data: bytes, name: str) -> Recording | Trouble:
    """Markers in metres, or the forces of a plate in newtons."""
    lines = lines_of(data)
    header: dict[str, list[str]] = {}
    for line in lines[:LONGEST_HEADER]:
        key, *rest = line.split("\t")
        header.setdefault(key, rest)
    rate = number("".join(header.get("FREQUENCY", [])[:1]))
    rate = rate if rate > 0 else nan
    at = next((place for place, line in enumerate(lines[:LONGEST_HEADER]) if line.startswith("SAMPLE\t")), None)
    if at is None and "NO_OF_SAMPLES" in header:
        return Trouble(name, NO_FORCES, EXPORT_FORCES)
    if at is not None:
        return _forces(lines, at, rate, name)
    names = [one for one in header.get("MARKER_NAMES", []) if one]
    return _markers(lines, names, rate, name)


def _forces(lines: list[str], at: int, rate: float, name: str) -> Recording | Trouble:
    titles = lines[at].split("\t")
    places = [titles.index(one) for one in ("Force_X", "Force_Y", "Force_Z") if one in titles]
    rows = table(lines[at + 1 :], len(titles))
    if len(places) != AXES or not len(rows):
        return Trouble(name, NO_FORCES, EXPORT_FORCES)
    return Recording("QTM", forces=(Forces(rate, rows[:, places]),))


def _markers(lines: list[str], names: list[str], rate: float, name: str) -> Recording | Trouble:
    at = next((p for p, line in enumerate(lines[:LONGEST_HEADER]) if line.startswith(("Frame\t", "MARKER_NAMES"))), -1)
    titled = next((p for p, line in enumerate(lines[:LONGEST_HEADER]) if line.startswith("Frame\t")), None)
    begin = titled if titled is not None else _first_row(lines, at + 1)
    first = 0
    if titled is not None:
        titles = lines[titled].split("\t")
        wanted = f"{names[0]} X" if names else ""
        first = titles.index(wanted) if wanted in titles else 0
    rows = table(lines[begin + (titled is not None) :], first + AXES * len(names))
    if not names or not len(rows):
        return Trouble(name, "holds no marker", "export 3D data with its header from Qualisys")
    places = {
        one: rows[:, first + AXES * place : first + AXES * (place + 1)]
        for place, one in enumerate(names)
        if first + AXES * (place + 1) <= rows.shape[1]
    }
    return Recording("QTM", Markers(rate, in_metres(places, "mm")))


def _first_row(lines: list[str], after: int) -> int:
    """The first line that begins with a number."""
    among = range(max(0, after), min(len(lines), LONGEST_HEADER))
    return next((p for p in among if not isnan(number(lines[p].split("\t")[0]))), len(lines))
