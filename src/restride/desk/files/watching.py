"""A folder that is looked at again and again, and what comes new into it is brought in. Reads no file itself.

It is asked, not told: every system tells of new files in another way, some folders of a network in none. A file that is
still being written is left alone until it has not changed for a while.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep

from restride.desk.files.import_files import candidates, import_files
from restride.desk.files.recordings import Done
from restride.desk.place import Place
from restride.words.trouble import Trouble

EVERY_S = 5.0
"""How often the folder is looked at."""

QUIET_S = 10.0
"""How long a file must not have changed: a watch that copies over a cable pauses for a second or two."""

State = tuple[int, int]
"""Size and time of the last change, by which a file is the same as before."""


@dataclass(slots=True)
class Watch:
    """What is known of the files of a folder.

    ``waiting`` says since when a file has looked as it does; ``done`` how a file looked when it was brought in.
    """

    folder: Path
    quiet_s: float = QUIET_S
    waiting: dict[Path, tuple[State, float]] = field(default_factory=dict)
    done: dict[Path, State] = field(default_factory=dict)

    def ready(self, at_s: float) -> list[Path]:
        """The files that are new, or other than they were, and have been quiet long enough.

        Parameters
        ----------
        at_s
            The moment of looking, in seconds of any clock that only goes forward.

        Raises
        ------
        OSError
            When the folder cannot be looked at: it may come back.
        """
        found: list[Path] = []
        looked: dict[Path, tuple[State, float]] = {}
        for path in candidates(self.folder):
            try:
                told = path.stat()
            except OSError:
                continue  # it went while we looked
            state = (told.st_size, told.st_mtime_ns)
            if self.done.get(path) == state:
                continue
            before = self.waiting.get(path)
            since = before[1] if before is not None and before[0] == state else at_s
            if at_s - since >= self.quiet_s:
                found.append(path)
                self.done[path] = state
            else:
                looked[path] = (state, since)
        self.waiting = looked
        return found


def watched(
    folder: Path,
    place: Callable[[], Place],
    clock: Callable[[], float] = monotonic,
    pause: Callable[[], None] | None = None,
) -> Iterator[Done]:
    """What becomes of every file that comes into a folder, without end; what is in it already comes first.

    Parameters
    ----------
    folder
        With all below it.
    place
        Opens the runner's place anew each time: days go by.
    clock, pause
        Seconds that only go forward, and what is done between two looks.

    Yields
    ------
    Done
        Of files that were brought in or could not be. Those that the diary knew before are passed over.
    """
    watch = Watch(folder)
    lost = False
    while True:
        try:
            ready = watch.ready(clock())
            lost = False
        except OSError as error:
            ready = []
            if not lost:
                said = f"cannot be looked at: {error.strerror}"
                yield Done(
                    str(folder), troubles=(Trouble(str(folder), said, "it is looked at again until it is back"),)
                )
            lost = True
        if ready:
            for one in import_files(place(), ready, cross=True):
                if one.stopped:
                    yield one
                    return
                if one.entries or one.troubles:
                    yield one
        (pause or _pause)()


def _pause() -> None:
    sleep(EVERY_S)
