"""One trial of a laboratory, measured: what was found in it, and how sure that is. Reads no file and words nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isnan

from restride.gait.contact import Contact, Figure, Precision, figures, variation
from restride.gait.laboratory import force, markers
from restride.signal.stretches import Floats

FORCE, MARKERS = "force", "markers"


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """What one recording gives.

    Parameters
    ----------
    name
        What to call it.
    method
        ``force`` or ``markers``.
    contacts
        Every whole contact, in order.
    figures
        Cadence, contact time and what follows from them.
    strikes
        The foot-strike angle of each side; empty where force alone was recorded.
    precision
        What the method may be off, and how that is known.
    uneven
        By how much the steps differ in time, as a share; nan with too few.
    """

    name: str
    method: str
    contacts: tuple[Contact, ...]
    figures: tuple[Figure, ...]
    strikes: tuple[markers.Strike, ...]
    precision: Precision
    uneven: float


def from_force(name: str, newtons: Sequence[Floats], rate_hz: float) -> Trial | str:
    """Contacts from plates or belts; of several the forces are added. A clause where nobody ran."""
    stood_on = [one for one in newtons if not force.is_empty(one)]
    if not stood_on:
        return "holds a plate that nobody stood on"
    if isnan(rate_hz):
        return "does not tell how many samples a second it has"
    shortest = min(len(one) for one in stood_on)
    up = sum(force.vertical(one)[:shortest] for one in stood_on)
    found = force.contacts(up, rate_hz)  # type: ignore[arg-type]  # the sum of at least one array is one
    return _trial(name, FORCE, found, rate_hz, (force.PRECISION, ()))


def from_markers(
    name: str, places: Mapping[str, Floats], rate_hz: float, standing: Mapping[str, Floats] | None = None
) -> Trial | str:
    """Contacts and foot-strike angles from markers; ``standing`` are those of the same runner standing still."""
    if isnan(rate_hz):
        return "does not tell how many frames a second it has"
    whole = markers.body(places, rate_hz)
    if isinstance(whole, str):
        return whole
    still = None if standing is None else markers.body(standing, rate_hz)
    if isinstance(still, str):
        return f"has a trial of standing that {still}"
    found = markers.contacts(whole, rate_hz)
    precision = markers.NO_PELVIS if whole.pelvis_m is None else markers.PRECISION
    return _trial(name, MARKERS, found, rate_hz, (precision, markers.strikes(whole, found, rate_hz, still)))


def _trial(
    name: str,
    method: str,
    found: tuple[Contact, ...],
    rate_hz: float,
    known: tuple[Precision, tuple[markers.Strike, ...]],
) -> Trial | str:
    precision, strikes = known
    told = figures(found, precision, rate_hz)
    if not told:
        return "holds no two whole steps of running"
    return Trial(name, method, found, told, strikes, precision, variation(found))
