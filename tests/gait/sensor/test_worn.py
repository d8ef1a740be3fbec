"""A worn sensor tells what its place allows and no more."""

from __future__ import annotations

from math import isnan, nan

import numpy as np
import pytest

from restride.gait.laboratory.trial import Trial
from restride.gait.sensor.sacrum import features, upright
from restride.gait.sensor.steps import WORN
from restride.gait.sensor.worn import from_sensor
from tests.strides import Stride

RATE_HZ = 200.0
MADE = Stride(0.36, 0.25, lasts_s=25)


def trial(worn: str) -> Trial:
    values = MADE.sacral_g(RATE_HZ) if worn == "sacrum" else MADE.limb_g(RATE_HZ, shock_g=1.0 if worn == "wrist" else 6)
    found = from_sensor("invented", values + np.random.default_rng(1).normal(0, 0.1, values.shape), RATE_HZ, worn)
    assert isinstance(found, Trial), found
    return found


@pytest.mark.parametrize("worn", WORN)
def test_cadence_from_any_place_and_strike_from_none(worn: str) -> None:
    found = trial(worn)
    assert found.method == worn
    assert found.figures[0].value == pytest.approx(MADE.cadence_spm, abs=1)
    assert found.strikes == ()


@pytest.mark.parametrize("worn", ["foot", "shank"])
def test_foot_and_shank_tell_landings_and_no_contact_time(worn: str) -> None:
    found = trial(worn)
    assert [one.name for one in found.figures] == ["cadence"]
    assert len(found.contacts) >= 30
    assert all(isnan(one.end_s) for one in found.contacts)
    assert isnan(found.precision.contact_ms)


def test_the_wrist_tells_cadence_alone() -> None:
    found = trial("wrist")
    assert [one.name for one in found.figures] == ["cadence"]
    assert found.contacts == ()


def test_the_sacrum_tells_contact_time_of_running_like_that_it_was_taught() -> None:
    (time,) = [one for one in trial("sacrum").figures if one.name == "contact_time"]
    assert 150 < time.value < 350
    assert time.uncertainty >= 20


def test_running_of_a_kind_never_learned_from_gets_no_contact_time() -> None:
    values = MADE.sacral_g(RATE_HZ)
    values[:, 0] *= 60
    found = from_sensor("odd", values, RATE_HZ, "sacrum")
    assert isinstance(found, str) or [one.name for one in found.figures] == ["cadence"]


@pytest.mark.parametrize(
    ("values", "rate_hz", "said"),
    [
        (np.ones((1000, 3)), nan, "does not tell how many samples"),
        (np.ones((1000, 3)), 100.0, "holds no even running"),
        (np.ones((50, 3)), 100.0, "is too short"),
        (np.full((1000, 3), 70.0), 100.0, "a unit nobody can tell"),
        (np.full((1000, 3), np.nan), 100.0, "is too short"),
    ],
)
def test_what_cannot_be_measured_is_said(values: np.ndarray, rate_hz: float, said: str) -> None:
    found = from_sensor("x", values, rate_hz, "foot")
    assert isinstance(found, str)
    assert said in found


def test_invented_running_has_axes_and_features() -> None:
    axes = upright(MADE.sacral_g(RATE_HZ), RATE_HZ)
    assert not isinstance(axes, str)
    assert features(*axes, RATE_HZ) is not None
