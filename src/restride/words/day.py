"""Days and spans of days, and the local day of an instant. Reads no clock: a day is always handed in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

Day = date
"""A local calendar day of the runner, without a zone."""

ONE_DAY = timedelta(days=1)
MONTHS = 12
"""Of a year."""


def plus(day: Day, days: int) -> Day:
    """The day so many days after (or, negative, before) another."""
    return day + timedelta(days=days)


def between(earlier: Day, later: Day) -> int:
    """How many days lie from one day to another; negative when the second comes first."""
    return (later - earlier).days


def local_day(at: datetime) -> Day:
    """The runner's own calendar day of an instant, by the UTC offset the instant carries.

    Raises
    ------
    ValueError
        When the instant carries no offset: a naive time belongs to no day.
    """
    if at.tzinfo is None:
        raise ValueError(f"the instant {at} carries no UTC offset, so it belongs to no day; give it one")
    return at.date()


def at_noon(day: Day, offset_min: int) -> datetime:
    """The instant that stands for a day when nobody said the hour: noon at that UTC offset."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=timezone(timedelta(minutes=offset_min)))


@dataclass(frozen=True, slots=True)
class Span:
    """Days from ``start`` up to, and not including, ``end``."""

    start: Day
    end: Day

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a span runs forward; {self.start} to {self.end} runs back")

    @classmethod
    def ending(cls, last: Day, days: int) -> Span:
        """The span of so many days whose last day is ``last``."""
        return cls(plus(last, 1 - days), plus(last, 1))

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.end - self.start).days

    def months(self) -> list[tuple[int, int]]:
        """The months it touches, each as its year and its number, in order."""
        if self.end <= self.start:
            return []
        last = self.end - ONE_DAY
        first, final = self.start.year * MONTHS + self.start.month - 1, last.year * MONTHS + last.month - 1
        return [(month // MONTHS, month % MONTHS + 1) for month in range(first, final + 1)]

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.start <= day < self.end

    def __iter__(self) -> Iterator[Day]:
        day = self.start
        while day < self.end:
            yield day
            day += ONE_DAY
