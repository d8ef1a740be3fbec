"""Streams laid on an even grid, and cleaned of what cannot be."""

from __future__ import annotations

import numpy as np
import pytest

from restride.gait.form.streams import LONGEST_HELD_S, Streams, cleaned, even
from tests.runs import Made, numbers


def test_a_record_stands_until_the_next_and_no_longer_than_some_seconds() -> None:
    laid = even([0, 3, 3.5, 20], [1, 2, 3, 4], 25)
    assert laid[:4].tolist() == [1, 1, 1, 3]
    assert laid[3 + LONGEST_HELD_S - 1] == 3
    assert np.isnan(laid[3 + LONGEST_HELD_S : 20]).all()
    assert (laid[20:25] == 4).all()
    assert np.isnan(even([], [], 3)).all()


def test_before_the_first_record_nothing_is_known() -> None:
    assert even([2], [5], 4).tolist() == pytest.approx([np.nan, np.nan, 5, 5], nan_ok=True)


def test_a_zero_while_running_is_a_gap_and_no_stop() -> None:
    run = Made(minutes=10, noise=0.2).streams()
    run.values["cadence"][200:205] = 0
    run.values["contact_time"][300] = 0
    clean = cleaned(run, (), numbers())
    assert np.isnan(clean.values["cadence"][200:205]).all()
    assert np.isnan(clean.values["contact_time"][300])
    assert not np.isnan(clean.values["contact_time"][295:300]).any()
    assert not np.isnan(clean.speed_mps[195:210]).any()


def test_a_spike_goes_and_its_neighbours_stay() -> None:
    run = Made(minutes=10, noise=0.2).streams()
    run.values["contact_time"][300] = 600
    clean = cleaned(run, (), numbers())
    assert np.isnan(clean.values["contact_time"][300])
    assert np.isnan(clean.values["contact_time"]).sum() <= 3


def test_what_lies_about_a_stop_and_a_pause_goes() -> None:
    run = Made(minutes=10, noise=0.2).streams()
    run.speed_mps[300:320] = 0
    run.values["cadence"][300:320] = 0
    clean = cleaned(run, [(100.0, 110.0)], numbers())
    near = int(numbers().near_stop_s)
    for begin, end in ((300, 320), (100, 111)):
        assert np.isnan(clean.speed_mps[begin - near : end + near]).all()
        assert not np.isnan(clean.speed_mps[[begin - near - 1, end + near]]).any()


def test_a_stream_of_nothing_stays_nothing() -> None:
    run = Streams(np.full(60, 3.0), np.full(60, np.nan), {"cadence": np.full(60, np.nan)})
    assert np.isnan(cleaned(run, (), numbers()).values["cadence"]).all()
