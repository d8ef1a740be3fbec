"""What repeats: the period of a signal, and its mean cycle. Knows no foot; two legs make one cycle or two elsewhere."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from scipy.signal import find_peaks

from restride.signal.filters import low_pass
from restride.signal.stretches import Floats, vertex

LEAST_LIKENESS = 0.3
"""A signal that is less like itself one period later repeats nothing."""


def period_s(values: Floats, rate_hz: float, shortest_s: float, longest_s: float, unlike: int = 1) -> float:
    """After how many seconds a signal is most like itself; nan where it repeats nothing.

    Parameters
    ----------
    values
        Shape (n,), without nan; at least twice as long as the longest period.
    shortest_s, longest_s
        Between which the period is looked for. Of a period and its double the shorter is taken, unless the longer is
        clearly the better likeness.
    unlike
        How many periods in a row differ a little from one another, as the steps of two legs do. The period is then
        measured over so many, and divided.

    Notes
    -----
    The likeness is the autocorrelation, each lag divided by the number of samples it rests on.
    """
    still = values - values.mean()
    power = float(still @ still)
    first, last = max(2, int(shortest_s * rate_hz)), int(longest_s * rate_hz) + 1
    if power <= 0 or len(still) < 2 * last:
        return float("nan")
    likeness = _likeness(still, power, min(unlike * last + 2, len(still) // 2))
    peaks, _ = find_peaks(likeness[: last + 2], height=LEAST_LIKENESS)
    peaks = peaks[(peaks >= first) & (peaks <= last)]
    if not len(peaks):
        return float("nan")
    good = peaks[likeness[peaks] >= NEARLY * likeness[peaks].max()]
    one = vertex(likeness, int(good[0]))
    begin, end = int((unlike - APART) * one), int((unlike + APART) * one) + 1
    if unlike == 1 or end >= len(likeness):
        return one / rate_hz
    return vertex(likeness, begin + int(np.argmax(likeness[begin:end]))) / rate_hz / unlike


def _likeness(still: Floats, power: float, lags: int) -> Floats:
    """How much a signal is like itself so many samples later, from none up to ``lags``."""
    size = 1 << (2 * len(still) - 1).bit_length()
    spectrum = np.fft.rfft(still, size)
    found = np.fft.irfft(spectrum * np.conj(spectrum), size)[:lags]
    return np.asarray(found * len(still) / (power * (len(still) - np.arange(lags))))


APART = 0.1
"""By no more than this share of a period several of them in a row last longer or shorter than so many of the first."""

NEARLY = 0.9
"""A shorter period with so much of the best likeness is the period, and the best one a multiple of it."""


def mean_cycle(signals: Floats, rate_hz: float, period: float, points: int) -> tuple[Floats, int]:
    """The mean cycle of some signals, cut where the slow wave of the first of them is lowest.

    Parameters
    ----------
    signals
        Shape (n, k), without nan.
    period
        Seconds of a cycle, as ``period_s`` finds it.
    points
        Into how many points a cycle is divided.

    Returns
    -------
    tuple of Floats and int
        Shape (points, k), and the number of cycles it is the mean of; those that last a fifth longer or shorter than
        the period are left out. With no cycle at all the mean is nan.
    """
    slow = low_pass(signals[:, 0], rate_hz, WAVE / period)
    lows, _ = find_peaks(-slow, distance=max(1, int(period * rate_hz / 2)))
    at, cycles = np.arange(len(signals)), []
    for begin, end in pairwise(lows):
        if abs((end - begin) / rate_hz - period) <= UNEVEN * period:
            grid = np.linspace(begin, end, points, endpoint=False)
            cycles.append([np.interp(grid, at, signals[:, one]) for one in range(signals.shape[1])])
    if not cycles:
        return np.full((points, signals.shape[1]), np.nan), 0
    return np.mean(cycles, axis=0).T, len(cycles)


WAVE = 1.3
"""The slow wave holds what is slower than so many waves a period."""

UNEVEN = 0.2
"""A cycle that differs from the period by more than this share is a stumble, or two cycles in one."""
