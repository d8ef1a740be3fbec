"""Reads TRC, the marker files of OpenSim and Cortex. Knows no other."""

from __future__ import annotations

from math import nan

from restride.exchange.laboratory.lines import cells, lines_of, number, table
from restride.exchange.laboratory.recording import Markers, Recording, in_metres
from restride.words.trouble import Trouble

BEGINS = b"PathFileType"
AXES = 3
FIRST = 2
"""Two columns come before the markers: the number of the frame, and the time."""


def knows(head: bytes) -> bool:
    """Whether a file that begins so is TRC."""
    return head.lstrip(b"\xef\xbb\xbf").startswith(BEGINS)


def read(data: bytes, name: str) -> Recording | Trouble:
    """Markers of a TRC file, in metres."""
    lines = lines_of(data)
    at = next((line for line, one in enumerate(lines[:20]) if one.startswith("Frame#")), None)
    keys = next((line for line, one in enumerate(lines[:20]) if one.startswith("DataRate")), None)
    if at is None or keys is None or keys + 1 >= len(lines):
        return Trouble(name, "begins as TRC but its header is not whole", "export it again")
    told = dict(zip(lines[keys].split("\t"), lines[keys + 1].split("\t"), strict=False))
    names = [one for one in cells(lines[at])[FIRST:] if one]
    rows = table(lines[at + 2 :], FIRST + AXES * len(names))
    if not names or not len(rows):
        return Trouble(name, "holds no marker", "export it again")
    places = {
        one: rows[:, FIRST + AXES * place : FIRST + AXES * (place + 1)]
        for place, one in enumerate(names)
        if FIRST + AXES * (place + 1) <= rows.shape[1]
    }
    rate = number(told.get("DataRate", "").strip())
    return Recording("TRC", Markers(rate if rate > 0 else nan, in_metres(places, told.get("Units", ""))))
