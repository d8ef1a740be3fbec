"""A whole trial: measured with its uncertainty, or a clause that says why not. Finds no contact itself."""

from __future__ import annotations

from math import nan

import numpy as np
import pytest

from restride.gait.laboratory.trial import Trial, from_force, from_markers
from tests.strides import Stride

RATE_HZ = 500.0


def test_two_plates_are_added_and_an_empty_one_is_left_out() -> None:
    made = Stride()
    up = made.force_n(RATE_HZ)
    noise = np.random.default_rng(2).normal(0, 3, (len(up), 3))
    right = np.stack([0 * up, 0 * up, up], axis=1)
    one = from_force("one", [right], RATE_HZ)
    both = from_force("both", [noise, right], RATE_HZ)
    assert isinstance(one, Trial)
    assert isinstance(both, Trial)
    assert one.contacts == both.contacts
    told = {figure.name: figure for figure in one.figures if figure.side is None}
    assert told["cadence"].value == pytest.approx(made.cadence_spm, abs=0.5)
    assert abs(told["contact_time"].value - 250) <= told["contact_time"].uncertainty
    assert one.uneven == pytest.approx(0, abs=0.01)


def test_what_cannot_be_measured_is_said() -> None:
    still = np.zeros((5000, 3))
    assert from_force("empty", [still], RATE_HZ) == "holds a plate that nobody stood on"
    pushed = still + 0.0
    pushed[2000:, 2] = 700.0
    assert from_force("stood", [pushed], RATE_HZ) == "holds no two whole steps of running"
    run = Stride().force_n(RATE_HZ)[:, None]
    assert from_force("no rate", [run], nan) == "does not tell how many samples a second it has"
    assert from_markers("no rate", {}, nan) == "does not tell how many frames a second it has"
    assert "left" in str(from_markers("no feet", {"head": np.zeros((100, 3))}, RATE_HZ))


def test_markers_give_angles_and_a_bad_standing_trial_is_said() -> None:
    places = Stride().markers_m(200.0)
    one = from_markers("run", places, 200.0)
    assert isinstance(one, Trial)
    assert len(one.strikes) == 2
    said = from_markers("run", places, 200.0, {"head": np.zeros((100, 3))})
    assert isinstance(said, str)
    assert said.startswith("has a trial of standing that")
