"""The period of what repeats, and its mean cycle."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.signal.cycles import mean_cycle, period_s

RATE_HZ = 100.0
AT = np.arange(1500) / RATE_HZ


@given(st.floats(0.3, 0.8), st.floats(0, 6), st.integers(0, 20))
def test_the_period_of_a_shaken_wave(period: float, phase: float, seed: int) -> None:
    wave = np.sin(2 * np.pi * AT / period + phase) + 0.5 * np.sin(4 * np.pi * AT / period)
    noise = np.random.default_rng(seed).normal(0, 0.2, len(AT))
    assert period_s(wave + noise, RATE_HZ, 0.25, 1.0) == pytest.approx(period, rel=0.02)


def test_noise_and_silence_repeat_nothing() -> None:
    assert np.isnan(period_s(np.random.default_rng(4).normal(0, 1, 1500), RATE_HZ, 0.25, 1.0))
    assert np.isnan(period_s(np.zeros(1500), RATE_HZ, 0.25, 1.0))
    assert np.isnan(period_s(np.sin(AT[:50]), RATE_HZ, 0.25, 1.0))


def test_the_mean_cycle_is_the_cycle() -> None:
    wave = -np.cos(2 * np.pi * AT / 0.5)
    cycle, count = mean_cycle(np.stack([wave, 2 * wave], axis=1), RATE_HZ, 0.5, 50)
    assert count >= 27
    assert cycle[:, 0] == pytest.approx(-np.cos(2 * np.pi * np.arange(50) / 50), abs=0.01)
    assert cycle[:, 1] == pytest.approx(2 * cycle[:, 0])


def test_without_a_cycle_the_mean_is_unknown() -> None:
    cycle, count = mean_cycle(np.zeros((300, 1)), RATE_HZ, 0.5, 10)
    assert count == 0
    assert np.isnan(cycle).all()


def test_two_unlike_legs_are_measured_over_both() -> None:
    rate_hz, lengths = 100.0, np.array([0.30, 0.34])
    landings = np.cumsum(np.tile(lengths, 20))
    at = np.arange(0, 12, 1 / rate_hz)
    limping = np.exp(-((at[:, None] - landings) ** 2) / (2 * 0.05**2)).sum(axis=1)
    both = period_s(limping, rate_hz, 0.22, 0.5, unlike=2)
    assert both == pytest.approx(0.32, abs=0.0005)
    assert abs(period_s(limping, rate_hz, 0.22, 0.5) - 0.32) > abs(both - 0.32)


def test_too_short_for_two_is_measured_over_one() -> None:
    at = np.arange(0, 1.1, 0.01)
    wave = np.sin(2 * np.pi * at / 0.4)
    assert period_s(wave, 100.0, 0.3, 0.5, unlike=3) == period_s(wave, 100.0, 0.3, 0.5) > 0
