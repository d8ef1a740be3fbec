"""A home kept open for many requests: each runner's place, with what was read of the diary so far. Judges nothing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from threading import Lock

from restride.desk.place import Place, open_place
from restride.home import clock, engine
from restride.home.diaries import ME, Home, open_home
from restride.words.trouble import Trouble

Mark = tuple[int, int]
"""How often the shape of the database changed, and its last row: an erasure moves the first or lowers the second."""


@dataclass(slots=True)
class Lobby:
    """One open home and the places of its runners; a place is made once and grows with its diary.

    Whoever erases takes the triggers of the table down and puts them up again, and SQLite counts that. So what was
    read is let go whenever that count moves: no page shows a word that was erased, whichever program erased it.
    """

    home: Home
    _places: dict[str, tuple[Mark, Place]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def place(self, runner: str = ME, now: datetime | None = None) -> Place | Trouble:
        """The place of one runner at this moment.

        Parameters
        ----------
        now
            The moment it shall be, with an offset; None asks the clock.
        """
        mark = self._mark()
        with self._lock:
            before, held = self._places.get(runner, (mark, None))
            if held is None or before[0] != mark[0] or before[1] > mark[1]:
                made = open_place(runner, self.home.folder)
                if isinstance(made, Trouble):
                    return made
                held = made
            self._places[runner] = (mark, held)
        return replace(held, now=now or clock.here())

    def first_place(self) -> Place:
        """Any place of this home: for what is said to everybody, such as the words of a page.

        Raises
        ------
        RuntimeError
            When the home can no longer be opened.
        """
        place = next((held for _, held in self._places.values()), None) or self.place()
        if isinstance(place, Trouble):
            raise RuntimeError(f"{place.where}: {place.what}")
        return replace(place, now=clock.here())

    def _mark(self) -> Mark:
        shape = engine.values(self.home.alias, "PRAGMA schema_version")[0][0]
        last = engine.values(self.home.alias, "SELECT coalesce(max(sequence), 0) FROM entries")[0][0]
        return int(shape), int(last)


def open_lobby(folder: Path | None = None) -> Lobby | Trouble:
    """Open a home for many requests; None takes ``RESTRIDE_HOME`` or the operating system's place."""
    home = open_home(folder)
    return home if isinstance(home, Trouble) else Lobby(home)
