"""Planned sessions that come back: our own are known and change nothing, another's are no recording. Plans none.

A planned session is no outing, so nothing of it is kept; but what this program wrote is no trouble either.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from restride.exchange.track import Reading
from restride.words.day import Day
from restride.words.trouble import Trouble

PLAN, CALENDAR = "plan", "calendar"
"""What a file of our own planned sessions is, and a calendar of somebody else's."""

BEGIN = "BEGIN:VCALENDAR"
PRODUCT = "-//Restride//Restride//EN"
"""Who wrote a calendar (PRODID)."""

MAKER = "Restride"
"""Who wrote a workout (the product name of its file id)."""

_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
_START = re.compile(r"^DTSTART(?:;[^:\r\n]*)?:(\d{4})(\d{2})(\d{2})", re.MULTILINE)
_UNTOUCHED = "nothing to keep, nothing changed"


def calendar(data: bytes, name: str) -> Reading:
    """What a calendar is. Never raises, whatever the bytes; no event of it is read beyond its day."""
    text = data.decode(errors="replace").replace("\r\n", "\n").replace("\n ", "")
    if f"\nPRODID:{PRODUCT}\n" not in text:
        told = Trouble(name, "it is a calendar, not a recording", "give the recording of an activity instead")
        return Reading((), (told,), CALENDAR)
    return _own(name, [day for found in _START.finditer(text) if (day := _day(*found.groups())) is not None])


def _day(year: str, month: str, day: str) -> Day | None:
    try:
        return Day(int(year), int(month), int(day))
    except ValueError:
        return None


def is_own_workout(file_id: Mapping[str, object]) -> bool:
    """Whether a FIT file of planned steps, by what it says of itself, is one that this program wrote."""
    return (file_id.get("type"), file_id.get("product_name")) == ("workout", MAKER)


def workout(file_id: Mapping[str, object], name: str) -> Reading:
    """What a workout of our own is, by what it says of itself."""
    made = file_id.get("time_created")
    known = isinstance(made, int | float) and 0 <= made < 2**32
    return _own(name, [(_EPOCH + timedelta(seconds=float(str(made)))).date()] if known else [])


def _own(name: str, days: list[Day]) -> Reading:
    first, last = (min(days), max(days)) if days else (None, None)
    when = "" if first is None else f" of {first}" if first == last else f" of {first} to {last}"
    return Reading((), (), PLAN, notes=(Trouble(name, f"it is your own plan{when}", _UNTOUCHED),))
