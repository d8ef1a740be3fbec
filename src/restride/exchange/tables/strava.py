"""Reads activities.csv of a Strava export: what each outing was, and outings without a file. Opens no file beside it.

Its times are UTC. Several names stand twice: the second distance is metres, the first in the unit of the account. The
words of its header are known in English and German.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite, nan

from restride.exchange.belief import FASTEST_MPS
from restride.exchange.sports import called
from restride.exchange.tables.dates import Order, order
from restride.exchange.tables.numbers import number
from restride.exchange.tables.sheet import Row, Sheet, sheet
from restride.exchange.tables.summary import Summary, outing
from restride.exchange.track import Reading, Track
from restride.words.measure import METRES_PER_KM
from restride.words.trouble import Trouble

SOURCE = "Strava"
METRES_PER_MILE = 1609.344

_DATE = ("activity date", "aktivitätsdatum")
_TYPE = ("activity type", "aktivitätsart")
_FILE = ("filename", "dateiname")
_ELAPSED = ("elapsed time", "verstrichene zeit")
_MOVING = ("moving time", "bewegungszeit")
_DISTANCE = ("distance", "distanz")
_SPEED = ("average speed", "durchschnittliche geschwindigkeit")
_ASCENT = ("elevation gain", "höhenzunahme")
_MEANS = {
    "heart_rate": ("average heart rate", "durchschnittliche herzfrequenz"),
    "power": ("average watts", "durchschnittliche watt"),
}
_NEAR = 0.05
"""Two ways to the same distance agree within rounding and pauses; units differ by far more."""


def fits(names: tuple[str, ...]) -> bool:
    """Whether a header is that of such a list."""
    return any(one in names for one in ("activity id", "aktivitäts-id")) and any(one in names for one in _DATE)


def words(data: bytes) -> dict[str, str]:
    """What the list calls the outing of each file, by the file's name without folders."""
    table = sheet(data, "")
    if isinstance(table, Trouble):
        return {}
    file, kind = table.place(*_FILE), table.place(*_TYPE)
    return {name: row.cell(kind) for row in table.rows if (name := _plain(row.cell(file)))}


def _plain(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2].casefold()


def read(data: bytes, name: str, beside: Iterable[str] = ()) -> Reading:
    """The outings of a list of activities.

    Parameters
    ----------
    beside
        The names of files that are read themselves; rows that speak of one of them are passed over.
    """
    table = sheet(data, name)
    if isinstance(table, Trouble):
        return Reading((), (table,), "unreadable")
    when = table.place(*_DATE)
    how = order(table.column(when))
    if isinstance(how, str):
        return Reading((), (Trouble(name, how, "set Strava to English and export again"),), "activities")
    file, known = table.place(*_FILE), {_plain(one) for one in beside}
    tracks: list[Track] = []
    troubles: list[Trouble] = list(table.notes)
    for row in table.rows:
        if _plain(row.cell(file)) in known and row.cell(file):
            continue
        made = _outing(table, row, how, f"{name}, line {row.line}")
        (tracks if isinstance(made, Track) else troubles).append(made)  # type: ignore[arg-type]
    if not table.rows:
        troubles.append(Trouble(name, "it lists no activity", "nothing to keep"))
    return Reading(tuple(tracks), tuple(troubles), "activities")


def _outing(table: Sheet, row: Row, how: Order, where: str) -> Track | Trouble:
    began = how.read(row.cell(table.place(*_DATE)))
    if began is None:
        said = row.cell(table.place(*_DATE))[:40]
        return Trouble(where, f"its date cannot be understood ({said!r})", "log it by hand with `restride log run`")
    elapsed_s = number(row.cell(table.place(*_ELAPSED)))
    moving_s = number(row.cell(table.place(*_MOVING)))
    named = called(row.cell(table.place(*_TYPE)))
    distance_m, note = _distance(table, row, moving_s if moving_s > 0 else elapsed_s, where)
    ascent_m = number(row.cell(table.place(*_ASCENT)))
    return outing(
        Summary(
            named=named,
            began=began,
            wall_clock=False,
            elapsed_s=elapsed_s,
            timer_s=moving_s,
            distance_m=distance_m,
            ascent_m=ascent_m if ascent_m >= 0 else None,
            means={kind: number(row.cell(table.place(*titles))) for kind, titles in _MEANS.items()},
            device=SOURCE,
            notes=note,
        ),
        where,
    )


def _distance(table: Sheet, row: Row, timer_s: float, where: str) -> tuple[float | None, tuple[Trouble, ...]]:
    """Metres of a row; None, and the reason, where nothing tells what the number counts."""
    cells = [row.cell(place) for place in table.places(next((n for n in _DISTANCE if n in table.names), ""))]
    values = [number(cell, "," if "," in cell and "." not in cell else ".") for cell in cells]
    told = [value for value in values if isfinite(value)]
    if not told or not any(told):
        return None, ()
    if min(told) < 0:
        return min(told), ()
    if len(told) > 1 and _alike(told[1], told[0] * METRES_PER_KM):
        return told[1], ()
    if len(told) > 1 and _alike(told[1], told[0] * METRES_PER_MILE):
        return told[1], ()
    mps = number(row.cell(table.place(*_SPEED)))
    gone = mps * timer_s if 0 < mps < FASTEST_MPS["cross"] else nan
    for factor in (1.0, METRES_PER_KM, METRES_PER_MILE):
        if _alike(told[-1] * factor, gone):
            return told[-1] * factor, ()
    what = f"its distance of {told[-1]:g} may be kilometres or miles: nothing in the row tells"
    return None, (Trouble(where, what, "kept it without a distance"),)


def _alike(one: float, other: float) -> bool:
    return abs(one - other) <= _NEAR * max(abs(one), abs(other), 1.0)
