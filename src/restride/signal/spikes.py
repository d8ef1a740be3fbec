"""Single values that stand out of their surroundings. Removes them; fills nothing."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from restride.signal.stretches import Floats

NORMAL_MAD = 1.4826
"""The standard deviation of a normal spread, in median absolute deviations."""

LIMIT = 5.0
"""So many spreads from the middle of its surroundings a value is no longer believed."""


def spread(values: Floats) -> float:
    """How widely values lie about their median, as a standard deviation that outliers do not move."""
    known = values[~np.isnan(values)]
    return float(NORMAL_MAD * np.median(np.abs(known - np.median(known)))) if len(known) else float("nan")


def without_spikes(values: Floats, reach: int, floor: float, limit: float = LIMIT) -> Floats:
    """The same with nan in place of values that stand out (Hampel's identifier).

    Parameters
    ----------
    reach
        So many samples on either side are a value's surroundings.
    floor
        The least spread that is believed, in the unit of the values: a watch that counts in whole numbers often says
        the same seven times, and the eighth is no spike.
    """
    if len(values) < 2 or reach < 1:
        return values.copy()
    edge = np.full(reach, np.nan)
    windows = sliding_window_view(np.concatenate((edge, values, edge)), 2 * reach + 1)
    middle = _medians(windows)
    wide = _medians(np.abs(windows - middle[:, None]))
    allowed = limit * np.maximum(NORMAL_MAD * wide, floor)
    with np.errstate(invalid="ignore"):
        outside = np.abs(values - middle) > allowed
    return np.where(outside, np.nan, values)


def _medians(rows: Floats) -> Floats:
    """The median of each row, nan left out, by sorting: ten times as quick as numpy's own for rows so short."""
    ordered = np.sort(rows, axis=1)  # nan last
    count = np.sum(~np.isnan(rows), axis=1)
    at = np.arange(len(rows))
    low, high = ordered[at, np.maximum(count - 1, 0) // 2], ordered[at, np.minimum(count // 2, rows.shape[1] - 1)]
    return np.where(count > 0, (low + high) / 2, np.nan)
