"""The diaries: one home, one diary a runner, lines appended and handed back in order. Knows no meaning of a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from restride.home import engine, originals
from restride.home.folder import home_folder, prepared
from restride.home.settings import DATABASE_FILE
from restride.words.trouble import Trouble

ME = "me"
"""The runner of a diary that nobody named: the one whose machine it is."""

_NAME = re.compile(r"[a-z0-9-]{1,40}")
_AT_ONCE = 500  # ids asked for in one question; SQLite takes 999 parameters at the least


@dataclass(frozen=True, slots=True)
class Row:
    """One entry as the home keeps it: what is needed to find and order it, and the line itself.

    Parameters
    ----------
    id
        Unique within one runner's diary.
    kind
        The word of its kind on the wire.
    day
        The runner's local day it speaks of.
    recorded
        When it was written down; aware, comes back in UTC.
    line
        The entry as one line of JSON, without a newline; kept to the byte.
    """

    id: str
    kind: str
    day: date
    recorded: datetime
    line: str


@dataclass(frozen=True, slots=True)
class Appended:
    """What became of the rows that were to be appended, by id, in the order they were given."""

    written: tuple[str, ...]
    already: tuple[str, ...]
    """Ids that the diary held before, or that came twice; the line that stood first still stands."""


def name_trouble(runner: str) -> Trouble | None:
    """Why a name cannot name a runner; None when it can."""
    if _NAME.fullmatch(runner):
        return None
    return Trouble(f"runner {runner!r}", "is no name for a diary", "use 1 to 40 of the characters a-z 0-9 and -")


@dataclass(frozen=True, slots=True)
class Diary:
    """The diary of one runner. Every question it asks and every path it makes carries the runner's name."""

    folder: Path
    alias: str
    runner: str

    def rows(self, after: int = 0, without: tuple[str, ...] = ()) -> list[tuple[int, Row]]:
        """Every row written after a sequence number, with its own, in the order of writing.

        Sequence numbers rise and are never given twice, also after an erasure; they are shared by all runners, so one
        runner's have gaps. Rows of the kinds named in ``without`` are left out before their lines are read.
        """
        a_day, an_instant = date.fromisoformat, datetime.fromisoformat
        refused = (*without, "")  # never empty, for not every database takes an empty list
        marks = ", ".join(["%s"] * len(refused))
        wanted = f"runner = %s AND sequence > %s AND kind NOT IN ({marks})"
        question = f"SELECT sequence, entry, kind, day, recorded, line FROM entries WHERE {wanted}"  # noqa: S608 - marks only
        with engine.connection(self.alias).cursor() as cursor:
            cursor.execute(f"{question} ORDER BY sequence", (self.runner, after, *refused))
            # Straight from the cursor, not from fetchall: a quarter quicker for a long diary.
            return [
                (sequence, Row(entry, kind, a_day(day), an_instant(recorded), line))
                for sequence, entry, kind, day, recorded, line in cursor
            ]

    def head(self) -> tuple[int, int]:
        """How many rows there are, and the last sequence number; 0 and 0 for an empty diary."""
        count, last = engine.values(
            self.alias, "SELECT count(*), coalesce(max(sequence), 0) FROM entries WHERE runner = %s", (self.runner,)
        )[0]
        return int(count), int(last)

    def append(self, rows: Sequence[Row], together: bool = False) -> Appended | Trouble:
        """Write rows at the end of the diary: all of them in one transaction, or none.

        A row whose id the diary holds is not written again, and is said; so the same import may be done twice. When
        this returns, the rows are on the disk.

        Parameters
        ----------
        together
            Whether the rows belong together, so that none is written where the diary holds any of them.

        Raises
        ------
        ValueError
            When an instant carries no UTC offset, an id is empty, or a line holds a newline.
        """
        fresh = {row.id: _wire(self.runner, row) for row in reversed(rows)}
        from django.db import Error, transaction

        try:
            with transaction.atomic(using=self.alias, durable=True):
                held = self._held(list(fresh))
                wanted = () if together and held else rows
                written = tuple(dict.fromkeys(row.id for row in wanted if row.id not in held))
                with engine.connection(self.alias).cursor() as cursor:
                    cursor.executemany(
                        "INSERT INTO entries (runner, entry, kind, day, recorded, line)"
                        " VALUES (%s, %s, %s, %s, %s, %s)",
                        [fresh[one] for one in written],
                    )
        except Error as error:
            return engine.expected(error, self.folder / DATABASE_FILE)
        left = {row.id for row in rows} - held
        already = []
        for row in rows:
            if row.id in left:
                left.remove(row.id)
            else:
                already.append(row.id)
        return Appended(written, tuple(already))

    def _held(self, ids: list[str]) -> set[str]:
        """Which of the ids the diary holds."""
        held: set[str] = set()
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            marks = ", ".join(["%s"] * len(some))
            question = f"SELECT entry FROM entries WHERE runner = %s AND entry IN ({marks})"  # noqa: S608 - marks only
            held.update(one for (one,) in engine.values(self.alias, question, (self.runner, *some)))
        return held

    def keep_original(self, data: bytes, name: str) -> str | Trouble:
        """Keep a file as it was handed over; the SHA-256 digest by which it comes back. See ``originals.keep``."""
        return originals.keep(self.folder, self.runner, data, name)

    def original(self, digest: str) -> bytes | Trouble:
        """The bytes of a kept file, proven against their digest."""
        return originals.read(self.folder, self.runner, digest)

    def has_original(self, digest: str) -> bool:
        """Whether a file of that digest is kept for this runner."""
        return originals.has(self.folder, self.runner, digest)


@dataclass(frozen=True, slots=True)
class Home:
    """An opened home folder. It may be handed from thread to thread: each has its own connection."""

    folder: Path
    alias: str
    notices: tuple[Trouble, ...] = ()
    """What had to be mended while opening; worth showing, and no reason to stop."""

    def runners(self) -> tuple[str, ...]:
        """Everybody who has an entry or an original here, by name, in alphabetical order."""
        names = {str(name) for (name,) in engine.values(self.alias, "SELECT DISTINCT runner FROM entries")}
        kept = self.folder / originals.FOLDER
        if kept.is_dir():
            names.update(one.name for one in kept.iterdir() if one.is_dir())
        return tuple(sorted(names))

    def diary(self, runner: str = ME) -> Diary:
        """The diary of one runner; a new one is empty and needs no making.

        Raises
        ------
        ValueError
            When the name cannot name a runner; ask ``name_trouble`` first where a person typed it.
        """
        if name_trouble(runner):
            raise ValueError(f"{runner!r} cannot name a runner")
        return Diary(self.folder, self.alias, runner)

    def close(self) -> None:
        """Close this thread's connection; the next question opens it again."""
        engine.connection(self.alias).close()


def open_home(folder: Path | None = None) -> Home | Trouble:
    """Open a home folder, made when it is missing, its database brought to the present schema.

    Parameters
    ----------
    folder
        Which one; None takes ``RESTRIDE_HOME`` or the operating system's place for program data.

    Returns
    -------
    Home | Trouble
        Trouble when the folder cannot be made or written, when the file in it is no database or another program's, or
        when a newer Restride wrote it; nothing was touched then.
    """
    ready = prepared((folder or home_folder()).absolute())
    if isinstance(ready, Trouble):
        return ready
    done = engine.opened(ready / DATABASE_FILE)
    if isinstance(done, Trouble):
        return done
    alias, notices = done
    return Home(ready, alias, notices)


def _wire(runner: str, row: Row) -> tuple[str, str, str, str, str, str]:
    """A row as the table keeps it."""
    if row.recorded.tzinfo is None:
        raise ValueError(f"entry {row.id}: the instant {row.recorded} carries no UTC offset")
    if not row.id:
        raise ValueError("an entry without an id cannot be appended")
    if "\n" in row.line:
        raise ValueError(f"entry {row.id}: a line is one line")
    recorded = row.recorded.astimezone(UTC).isoformat(timespec="microseconds")
    return runner, row.id, row.kind, row.day.isoformat(), recorded, row.line
