"""Amounts, differences, paces and instruments in words."""

from __future__ import annotations

import pytest

from restride.gait.form.numbers import UNITS
from restride.gait.form.runs import Lane
from restride.report.form.words import amount, headed, measure, moved, named, pace, unsure
from restride.report.phrase import IMPERIAL
from tests.report.pages import speech


@pytest.mark.parametrize(
    ("value", "name", "told"),
    [
        (4.4, "contact_time", "+4 ms"),
        (-4.4, "contact_time", "−4 ms"),
        (0.3, "contact_time", "0 ms"),
        (-0.04, "cadence", "0.0 /min"),
        (-0.126, "vertical_ratio", "−0.13 %"),
    ],
)
def test_differences_have_a_sign_unless_they_are_none(value: float, name: str, told: str) -> None:
    assert moved(value, name, speech()) == told


def test_amounts_and_chance() -> None:
    assert amount(254.7, "contact_time", speech()) == "255 ms"
    assert unsure(9.2, "power") == "± 9"
    assert headed("power", speech()) == "Power, W"
    assert all(measure(name, speech()) for name in UNITS)


def test_paces_round_to_whole_seconds() -> None:
    assert pace(3.0, speech()) == "5:33 min/km"
    assert pace(1000 / 299.6, speech()) == "5:00 min/km"
    assert pace(3.0, speech(IMPERIAL)) == "8:56 min/mile"


def test_who_measured() -> None:
    assert named(Lane("watch", "native", ()), speech()) == "watch"
    assert named(Lane("", "native", ()), speech()) == "an unnamed device"
    assert named(Lane("watch", "developer:Pod", ()), speech()) == "Pod, recorded by watch"
