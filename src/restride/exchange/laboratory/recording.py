"""What a laboratory recorded, whichever file it came from: markers, forces, accelerations. Reads no file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import nan
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from restride.words.trouble import Trouble

Floats: TypeAlias = NDArray[np.float64]

MILLIMETRES_PER_METRE = 1000.0

FARTHEST_M = 20.0
"""No marker of a laboratory stands further from its origin; where one does, the file counts in millimetres."""


@dataclass(frozen=True, slots=True, eq=False)
class Markers:
    """Where markers were, in metres.

    Parameters
    ----------
    rate_hz
        Frames a second; nan where the file does not tell.
    places
        By the name of each marker, shape (frames, 3); nan while it was not seen.
    """

    rate_hz: float
    places: Mapping[str, Floats]

    @property
    def frames(self) -> int:
        """How many frames there are."""
        return max((len(one) for one in self.places.values()), default=0)


@dataclass(frozen=True, slots=True, eq=False)
class Forces:
    """What one plate or belt felt, in newtons, shape (samples, 3) or, of the vertical alone, (samples, 1)."""

    rate_hz: float
    newtons: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Accelerations:
    """What an accelerometer felt, shape (samples, axes), in the unit of its file; ``axes`` name the columns."""

    rate_hz: float
    axes: tuple[str, ...]
    values: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Recording:
    """One file of a laboratory: what of the three it holds, and what is to be known about it."""

    kind: str
    """What people call the file: ``C3D``, ``TRC``, ``QTM``, ``table``."""
    markers: Markers | None = None
    forces: tuple[Forces, ...] = ()
    accelerations: Accelerations | None = None
    notes: tuple[Trouble, ...] = ()


def in_metres(places: Mapping[str, Floats], unit: str) -> dict[str, Floats]:
    """Places in metres, from the unit a file tells, or from how far apart they stand where it tells none."""
    factors = {"mm": 1 / MILLIMETRES_PER_METRE, "m": 1.0, "cm": 0.01}
    factor = factors.get(unit.strip().casefold(), nan)
    if np.isnan(factor):
        far = max((_farthest(one) for one in places.values()), default=0.0)
        factor = 1 / MILLIMETRES_PER_METRE if far > FARTHEST_M else 1.0
    return {name: one * factor for name, one in places.items()}


def _farthest(places: Floats) -> float:
    known = np.abs(places[~np.isnan(places)])
    return float(np.median(known)) if len(known) else 0.0
