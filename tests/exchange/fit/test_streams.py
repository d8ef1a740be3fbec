"""Columns into streams: steps of both feet, gaps instead of impossible zeros, whose field it is."""

from __future__ import annotations

from array import array
from math import isnan, nan

import pytest

from restride.exchange.fit.records import Added, Haul, Native
from restride.exchange.fit.streams import Columns, Shown, shown, streams
from restride.exchange.track import Sport, Stream


def column(*values: float) -> array[float]:
    return array("d", values)


STRYD = "developer:Stryd"
FEET: Columns = {
    Native("cadence", 1): column(0, 85, 86),
    Native("fractional_cadence", 1): column(0, 0.5, nan),
    Native("contact_time", 1): column(0, 250, 260),
    Native("vertical_oscillation", 1): column(0, 80, nan),
    Native("heart_rate", 1): column(0, 140, 150),
    Native("power", 1): column(0, 200, 210),
    Added(1, "Cadence", "RPM", 4): column(0, 84, 85),
    Added(1, "Vertical Oscillation", "Centimeters", 39): column(0, 7.0, 7.5),
    Added(1, "Form Power", "Watts", None): column(0, 60, 61),
    Added(1, "Nothing", "", None): column(nan, nan, nan),
}


def found(sport: Sport) -> dict[tuple[str, str], Stream]:
    return {(one.name, one.source): one for one in streams(FEET, Haul(), sport)}


@pytest.mark.parametrize("sport", ["run", "walk"])
def test_a_cadence_on_foot_counts_both_feet(sport: Sport) -> None:
    got = found(sport)
    assert list(got["cadence", "native"].values) == [0, 171, 172]
    assert got["cadence", "native"].unit == "spm"
    assert list(got["cadence", STRYD].values) == [0, 168, 170]


def test_a_cadence_of_pedals_stays_as_it_is() -> None:
    got = found("cross")["cadence", "native"]
    assert (got.unit, list(got.values)) == ("rpm", [0, 85.5, 86])


def test_a_foot_that_stands_has_no_contact_time_of_zero() -> None:
    got = found("run")
    for name in ("contact_time", "vertical_oscillation", "heart_rate"):
        assert isnan(got[name, "native"].values[0])
    assert got["power", "native"].values[0] == 0


def test_two_instruments_stand_side_by_side_in_one_unit() -> None:
    got = found("run")
    assert got["vertical_oscillation", "native"].values[1] == 80
    assert got["vertical_oscillation", STRYD].values[1] == 70
    assert got["vertical_oscillation", STRYD].unit == "mm"
    assert got["form_power", STRYD].unit == "W"


def test_a_field_without_any_value_is_left_out() -> None:
    assert not [name for name, _ in found("run") if name == "nothing"]


def test_gaps_of_the_better_field_are_filled_from_the_plain_one() -> None:
    columns: Columns = {Native("speed", 1): column(3.0, 3.1), Native("speed", 0): column(3.05, nan)}
    (got,) = streams(columns, Haul(), "run")
    assert list(got.values) == [3.05, 3.1]


def test_apps_are_named_by_what_the_file_tells() -> None:
    haul = Haul(messages={"developer_data_id": [{"developer_data_index": 4, "application_id": (0xAB,) * 16}]})
    (got,) = streams({Added(4, "Lace Tension", "N", None): column(5.0)}, haul, "run")
    assert (got.name, got.unit, got.source) == ("lace_tension", "N", "developer:abababab")


@pytest.mark.parametrize(
    ("contact_ms", "cadence_spm", "on_foot", "expected"),
    [
        (250, 170, False, "run"),
        (500, 110, False, "walk"),
        (nan, 170, False, None),
        (nan, 170, True, "run"),
        (nan, 110, True, "walk"),
        (nan, 135, True, None),
        (250, nan, True, None),
        (nan, nan, True, None),
    ],
)
def test_what_the_feet_show(contact_ms: float, cadence_spm: float, on_foot: bool, expected: Sport | None) -> None:
    assert Shown(contact_ms, cadence_spm).sport(on_foot=on_foot) == expected


def test_what_the_feet_show_is_read_from_either_instrument() -> None:
    assert shown(FEET) == Shown(255.0, 171.0)
    added: Columns = {one: got for one, got in FEET.items() if isinstance(one, Added)}
    assert isnan(shown(added).contact_ms)
    assert shown(added).cadence_spm == 169.0
