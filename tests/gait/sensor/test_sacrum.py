"""Contact time from the sacrum: learned from invented runners, it tells what it has not seen."""

from __future__ import annotations

import numpy as np
import pytest

from restride.gait.sensor.sacrum import features, learned, upright
from restride.signal.stretches import Floats
from tests.strides import BODY_N, Stride

RATE_HZ = 500.0


def shaken(made: Stride, seed: int) -> Floats:
    """What a sensor at the sacrum feels: the force on the body in g, and a forward push and pull; some noise."""
    chance = np.random.default_rng(seed)
    force = made.force_n(RATE_HZ)[int(0.2 * RATE_HZ) :] / BODY_N
    forward = -0.1 * np.gradient(force) * RATE_HZ / 20
    found = features(force + chance.normal(0, 0.1, len(force)), forward + chance.normal(0, 0.05, len(force)), RATE_HZ)
    assert found is not None
    return found


def trials(count: int) -> tuple[Floats, Floats]:
    chance = np.random.default_rng(9)
    made = [Stride(float(step), float(share * step), lasts_s=5) for step, share in zip(
        chance.uniform(0.33, 0.39, count), chance.uniform(0.55, 0.75, count), strict=True
    )]  # fmt: skip
    return np.array([shaken(one, n) for n, one in enumerate(made)]), np.array([1000 * one.contact_s for one in made])


def test_what_was_not_seen_is_told() -> None:
    found, contact_ms = trials(40)
    weighing = learned(found[:30], contact_ms[:30])
    missed = [weighing.told_ms(one) - true for one, true in zip(found[30:], contact_ms[30:], strict=True)]
    assert np.mean(np.abs(missed)) < 5
    assert np.mean(np.abs(contact_ms[30:] - contact_ms[:30].mean())) > 10


def test_who_stands_tells_nothing() -> None:
    noise = np.random.default_rng(1).normal(0, 0.01, 2500)
    assert features(1 + noise, noise, RATE_HZ) is None


@pytest.mark.parametrize("turned", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_up_and_forward_are_found_however_it_is_worn(turned: tuple[int, int, int], sign: float) -> None:
    felt = Stride(lasts_s=10).sacral_g(RATE_HZ)[int(0.2 * RATE_HZ) :]
    axes = upright(sign * felt[:, list(turned)], RATE_HZ)
    assert not isinstance(axes, str)
    assert np.allclose(axes[0], felt[:, 2])
    assert np.allclose(axes[1], felt[:, 0])


def test_what_cannot_be_told_is_said() -> None:
    felt = Stride(lasts_s=10).sacral_g(RATE_HZ)
    assert "gravity" in str(upright(felt - felt.mean(axis=0), RATE_HZ))
    still = np.random.default_rng(2).normal(0, 0.01, felt.shape) + np.array([0, 0, 1.0])
    assert upright(still, RATE_HZ) == "holds no even running"


def test_period_comes_first() -> None:
    assert shaken(Stride(0.36, 0.25, lasts_s=5), 1)[0] == pytest.approx(360, abs=4)
