"""The names of FIT in our words: fields, units and what they may hold, sports, kinds of file. Reads no message.

Field names and units are those of the FIT global profile as fitdecode spells them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from restride.exchange.quantities import QUANTITIES
from restride.exchange.sports import Called
from restride.exchange.track import Sport

FRACTION = "fractional_cadence"
"""The part of a cadence below one; added to it, and no stream of its own."""

RECORD_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "enhanced_speed": "speed",
        "speed": "speed",
        "enhanced_altitude": "altitude",
        "altitude": "altitude",
        "stance_time": "contact_time",
        "stance_time_percent": "contact_percent",
        "stance_time_balance": "contact_balance",
        "vertical_oscillation": "vertical_oscillation",
        "vertical_ratio": "vertical_ratio",
        "step_length": "step_length",
        "cadence": "cadence",
        FRACTION: FRACTION,
        "power": "power",
        "grade": "grade",
        "distance": "distance",
        "temperature": "temperature",
        "core_temperature": "core_temperature",
        "heart_rate": "heart_rate",
    }
)
"""The fields of a record that are read, and what we call them."""

SESSION_FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "contact_time": ("avg_stance_time",),
        "contact_percent": ("avg_stance_time_percent",),
        "contact_balance": ("avg_stance_time_balance",),
        "vertical_oscillation": ("avg_vertical_oscillation",),
        "vertical_ratio": ("avg_vertical_ratio",),
        "step_length": ("avg_step_length",),
        "cadence": ("avg_running_cadence", "avg_cadence"),
        "power": ("avg_power",),
        "speed": ("enhanced_avg_speed", "avg_speed"),
        "heart_rate": ("avg_heart_rate",),
        "temperature": ("avg_temperature",),
    }
)
"""The averages a device writes into its session, the first that is there."""

_NATIVE_NUMBERS: Mapping[int, str] = MappingProxyType(
    {
        2: "altitude",
        3: "heart_rate",
        4: "cadence",
        5: "distance",
        6: "speed",
        7: "power",
        9: "grade",
        13: "temperature",
        39: "vertical_oscillation",
        40: "contact_percent",
        41: "contact_time",
        83: "vertical_ratio",
        84: "contact_balance",
        85: "step_length",
        139: "core_temperature",
    }
)
"""The numbers of record fields, by which an app says that its field measures the same thing."""

_APP_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "ground_time": "contact_time",
        "ground_contact_time": "contact_time",
        "contact_time": "contact_time",
        "stance_time": "contact_time",
        "ground_contact_balance": "contact_balance",
        "elevation": "altitude",
    }
)
"""What apps call our quantities where the name alone differs."""

_UNITS: Mapping[str, tuple[str, float]] = MappingProxyType(
    {
        "ms": ("ms", 1.0),
        "milliseconds": ("ms", 1.0),
        "s": ("ms", 1000.0),
        "seconds": ("ms", 1000.0),
        "mm": ("mm", 1.0),
        "millimeters": ("mm", 1.0),
        "cm": ("mm", 10.0),
        "centimeters": ("mm", 10.0),
        "%": ("percent", 1.0),
        "percent": ("percent", 1.0),
        "w": ("W", 1.0),
        "watts": ("W", 1.0),
        "m/s": ("m/s", 1.0),
        "km/h": ("m/s", 1 / 3.6),
        "kn/m": ("kN/m", 1.0),
        "m": ("m", 1.0),
        "meters": ("m", 1.0),
        "c": ("degC", 1.0),
        "°c": ("degC", 1.0),
        "bpm": ("bpm", 1.0),
        "rpm": ("rpm", 1.0),
        "spm": ("spm", 1.0),
        "steps/min": ("spm", 1.0),
    }
)
"""How apps write units, in small letters, and what one of theirs is in ours."""


@dataclass(frozen=True, slots=True)
class AppField:
    """A field that an app added, in our words: ``factor`` turns its numbers into ``unit``.

    ``unit`` is ``rpm`` for a cadence counted a leg; whether that is doubled depends on the sport.
    """

    name: str
    unit: str
    factor: float


def app_field(name: str, units: str, native: int | None) -> AppField:
    """What an app's field measures, by the field it stands for, or by its name.

    A field whose unit does not fit the quantity keeps the app's own name, so that it is never taken for it.
    """
    own = _slug(name)
    meant = _NATIVE_NUMBERS.get(native, own) if native is not None else own
    meant = _APP_NAMES.get(meant, meant)
    quantity = QUANTITIES.get(meant)
    if quantity is None:
        return AppField(own, units, 1.0)
    text = units.strip().lower()
    if not text:
        # The protocol asks that a field standing for another be counted as that one is; bounds catch who lies.
        return AppField(meant, "rpm" if meant == "cadence" else quantity.unit, 1.0)
    unit, factor = _UNITS.get(text, ("", 1.0))
    if unit == quantity.unit or (meant == "cadence" and unit == "rpm"):
        return AppField(meant, unit, factor)
    return AppField(own if own not in QUANTITIES else f"{own}_{_slug(units)}", units, 1.0)


def _slug(name: str) -> str:
    """A name in small letters, words joined by one underscore; ``unnamed`` where nothing is left."""
    words = "".join(letter if letter.isalnum() else " " for letter in name.lower()).split()
    return "_".join(words)[:60] or "unnamed"


_STRYD_SIGNS = frozenset({"form_power", "leg_spring_stiffness"})
_CORE_SIGNS = frozenset({"core_temperature", "heat_strain_index", "ciq_core_temperature"})


def app_name(manufacturer: str, application: bytes, fields: frozenset[str]) -> str:
    """Who wrote added fields: the maker if told, else whom the fields give away, else eight letters of the app's id.

    Parameters
    ----------
    manufacturer
        The maker as the file tells it; empty when it does not, as most do.
    application
        The sixteen bytes that name the app; empty or all zero when the file does not tell.
    fields
        The names of the fields it adds, in our spelling. Form power with leg spring stiffness is Stryd's alone; a
        core temperature with a heat strain index is CORE's.
    """
    if manufacturer:
        return manufacturer.capitalize()
    if fields & _STRYD_SIGNS:
        return "Stryd"
    if fields & _CORE_SIGNS:
        return "CORE"
    if any(application):
        return application.hex()[:8]
    return "unknown"


_ON_FOOT: Mapping[str, Sport] = MappingProxyType({"running": "run", "walking": "walk", "hiking": "walk"})
_ON_FOOT_FINER: Mapping[str, Sport] = MappingProxyType(
    {"casual_walking": "walk", "speed_walking": "walk", "indoor_walking": "walk", "indoor_running": "run"}
)
_UNDECIDED = frozenset({"", "generic", "all", "fitness_equipment", "training"})


def called(sport: object, sub_sport: object) -> Called:
    """What a sport and a finer sport of the profile are to the feet.

    A finer sport that says walking or running is believed over the coarse one. ``generic`` and a treadmill of no
    sport leave it open: whether it was a run is then for the recording to show. A number that the profile does not
    know is cross-training by that number.
    """
    coarse = _told(sport, "sport")
    finer = _told(sub_sport, "sub_sport")
    vendor = coarse if finer in ("", "generic", "all") else f"{coarse or 'generic'}/{finer}"
    known = coarse in _ON_FOOT or coarse in _UNDECIDED
    if known and finer in _ON_FOOT_FINER:
        return Called(_ON_FOOT_FINER[finer], vendor)
    if coarse in _ON_FOOT:
        return Called(_ON_FOOT[coarse], vendor)
    unsaid = ("", "generic", "all")
    is_open = known if finer == "treadmill" else coarse in unsaid and finer in unsaid
    return Called(None if is_open else "cross", vendor)


def _told(value: object, kind: str) -> str:
    if isinstance(value, str):
        return value
    return f"{kind}_{value}" if isinstance(value, int) else ""


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of FIT file: what people call it, and what to give instead of it."""

    name: str
    told: str


_WATCH = "a file of the watch's own; activities lie in the folder ACTIVITY beside it"
FILE_KINDS: Mapping[str, FileKind] = MappingProxyType(
    {
        "device": FileKind("device", f"a list of what the watch can do, {_WATCH}"),
        "settings": FileKind("settings", f"the watch's settings, {_WATCH}"),
        "sport": FileKind("sport", f"the settings of a sport, {_WATCH}"),
        "workout": FileKind("workout", "a planned workout, not one that was done"),
        "course": FileKind("course", "a planned course, not one that was run"),
        "schedules": FileKind("schedule", f"a calendar of workouts, {_WATCH}"),
        "weight": FileKind("weight", "readings of a scale"),
        "totals": FileKind("totals", f"sums over many activities, {_WATCH}"),
        "goals": FileKind("goals", f"a list of goals, {_WATCH}"),
        "blood_pressure": FileKind("blood pressure", "readings of a blood pressure meter"),
        "monitoring_a": FileKind("monitoring", "the day's steps and heart rate, not an activity"),
        "monitoring_b": FileKind("monitoring", "the day's steps and heart rate, not an activity"),
        "monitoring_daily": FileKind("monitoring", "the day's steps and heart rate, not an activity"),
        "activity_summary": FileKind("summary", "a summary of an activity without the activity"),
        "segment": FileKind("segment", "a stretch of road to race on, not an activity"),
        "segment_list": FileKind("segment", "a list of stretches of road, not an activity"),
    }
)
"""The kinds of FIT file that are no activity, by the name of the profile."""
