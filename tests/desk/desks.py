"""Places at a desk in a home of the test's own, at a moment that the test chooses. Tests nothing itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path

from restride.desk.place import Place, When, open_place
from restride.desk.record import Draft, Kept, keep
from restride.diary.entry import Entry
from restride.diary.kinds import Body, PainSpot, Person
from restride.home.diaries import ME
from restride.words.day import at_noon
from restride.words.side import Side

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
ZONE = "dorsal-midfoot-central"
FOOT = f"left-{ZONE}"


def place(now: datetime = NOON, runner: str = ME, folder: Path | None = None) -> Place:
    """The place of a runner at a moment."""
    made = open_place(runner, folder, now)
    assert isinstance(made, Place), made
    return made


def later(one: Place, days: float = 0, hours: float = 0) -> Place:
    """The same place some time later."""
    return replace(one, now=one.now + timedelta(days=days, hours=hours))


def on(day: date) -> When:
    """A day at its noon, in UTC."""
    return When(day, at_noon(day, 0))


def say(one: Place, *bodies: Body, day: date | None = None) -> tuple[Entry, ...]:
    """Write things down that are known to be right."""
    when = When(one.today, one.now) if day is None else on(day)
    shelf = one.shelf()
    assert not isinstance(shelf, tuple), shelf
    kept = keep(one, [Draft(body, when) for body in bodies], shelf.edition)
    assert isinstance(kept, Kept), kept
    return kept.entries


def sore(one: Place, score: float = 2) -> Entry:
    """Open the complaint ``FOOT``."""
    return say(one, PainSpot(Side.LEFT, (ZONE,), score, "daily"))[0]


def known(one: Place) -> Entry:
    """Say who is there, so that the diary is nobody's no more."""
    return say(one, Person(born=1985))[0]


def ahead(hours: int) -> timezone:
    """A time zone so many hours ahead of UTC."""
    return timezone(timedelta(hours=hours))


def clock(hour: int, minute: int = 0, zone: timezone | None = None) -> time:
    """An hour of the day."""
    return time(hour, minute, tzinfo=zone)
