"""What a table tells of one morning, and the entry it becomes: sleep and mood, never pain. Reads no table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from restride.diary.entry import Entry
from restride.diary.kinds import Checkin
from restride.words.day import Day, at_noon

BY = "import"
ID_LENGTH = 16
"""Signs of a digest that name an entry: 64 bits."""


@dataclass(frozen=True, slots=True)
class Morning:
    """One morning as an app kept it.

    Parameters
    ----------
    day
        The morning it speaks of.
    sleep_h
        Hours slept in the night before; None when not told.
    mood
        0 (low) to 10 (fine); None when not told, or told on a scale that nobody can know.
    source
        The app: ``intervals.icu`` …
    """

    day: Day
    sleep_h: float | None
    mood: float | None
    source: str


def entry(morning: Morning, offset_min: int, recorded: datetime) -> Entry:
    """The check-in of a morning.

    Its id rests on what it says and not on the file, so that a newer export of the same app adds only what is new.
    It holds no pain and no painkiller: an imported morning answers neither, and the plan goes on asking.

    Parameters
    ----------
    offset_min
        The UTC offset of the machine on that day.
    recorded
        When the entry is written down.
    """
    said = f"morning|{morning.source}|{morning.day}|{morning.sleep_h}|{morning.mood}"
    body = Checkin(sleep_h=morning.sleep_h, mood=morning.mood)
    name = sha256(said.encode()).hexdigest()[:ID_LENGTH]
    return Entry(name, morning.day, at_noon(morning.day, offset_min), recorded, body, BY)
