"""Steps and landings of worn sensors, against invented strides. Reads no real recording."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.gait.sensor.steps import FOOT, SACRUM, SHANK, WORN, WRIST, cadence, in_g, landings, step_times
from restride.signal.stretches import Floats
from tests.strides import Stride

RATE_HZ = 200.0


def felt(made: Stride, worn: str, seed: int = 1) -> Floats:
    if worn == SACRUM:
        clean = made.sacral_g(RATE_HZ)
    else:
        clean = made.limb_g(RATE_HZ, shock_g=1.0 if worn == WRIST else 6.0)
    return clean + np.random.default_rng(seed).normal(0, 0.15, clean.shape)


@given(st.sampled_from(WORN), st.floats(0.29, 0.42), st.integers(0, 50))
def test_cadence_is_within_what_is_stated(worn: str, step_s: float, seed: int) -> None:
    made = Stride(step_s, 0.65 * step_s, lasts_s=25)
    found = cadence(step_times(felt(made, worn, seed), RATE_HZ, worn), worn)
    assert found.value == pytest.approx(made.cadence_spm, abs=found.uncertainty)
    assert found.uncertainty < 3


@pytest.mark.parametrize("worn", [FOOT, SHANK])
def test_landings_of_that_foot_are_found(worn: str) -> None:
    made = Stride(lasts_s=12)
    found = landings(felt(made, worn), RATE_HZ, made.step_s)
    true = made.starts_s[::2]
    assert len(found) == len(true)
    assert np.abs(found - true).max() < 0.02


def test_a_rest_and_noise_are_no_steps() -> None:
    still = np.random.default_rng(3).normal(0, 0.02, (4000, 3)) + np.array([0, 0, 1.0])
    for worn in WORN:
        assert not len(step_times(still, RATE_HZ, worn))


def test_a_pause_is_passed_over() -> None:
    made = Stride(lasts_s=20)
    run = felt(made, FOOT)
    still = np.random.default_rng(4).normal(0, 0.02, (4000, 3)) + np.array([0, 0, 1.0])
    steps = step_times(np.concatenate([run, still]), RATE_HZ, FOOT)
    assert len(steps) == 2
    assert cadence(steps, FOOT).value == pytest.approx(made.cadence_spm, abs=1)


@pytest.mark.parametrize(("factor", "known"), [(1.0, True), (9.81, True), (1000.0, True), (90.0, False), (0.01, False)])
def test_units_are_told_by_their_size(factor: float, known: bool) -> None:
    values = felt(Stride(), SACRUM)
    found = in_g(values * factor)
    assert (found is not None) is known
    if found is not None:
        assert found == pytest.approx(values)
