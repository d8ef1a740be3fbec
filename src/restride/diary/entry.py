"""One line of the diary: what happened, on which day, and when it was recorded. Knows no other line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from restride.diary.kinds import KINDS, Body
from restride.words.day import Day, local_day

_WORD = {kind: word for word, kind in KINDS.items()}

Key = tuple[Day, datetime, str]
"""The total order of a diary: the day, then the moment of recording, then the id."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A frozen line of the diary.

    Parameters
    ----------
    id
        Unique within one runner's diary.
    day
        The runner's local day that it speaks of.
    at
        The instant it speaks of, with the UTC offset of that day.
    recorded
        The instant it was written down, with the UTC offset of that moment.
    body
        What it says; one of the closed set of kinds.
    by
        Who wrote it: ``runner``, ``import`` or ``restride``.
    """

    id: str
    day: Day
    at: datetime
    recorded: datetime
    body: Body
    by: str = "runner"

    @property
    def kind(self) -> str:
        """The word of its kind on the wire."""
        return _WORD[type(self.body)]

    @property
    def key(self) -> Key:
        """Where it stands in the total order."""
        return (self.day, self.recorded, self.id)

    @property
    def known(self) -> Day:
        """The local day by which it was known."""
        return local_day(self.recorded)
