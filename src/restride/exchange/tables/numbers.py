"""Numbers and durations as tables write them, with points or commas; what is none is nan. Knows no column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import isfinite, isnan, nan

from restride.words.measure import SECONDS_PER_MINUTE

_COMMA_DECIMAL = re.compile(r"^-?\d+,\d{1,2}$|^-?\d{1,3}(\.\d{3})+,\d+$")
_POINT_DECIMAL = re.compile(r"^-?\d+\.\d+$|^-?\d{1,3}(,\d{3})+\.\d+$")
_THOUSANDS = re.compile(r"^-?\d{1,3}([., \u00a0\u202f]\d{3})+$")
_DURATION = re.compile(r"^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2}(?:[.,]\d{1,6})?)$")
_LONGEST = 40


def decimal_sign(cells: Iterable[str]) -> str:
    """Which sign a file writes before tenths: a comma where any number can be read in no other way, else a point."""
    comma = point = 0
    for cell in cells:
        comma += bool(_COMMA_DECIMAL.match(cell[:_LONGEST]))
        point += bool(_POINT_DECIMAL.match(cell[:_LONGEST]))
    return "," if comma > point else "."


def number(text: str, sign: str = ".") -> float:
    """A cell as a number; nan for an empty one, for dashes, and for words. ``sign`` stands before tenths."""
    plain = text[:_LONGEST].replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
    other = "," if sign == "." else "."
    if other in plain and sign not in plain and not _THOUSANDS.match(plain):
        return nan  # a sign in a place where neither reading is sure
    plain = plain.replace(other, "").replace(sign, ".")
    try:
        value = float(plain)
    except ValueError:
        return nan
    return value if isfinite(value) and abs(value) < 1e15 else nan


def readings(text: str, sign: str = ".") -> tuple[float, ...]:
    """Every number a cell may mean, the likelier first: ``21,130`` is thousands in one file and tenths in another."""
    plain = text[:_LONGEST].strip()
    first = number(plain, sign)
    if plain.count(",") + plain.count(".") != 1:
        return () if isnan(first) else (first,)
    second = number(plain.replace(",", "."), ".")
    return tuple(dict.fromkeys(value for value in (first, second) if not isnan(value)))


def duration_s(text: str) -> float:
    """Seconds of ``1:23:45``, ``23:45`` or ``23:45.6``; nan for anything else."""
    match = _DURATION.match(text[:_LONGEST].strip())
    if match is None:
        return nan
    hours, minutes, seconds = match.group(1) or "0", match.group(2), match.group(3).replace(",", ".")
    return (int(hours) * SECONDS_PER_MINUTE + int(minutes)) * SECONDS_PER_MINUTE + float(seconds)
