"""What nobody can have done: wrong clocks, watches left running, distances that cannot be. Reads no file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from restride.exchange.sports import Called
from restride.exchange.track import Sport
from restride.words.measure import METRES_PER_KM, MINUTES_PER_HOUR, SECONDS_PER_MINUTE
from restride.words.trouble import Trouble

EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
"""No watch for runners wrote a file with times before; an earlier date is a clock that was never set."""

LATEST = datetime(2100, 1, 1, tzinfo=UTC)

LONGEST_S = 36 * 3600.0
"""Longer than this is a watch that was forgotten, not an outing."""

FASTEST_MPS: Mapping[Sport, float] = {"run": 12.0, "walk": 12.0, "cross": 60.0}
"""Mean speeds beyond which distance or time must be wrong; no human sprint averages 12 m/s."""

BY_HAND = "log it by hand with `restride log run`"


@dataclass(frozen=True, slots=True)
class Span:
    """How long an outing was: seconds in all, seconds timed, metres (None where nothing tells)."""

    elapsed_s: float
    timer_s: float
    distance_m: float | None

    def about(self, named: Called) -> str:
        """The outing in a few words, so that its runner knows which one is meant."""
        far = f"{(self.distance_m or 0.0) / METRES_PER_KM:.2f} km"
        return f"{named.vendor or 'outing'}, {far}, {self.elapsed_s / SECONDS_PER_MINUTE:.0f} min"


def unbelievable(start: datetime, span: Span, named: Called, where: str) -> Trouble | None:
    """Why nobody could have done this, or None.

    Parameters
    ----------
    start
        The instant it began, aware.
    named
        What the file calls it; an open sport is measured by the loosest bound.
    where
        What a trouble is to call the place.
    """
    about, distance_m = span.about(named), span.distance_m or 0.0
    if not EARLIEST <= start < LATEST:
        told = f"the watch's clock was wrong: it says the year {start.year} ({about})"
        return Trouble(where, told, f"{BY_HAND}, on the day you know it was")
    if span.elapsed_s <= 0:
        return Trouble(where, f"it lasts no time at all ({about})", "nothing to keep")
    if span.elapsed_s > LONGEST_S:
        hours = span.elapsed_s / SECONDS_PER_MINUTE / MINUTES_PER_HOUR
        told = f"it lasts {hours:.0f} hours; the watch was probably left running"
        return Trouble(where, told, f"{BY_HAND}, as long as it really was")
    if distance_m < 0:
        return Trouble(where, f"its distance is negative ({distance_m:.0f} m)", BY_HAND)
    mean_mps = distance_m / max(span.timer_s, 1.0)
    if mean_mps > FASTEST_MPS[named.sport or "cross"]:
        told = f"it averages {mean_mps:.1f} m/s, faster than anybody is ({about})"
        return Trouble(where, told, f"{BY_HAND}, with the distance and time you know")
    return None
