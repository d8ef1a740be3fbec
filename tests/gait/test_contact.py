"""What follows from the times of contacts: cadence, times, balance, each within its uncertainty."""

from __future__ import annotations

from math import isnan, nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.gait.contact import Contact, Precision, cadence, figures, variation
from restride.words.side import Side
from tests.strides import Stride

EXACT = Precision(0.0, "invented")


@given(st.floats(0.28, 0.5), st.floats(0.4, 0.8), st.integers(0, 50))
def test_even_strides_are_measured_within_their_uncertainty(step_s: float, share: float, seed: int) -> None:
    made = Stride(step_s, share * step_s)
    noise = np.random.default_rng(seed).normal(0, 0.003, (len(made.starts_s), 2))
    shaken = [
        Contact(one.start_s + a, one.end_s + b, one.side)
        for one, (a, b) in zip(made.truth(), noise.tolist(), strict=True)
    ]
    told = {one.name: one for one in figures(shaken, EXACT, 500.0) if one.side is None}
    # Twice the span that holds 19 of 20: a law must hold for every seed.
    assert abs(told["cadence"].value - made.cadence_spm) <= 2 * told["cadence"].uncertainty + 0.01
    assert abs(told["contact_time"].value - 1000 * made.contact_s) <= 2 * told["contact_time"].uncertainty
    assert told["duty_factor"].value == pytest.approx(100 * made.contact_s / (2 * step_s), abs=1)
    assert told["flight_time"].value == pytest.approx(1000 * (step_s - made.contact_s), abs=3)


def test_balance_is_the_left_share() -> None:
    pairs = [(0.24 if n % 2 else 0.26, Side.LEFT if n % 2 else Side.RIGHT) for n in range(40)]
    made = [Contact(0.36 * n, 0.36 * n + time, side) for n, (time, side) in enumerate(pairs)]
    (balance,) = [one for one in figures(made, EXACT, 500.0) if one.name == "contact_balance"]
    assert balance.value == pytest.approx(48.0)
    mirrored = [Contact(one.start_s, one.end_s, one.side and one.side.mirrored) for one in made]
    (other,) = [one for one in figures(mirrored, EXACT, 500.0) if one.name == "contact_balance"]
    assert balance.value + other.value == pytest.approx(100)


def test_a_missed_contact_is_no_long_step() -> None:
    made = Stride().truth()
    whole = {one.name: one.value for one in figures(made, EXACT, 500.0) if one.side is None}
    holed = {one.name: one.value for one in figures(made[:10] + made[12:], EXACT, 500.0) if one.side is None}
    assert holed["cadence"] == pytest.approx(whole["cadence"], abs=0.1)


def test_one_stumble_moves_the_cadence_little() -> None:
    steps = np.full(60, 0.36)
    steps[30] = 0.5
    assert cadence(steps, 500.0).value == pytest.approx(60 / 0.36, abs=0.1)


def test_too_little_tells_nothing() -> None:
    assert figures([], EXACT, 500.0) == ()
    assert figures([Contact(0, 0.2)], EXACT, 500.0) == ()
    assert figures([Contact(0, 0.2), Contact(5, 5.2)], EXACT, 500.0) == ()
    assert isnan(variation([Contact(0, 0.2)]))


def test_a_method_without_contact_times_tells_cadence_alone() -> None:
    assert [one.name for one in figures(Stride().truth(), Precision(nan, "no toe-off"), 500.0)] == ["cadence"]
