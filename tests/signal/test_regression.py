"""Robust lines: what is true is found though some values are wrong, and what was known before yields as data come."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.signal.regression import robust

NOTHING = np.zeros(2)


def line(level: float, steep: float, seed: int, count: int = 60) -> tuple[np.ndarray, np.ndarray]:
    chance = np.random.default_rng(seed)
    at = chance.uniform(-1, 1, count)
    return np.column_stack([np.ones(count), at]), level + steep * at + chance.normal(0, 0.5, count)


@given(st.floats(-50, 50), st.floats(-20, 20), st.integers(0, 200))
def test_a_line_is_found_though_a_tenth_is_wrong(level: float, steep: float, seed: int) -> None:
    columns, told = line(level, steep, seed)
    told[:6] += 100
    fit = robust(columns, told, NOTHING, NOTHING, 0.01)
    assert fit.values[0] == pytest.approx(level, abs=0.6)
    assert fit.values[1] == pytest.approx(steep, abs=0.9)


def test_the_truth_lies_within_the_errors_19_times_in_20() -> None:
    inside = 0
    for seed in range(300):
        fit = robust(*line(3.0, 2.0, seed), NOTHING, NOTHING, 0.01)
        inside += abs(fit.values[1] - 2.0) <= 1.96 * fit.error(1)
    assert 0.9 <= inside / 300 <= 0.99


@given(st.integers(0, 100))
def test_what_was_known_yields_as_data_come(seed: int) -> None:
    before, sure = np.array([0.0, -5.0]), np.array([0.0, 4.0])
    few = robust(*line(3.0, 2.0, seed, 4), before, sure, 0.5)
    many = robust(*line(3.0, 2.0, seed, 2000), before, sure, 0.5)
    assert -6 < few.values[1] < 2
    assert many.values[1] == pytest.approx(2.0, abs=0.2)


def test_one_value_and_what_was_known_are_enough() -> None:
    fit = robust(np.array([[1.0, 0.5]]), np.array([10.0]), np.array([0.0, 4.0]), np.array([0.0, 1.0]), 1.0)
    assert fit.values == pytest.approx([8.0, 4.0])
    assert fit.error(0) > 1


def test_values_that_resemble_their_neighbours_count_for_fewer() -> None:
    columns = np.ones((200, 1))
    slow = 10 + np.sin(np.arange(200) / 15)
    mixed = np.random.default_rng(1).permutation(slow)
    one = robust(columns, slow, np.zeros(1), np.zeros(1), 0.01)
    other = robust(columns, mixed, np.zeros(1), np.zeros(1), 0.01)
    assert one.error(0) > 3 * other.error(0)
