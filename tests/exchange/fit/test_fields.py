"""The names of FIT in our words: added fields with their units, makers of apps, sports."""

from __future__ import annotations

import pytest

from restride.exchange.fit.fields import (
    RECORD_FIELDS,
    SESSION_FIELDS,
    AppField,
    app_field,
    app_name,
    called,
)
from restride.exchange.quantities import QUANTITIES
from restride.exchange.track import Sport


@pytest.mark.parametrize(
    ("name", "units", "native", "expected"),
    [
        ("Ground Time", "Milliseconds", 41, AppField("contact_time", "ms", 1.0)),
        ("Ground Time", "s", None, AppField("contact_time", "ms", 1000.0)),
        ("Vertical Oscillation", "Centimeters", 39, AppField("vertical_oscillation", "mm", 10.0)),
        ("Vertical Oscillation", "furlongs", 39, AppField("vertical_oscillation_furlongs", "furlongs", 1.0)),
        ("Power", "Watts", 7, AppField("power", "W", 1.0)),
        ("Cadence", "RPM", 4, AppField("cadence", "rpm", 1.0)),
        ("Cadence", "spm", None, AppField("cadence", "spm", 1.0)),
        ("Elevation", "Meters", None, AppField("altitude", "m", 1.0)),
        ("Contact", "", 41, AppField("contact_time", "ms", 1.0)),
        ("Leg Spring Stiffness", "KN/m", None, AppField("leg_spring_stiffness", "kN/m", 1.0)),
        ("doughnuts_earned", "doughnuts", None, AppField("doughnuts_earned", "doughnuts", 1.0)),
        ("", "", 200, AppField("unnamed", "", 1.0)),
    ],
)
def test_an_added_field_is_known_by_what_it_stands_for_and_its_unit(
    name: str, units: str, native: int | None, expected: AppField
) -> None:
    assert app_field(name, units, native) == expected


def test_the_maker_of_an_app_is_told_or_given_away_by_its_fields() -> None:
    assert app_name("stryd", b"", frozenset()) == "Stryd"
    assert app_name("", bytes(16), frozenset({"form_power", "power"})) == "Stryd"
    assert app_name("", b"\x69" * 16, frozenset({"heat_strain_index"})) == "CORE"
    assert app_name("", b"\x8e\x47\x1b\x4d" * 4, frozenset({"pace"})) == "8e471b4d"
    assert app_name("", b"", frozenset()) == "unknown"


@pytest.mark.parametrize(
    ("sport", "sub_sport", "expected", "vendor"),
    [
        ("running", "generic", "run", "running"),
        ("running", "trail", "run", "running/trail"),
        ("running", "treadmill", "run", "running/treadmill"),
        ("running", "casual_walking", "walk", "running/casual_walking"),
        ("generic", "indoor_running", "run", "generic/indoor_running"),
        ("walking", None, "walk", "walking"),
        ("hiking", "generic", "walk", "hiking"),
        ("cycling", "virtual_activity", "cross", "cycling/virtual_activity"),
        ("fitness_equipment", "elliptical", "cross", "fitness_equipment/elliptical"),
        ("training", "strength_training", "cross", "training/strength_training"),
        ("snowshoeing", None, "cross", "snowshoeing"),
        ("wheelchair_push_run", None, "cross", "wheelchair_push_run"),
        (117, None, "cross", "sport_117"),
        ("generic", "generic", None, "generic"),
        ("fitness_equipment", "treadmill", None, "fitness_equipment/treadmill"),
        (None, None, None, ""),
        ((1, 2), None, None, ""),
    ],
)
def test_a_sport_is_what_it_is_to_the_feet(
    sport: object, sub_sport: object, expected: Sport | None, vendor: str
) -> None:
    got = called(sport, sub_sport)
    assert (got.sport, got.vendor) == (expected, vendor)


def test_every_field_that_is_read_has_a_unit_and_bounds() -> None:
    assert set(RECORD_FIELDS.values()) - {"fractional_cadence"} <= set(QUANTITIES)
    assert set(SESSION_FIELDS) <= set(QUANTITIES)
