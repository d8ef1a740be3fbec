"""Values that stand out are taken away, and no others."""

from __future__ import annotations

import numpy as np
import pytest

from restride.signal.spikes import spread, without_spikes


def test_a_spike_goes_and_its_neighbours_stay() -> None:
    values = np.sin(np.arange(100) / 10)
    values[40] += 5
    clean = without_spikes(values, reach=5, floor=0.05)
    assert np.flatnonzero(np.isnan(clean)).tolist() == [40]


def test_a_step_up_is_no_spike() -> None:
    values = np.concatenate([np.full(50, 160.0), np.full(50, 175.0)])
    assert not np.isnan(without_spikes(values, reach=5, floor=1.0)).any()


def test_the_floor_keeps_the_eighth_value_of_a_counting_watch() -> None:
    values = np.array([170.0] * 7 + [171.0] + [170.0] * 7)
    assert not np.isnan(without_spikes(values, reach=5, floor=1.0)).any()


def test_spread_is_that_of_the_many() -> None:
    values = np.random.default_rng(3).normal(0, 2, 4000)
    values[:100] = 1e6
    assert spread(values) == pytest.approx(2, rel=0.1)
    assert np.isnan(spread(np.array([np.nan])))


def test_gaps_and_single_values_are_left_as_they_are() -> None:
    assert without_spikes(np.array([4.0]), 3, 1.0).tolist() == [4.0]
    assert np.isnan(without_spikes(np.full(9, np.nan), 2, 1.0)).all()
