"""Reads plain tables: markers or forces of open data sets, accelerations of any logger. Knows no maker's program."""

from __future__ import annotations

import re
from math import isnan, nan

import numpy as np

from restride.exchange.laboratory.lines import cells, lines_of, number, rate_of, table
from restride.exchange.laboratory.recording import Accelerations, Floats, Forces, Markers, Recording, in_metres
from restride.words.trouble import Trouble

AXES = 3
_TIME = re.compile(r"time|.*timestamp.*|seconds|t|ms|time ?\(m?s\)|sample|frame", re.IGNORECASE)
_FORCE = re.compile(r"(?:grf|force|f)[ _.]?v?([xyz])[ _.]?\d*(?: ?\(n\))?", re.IGNORECASE)
_ACCELERATION = re.compile(r"(?:.*acc.*[ _.-]?|a?)([xyz])(?: ?\(.*\))?", re.IGNORECASE)
_READS = "name its columns: time with R.HeelX …, with Fx Fy Fz, or with accelerations x y z"


def read(data: bytes, name: str) -> Recording | Trouble:
    """Markers, forces or accelerations of a table; which of them, its header tells.

    Returns
    -------
    Recording | Trouble
        A rate is nan where no column tells the time. A table of one column without a header is the vertical force of
        a plate.
    """
    lines = [line for line in lines_of(data) if line.strip()]
    if not lines:
        return Trouble(name, "is empty", "copy it again")
    titles = cells(lines[0])
    if not isnan(number(titles[0])):
        return _bare(lines, len(titles), name)
    rows = table(lines[1:], len(titles))
    if len(rows) < 2:
        return Trouble(name, "holds a header and no rows", "export it again")
    rate = next(
        (rate_of(rows[:, p]) for p, one in enumerate(titles) if _TIME.fullmatch(one) and p < rows.shape[1]), nan
    )
    for look in (_forces, _markers, _accelerations):
        found = look(titles, rows, rate)
        if found is not None:
            return found
    return Trouble(name, f"is a table that begins with {', '.join(titles[:3])[:80]}, and holds no recording", _READS)


def _bare(lines: list[str], width: int, name: str) -> Recording | Trouble:
    """Numbers without a header: a single column is a vertical force; what more columns are, nobody can say."""
    if width != 1:
        return Trouble(name, f"has {width} columns and no header", _READS)
    return Recording("table", forces=(Forces(nan, table(lines, 1)),))


def _forces(titles: list[str], rows: Floats, rate: float) -> Recording | None:
    axes = {match.group(1).casefold(): p for p, one in enumerate(titles) if (match := _FORCE.fullmatch(one))}
    if len(axes) != AXES:
        return None
    return Recording("table", forces=(Forces(rate, rows[:, [axes[one] for one in "xyz"]]),))


def _markers(titles: list[str], rows: Floats, rate: float) -> Recording | None:
    places = {}
    for p in range(len(titles) - 2):
        stem, ends = titles[p][:-1], "".join(one[-1:] for one in titles[p : p + AXES]).upper()
        alike = ends == "XYZ" and all(one[:-1] == stem for one in titles[p : p + AXES])
        if alike and len(stem.strip(" _.")) > 1 and p + AXES <= rows.shape[1]:
            places[stem.strip(" _.")] = rows[:, p : p + AXES]
    # Three columns alone are the axes of one sensor, however they are called.
    if len(places) < 2:
        return None
    seen = {one: values for one, values in places.items() if not np.isnan(values).all()}
    return Recording("table", Markers(rate, in_metres(seen, "")))


def _accelerations(titles: list[str], rows: Floats, rate: float) -> Recording | None:
    found = [p for p, one in enumerate(titles) if _ACCELERATION.fullmatch(one)]
    if not 2 <= len(found) <= AXES:
        return None
    return Recording("table", accelerations=Accelerations(rate, tuple(titles[p] for p in found), rows[:, found]))
