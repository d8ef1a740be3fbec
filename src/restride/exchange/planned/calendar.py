"""Planned sessions as a calendar (iCalendar, RFC 5545). Plans nothing; days and words are handed in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from icalendar import Calendar, Event

from restride.exchange.planned.recognised import PRODUCT
from restride.words.day import Day, plus

ID_LENGTH = 24


@dataclass(frozen=True, slots=True)
class Planned:
    """One session of a day: what kind it is, its title, and how exactly.

    ``minutes`` is how long it takes. It stands in the calendar as a whole day, for the plan knows no hour.
    """

    day: Day
    kind: str
    title: str
    text: str = ""
    minutes: float = 0


def to_ics(sessions: Iterable[Planned], name: str, stamped: datetime) -> bytes:
    """The calendar of some sessions.

    Parameters
    ----------
    name
        What the calendar is called.
    stamped
        When it was written, aware.

    Returns
    -------
    bytes
        A session keeps its id as long as its day, its kind and its place among those of the kind stay: a calendar that
        takes the file again replaces it and doubles nothing. Sessions take no time off the calendar (they are
        transparent): nobody is busy all day with a run.
    """
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("x-wr-calname", name)
    seen: dict[tuple[Day, str], int] = {}
    for one in sessions:
        number = seen.get((one.day, one.kind), 0)
        seen[one.day, one.kind] = number + 1
        made.add_component(_event(one, number, stamped))
    written: bytes = made.to_ical()
    return written


def _event(one: Planned, number: int, stamped: datetime) -> Event:
    made = Event()
    named = sha256(f"{one.day.isoformat()} {one.kind} {number}".encode()).hexdigest()[:ID_LENGTH]
    made.add("uid", f"{named}@restride.invalid")
    made.add("dtstamp", stamped)
    made.add("dtstart", one.day)
    made.add("dtend", plus(one.day, 1))
    made.add("summary", one.title)
    if one.text:
        made.add("description", one.text)
    if one.minutes:
        made.add("x-restride-duration", timedelta(minutes=one.minutes))
    made.add("transp", "TRANSPARENT")
    return made
