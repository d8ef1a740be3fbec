"""Filters keep what is slow, lose what is fast, and delay nothing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.signal.filters import low_pass, slope

RATE_HZ = 200.0
AT = np.arange(2000) / RATE_HZ


@given(st.floats(0.3, 3.0))
def test_a_slow_wave_passes_without_delay(hertz: float) -> None:
    wave = np.sin(2 * np.pi * hertz * AT)
    assert np.abs(low_pass(wave, RATE_HZ, 20.0) - wave)[200:-200].max() < 0.01


def test_a_quarter_of_the_power_passes_at_the_cut() -> None:
    wave = np.sin(2 * np.pi * 10 * AT)
    assert low_pass(wave, RATE_HZ, 10.0)[200:-200].std() == pytest.approx(wave.std() / 2, rel=0.02)


def test_what_cannot_be_smoothed_stays() -> None:
    wave = np.sin(AT)
    assert np.array_equal(low_pass(wave, RATE_HZ, 100.0), wave)
    assert np.array_equal(low_pass(wave[:10], RATE_HZ, 5.0), wave[:10])


def test_the_slope_of_a_parabola() -> None:
    assert slope(3 * AT**2, RATE_HZ, 2)[5:-5] == pytest.approx(6.0)
