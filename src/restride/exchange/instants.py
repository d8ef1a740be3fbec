"""Times as files write them, to seconds since 1970 and back; what cannot be a time is None. Reads no clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from restride.words.measure import SECONDS_PER_MINUTE

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LONGEST = 40
_FIRST_S, _LAST_S = -2_000_000_000.0, 30_000_000_000.0
"""From 1906 to 2920: any instant a file may hold by mistake, and none that a date cannot."""


@dataclass(frozen=True, slots=True)
class Instant:
    """A time of a file: seconds since 1970, and how far its clock was ahead of UTC in minutes; None without a zone."""

    second: float
    offset_min: int | None


def parsed(text: str) -> Instant | None:
    """A time in the manner of ISO 8601, as GPX and TCX have it; None for anything else.

    One without a zone counts as UTC, as both formats ask.
    """
    if len(text) > _LONGEST:
        return None
    try:
        told = datetime.fromisoformat(text.strip())
        offset = told.utcoffset()
        second = (told.replace(tzinfo=told.tzinfo or UTC) - EPOCH).total_seconds()
    except (ValueError, OverflowError):
        return None
    return Instant(second, None if offset is None else int(offset.total_seconds() // SECONDS_PER_MINUTE))


def instant(second: float) -> datetime:
    """The instant of a second since 1970, in UTC; what lies beyond any date is drawn to the nearest."""
    return EPOCH + timedelta(seconds=min(max(second, _FIRST_S), _LAST_S))
