"""Turns the columns of a FIT file into streams in our words and units. Knows no session, no clock and no mean."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isnan, nan
from statistics import median
from typing import TypeAlias

from restride.exchange.fit.averages import LEGS
from restride.exchange.fit.fields import FRACTION, AppField, app_field, app_name
from restride.exchange.fit.records import Added, Column, Haul, Native, number
from restride.exchange.quantities import QUANTITIES, Quantity
from restride.exchange.track import DEVELOPER, NATIVE, Sport, Stream

_ANY = Quantity("", -1e12, 1e12)
_RUNNING_CONTACT_MS = 400.0
_RUNNING_CADENCE_SPM = 140.0
_WALKING_CADENCE_SPM = 130.0
"""What feet show: who runs lands for less long and steps faster than that, who walks does neither."""

Columns: TypeAlias = "Mapping[Column, array[float]]"  # an array takes no type in brackets before Python 3.12


@dataclass(frozen=True, slots=True)
class Shown:
    """What the feet show over a stretch: medians over the records in which they moved; nan where nothing tells."""

    contact_ms: float
    cadence_spm: float

    def sport(self, *, on_foot: bool) -> Sport | None:
        """Running or walking, where that is beyond doubt; None where it is not.

        A cadence alone could be a bicycle's, and decides only where the runner is known to have been on foot.
        """
        if self.contact_ms <= _RUNNING_CONTACT_MS and self.cadence_spm >= _RUNNING_CADENCE_SPM:
            return "run"
        if self.contact_ms > _RUNNING_CONTACT_MS and self.cadence_spm < _RUNNING_CADENCE_SPM:
            return "walk"
        if on_foot and self.cadence_spm >= _RUNNING_CADENCE_SPM:
            return "run"
        if on_foot and self.cadence_spm < _WALKING_CADENCE_SPM:
            return "walk"
        return None


def shown(columns: Columns) -> Shown:
    """What the feet show in some columns, from the device's own fields, else from an app's."""
    contact = _first_of(columns, "contact_time")
    cadence = _first_of(columns, "cadence")
    believed = QUANTITIES["contact_time"]
    contacts = [value for value in contact if believed.low <= value <= believed.high]
    steps = [LEGS * value for value in cadence if value > 0]
    return Shown(median(contacts) if contacts else nan, median(steps) if steps else nan)


def _first_of(columns: Columns, name: str) -> Sequence[float]:
    """The column of a quantity as it stands in the file."""
    for column, values in columns.items():
        if isinstance(column, Native) and column.name == name:
            return values
    for column, values in columns.items():
        if isinstance(column, Added) and (field := _app_field(column)).name == name:
            factor = field.factor / LEGS if field.unit == "spm" else field.factor
            return [factor * value for value in values]
    return ()


def streams(columns: Columns, haul: Haul, sport: Sport) -> tuple[Stream, ...]:
    """What was measured along the way, the device's own fields first; what has no value at all is left out.

    Parameters
    ----------
    columns
        The columns of the records of one outing.
    haul
        Where the apps that added fields are named.
    sport
        On foot a cadence becomes steps of both feet a minute; otherwise it stays turns a minute, ``rpm``.
    """
    found: dict[tuple[str, str], Stream] = {}
    for name, values in _native(columns).items():
        _add(found, _native_stream(name, values, columns, sport))
    makers = _makers(columns, haul)
    for column, values in columns.items():
        if isinstance(column, Added):
            _add(found, _added_stream(_app_field(column), f"{DEVELOPER}{makers[column.app]}", values, sport))
    return tuple(found.values())


def _add(found: dict[tuple[str, str], Stream], stream: Stream) -> None:
    """Take a stream in, unless it is empty; two fields of one name and source fill each other's gaps."""
    if all(map(isnan, stream.values)):
        return
    key = (stream.name, stream.source)
    if (other := found.get(key)) is not None:
        stream = Stream(other.name, other.unit, other.source, _filled(other.values, stream.values))
    found[key] = stream


def _filled(values: Sequence[float], spare: Sequence[float]) -> array[float]:
    return array("d", [other if isnan(value) else value for value, other in zip(values, spare, strict=True)])


def _native(columns: Columns) -> dict[str, array[float]]:
    """The device's own columns, those that say the same made one: the gaps of the better filled from the next."""
    ranked = sorted((c for c in columns if isinstance(c, Native) and c.name != FRACTION), key=lambda c: c.rank)
    merged: dict[str, array[float]] = {}
    for column in ranked:
        values = columns[column]
        if column.name not in merged:
            merged[column.name] = values
        elif any(map(isnan, merged[column.name])):
            merged[column.name] = _filled(merged[column.name], values)
    return merged


def _native_stream(name: str, values: array[float], columns: Columns, sport: Sport) -> Stream:
    quantity = QUANTITIES[name]
    unit = quantity.unit
    if name == "cadence":
        legs = 1 if sport == "cross" else LEGS
        unit = "rpm" if sport == "cross" else unit
        fractions = next((v for c, v in columns.items() if isinstance(c, Native) and c.name == FRACTION), None)
        if fractions is None:
            values = array("d", [legs * value for value in values])
        else:
            pairs = zip(values, fractions, strict=True)
            values = array("d", [legs * (value + (part if part > 0 else 0.0)) for value, part in pairs])
    return Stream(name, unit, NATIVE, _bounded(values, quantity))


def _added_stream(field: AppField, source: str, values: array[float], sport: Sport) -> Stream:
    unit, factor = field.unit, field.factor
    if field.name == "cadence" and unit == "rpm" and sport != "cross":
        unit, factor = "spm", factor * LEGS
    if factor != 1.0:
        values = array("d", [factor * value for value in values])
    return Stream(field.name, unit, source, _bounded(values, QUANTITIES.get(field.name, _ANY)))


def _bounded(values: array[float], quantity: Quantity) -> array[float]:
    low, high = quantity.low, quantity.high
    return array("d", [value if low <= value <= high else nan for value in values])


def _app_field(column: Added) -> AppField:
    return app_field(column.name, column.units, column.native)


def _makers(columns: Columns, haul: Haul) -> dict[int, str]:
    """Who wrote the fields of each app, by the number the file gives the app."""
    told = {int(number(one["developer_data_index"])): one for one in haul.of("developer_data_id") if _indexed(one)}
    fields: dict[int, set[str]] = {}
    for column in columns:
        if isinstance(column, Added):
            fields.setdefault(column.app, set()).add(app_field(column.name, "", None).name)
    return {
        app: app_name(_maker(told.get(app, {})), _application(told.get(app, {})), frozenset(names))
        for app, names in fields.items()
    }


def _indexed(message: Mapping[str, object]) -> bool:
    return not isnan(number(message.get("developer_data_index")))


def _maker(message: Mapping[str, object]) -> str:
    maker = message.get("manufacturer_id")
    return maker if isinstance(maker, str) else ""


def _application(message: Mapping[str, object]) -> bytes:
    told = message.get("application_id")
    if not isinstance(told, tuple):
        return b""
    return bytes(one if isinstance(one, int) and 0 <= one < 256 else 0 for one in told)
