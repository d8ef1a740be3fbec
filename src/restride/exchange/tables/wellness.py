"""Reads mornings of wellness apps: intervals.icu, HRV4Training, Elite HRV. Takes nothing on a scale that is not told.

The diary holds sleep, mood and energy of a morning. Heart-rate variability and resting heart rate have no place in it,
and a score on a scale that the file does not tell is refused rather than guessed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from math import isfinite

from restride.exchange.belief import EARLIEST, LATEST
from restride.exchange.morning import Morning
from restride.exchange.tables.dates import YEAR_FIRST, Order, order
from restride.exchange.tables.numbers import number
from restride.exchange.tables.sheet import Row, Sheet, sheet
from restride.exchange.track import Reading
from restride.words.measure import MINUTES_PER_HOUR, SECONDS_PER_MINUTE
from restride.words.trouble import Trouble

INTERVALS, HRV4TRAINING, ELITE = "intervals.icu", "HRV4Training", "Elite HRV"

_BEST, _WORST = 1, 4
_TEN = 10.0
_MOST_SLEEP_H = 16.0
_TOLD_ROWS = 5
"""So many rows are named one by one; more are counted."""

_UNKNOWN = {
    INTERVALS: ("fatigue", "soreness", "stress", "motivation", "sleepquality", "sleepscore", "readiness"),
    HRV4TRAINING: ("mental_energy", "sleep_quality", "fatigue", "muscle_soreness", "physical_condition"),
    ELITE: ("score", "balance", "mood", "energy", "soreness", "sleep quality", "stress"),
}
_HEART = ("hrv", "hrvsdnn", "restinghr", "rmssd", "sdnn", "hr")


@dataclass(frozen=True, slots=True)
class App:
    """A wellness app: its name, how to know its tables, the columns of its days, and the order of its dates."""

    name: str
    signs: tuple[frozenset[str], ...]
    """A header that holds all of one of these is its own."""
    days: tuple[str, ...]
    known: str
    """The order in which it writes dates; empty where it writes several."""


APPS = (
    App(
        INTERVALS,
        tuple(frozenset({day, one}) for day in ("date", "id") for one in ("sleepsecs", "restinghr", "ramprate")),
        ("date", "id"),
        YEAR_FIRST,
    ),
    App(
        HRV4TRAINING,
        (frozenset({"date", "hrv4t_recovery_points"}), frozenset({"date", "rmssd", "avnn"})),
        ("date",),
        "",
    ),
    App(ELITE, (frozenset({"member", "datetime", "rmssd"}),), ("date", "datetime"), YEAR_FIRST),
)


def app_of(names: tuple[str, ...]) -> App | None:
    """Whose table a header is; None for none of these."""
    held = frozenset(names)
    return next((one for one in APPS if any(sign <= held for sign in one.signs)), None)


def fits(names: tuple[str, ...]) -> bool:
    """Whether a header is that of a wellness app."""
    return app_of(names) is not None


def read(data: bytes, name: str) -> Reading:
    """The mornings of a wellness app, and what of them was not taken.

    A column of dates that could be read in two ways is refused whole. A row with more cells than the header names, by
    a decimal comma let through, is read only up to where it is surely in step.
    """
    table = sheet(data, name)
    if isinstance(table, Trouble):
        return Reading((), (table,), "unreadable")
    app = app_of(table.names)
    if app is None:
        return Reading(
            (), (Trouble(name, "it is of no wellness app that Restride knows", "log mornings by hand"),), "table"
        )
    when = table.place(*app.days)
    how = order(table.column(when), known=app.known)
    if isinstance(how, str):
        return Reading(
            (), (Trouble(name, how, "nothing of it was taken; export it again as year-month-day"),), "wellness"
        )
    mornings: dict[date, Morning] = {}
    wrong: list[Trouble] = []
    days: set[date] = set()
    for row in table.rows:
        told = how.read(row.cell(when))
        if told is None or not EARLIEST.year <= told.year < LATEST.year:
            odd_date = f"its date cannot be understood ({row.cell(when)[:40]!r})"
            wrong.append(Trouble(f"{name}, line {row.line}", odd_date, "left this row out"))
            continue
        days.add(told.date())
        morning, odd = _morning(app, table, row, told.date())
        wrong.extend(Trouble(f"{name}, line {row.line}", what, "left it out") for what in odd)
        if morning is not None:
            mornings[morning.day] = morning
    said = [*table.notes, *_told(wrong, name), *_untaken(app, table, how, (days, len(mornings)), name)]
    return Reading((), tuple(said), "wellness", tuple(mornings[day] for day in sorted(mornings)))


def _morning(app: App, table: Sheet, row: Row, day: date) -> tuple[Morning | None, list[str]]:
    sleep_h, odd = _SLEEP[app.name](table, row)
    mood, strange = _mood(table, row) if app.name == INTERVALS else (None, [])
    known = sleep_h is not None or mood is not None
    return (Morning(day, sleep_h, mood, app.name) if known else None), odd + strange


def _slept_s(table: Sheet, row: Row) -> tuple[float | None, list[str]]:
    """The sleep of intervals.icu, in seconds by its name."""
    return _hours(row.cell(table.place("sleepsecs")), SECONDS_PER_MINUTE * MINUTES_PER_HOUR)


def _slept_h(table: Sheet, row: Row) -> tuple[float | None, list[str]]:
    """The sleep of HRV4Training, in hours; only where the words after it stand where words belong."""
    if len(row.cells) > len(table.names) and isfinite(number(row.cell(table.place("traveling")) or "x")):
        return None, ["its cells are out of step with the header, by a decimal comma let through"]
    return _hours(row.cell(table.place("sleep_time")), 1)


def _no_sleep(table: Sheet, row: Row) -> tuple[float | None, list[str]]:
    """Elite HRV tells no sleep."""
    del table, row
    return None, []


_SLEEP: dict[str, Callable[[Sheet, Row], tuple[float | None, list[str]]]] = {
    INTERVALS: _slept_s,
    HRV4TRAINING: _slept_h,
    ELITE: _no_sleep,
}


def _hours(cell: str, count: int) -> tuple[float | None, list[str]]:
    value = number(cell) / count
    if not isfinite(value) or value == 0:
        return None, []
    if not 0 < value <= _MOST_SLEEP_H:
        return None, [f"nobody sleeps {value:.1f} hours"]
    return round(value, 2), []


def _mood(table: Sheet, row: Row) -> tuple[float | None, list[str]]:
    """The mood of intervals.icu: 1 is great and 4 grumpy there, 10 fine and 0 low here. Turned in this one place."""
    cell = row.cell(table.place("mood"))
    value = number(cell)
    if not isfinite(value) or value == 0:
        return None, []
    if not _BEST <= value <= _WORST:
        return None, [f"its mood of {cell[:10]} is on no scale from {_BEST} (great) to {_WORST}"]
    return round(_TEN * (_WORST - value) / (_WORST - _BEST), 1), []


def _told(wrong: list[Trouble], name: str) -> list[Trouble]:
    if len(wrong) <= _TOLD_ROWS:
        return wrong
    more = f"{len(wrong) - _TOLD_ROWS} more of its rows hold what cannot be understood"
    return [*wrong[:_TOLD_ROWS], Trouble(name, more, "left them out")]


def _untaken(app: App, table: Sheet, how: Order, found: tuple[set[date], int], name: str) -> list[Trouble]:
    """What the table holds that the diary does not take, and why: said once, with the days as they were read."""
    days, taken = found
    if not days:
        return [Trouble(name, "it holds no mornings", "nothing to keep")]
    read_as = f"{len(days)} days from {min(days)} to {max(days)}, its dates read as {how.named}"
    said = []
    heart = [title for title in _HEART if title in table.names]
    if heart:
        told = f"its {', '.join(heart)} have no place in the diary ({read_as})"
        said.append(Trouble(name, told, f"kept {taken or 'no'} mornings of sleep and mood; the rest was not taken"))
    unknown = [title for title in _UNKNOWN[app.name] if any(table.column(table.place(title)))]
    if unknown:
        told = f"the file does not tell what the numbers of {', '.join(unknown)} mean"
        said.append(Trouble(name, told, "left them out: a scale is not guessed"))
    if table.wider:
        told = f"{table.wider} of its rows have more cells than its header has names: a decimal comma was let through"
        said.append(Trouble(name, told, "read those rows only as far as they are surely in step"))
    return said
