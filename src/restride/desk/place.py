"""The runner's place at the desk: one diary, the shelf of cards, and what time it is there. Writes nothing itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path
from threading import RLock

from restride.diary.codec import from_line
from restride.diary.entry import Entry
from restride.diary.fold import extended, fold
from restride.diary.history import History
from restride.diary.kinds import Person
from restride.home import clock
from restride.home.diaries import ME, Diary, Home, name_trouble, open_home
from restride.home.shelf import Shelf, shelf
from restride.words.day import Day, at_noon, local_day, plus
from restride.words.measure import LANGUAGES, UNITS
from restride.words.trouble import Trouble

Troubles = tuple[Trouble, ...]

SHOWN = "shown"
"""The kind that no reasoning reads; it is also the longest, so it stays on the disk."""

FURTHEST_DAYS = 1
"""A traveller's entries may be this many days ahead of the machine's own: no place on earth is further ahead."""


CLOCKS_DIFFER = timedelta(minutes=5)
"""Two machines that share a diary may differ by so much, and nobody is troubled with it."""

FEW = 50
"""Up to so many new entries are taken one by one; more are folded afresh, which is then quicker."""


@dataclass(slots=True)
class _Read:
    """What was read of a home so far; the diary only grows, so that only what is new has to be read again."""

    entries: list[Entry] = field(default_factory=list)
    last: int = 0
    history: History | None = None
    folded: int = 0
    shelf: Shelf | None = None
    language: str = ""
    lock: RLock = field(default_factory=RLock)


@dataclass(frozen=True, slots=True)
class Place:
    """An opened home as one runner meets it at one moment.

    Parameters
    ----------
    home, diary
        The home and the runner's diary in it.
    now
        The present instant with the runner's UTC offset; every file of the desk takes the time from here.
    """

    home: Home
    diary: Diary
    now: datetime
    _read: _Read = field(default_factory=_Read, repr=False, compare=False)

    @property
    def today(self) -> Day:
        """The runner's calendar day."""
        return local_day(self.now)

    def shelf(self) -> Shelf | Troubles:
        """The edition that speaks here, with its phrases in the runner's language."""
        language = self._person().language or LANGUAGES[0]
        with self._read.lock:
            if self._read.shelf is not None and self._read.language == language:
                return self._read.shelf
            found = shelf(self.home.folder, language)
            if isinstance(found, Shelf):
                self._read.shelf, self._read.language = found, language
            return found

    @property
    def units(self) -> str:
        """``metric`` or ``imperial``, as the runner likes it."""
        return self._person().units or UNITS[0]

    def _person(self) -> Person:
        """What the runner said of themselves; nothing where the diary cannot be read, which others will say."""
        history = self.history()
        return Person() if isinstance(history, Trouble) else history.person

    def entries(self) -> list[Entry] | Trouble:
        """Every entry but what was shown, in the order of writing, up to this moment."""
        read = self._read
        with read.lock:  # a server asks from several threads at once
            for sequence, row in self.diary.rows(read.last, without=(SHOWN,)):
                entry = from_line(row.line, f"the diary, line {sequence}")
                if isinstance(entry, Trouble):
                    return entry
                read.entries.append(entry)
                read.last = sequence
            return list(read.entries)

    def history(self) -> History | Trouble:
        """Everything in the diary, folded."""
        read = self._read
        with read.lock:
            entries = self.entries()
            if isinstance(entries, Trouble):
                return entries
            read.history = _grown(read.history, entries, read.folded)
            read.folded = len(entries)
            return read.history

    def moment(self) -> datetime | Trouble:
        """The instant to record something with: now, or a microsecond after what was written within this second.

        So entries of one moment stand in the order in which they were written. A clock that was set back is not
        followed: then now is now.
        """
        entries = self.entries()
        if isinstance(entries, Trouble):
            return entries
        latest = max((one.recorded for one in entries), default=None)
        if latest is not None and self.now <= latest < self.now + timedelta(seconds=1):
            return latest.astimezone(self.now.tzinfo) + timedelta(microseconds=1)
        return self.now

    def ahead(self) -> datetime | None:
        """When the last entry was written, where that is later than now: then a clock is wrong, here or there."""
        entries = self.entries()
        latest = None if isinstance(entries, Trouble) else max((one.recorded for one in entries), default=None)
        if latest is None or latest <= self.now + CLOCKS_DIFFER:
            return None
        return latest.astimezone(self.now.tzinfo)

    def latest_day(self, entries: Iterable[Entry]) -> Day:
        """Today, or tomorrow where an entry written further east already speaks of it."""
        ahead = {plus(self.today, days) for days in range(1, FURTHEST_DAYS + 1)}
        return max((one.day for one in entries if one.day in ahead), default=self.today)


def _grown(history: History | None, entries: list[Entry], folded: int) -> History:
    """The history of all entries, of which the first so many are in it already."""
    fresh = sorted(entries[folded:], key=lambda entry: entry.key)
    if history is None or len(fresh) > FEW:
        return fold(entries)
    if fresh and history.last is not None and fresh[0].key < history.last:
        return fold(entries)  # what comes late is folded afresh, and once for all of it
    for entry in fresh:
        history = extended(history, entry)
    return history


@dataclass(frozen=True, slots=True)
class When:
    """The day an entry speaks of, and the instant, which carries the UTC offset that held there."""

    day: Day
    at: datetime


def open_place(runner: str = ME, folder: Path | None = None, now: datetime | None = None) -> Place | Trouble:
    """The place of one runner.

    Parameters
    ----------
    runner
        The name of the diary.
    folder
        The home folder; None takes ``RESTRIDE_HOME`` or the operating system's place.
    now
        The moment it shall be, with an offset; None asks the clock.
    """
    wrong = name_trouble(runner)
    if wrong is not None:
        return wrong
    home = open_home(folder)
    if isinstance(home, Trouble):
        return home
    return Place(home, home.diary(runner), now or clock.here())


def today() -> Day:
    """The machine's calendar day."""
    return clock.today()


def when(place: Place, day: Day | None = None, at: time | None = None) -> When | Trouble:
    """The moment an entry speaks of.

    A day without an hour stands for its noon, today without an hour for now; an hour without a day is today's. An hour
    that brings its own UTC offset (``23:50+02:00``) is taken as it stands, any other by the machine's time zone on
    that day. What lies in the future is refused.
    """
    that_day = day or place.today
    if at is not None:
        moment = datetime.combine(that_day, at)
        moment = moment if at.tzinfo else moment.astimezone()
    elif that_day == place.today:
        moment = place.now
    else:
        moment = at_noon(that_day, _offset_min(that_day))
    there = place.now.astimezone(moment.tzinfo)
    if that_day > local_day(there):
        today = f"{that_day} lies in the future; today is {place.today}"
        return Trouble("the date", today, "give the day it happened, as YYYY-MM-DD")
    if moment > place.now and at is not None:
        said = f"{moment:%H:%M} of {that_day} lies in the future; it is {there:%H:%M}"
        return Trouble("the time", said, "give the time it happened, as HH:MM")
    return When(that_day, moment)


def _offset_min(day: Day) -> int:
    """The machine's UTC offset at noon of a day, in minutes."""
    offset = datetime.combine(day, time(12)).astimezone().utcoffset()
    assert offset is not None  # an aware instant always has one
    return int(offset.total_seconds() // 60)
