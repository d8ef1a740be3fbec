"""What a watch wrote each second, laid on an even grid and cleaned. Measures nothing and reads no file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from restride.gait.form.numbers import CADENCE, Numbers
from restride.signal.spikes import without_spikes
from restride.signal.stretches import Flags, Floats, stretches

LONGEST_HELD_S = 8
"""A record stands for the seconds up to the next, at most for these: watches that save room write one in 1 to 8 s."""

SPIKE_REACH_S = 7
"""So many seconds on either side are the surroundings of a value."""

SHARE_FLOOR = 0.02
"""The least spread that is believed, as a share of the usual value: watches round."""


@dataclass(frozen=True, slots=True, eq=False)
class Streams:
    """A run, second by second.

    Parameters
    ----------
    speed_mps, altitude_m
        One value for each second from the start; nan where nothing was recorded. Without a barometer or a map the
        altitude is nan throughout.
    values
        The measures by name, each as long, in the units of the diary: ``cadence`` in steps of both feet a minute,
        ``contact_time`` in ms, ``contact_balance`` as the left share in percent …
    """

    speed_mps: Floats
    altitude_m: Floats
    values: Mapping[str, Floats]

    @property
    def seconds(self) -> int:
        """How long it is."""
        return len(self.speed_mps)


def even(elapsed_s: Sequence[float], values: Sequence[float], seconds: int) -> Floats:
    """Records at whatever instants as one value a second; each stands until the next, for some seconds at most."""
    at = np.asarray(elapsed_s, dtype=np.float64)
    told = np.asarray(values, dtype=np.float64)
    grid = np.arange(seconds, dtype=np.float64)
    if not len(at):
        return np.full(seconds, np.nan)
    # Of several records in one second the last stands; a record counts from its own second on.
    place = np.searchsorted(np.floor(at), grid, side="right") - 1
    near = (place >= 0) & (grid - np.floor(at[np.maximum(place, 0)]) < LONGEST_HELD_S)
    return np.where(near, told[np.maximum(place, 0)], np.nan)


def cleaned(raw: Streams, paused: Sequence[tuple[float, float]], numbers: Numbers) -> Streams:
    """The same without what cannot be: zeros while running, single spikes, and what lies about a stop.

    Parameters
    ----------
    paused
        From when to when the timer stood still, in seconds from the start.
    """
    moving = ~_about_stops(raw, paused, numbers)
    values = {}
    for name, told in raw.values.items():
        known = np.where(moving & (told > 0), told, np.nan)
        usual = float(np.nanmedian(known)) if not np.isnan(known).all() else 0.0
        values[name] = without_spikes(known, SPIKE_REACH_S, SHARE_FLOOR * abs(usual))
    return Streams(np.where(moving, raw.speed_mps, np.nan), raw.altitude_m, values)


def _about_stops(raw: Streams, paused: Sequence[tuple[float, float]], numbers: Numbers) -> Flags:
    """Seconds in which the runner stood, and those shortly before and after: getting going is no steady running."""
    stopped = np.nan_to_num(raw.speed_mps, nan=numbers.slowest_mps) < numbers.slowest_mps
    cadence = raw.values.get(CADENCE)
    if cadence is not None:
        # A cadence of 0 while the speed goes on is a sensor that lost its runner; it is a gap, and no stop.
        stopped &= ~(np.nan_to_num(cadence, nan=0.0) >= numbers.running_spm)
    for begin, end in paused:
        stopped[max(0, int(begin)) : int(end) + 1] = True
    near = int(numbers.near_stop_s)
    for begin, end in stretches(stopped):
        stopped[max(0, begin - near) : end + near] = True
    return np.asarray(stopped, dtype=np.bool_)
