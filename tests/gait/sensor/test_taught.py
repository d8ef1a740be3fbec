"""The shipped weights fit the features they weigh, and tell a running man's contact time for a usual step."""

from __future__ import annotations

import numpy as np

from restride.gait.sensor.sacrum import FORWARD_WAVES, VERTICAL_WAVES
from restride.gait.sensor.taught import CONTACT_MS, TAUGHT


def test_there_is_a_weight_for_every_feature() -> None:
    wanted = 2 + 1 + 2 * (VERTICAL_WAVES - 1) + 2 * (FORWARD_WAVES - 1)
    assert len(TAUGHT.usual) == len(TAUGHT.wide) == len(TAUGHT.weights) == wanted
    assert (TAUGHT.wide > 0).all()


def test_a_usual_step_has_the_usual_contact_and_a_slower_one_a_longer() -> None:
    assert TAUGHT.told_ms(TAUGHT.usual) == CONTACT_MS
    slower = TAUGHT.usual.copy()
    slower[0] += TAUGHT.wide[0]
    slower[1] -= TAUGHT.wide[1]
    assert TAUGHT.told_ms(slower) > CONTACT_MS
    assert np.isfinite(TAUGHT.weights).all()
