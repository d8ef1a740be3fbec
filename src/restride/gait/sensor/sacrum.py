"""Contact time from an accelerometer at the sacrum: the shape of the mean step, weighed. Finds no landing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from restride.signal.cycles import mean_cycle, period_s
from restride.signal.filters import low_pass
from restride.signal.stretches import Floats

SHORTEST_STEP_S, LONGEST_STEP_S = 0.22, 0.5
"""Between 120 and 270 steps a minute."""

KEPT_HZ = 20.0
STEADY_HZ = 8.0
"""What is kept of the shape of a step, and what its period is read off."""

POINTS = 50
VERTICAL_WAVES, FORWARD_WAVES = 7, 5
"""So many waves of the mean step are looked at, of either axis, its mean among them; that of the forward axis is not
weighed, for it tells how the sensor hangs."""

PENALTIES = (0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0)
"""How strongly weights may be held back; which, the trials that are learned from decide among themselves."""


def features(vertical_g: Floats, forward_g: Floats, rate_hz: float) -> Floats | None:
    """What of a recording tells contact time; None where nobody ran evenly.

    Parameters
    ----------
    vertical_g, forward_g
        Shape (n,): acceleration in g, upward and forward on the runner positive, gravity in or out alike.

    Returns
    -------
    Floats
        Period and its inverse, and the first waves of the mean step: what the body does in flight is free fall, so the
        share of the step that is not tells how long the foot was down.
    """
    period = period_s(low_pass(vertical_g, rate_hz, STEADY_HZ), rate_hz, SHORTEST_STEP_S, LONGEST_STEP_S)
    if np.isnan(period):
        return None
    both = low_pass(np.stack([vertical_g, forward_g], axis=1), rate_hz, KEPT_HZ)
    cycle, count = mean_cycle(both, rate_hz, period, POINTS)
    if not count:
        return None
    up = np.fft.rfft(cycle[:, 0] - cycle[:, 0].min())[:VERTICAL_WAVES] / POINTS
    along = np.fft.rfft(cycle[:, 1])[:FORWARD_WAVES] / POINTS
    tempo = [1000 * period, 1 / period]
    waves = [up[:1].real, up[1:].real, up[1:].imag, along[1:].real, along[1:].imag]
    return np.concatenate([np.array(tempo), *waves])


def upright(values_g: Floats, rate_hz: float) -> tuple[Floats, Floats] | str:
    """The upward and the forward axis of a sensor worn anyhow; a clause where nobody can say which they are.

    Parameters
    ----------
    values_g
        Shape (n, 2) or (n, 3), in g, gravity in.

    Notes
    -----
    Up is where gravity pulls. Forward is, of the others, the one that repeats itself most from step to step, for the
    sideways one takes two; its sign is that of the push that follows the braking in every stance.
    """
    mean = values_g.mean(axis=0)
    axis = int(np.argmax(np.abs(mean)))
    if abs(mean[axis]) < LEAST_GRAVITY_G:
        return "has gravity taken out, so nobody can say which way is up"
    vertical = values_g[:, axis] * np.sign(mean[axis])
    period = period_s(low_pass(vertical, rate_hz, STEADY_HZ), rate_hz, SHORTEST_STEP_S, LONGEST_STEP_S)
    if np.isnan(period):
        return "holds no even running"
    level = [one for one in range(values_g.shape[1]) if one != axis]
    smooth = low_pass(values_g, rate_hz, KEPT_HZ)
    ahead = max(level, key=lambda one: _alike(smooth[:, one], round(period * rate_hz)))
    cycle, count = mean_cycle(
        np.stack([low_pass(vertical, rate_hz, KEPT_HZ), smooth[:, ahead]], 1), rate_hz, period, POINTS
    )
    if not count:
        return "holds no even running"
    stance = cycle[cycle[:, 0] > cycle[:, 0].mean(), 1]
    half = len(stance) // 2
    pushes = stance[half:].mean() >= stance[:half].mean()
    return vertical, values_g[:, ahead] * (1.0 if pushes else -1.0)


LEAST_GRAVITY_G = 0.5


def _alike(values: Floats, lag: int) -> float:
    """How much a signal is like itself so many samples later, -1 to 1."""
    if len(values) <= 2 * lag:
        return 0.0
    return float(np.nan_to_num(np.corrcoef(values[:-lag], values[lag:])[0, 1]))


@dataclass(frozen=True, slots=True, eq=False)
class Weighing:
    """How features are weighed: what they usually are, how widely they differ, their weights, the usual contact."""

    usual: Floats
    wide: Floats
    weights: Floats
    contact_ms: float

    def told_ms(self, found: Floats) -> float:
        """The contact time that features tell."""
        return self.contact_ms + float(((found - self.usual) / self.wide) @ self.weights)


def learned(found: Floats, contact_ms: Floats) -> Weighing:
    """Weights from trials whose contact time is known, held back as the trials themselves ask for (ridge).

    Parameters
    ----------
    found
        Shape (trials, features); at least three trials.

    Notes
    -----
    The penalty is the one with the least mean absolute error when each of these trials in turn is left out; a trial
    that this weighing is judged by must not be among them.
    """
    errors = []
    for penalty in PENALTIES:
        missed = []
        for place in range(len(found)):
            rest = np.arange(len(found)) != place
            missed.append(_ridge(found[rest], contact_ms[rest], penalty).told_ms(found[place]) - contact_ms[place])
        errors.append(float(np.mean(np.abs(missed))))
    return _ridge(found, contact_ms, PENALTIES[int(np.argmin(errors))])


def _ridge(found: Floats, contact_ms: Floats, penalty: float) -> Weighing:
    usual, wide = found.mean(axis=0), found.std(axis=0) + 1e-9
    scaled = (found - usual) / wide
    level = float(contact_ms.mean())
    held = scaled.T @ scaled + penalty * np.eye(scaled.shape[1])
    weights = np.asarray(np.linalg.solve(held, scaled.T @ (contact_ms - level)), dtype=np.float64)
    return Weighing(usual, wide, weights, level)
