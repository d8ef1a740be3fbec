"""Backing up and restoring one runner's diary: where the file goes, what comes back of it. Reads no format itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from restride.desk.files.import_files import bring_diary, known_of
from restride.desk.place import Place, Troubles
from restride.diary.entry import Entry
from restride.home.backup import bundle
from restride.home.backup.bundle import Backup
from restride.words.trouble import Trouble


def back_up(place: Place, path: Path | None = None) -> Backup | Trouble:
    """Write everything of this runner into one file.

    Parameters
    ----------
    path
        Where; a folder gets a file named after the runner and the moment, and so does the home folder when None is
        given.
    """
    name = f"restride-{place.diary.runner}-{place.now:%Y-%m-%d-%H%M%S}.zip"
    folder = bundle.own_folder(place.home.folder, place.diary.runner) if path is None else path
    whole = folder / name if path is None or path.is_dir() else path
    return bundle.write(place.diary, whole, place.now)


def backups(place: Place) -> list[Path]:
    """The backups of this runner that are still where they were written, oldest first."""
    return bundle.known(place.home.folder, place.diary.runner)


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back that was not there: entries in their order, how many originals, whose backup it was, and when."""

    entries: tuple[Entry, ...]
    already: int
    originals: int
    runner: str
    made: str
    notes: tuple[Trouble, ...] = ()


def restore(place: Place, path: Path) -> Restored | Troubles:
    """Bring back what a backup holds and the diary does not; what the diary holds stays as it is.

    Every byte of the backup and every line is looked at first: of a damaged one nothing is written. The originals
    come first, so that an entry never names a file that is not there. Restoring twice changes nothing.
    """
    held = bundle.read(path)
    if isinstance(held, Trouble):
        return (held,)
    known = known_of(place)
    if isinstance(known, Trouble):
        return (known,)
    fresh = bundle.bring_back(place.diary, path, held.originals)
    if isinstance(fresh, Trouble):
        return (fresh,)
    done = bring_diary(place, path, held.lines, known)
    if done.troubles:
        return done.troubles
    return Restored(done.entries, done.already, fresh, held.runner, held.made, done.notes)
