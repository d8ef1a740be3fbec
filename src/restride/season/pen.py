"""The hand that writes a virtual runner's diary: ids, instants, and the history it grows into. Decides nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time

from restride.diary.entry import Entry
from restride.diary.fold import extended
from restride.diary.history import History
from restride.diary.kinds import Body
from restride.words.day import Day

WAKES, WRITES, EVENING = time(6, 30), time(6, 40), time(18, 30)
"""When the night is told, when the morning is, when the day is."""


class Pen:
    """Writes the entries of one runner; ``kept`` holds them all as they were written, to be replayed."""

    def __init__(self) -> None:
        self.history = History()
        self.kept: list[Entry] = []
        self._count = 0

    def write(self, day: Day, body: Body, hour: time = WRITES, by: str = "runner") -> Entry:
        """One entry about a day, recorded on that day; the order of writing is the order within an hour."""
        return self._written(day, day, body, hour, by)

    def recall(self, day: Day, body: Body, told: Day) -> Entry:
        """One entry about a morning that is told on a later one."""
        return self._written(day, told, body, WRITES, "runner")

    def _written(self, day: Day, told: Day, body: Body, hour: time, by: str) -> Entry:
        self._count += 1
        at, recorded = (datetime.combine(one, hour, UTC) for one in (day, told))
        stroke = self._count % 1_000_000
        name = f"v{self._count:06d}"
        entry = Entry(name, day, at.replace(microsecond=stroke), recorded.replace(microsecond=stroke), body, by)
        self.take((entry,))
        return entry

    def take(self, entries: Iterable[Entry]) -> None:
        """Entries as they are."""
        for entry in entries:
            self.history = extended(self.history, entry)
            self.kept.append(entry)
