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
    known = ~np.isnan(windows).all(axis=1)
    middle, wide = np.full(len(values), np.nan), np.full(len(values), np.nan)
    middle[known] = np.nanmedian(windows[known], axis=1)
    wide[known] = np.nanmedian(np.abs(windows[known] - middle[known, None]), axis=1)
    allowed = limit * np.maximum(NORMAL_MAD * wide, floor)
    with np.errstate(invalid="ignore"):
        outside = np.abs(values - middle) > allowed
    return np.where(outside, np.nan, values)
