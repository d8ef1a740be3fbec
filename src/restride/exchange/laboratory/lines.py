"""A file of numbers in columns: its lines, its cells, its numbers. Knows no laboratory's header."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite, nan

import numpy as np

from restride.exchange.laboratory.recording import Floats

MOST_LINES = 3_000_000
"""An hour at 800 samples a second; longer ones are to be cut."""

MOST_COLUMNS = 1000
"""Three hundred markers; laboratories use sixty."""


def lines_of(data: bytes) -> list[str]:
    """The lines of a text in any encoding laboratories write, without their ends; empty ones stay."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("latin-1")
    return text.splitlines()


def cells(line: str) -> list[str]:
    """The cells of a line: between tabs where it has any, else between semicolons, commas, or blanks."""
    separator = next((sign for sign in "\t;," if sign in line), None)
    return [one.strip() for one in line.split(separator)]


def number(cell: str) -> float:
    """A cell as a number; nan for an empty one and for words."""
    try:
        value = float(cell)
    except ValueError:
        return nan
    return value if isfinite(value) else nan


def table(lines: Sequence[str], columns: int) -> Floats:
    """Lines as rows of numbers, shape (rows, columns): short rows filled with nan, long ones cut."""
    columns = min(columns, MOST_COLUMNS)
    rows = []
    for line in lines[:MOST_LINES]:
        if line.strip():
            row = [number(one) for one in cells(line)[:columns]]
            rows.append(row + [nan] * (columns - len(row)))
    return np.array(rows, dtype=np.float64).reshape(len(rows), columns)


def rate_of(times: Floats) -> float:
    """Samples a second, from the instants of the samples in seconds or, where those would be absurd, milliseconds.

    nan where the column counts samples instead of time, or does not rise: then the file does not tell.
    """
    known = times[~np.isnan(times)]
    if len(known) < 3 or not (np.diff(known) >= 0).all():
        return nan
    span = float(known[-1] - known[0])
    if span <= 0:
        return nan
    step = span / (len(known) - 1)
    if step == 1.0:
        return nan  # a number of the sample
    return 1 / step if step < 1 else 1000 / step
