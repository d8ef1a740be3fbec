"""An import that goes on while pages are read: how far it is, and what became of each file. Reads no file itself."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock, Thread

from restride.desk.files.import_files import NOT_A_RUN, Done, import_files
from restride.desk.place import Place
from restride.home.folder import INCOMING
from restride.words.trouble import Trouble

BROKEN = Trouble("the import", "broke off by a fault of ours", "what was brought in is kept; send the files once more")
STAYS = Trouble("the import", "is still under way", "wait for its end, then send these once more")


@dataclass(slots=True)
class Incoming:
    """One import: how far it has come, and at its end what became of each file."""

    folder: Path
    done: int = 0
    of: int = 0
    name: str = ""
    found: tuple[Done, ...] = ()
    over: bool = False
    thread: Thread | None = field(default=None, repr=False)


_KNOWN: dict[tuple[Path, str], Incoming] = {}
_LOCK = Lock()


def landing(place: Place) -> Path:
    """A fresh folder of this runner inside the home, for files that are on their way in."""
    above = place.home.folder / INCOMING / place.diary.runner
    above.mkdir(parents=True, exist_ok=True)
    return Path(tempfile.mkdtemp(dir=above))


def under_way(place: Place) -> Incoming | None:
    """The last import of this runner since the program started, over or not."""
    return _KNOWN.get((place.home.folder, place.diary.runner))


def begun(place: Place, folder: Path, cross: bool = False) -> Incoming | Trouble:
    """Begin to bring in every file of a folder, in a thread of its own; the folder is deleted at the end.

    A second import of the same runner is refused while one is under way, and its folder is deleted.
    """
    key = (place.home.folder, place.diary.runner)
    with _LOCK:
        before = _KNOWN.get(key)
        if before is not None and not before.over:
            shutil.rmtree(folder, ignore_errors=True)
            return STAYS
        made = _KNOWN[key] = Incoming(folder)
    made.thread = Thread(target=_bring, args=(place, made, cross), daemon=True, name="restride-import")
    made.thread.start()
    return made


def forgotten(place: Place) -> None:
    """Let what is known of the last import go: it was read, or the diary is erased."""
    with _LOCK:
        _KNOWN.pop((place.home.folder, place.diary.runner), None)


def _bring(place: Place, made: Incoming, cross: bool) -> None:
    paths = sorted(one for one in made.folder.rglob("*") if one.is_file())

    def progress(done: int, of: int, name: str) -> None:
        made.done, made.of, made.name = done, of, Path(name).name

    made.of = len(paths)
    found: list[Done] = [Done("the import", troubles=(BROKEN,))]  # until it has ended otherwise
    try:
        found = import_files(place, paths, progress, cross)
    finally:
        made.found = tuple(_named(one, made.folder) for one in found)
        shutil.rmtree(made.folder, ignore_errors=True)
        place.home.close()
        made.over = True


def _named(one: Done, folder: Path) -> Done:
    """The same by the names that the files had where they came from."""
    troubles = tuple(_told(each, folder) for each in one.troubles)
    notes = tuple(_told(each, folder) for each in one.notes)
    return replace(one, name=_short(one.name, folder), troubles=troubles, notes=notes)


def _told(one: Trouble, folder: Path) -> Trouble:
    mend = one.mend if one.mend != NOT_A_RUN else "nothing was written; to keep it, say so beside the files"
    return Trouble(_short(one.where, folder), one.what, mend)


def _short(name: str, folder: Path) -> str:
    """A name without the folder in which it landed, and without the number that keeps two of one name apart."""
    inner = name.removeprefix(f"{folder}/").removeprefix(f"{folder}\\")
    return Path(inner).name if inner != name else name
