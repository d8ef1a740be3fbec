"""A zero that wanders: found where the signal rests, and taken away. Finds no contact; see gait."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from scipy.ndimage import maximum_filter1d, minimum_filter1d

from restride.signal.stretches import Floats, stretches

RISEN = 0.25
"""A signal is away from its rest when it has risen by this share of the way from the lowest to the highest nearby."""

LOWER_HALF = 2
"""Of the middle of a rest the lower half is believed: its ends still ring."""

LEAST_SAMPLES = 3
"""A rest of fewer samples tells nothing."""


def rest_level(values: Floats, rate_hz: float, nearby_s: float, longest_s: float) -> Floats:
    """The level at which a signal rests, for every sample.

    Parameters
    ----------
    values
        Shape (n,), without nan; it rises from its rest again and again.
    nearby_s
        A span that holds at least one rise and one rest.
    longest_s
        Longer than this no rest between two rises lasts; what does is a pause, and tells the level too.

    Returns
    -------
    Floats
        Straight lines between the rests; before the first and after the last the level of those. Zero where the
        signal never rests.

    Notes
    -----
    After the idea of [alcantara-2019]_, to read the drift of an instrumented belt off the flight of the runner. It
    departs from it in finding the flights by a share of the local range instead of a fixed force, so that it needs no
    first guess, and in taking the lower half of the middle of each flight, for plates ring after a landing.
    """
    window = max(LEAST_SAMPLES, int(nearby_s * rate_hz)) | 1
    low = minimum_filter1d(values, window, mode="nearest")
    high = maximum_filter1d(values, window, mode="nearest")
    risen = stretches(values > low + RISEN * (high - low))
    places, levels = [], []
    for (_, begin), (end, _) in pairwise(risen):
        quarter = (end - begin) // 4
        middle = np.sort(values[begin + quarter : end - quarter])
        if len(middle) >= LEAST_SAMPLES and end - begin <= longest_s * rate_hz:
            places.append((begin + end) / 2)
            levels.append(float(np.median(middle[: max(1, len(middle) // LOWER_HALF)])))
    if not places:
        return np.zeros_like(values)
    return np.interp(np.arange(len(values)), places, levels)
