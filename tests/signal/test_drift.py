"""A zero that wanders is found where the signal rests."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.signal.drift import rest_level
from tests.strides import Stride

RATE_HZ = 300.0


@given(st.floats(-200, 200), st.floats(-50, 50))
def test_a_straight_drift_is_read_off_the_flights(drift_n: float, zero_n: float) -> None:
    up = Stride(lasts_s=12).force_n(RATE_HZ)
    line = zero_n + np.linspace(0, drift_n, len(up))
    level = rest_level(up + line, RATE_HZ, 0.8, 0.6)
    inside = slice(int(RATE_HZ), int(11 * RATE_HZ))
    assert np.abs(level - line)[inside].max() < 5


def test_what_never_rests_has_level_zero() -> None:
    assert rest_level(np.zeros(500), RATE_HZ, 0.8, 0.6) == pytest.approx(0.0)
