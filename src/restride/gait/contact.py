"""Contacts of feet with the ground, and what follows from their times alone. Finds no contact in a signal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import nan, sqrt

import numpy as np

from restride.signal.spikes import spread
from restride.signal.stretches import Floats
from restride.words.measure import SECONDS_PER_MINUTE
from restride.words.side import Side

MS_PER_S = 1000.0
CONFIDENT = 1.96
"""So many standard errors on either side hold the truth 19 times in 20."""

MEDIAN_ERROR = 1.2533
"""How much less sure a median is than a mean, of normal values."""

LONGEST_STEP_S = 0.7
"""Longer than this from one landing to the next nobody runs, nor walks: a contact was missed."""


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact: initial contact and toe-off, in seconds from the start of the recording."""

    start_s: float
    end_s: float
    side: Side | None = None

    @property
    def time_s(self) -> float:
        """The ground contact time."""
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure with its uncertainty.

    Parameters
    ----------
    name, unit
        ``cadence`` in ``spm``, ``contact_time`` in ``ms`` …
    value
        The median.
    uncertainty
        Half of the span that holds the truth 19 times in 20: what the steps scatter, and what the method may be off
        altogether.
    count
        How many steps it rests on.
    side
        None for both feet together.
    """

    name: str
    unit: str
    value: float
    uncertainty: float
    count: int
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Precision:
    """What a method of finding contacts may be off, in milliseconds, 19 times in 20, for a whole recording.

    ``contact_ms`` is the error of the mean contact time; nan where the method gives no contact time.
    """

    contact_ms: float
    why: str
    """Where the number comes from, in one clause."""


def figures(contacts: Sequence[Contact], precision: Precision, rate_hz: float) -> tuple[Figure, ...]:
    """Cadence, contact time, flight time, duty factor and balance of some contacts in order.

    Parameters
    ----------
    rate_hz
        Samples a second of the recording: no time is surer than a sample, shared among the steps.
    """
    if len(contacts) < 2:
        return ()
    starts = np.array([one.start_s for one in contacts])
    times = np.array([one.time_s for one in contacts])
    steps = np.diff(starts)
    kept = steps <= LONGEST_STEP_S
    if not kept.any():
        return ()
    whole = steps[kept]
    found = [cadence(whole, rate_hz)]
    if np.isnan(precision.contact_ms):
        return tuple(found)
    found.append(_time("contact_time", times, precision, rate_hz))
    found.append(_time("flight_time", whole - times[:-1][kept], precision, rate_hz))
    step, contact = float(np.median(whole)), float(np.median(times))
    duty = contact / (2 * step)
    error = found[1].uncertainty / MS_PER_S / (2 * step)
    found.append(Figure("duty_factor", "percent", 100 * duty, 100 * error, len(times)))
    sides = {side: np.array([one.time_s for one in contacts if one.side is side]) for side in (Side.LEFT, Side.RIGHT)}
    if all(len(one) for one in sides.values()):
        found += [_time("contact_time", one, precision, rate_hz, side) for side, one in sides.items()]
        found.append(_balance(sides[Side.LEFT], sides[Side.RIGHT]))
    return tuple(found)


def cadence(steps_s: Floats, rate_hz: float) -> Figure:
    """Steps of both feet a minute, from the times between landings.

    The mean of the steps within three spreads of their median: a mean uses every step, and the ends alone carry the
    error of sampling.
    """
    middle, wide = float(np.median(steps_s)), spread(steps_s)
    near = steps_s[np.abs(steps_s - middle) <= max(3 * wide, 2 / rate_hz)]
    mean = float(near.mean())
    scatter = float(near.std()) / sqrt(len(near))
    ends = 1 / (rate_hz * len(near))
    error = CONFIDENT * sqrt(scatter**2 + ends**2)
    return Figure("cadence", "spm", SECONDS_PER_MINUTE / mean, SECONDS_PER_MINUTE * error / mean**2, len(near))


def variation(contacts: Sequence[Contact]) -> float:
    """By how much the steps differ in time, as a share of their median; nan with fewer than three."""
    steps = np.diff([one.start_s for one in contacts])
    steps = steps[steps <= LONGEST_STEP_S]
    return spread(steps) / float(np.median(steps)) if len(steps) > 2 else nan


def _time(name: str, times_s: Floats, precision: Precision, rate_hz: float, side: Side | None = None) -> Figure:
    scatter = MEDIAN_ERROR * float(times_s.std()) / sqrt(len(times_s))
    sample = 1 / (rate_hz * sqrt(6 * len(times_s)))
    error = sqrt((CONFIDENT * MS_PER_S) ** 2 * (scatter**2 + sample**2) + precision.contact_ms**2)
    return Figure(name, "ms", MS_PER_S * float(np.median(times_s)), error, len(times_s), side)


def _balance(left_s: Floats, right_s: Floats) -> Figure:
    """The left share of the contact time. An error of the method meets both feet and cancels."""
    left, right = float(np.median(left_s)), float(np.median(right_s))
    errors = [MEDIAN_ERROR * float(one.std()) / sqrt(len(one)) for one in (left_s, right_s)]
    whole = left + right
    error = 100 * CONFIDENT * sqrt((errors[0] * right) ** 2 + (errors[1] * left) ** 2) / whole**2
    return Figure("contact_balance", "percent", 100 * left / whole, error, len(left_s) + len(right_s))
