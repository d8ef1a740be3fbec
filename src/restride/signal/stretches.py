"""Stretches of an array: where something holds, where a level is crossed, gaps filled. Smooths nothing; see filters."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
"""An array of numbers; nan where nothing was sensed."""

Flags: TypeAlias = NDArray[np.bool_]
"""An array of yes and no."""

Stretch = tuple[int, int]
"""Samples from the first up to, and not including, the second."""


def stretches(holds: Flags) -> list[Stretch]:
    """Every stretch of samples over which something holds, in order; a stretch may reach to either end."""
    steps = np.diff(np.concatenate(([0], holds.astype(np.int8), [0])))
    begins, ends = np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)
    return [(int(begin), int(end)) for begin, end in zip(begins, ends, strict=True)]


def crossing(values: Floats, before: int, level: float) -> float:
    """Where between sample ``before`` and the next a level is crossed, in samples, on a straight line between the two.

    Where the two are alike there is no crossing to be found, and the later sample is taken.
    """
    rise = values[before + 1] - values[before]
    return float(before + (level - values[before]) / rise) if rise else float(before + 1)


def vertex(values: Floats, peak: int) -> float:
    """Where a peak truly stands, in samples: the top of the parabola through it and its two neighbours.

    At either end, and on a plateau, the sample itself.
    """
    if not 0 < peak < len(values) - 1:
        return float(peak)
    left, top, right = values[peak - 1], values[peak], values[peak + 1]
    bend = left - 2 * top + right
    shift = (left - right) / (2 * bend) if bend else 0.0
    return float(peak + shift) if abs(shift) <= 1 else float(peak)


def filled(values: Floats, longest: int) -> Floats:
    """The same with gaps of at most ``longest`` samples filled on a straight line; longer ones and the ends stay."""
    missing = np.isnan(values)
    if not missing.any() or missing.all():
        return values.copy()
    known = np.flatnonzero(~missing)
    full = np.interp(np.arange(len(values)), known, values[known])
    for begin, end in stretches(missing):
        if end - begin > longest or begin == 0 or end == len(values):
            full[begin:end] = np.nan
    return full
