"""Reads strides of a RunScribe pod and seconds of a Stryd pod as outings. Knows nothing of other pods.

Each pod is a source of its own, and so is each foot: left and right are never mixed into one stream.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from math import isfinite, nan

from restride.exchange.instants import EPOCH
from restride.exchange.places import NOWHERE
from restride.exchange.points import Kind, Points, Told, outing
from restride.exchange.sports import Called
from restride.exchange.tables.dates import YEAR_FIRST, order
from restride.exchange.tables.numbers import number
from restride.exchange.tables.sheet import Row, Sheet, sheet
from restride.exchange.track import DEVELOPER, NATIVE, Reading, Track
from restride.words.measure import SECONDS_PER_MINUTE
from restride.words.trouble import Trouble

RUNSCRIBE, STRYD = "RunScribe", "Stryd"
_RUN = Called("run", "running")
_METRES = {"ft": 0.3048, "m": 1.0, "cm": 0.01, "mi": 1609.344, "km": 1000.0}
_TWO_STEPS = 2
"""A stride goes from one landing of a foot to its next."""

_LAST_SECOND = 4_102_444_800
"""The year 2100, in seconds since 1970; a larger stamp counts milliseconds, a smaller one may be right."""

_MILLISECONDS = 1000.0

Column = tuple[int, Kind, Callable[[float], float]]
"""Where a column stands, what it holds, and how its numbers become ours."""


def fits(names: tuple[str, ...]) -> bool:
    """Whether a header is that of either pod."""
    return _is_runscribe(names) or _is_stryd(names)


def _is_runscribe(names: tuple[str, ...]) -> bool:
    return "datetime" in names and "footstrike_type" in names and any(one.startswith("contact_time") for one in names)


def _is_stryd(names: tuple[str, ...]) -> bool:
    return "timestamp" in names and any(
        one in names for one in ("ground time (ms)", "power (w/kg)", "stryd speed (m/s)")
    )


def read(data: bytes, name: str) -> Reading:
    """The outing that a table of strides, or of seconds, holds."""
    table = sheet(data, name)
    if isinstance(table, Trouble):
        return Reading((), (table,), "unreadable")
    made = _runscribe(table, name) if _is_runscribe(table.names) else _stryd(table, name)
    notes = table.notes
    if isinstance(made, Trouble):
        return Reading((), (*notes, made), "strides")
    return Reading((made,), notes, "strides")


def _runscribe(table: Sheet, name: str) -> Track | Trouble:
    """Strides of one foot. The file tells the time on the wall; the foot stands in the file's name alone."""
    when = table.place("datetime")
    how = order(table.column(when), known=YEAR_FIRST)
    if isinstance(how, str):
        return Trouble(name, how, "export it again from RunScribe")
    source = f"{DEVELOPER}{RUNSCRIBE}{_foot(name)}"
    columns = _runscribe_columns(table.names, source)
    clock = table.place("time (s)")
    began = next((at for row in table.rows if (at := how.read(row.cell(when))) is not None), None)
    first = next((value for row in table.rows if isfinite(value := number(row.cell(clock)))), 0.0)
    points = Points()
    for row in table.rows:
        at = how.read(row.cell(when))
        if at is None or began is None:
            continue  # the second line of the header, which names columns once more
        seconds = number(row.cell(clock))
        second = _second(began) + seconds - first if isfinite(seconds) else _second(at)
        points.add(second, NOWHERE, _values(row, columns))
    timer_s = max((number(cell) for cell in table.column(table.place("active_time (s)")) if cell), default=nan)
    notes = () if _foot(name) else (Trouble(name, "it does not tell which foot", "put left or right into its name"),)
    told = Told(
        _RUN,
        device=RUNSCRIBE,
        wall_clock=True,
        timer_s=timer_s if timer_s > 0 else None,
        per_leg=False,
        by_stride=True,
        notes=notes,
    )
    return outing(points, told, name)


def _runscribe_columns(names: tuple[str, ...], source: str) -> list[Column]:
    """The columns of strides; those whose unit stands in brackets are turned into ours."""
    found: list[Column] = []
    for place, title in enumerate(names):
        plain, _, unit = title.partition(" (")
        unit = unit.rstrip(") ")
        metres = _METRES.get(unit.removeprefix("min/"), nan)
        if plain == "step_rate":
            found.append((place, Kind("cadence", "spm", source), _as_it_is))
        elif plain == "contact_time" and unit == "ms":
            found.append((place, Kind("contact_time", "ms", source), _as_it_is))
        elif plain == "stride_length" and isfinite(metres):
            found.append((place, Kind("step_length", "mm", source), _times(_MILLISECONDS * metres / _TWO_STEPS)))
        elif plain == "stride_pace" and isfinite(metres_of_pace := _METRES.get(unit.rpartition("/")[2], nan)):
            found.append((place, Kind("speed", "m/s", source), _pace(metres_of_pace)))
        elif plain == "stride_pace" and unit == "mi/min":
            found.append((place, Kind("speed", "m/s", source), _pace(_METRES["mi"])))
        elif plain == "active_dist" and isfinite(metres):
            found.append((place, Kind("distance", "m", source), _times(metres)))
        elif plain in _OTHERS:
            found.append((place, Kind(plain, _OTHERS[plain], source), _as_it_is))
    return found


_OTHERS = {
    "braking_gs": "g",
    "impact_gs": "g",
    "footstrike_type": "1-16",
    "max_pronation_vel": "deg/s",
    "pronation_fs_mp": "deg",
    "pronation_mp_to": "deg",
    "stance_fs_mp": "deg",
    "stance_mp_to": "deg",
}
"""What a pod tells that has no name of ours: kept under its own. A strike of type 1 is on the heel, 16 on the toes."""


def _as_it_is(value: float) -> float:
    return value


def _times(factor: float) -> Callable[[float], float]:
    return lambda value: value * factor


def _pace(metres: float) -> Callable[[float], float]:
    """Minutes for so many metres to metres a second. The header says ``mi/min`` and means minutes for a mile."""
    return lambda value: metres / (value * SECONDS_PER_MINUTE) if value > 0 else nan


def _foot(name: str) -> str:
    plain = name.casefold()
    found = [side for side in ("left", "right") if side in plain]
    return f" {found[0]}" if len(found) == 1 else ""


def _second(told: datetime) -> float:
    return (told.replace(tzinfo=UTC) - EPOCH).total_seconds()


def _values(row: Row, columns: list[Column]) -> dict[Kind, float]:
    told = ((kind, turn(number(row.cell(place)))) for place, kind, turn in columns)
    return {kind: value for kind, value in told if isfinite(value)}


_STRYD = f"{DEVELOPER}{STRYD}"
_SECONDS: dict[str, tuple[Kind, float]] = {
    "power (w/kg)": (Kind("power_by_mass", "W/kg", _STRYD), 1.0),
    "form power (w/kg)": (Kind("form_power_by_mass", "W/kg", _STRYD), 1.0),
    "air power (w/kg)": (Kind("air_power_by_mass", "W/kg", _STRYD), 1.0),
    "watch speed (m/s)": (Kind("speed", "m/s", NATIVE), 1.0),
    "stryd speed (m/s)": (Kind("speed", "m/s", _STRYD), 1.0),
    "watch distance (meters)": (Kind("distance", "m", NATIVE), 1.0),
    "stryd distance (meters)": (Kind("distance", "m", _STRYD), 1.0),
    "stiffness": (Kind("leg_spring_stiffness", "kN/m", _STRYD), 1.0),
    "ground time (ms)": (Kind("contact_time", "ms", _STRYD), 1.0),
    "cadence (spm)": (Kind("cadence", "spm", _STRYD), 1.0),
    "vertical oscillation (cm)": (Kind("vertical_oscillation", "mm", _STRYD), 10.0),
    "ground time balance": (Kind("contact_balance", "percent", _STRYD), 1.0),
    "vertical ratio": (Kind("vertical_ratio", "percent", _STRYD), 1.0),
    "watch elevation (m)": (Kind("altitude", "m", NATIVE), 1.0),
    "stryd elevation (m)": (Kind("altitude", "m", _STRYD), 1.0),
    "heart rate (bpm)": (Kind("heart_rate", "bpm", NATIVE), 1.0),
}
"""The columns of Stryd's table by second. Power is by body mass, which the table does not tell."""


def _stryd(table: Sheet, name: str) -> Track | Trouble:
    """Seconds of a Stryd pod, with what the watch told beside it; times are seconds since 1970."""
    columns: list[Column] = [
        (place, kind, _times(factor))
        for place, title in enumerate(table.names)
        if (told := _SECONDS.get(title)) is not None
        for kind, factor in (told,)
    ]
    when = table.place("timestamp")
    points = Points()
    for row in table.rows:
        second = number(row.cell(when))
        if second > _LAST_SECOND:
            second /= _MILLISECONDS
        points.add(second if isfinite(second) else None, NOWHERE, _values(row, columns))
    return outing(points, Told(_RUN, device=STRYD, per_leg=False), name)
