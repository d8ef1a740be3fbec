"""How often a worn accelerometer shakes: steps from any place, landings from foot and shank. Tells no contact time."""

from __future__ import annotations

import numpy as np
from scipy.signal import find_peaks

from restride.gait.contact import CONFIDENT, MEDIAN_ERROR, Figure
from restride.signal.cycles import period_s
from restride.signal.filters import low_pass, slope
from restride.signal.stretches import Floats
from restride.words.measure import SECONDS_PER_MINUTE

FOOT, SHANK, SACRUM, WRIST = "foot", "shank", "sacrum", "wrist"
WORN = (FOOT, SHANK, SACRUM, WRIST)
"""Where a sensor may be worn."""

STEP_S, STRIDE_S = (0.22, 0.5), (0.45, 1.0)
"""Between which a step and a stride of running last; the trunk feels every step, a limb its own side's."""

WINDOW_S = 10.0
LEAST_SHAKEN_G = 0.05
"""Nobody runs so smoothly; what is stiller lies on a table."""

SMOOTH_HZ = {FOOT: 10.0, SHANK: 10.0, SACRUM: 8.0, WRIST: 3.0}
"""What is kept to find the period: of the wrist the swing of the arm alone, for the shock comes from both feet."""

OFF_SPM = {FOOT: 1.0, SHANK: 1.0, SACRUM: 1.0, WRIST: 1.0}
"""What a method may be off altogether: at the sacrum no trial of 5 s was off by more; elsewhere only invented ones."""

SHOCK_HZ = 40.0
BEFORE_S = 0.06
"""The landing is the steepest rise within so long before the highest shock of a stride."""

GRAVITY_MPS2, MILLI = 9.81, 1000.0
UNITS_G = ((1.0, 1.0), (GRAVITY_MPS2, 1 / GRAVITY_MPS2), (MILLI, 1 / MILLI))
"""How large 1 g is in g, m/s² and thousandths of g, and the factor to g."""

NEAR = 2.5
"""A runner's middle acceleration lies within this factor of 1 g."""


def in_g(values: Floats) -> Floats | None:
    """Accelerations in g, from whichever unit they are counted in; None where that is none of the usual ones."""
    middle = float(np.median(np.linalg.norm(values, axis=1)))
    for size, factor in UNITS_G:
        if size / NEAR <= middle <= size * NEAR:
            return values * factor
    return None


def step_times(values_g: Floats, rate_hz: float, worn: str) -> Floats:
    """How long a step lasts in each ten seconds of a recording in which somebody ran evenly; may be empty."""
    signal = _signal(values_g, rate_hz, worn)
    # The trunk feels every step, and those of the two legs differ: it is measured over both.
    legs, unlike, (shortest, longest) = (1, 2, STEP_S) if worn == SACRUM else (2, 1, STRIDE_S)
    length = min(int(WINDOW_S * rate_hz), len(signal))
    found = []
    for begin in range(0, max(1, len(signal) - length + 1), max(1, length)):
        window = signal[begin : begin + length]
        shaken = window.std() >= LEAST_SHAKEN_G
        period = period_s(window, rate_hz, shortest, longest, unlike) if shaken else np.nan
        if not np.isnan(period):
            found.append(period / legs)
    return np.array(found)


def _signal(values_g: Floats, rate_hz: float, worn: str) -> Floats:
    """What repeats most plainly: up at the sacrum, the whole at foot and shank, the swing at the wrist."""
    smooth = low_pass(values_g, rate_hz, SMOOTH_HZ[worn])
    if worn == SACRUM:
        return np.asarray(smooth[:, int(np.argmax(np.abs(values_g.mean(axis=0))))])
    if worn == WRIST:
        return np.asarray(smooth[:, int(np.argmax(smooth.std(axis=0)))])
    return low_pass(np.linalg.norm(values_g, axis=1), rate_hz, SMOOTH_HZ[worn])


def cadence(steps_s: Floats, worn: str) -> Figure:
    """Steps of both feet a minute: the middle of the windows, as unsure as they scatter and the method may be off."""
    each = SECONDS_PER_MINUTE / steps_s
    scatter = MEDIAN_ERROR * float(each.std()) / np.sqrt(len(each))
    unsure = float(np.hypot(CONFIDENT * scatter, OFF_SPM[worn]))
    return Figure("cadence", "spm", float(np.median(each)), unsure, len(each))


def landings(values_g: Floats, rate_hz: float, step_s: float) -> Floats:
    """When the foot that wears the sensor, or whose shank does, lands, in seconds from the start.

    The steepest rise before the highest shock of each stride. Tried on invented strides only.
    """
    shock = low_pass(np.linalg.norm(values_g, axis=1), rate_hz, SHOCK_HZ)
    rise = slope(shock, rate_hz)
    stride = 2 * step_s * rate_hz
    peaks, _ = find_peaks(shock, distance=max(1, int(0.6 * stride)), prominence=np.ptp(shock) / 4)
    before = max(1, int(BEFORE_S * rate_hz))
    at = []
    for peak in (int(one) for one in peaks):
        begin = max(0, peak - before)
        at.append(begin + int(np.argmax(rise[begin : peak + 1])))
    return np.array(at, dtype=np.float64) / rate_hz
