"""Contacts from the force under the feet: the reference that other methods are judged by. Reads no file."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from restride.gait.contact import Contact, Precision
from restride.signal.drift import rest_level
from restride.signal.filters import low_pass
from restride.signal.stretches import Floats, crossing, filled, stretches

THRESHOLD_N = 50.0
"""From so much vertical force on a foot is on the ground. Belts ring with 20 N and more; 50 N is usual for them."""

CUT_HZ = 50.0
"""Faster than this a belt rings and a foot does not push; slower filters smear the landing by several milliseconds."""

NEARBY_S = 0.8
"""A span that holds at least one step of a runner and one flight."""

LONGEST_FLIGHT_S = 0.6
SHORTEST_CONTACT_S = 0.08
"""The fastest sprinters touch the ground for about so long."""

LEAST_PEAK = 0.3
"""A push with less than this share of the usual highest force is a knock on the belt."""

LEAST_RANGE_N = 100.0
"""A signal that never leaves this range is the noise of an empty plate."""

PRECISION = Precision(5.0, "the threshold: between 20 N and 50 N contact times differ by about 10 ms")


def vertical(newtons: Floats) -> Floats:
    """The vertical force of a plate, upward on the runner positive: the axis that pushes hardest, from its rest.

    Parameters
    ----------
    newtons
        Shape (n, 3) in any laboratory's axes, or (n, 1).
    """
    full = np.stack([np.nan_to_num(filled(one, len(one)), nan=0.0) for one in newtons.T], axis=1)
    low, high = np.percentile(full, [1, 99], axis=0)
    axis = int(np.argmax(high - low))
    up = full[:, axis]
    # The plate rests at the end of its range where the signal is quiet; the push goes the other way.
    return up if _rests_low(up, float(low[axis]), float(high[axis])) else -up


def _rests_low(values: Floats, low: float, high: float) -> bool:
    tenth = (high - low) / 10
    return bool(np.sum(values < low + tenth) >= np.sum(values > high - tenth) or abs(low) < abs(high) / 2)


def is_empty(newtons: Floats) -> bool:
    """Whether nobody stood on a plate: nothing but noise."""
    up = vertical(newtons)
    return float(np.percentile(up, 99) - np.percentile(up, 1)) < LEAST_RANGE_N


def contacts(up_n: Floats, rate_hz: float, threshold_n: float = THRESHOLD_N) -> tuple[Contact, ...]:
    """Every contact that begins and ends inside a recording of vertical force, drift or not.

    Parameters
    ----------
    up_n
        Vertical force in newtons, as ``vertical`` gives it; both feet on one plate, one after the other.
    threshold_n
        The force above the rest that counts as contact.

    Notes
    -----
    The drift is found from the flights ([alcantara-2019]_, see ``signal.drift``) and taken away before the threshold is
    laid; the crossing is found between samples on a straight line.
    """
    smooth = low_pass(up_n, rate_hz, CUT_HZ)
    risen = smooth - rest_level(smooth, rate_hz, NEARBY_S, LONGEST_FLIGHT_S)
    spans = [one for one in stretches(risen > threshold_n) if one[0] > 0 and one[1] < len(risen)]
    long = [one for one in spans if (one[1] - one[0]) / rate_hz >= SHORTEST_CONTACT_S]
    if not long:
        return ()
    peaks = np.array([risen[begin:end].max() for begin, end in long])
    usual = float(np.median(peaks))
    return tuple(
        Contact(
            crossing(risen, begin - 1, threshold_n) / rate_hz,
            crossing(risen, end - 1, threshold_n) / rate_hz,
        )
        for (begin, end), peak in zip(long, peaks, strict=True)
        if peak >= LEAST_PEAK * usual
    )


def matched(found: Sequence[Contact], true: Sequence[Contact], within_s: float) -> list[tuple[Contact, Contact]]:
    """Pairs of a contact found and the true one that begins nearest, where the two begin within so many seconds."""
    starts = np.array([one.start_s for one in true])
    pairs = []
    for one in found:
        if len(starts):
            place = int(np.argmin(np.abs(starts - one.start_s)))
            if abs(starts[place] - one.start_s) <= within_s:
                pairs.append((one, true[place]))
    return pairs
