"""A recording of a worn accelerometer, measured as far as its place allows. Reads no file and words nothing."""

from __future__ import annotations

from math import isnan, nan

import numpy as np

from restride.gait.contact import Contact, Figure, Precision
from restride.gait.laboratory.trial import Trial
from restride.gait.sensor.sacrum import features, upright
from restride.gait.sensor.steps import FOOT, SACRUM, SHANK, cadence, in_g, landings, step_times
from restride.gait.sensor.taught import TAUGHT
from restride.signal.spikes import spread
from restride.signal.stretches import Floats, filled

SACRUM_OFF_MS = 25.0
"""19 of 20 trials of the one runner who taught it were off by less when left out; another runner was never tried."""

MOST_UNUSUAL = 4.0
"""Features that lie, in the middle, so many spreads from those learned from are of another kind of running."""

UNTRIED = "no recording with force beside it was tried"


def from_sensor(name: str, values: Floats, rate_hz: float, worn: str) -> Trial | str:
    """Cadence from any place, landings from foot and shank, contact time from the sacrum; a clause where it cannot be.

    Parameters
    ----------
    values
        Shape (n, 2) or (n, 3); in g, thousandths of g, or m/s², gravity in.
    worn
        ``foot``, ``shank``, ``sacrum`` or ``wrist``.

    Notes
    -----
    From foot and shank no contact time is told, for leaving the ground was never tried against force; from the wrist
    neither contact time nor strike, for who was not learned from is told no better than by a coin.
    """
    if isnan(rate_hz):
        return "does not tell how many samples a second it has"
    whole = np.stack([filled(one, int(rate_hz)) for one in values.T], axis=1)
    whole = whole[~np.isnan(whole).any(axis=1)]
    told = in_g(whole) if len(whole) > rate_hz else None
    if told is None:
        return "is too short, or counts in a unit nobody can tell"
    steps = step_times(told, rate_hz, worn)
    if not len(steps):
        return "holds no even running"
    figures = [cadence(steps, worn)]
    contacts: tuple[Contact, ...] = ()
    precision = Precision(nan, UNTRIED)
    if worn in {FOOT, SHANK}:
        at = landings(told, rate_hz, float(np.median(steps)))
        contacts = tuple(Contact(float(one), nan) for one in at)
    elif worn == SACRUM and (figure := _contact_time(told, rate_hz)) is not None:
        figures.append(figure)
        precision = Precision(SACRUM_OFF_MS, "learned from one runner")
    uneven = spread(steps) / float(np.median(steps)) if len(steps) > 2 else nan
    return Trial(name, worn, contacts, tuple(figures), (), precision, uneven)


def _contact_time(values_g: Floats, rate_hz: float) -> Figure | None:
    """Contact time at the sacrum; None where the axes cannot be told, or the running is of a kind never seen."""
    axes = upright(values_g, rate_hz)
    found = None if isinstance(axes, str) else features(*axes, rate_hz)
    if found is None:
        return None
    if float(np.median(np.abs(found - TAUGHT.usual) / TAUGHT.wide)) > MOST_UNUSUAL:
        return None
    count = int(len(values_g) / rate_hz * 1000 / found[0])
    return Figure("contact_time", "ms", TAUGHT.told_ms(found), SACRUM_OFF_MS, count)
