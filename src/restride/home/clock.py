"""The clock: what time and what day it is here. The only file of the project that reads it; it reckons nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo


def now() -> datetime:
    """The present instant, aware, in UTC."""
    return datetime.now(UTC)


def here(zone: tzinfo | None = None) -> datetime:
    """The present instant with the UTC offset that holds now in a time zone.

    Parameters
    ----------
    zone
        The runner's time zone; None takes the machine's own.
    """
    return now().astimezone(zone)


def today(zone: tzinfo | None = None) -> date:
    """The calendar day it is now in a time zone; None takes the machine's own."""
    return here(zone).date()


def offset_min(zone: tzinfo | None = None) -> int:
    """The UTC offset that holds now in a time zone, in whole minutes, positive east of Greenwich.

    Offsets with seconds occur only in zones of the nineteenth century; their seconds are cut.
    """
    offset = here(zone).utcoffset()
    assert offset is not None  # an aware instant always has one
    return int(offset.total_seconds() // 60)
