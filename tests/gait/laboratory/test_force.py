"""Contacts from force: every step found, drift or not, and timed as it was made. Reads no real recording."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.gait.laboratory.force import contacts, is_empty, matched, vertical
from tests.strides import Stride

RATE_HZ = 1000.0
EDGE_S = 0.004
"""What 50 N cuts off on each side of an invented contact, and the filter with it."""


@given(st.floats(0.28, 0.42), st.floats(0.5, 0.75), st.floats(-150, 150), st.sampled_from([300.0, 1000.0]))
def test_every_step_is_found_whatever_the_drift(step_s: float, share: float, drift_n: float, rate_hz: float) -> None:
    made = Stride(step_s, share * step_s, lasts_s=12)
    up = made.force_n(rate_hz)
    found = contacts(up + np.linspace(0, drift_n, len(up)), rate_hz)
    assert len(found) == len(made.starts_s)
    for one, true in zip(found, made.truth(), strict=True):
        assert one.start_s == pytest.approx(true.start_s, abs=EDGE_S + 1 / rate_hz)
        assert one.end_s == pytest.approx(true.end_s, abs=EDGE_S + 1 / rate_hz)


@given(st.sampled_from([0, 1, 2]), st.sampled_from([-1.0, 1.0]))
def test_the_axis_and_its_sign_are_found(axis: int, sign: float) -> None:
    up = Stride().force_n(RATE_HZ)
    plate = np.zeros((len(up), 3))
    plate[:, axis] = sign * up
    assert np.allclose(vertical(plate), up)


def test_a_contact_cut_by_either_end_is_no_contact() -> None:
    made = Stride(first_s=0.0)
    assert len(contacts(made.force_n(RATE_HZ)[100:], RATE_HZ)) == len(made.starts_s) - 1


def test_a_knock_on_the_belt_is_no_step() -> None:
    made = Stride(step_s=0.5, contact_s=0.25)
    up = made.force_n(RATE_HZ)
    begin = int((made.starts_s[3] + 0.32) * RATE_HZ)
    up[begin : begin + 100] += 120.0
    assert len(contacts(up, RATE_HZ)) == len(made.starts_s)


def test_an_empty_plate_is_known() -> None:
    noise = np.random.default_rng(1).normal(0, 5, (5000, 3))
    assert is_empty(noise)
    noise[:, 2] += Stride(lasts_s=5).force_n(RATE_HZ)
    assert not is_empty(noise)


def test_nothing_gives_no_contact() -> None:
    assert contacts(np.zeros(3000), RATE_HZ) == ()


def test_pairs_are_those_that_begin_together() -> None:
    true = Stride(lasts_s=3).truth()
    assert matched(true, true, 0.01) == [(one, one) for one in true]
    assert matched(true[:1], true[1:], 0.05) == []
    assert matched(true, [], 0.05) == []
