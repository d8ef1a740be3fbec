"""Filters with stated delay, and slopes. Finds nothing in what it smooths.

Every filter here runs forwards and backwards over the whole recording, so that it delays by 0 s at every frequency; in
return a sample leans on what comes after it, and nothing here can run while a recording is still being made.
"""

from __future__ import annotations

import numpy as np
from scipy.signal import butter, sosfiltfilt

from restride.signal.stretches import Floats

ORDER = 2
"""The order of one pass; both passes together make 4."""

LEAST_PERIODS = 3
"""So many samples of padding the filter needs on each side for each of its poles, as scipy counts them."""


def low_pass(values: Floats, rate_hz: float, cut_hz: float) -> Floats:
    """What is slower than ``cut_hz``, along the first axis, without delay.

    Parameters
    ----------
    values
        Shape (n,) or (n, k), without nan.
    rate_hz
        Samples a second.
    cut_hz
        Where one pass lets through half of the power; both passes together let through a quarter.

    Returns
    -------
    Floats
        As it was where the cut lies at or above half the rate, or where there are too few samples to smooth.
    """
    half = rate_hz / 2
    if cut_hz >= half or len(values) <= LEAST_PERIODS * (2 * ORDER + 1):
        return values.copy()
    sections = butter(ORDER, cut_hz / half, output="sos")
    return np.asarray(sosfiltfilt(sections, values, axis=0), dtype=np.float64)


def slope(values: Floats, rate_hz: float, times: int = 1) -> Floats:
    """The change a second, taken ``times`` times, along the first axis; at least two samples."""
    for _ in range(times):
        values = np.gradient(values, 1 / rate_hz, axis=0)
    return values
