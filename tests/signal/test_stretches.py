"""Stretches, crossings and gaps of arrays."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.signal.stretches import crossing, filled, stretches, vertex


@given(st.lists(st.booleans(), max_size=40))
def test_stretches_cover_exactly_what_holds(holds: list[bool]) -> None:
    flags = np.array(holds, dtype=bool)
    covered = np.zeros_like(flags)
    for begin, end in stretches(flags):
        assert begin < end
        covered[begin:end] = True
    assert (covered == flags).all()


def test_a_crossing_lies_between_two_samples() -> None:
    assert crossing(np.array([0.0, 10.0, 30.0]), 1, 15.0) == pytest.approx(1.25)
    assert crossing(np.array([5.0, 5.0]), 0, 5.0) == 1.0


@given(st.floats(2.1, 7.9), st.floats(0.1, 5))
def test_the_vertex_of_a_parabola_is_its_top(top: float, bend: float) -> None:
    at = np.arange(11.0)
    values = -bend * (at - top) ** 2
    assert vertex(values, int(np.argmax(values))) == pytest.approx(top, abs=1e-6)


def test_a_vertex_at_an_end_is_the_sample() -> None:
    assert vertex(np.array([3.0, 2.0, 1.0]), 0) == 0.0
    assert vertex(np.array([1.0, 1.0, 1.0]), 1) == 1.0


def test_short_gaps_are_filled_and_long_ones_stay() -> None:
    values = np.array([np.nan, 1, np.nan, 3, np.nan, np.nan, np.nan, 7, np.nan])
    assert filled(values, 2).tolist() == pytest.approx(
        [np.nan, 1, 2, 3, np.nan, np.nan, np.nan, 7, np.nan], nan_ok=True
    )
    assert np.isnan(filled(np.full(3, np.nan), 9)).all()
