"""Straight lines through values of which some are wrong: robust, and held by what was known before. Knows no foot."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from restride.signal.spikes import spread
from restride.signal.stretches import Floats

BEND = 1.345
"""Beyond so many spreads a value pulls with constant force only (Huber), to lose little on normal ones."""

ROUNDS = 30
CLOSE = 1e-7
MOST_ALIKE = 0.9
"""Neighbours that are more alike than this would leave next to no independent values; it is not believed."""


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """What came out.

    Parameters
    ----------
    values
        One for each column.
    covariance
        Of the values; its root is their standard error.
    scale
        By how much the residuals spread, as a standard deviation.
    alike
        How much each residual is like the next, 0 to 0.9: what is alike is told twice, and the errors are widened.
    """

    values: Floats
    covariance: Floats
    scale: float
    alike: float

    def error(self, place: int) -> float:
        """The standard error of one value."""
        return float(np.sqrt(self.covariance[place, place]))


def robust(columns: Floats, told: Floats, before: Floats, sure: Floats, floor: float) -> Fit:
    """Huber's regression with values known before.

    Parameters
    ----------
    columns
        Shape (n, k); ``told`` has shape (n,). No nan.
    before, sure
        Shape (k,): what each value is thought to be before anything is seen, and how sure that is, as one over its
        variance; 0 for a value of which nothing is known.
    floor
        The least spread of the residuals that is believed, above 0.

    Notes
    -----
    Reweighted least squares: the scale is the robust spread of the residuals, never below the floor, anew in each
    round. Residuals in order that resemble their neighbours count for fewer: the covariance is widened by
    (1 + r) / (1 - r), with r their likeness at one step.
    """
    count = len(told)
    weights = np.ones(count)
    values = np.asarray(before, dtype=np.float64).copy()
    scale = max(floor, spread(told) if count > 1 else floor)
    wide = np.diag(sure)
    for _ in range(ROUNDS):
        shared = columns.T * (weights / scale**2)
        pulled = shared @ told + sure * before
        found = np.asarray(np.linalg.solve(shared @ columns + wide, pulled), dtype=np.float64)
        moved = float(np.max(np.abs(found - values)))
        values = found
        rest = told - columns @ values
        scale = max(floor, spread(rest))
        with np.errstate(divide="ignore"):
            weights = np.minimum(1.0, BEND * scale / np.abs(rest))
        if moved <= CLOSE * (1 + float(np.max(np.abs(values)))):
            break
    alike = _alike(told - columns @ values)
    widened = scale**2 * (1 + alike) / (1 - alike)
    covariance = np.linalg.inv((columns.T * (weights / widened)) @ columns + wide)
    return Fit(values, np.asarray(covariance, dtype=np.float64), scale, alike)


def _alike(rest: Floats) -> float:
    centred = rest - rest.mean()
    power = float(centred @ centred)
    if len(rest) < 3 or power <= 0:
        return 0.0
    return min(max(float(centred[:-1] @ centred[1:]) / power, 0.0), MOST_ALIKE)
