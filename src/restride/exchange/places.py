"""Places on the map to metres gone and speed. Keeps no place: no advice needs one, and tracks do not hold them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import asin, cos, isfinite, nan, radians, sin, sqrt
from statistics import median

Place = tuple[float, float]
"""Latitude and longitude in degrees."""

NOWHERE: Place = (nan, nan)

_EARTH_M = 6_371_008.8
"""The mean radius (IUGG); a metre in a thousand off at the worst, less than any watch errs."""

_FASTEST_MPS = 60.0
"""A leap between two points that is faster is no movement but a place that is wrong."""

_LOST = 5
"""After so many leaps in a row the old place was the wrong one."""

_WINDOW_S = 5.0
"""Speed is taken over so many seconds: places of one second tremble by more than a runner's step."""

_STILL_MPS = 0.5


def is_place(place: Place) -> bool:
    """Whether it can be: finite, on Earth, and not the 0, 0 that a watch without satellites writes."""
    latitude, longitude = place
    if not (isfinite(latitude) and isfinite(longitude)):
        return False
    return abs(latitude) <= 90 and abs(longitude) <= 180 and place != (0.0, 0.0)


def apart_m(one: Place, other: Place) -> float:
    """Metres between two places along the ground, by the haversine."""
    latitude, towards = radians(one[0]), radians(other[0])
    across = sin(radians(other[1] - one[1]) / 2)
    along = sin((towards - latitude) / 2)
    return 2 * _EARTH_M * asin(min(1.0, sqrt(along * along + cos(latitude) * cos(towards) * across * across)))


@dataclass(frozen=True, slots=True)
class Way:
    """How far one had come at each point.

    Parameters
    ----------
    metres
        Since the start, never falling; what lies between stretches does not count.
    jumped
        How many places were leaps and left out.
    placed
        How many points have a place.
    median_mps
        The middle speed while moving; 0 without any.
    """

    metres: array[float]
    jumped: int
    placed: int
    median_mps: float


def way(elapsed: Sequence[float], places: Iterable[Place], breaks: Sequence[int]) -> Way:
    """How far one had come at each point, by straight lines between places that can be believed."""
    begins, metres = frozenset(breaks), array("d")
    before: Place | None = None
    at = total = 0.0
    jumped = leaps = placed = 0
    paces = []
    for number, (second, place) in enumerate(zip(elapsed, places, strict=True)):
        if number in begins:
            before = None
        if place[0] == place[0]:  # not nan: two calls of isnan would double the time of this loop
            placed += 1
            step = apart_m(before, place) if before is not None else 0.0
            lasted = second - at
            if before is not None and step > _FASTEST_MPS * max(lasted, 1.0) and leaps < _LOST:
                jumped += 1
                leaps += 1
            else:
                if leaps < _LOST:
                    total += step
                    if lasted > 0 and step > _STILL_MPS * lasted:
                        paces.append(step / lasted)
                before, at, leaps = place, second, 0
        metres.append(total)
    return Way(metres, jumped, placed, median(paces) if paces else 0.0)


def speeds(elapsed: Sequence[float], metres: Sequence[float]) -> array[float]:
    """Metres a second at each point, over the last five seconds or the time since the point before."""
    found = array("d")
    first = 0
    for number, second in enumerate(elapsed):
        while first + 1 < number and elapsed[first + 1] <= second - _WINDOW_S:
            first += 1
        lasted = second - elapsed[first]
        found.append((metres[number] - metres[first]) / lasted if lasted > 0 else nan)
    return found
