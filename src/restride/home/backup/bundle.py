"""Backups: one runner's lines and originals in one file, proven whole before it is believed. Appends no line."""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from restride.home import originals
from restride.home.diaries import Diary
from restride.home.folder import PART, disk_trouble, whole, write_whole
from restride.words.trouble import Trouble

FOLDER = "backups"
"""The folder inside the home folder; below it one folder a runner."""

FORM = 1
"""How a backup is built; a newer Restride that builds it otherwise counts on."""

HEAD, LINES, FILES = "backup.json", "diary.jsonl", "originals/"
"""The members of a backup: what it is, the diary as it stands, and each original by its digest."""

ELSEWHERE = "elsewhere.json"
"""Where backups of a runner were written outside the home folder, so that erasing can reach them."""

LARGEST_BYTES = 8 << 30
"""Unpacked; fifty years of recordings have less, and a bomb has more."""

LARGEST_MEMBER = 256 << 20
"""Unpacked; a member is held in memory, and nothing of a runner's is larger that is read whole."""

_CHUNK = 1 << 20
_UNREADABLE = (ValueError, OSError, EOFError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError)
"""What zipfile raises over a damaged, locked or strangely packed member."""

_MEND = "give a file that restride backup wrote"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that stands on the disk."""

    path: Path
    entries: int
    originals: int
    size: int


def own_folder(home: Path, runner: str) -> Path:
    """Where the backups of one runner lie when nobody names a file."""
    return home / FOLDER / runner


def write(diary: Diary, path: Path, at: datetime) -> Backup | Trouble:
    """Write everything of one runner into a file that is not there yet; whole or not at all.

    An original that the disk has damaged or lost stops nothing: what is left of the diary is worth the more.
    """
    path = path.absolute()
    if path.exists():
        return Trouble(str(path), "is there already", "give another name, or move it away")
    lines = "".join(f"{row.line}\n" for _, row in diary.rows()).encode()
    kept = sorted(one for one in _kept(diary) if not isinstance(diary.original(one.name), Trouble))
    head = {
        "restride": FORM,
        "runner": diary.runner,
        "made": at.isoformat(),
        "entries": lines.count(b"\n"),
        "diary": hashlib.sha256(lines).hexdigest(),
        "originals": [one.name for one in kept],
    }
    try:
        with whole(path, lasting=True) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(HEAD, json.dumps(head, indent=1))
            archive.writestr(LINES, lines)
            for one in kept:
                archive.write(one, FILES + one.name)
        _remember(diary, path)
        size = path.stat().st_size
    except OSError as error:
        return disk_trouble(path, error)
    return Backup(path, int(lines.count(b"\n")), len(kept), size)


def _kept(diary: Diary) -> list[Path]:
    """The originals of a runner, whole files only."""
    folder = diary.folder / originals.FOLDER / diary.runner
    return [one for one in folder.rglob("*") if one.is_file() and not one.name.startswith(PART)]


def _remember(diary: Diary, path: Path) -> None:
    """Keep where a backup went that lies outside the home folder."""
    if path.is_relative_to(diary.folder / FOLDER):
        return
    list_file = own_folder(diary.folder, diary.runner) / ELSEWHERE
    paths = dict.fromkeys([*_elsewhere(list_file), str(path)])
    write_whole(list_file, json.dumps(list(paths), indent=1).encode())


def _elsewhere(list_file: Path) -> list[str]:
    try:
        found = json.loads(list_file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


def known(home: Path, runner: str) -> list[Path]:
    """Every backup of a runner that is still where it was written, oldest first.

    A file elsewhere counts only when it is a backup of this very runner: somebody may have put another in its place.
    """
    folder = own_folder(home, runner)
    inside = [one for one in folder.glob("*.zip") if one.is_file()]
    outside = [Path(one) for one in _elsewhere(folder / ELSEWHERE)]
    outside = [one for one in outside if one.is_file() and _is_of(one, runner)]
    return sorted((*inside, *outside), key=lambda one: (one.stat().st_mtime, one.name))


def _is_of(path: Path, runner: str) -> bool:
    with _opened(path) as found:
        return not isinstance(found, Trouble) and found[1].get("runner") == runner


@dataclass(frozen=True, slots=True)
class Held:
    """What a backup holds, each byte proven against its digest."""

    runner: str
    made: str
    lines: bytes
    originals: tuple[str, ...]


@contextmanager
def _opened(path: Path) -> Iterator[tuple[zipfile.ZipFile, dict[str, Any]] | Trouble]:
    """A backup opened, with its head; or why it is none."""
    try:
        archive = zipfile.ZipFile(path)
    except FileNotFoundError:
        yield Trouble(str(path), "is not there", "look at the name")
        return
    except (OSError, zipfile.BadZipFile):
        yield Trouble(str(path), "is no backup, or was cut short", _MEND)
        return
    with archive:
        head = _head(archive)
        yield (archive, head) if isinstance(head, dict) else Trouble(str(path), head, _MEND)


def _head(archive: zipfile.ZipFile) -> dict[str, Any] | str:
    """The head of a backup, or what is wrong with it."""
    names = {one.filename: one for one in archive.infolist()}
    sizes = [one.file_size for one in names.values()]
    if sum(sizes) > LARGEST_BYTES or max(sizes, default=0) > LARGEST_MEMBER:
        return "unpacks to more than any diary holds"
    if HEAD not in names or LINES not in names or names[HEAD].file_size > _CHUNK << 6:
        return "is no backup of a diary"
    try:
        head = json.loads(archive.read(HEAD))
        form, files = head["restride"], head["originals"]
        sound = isinstance(head["diary"], str) and isinstance(head["runner"], str) and isinstance(head["made"], str)
    except (KeyError, TypeError, *_UNREADABLE):
        return "is no backup of a diary"
    if not isinstance(form, int) or form > FORM:
        return "was written by a newer Restride"
    listed = isinstance(files, list) and all(isinstance(one, str) for one in files)
    if not sound or not listed or any(FILES + one not in names for one in files):
        return "does not hold what its head says"
    return dict(head)


def read(path: Path) -> Held | Trouble:
    """The lines of a backup and the names of its originals, every byte proven; nothing is written anywhere."""
    with _opened(path) as found:
        if isinstance(found, Trouble):
            return found
        archive, head = found
        try:
            lines = archive.read(LINES)
            sound = hashlib.sha256(lines).hexdigest() == head["diary"]
            damaged = [one for one in head["originals"] if _digest(archive, one) != one]
        except _UNREADABLE:
            lines, sound, damaged = b"", False, []
        if not sound or damaged:
            return Trouble(str(path), "is damaged: its bytes are not those that were written", "take another backup")
    return Held(head["runner"], head["made"], lines, tuple(head["originals"]))


def _digest(archive: zipfile.ZipFile, name: str) -> str:
    found = hashlib.sha256()
    with archive.open(FILES + name) as member:
        while chunk := member.read(_CHUNK):
            found.update(chunk)
    return found.hexdigest()


def bring_back(diary: Diary, path: Path, names: tuple[str, ...]) -> int | Trouble:
    """Keep the originals of a backup for a runner; how many were not there before."""
    fresh = 0
    with _opened(path) as found:
        if isinstance(found, Trouble):
            return found
        for name in names:
            if diary.has_original(name):
                continue
            kept = diary.keep_original(found[0].read(FILES + name), name)
            if isinstance(kept, Trouble):
                return kept
            fresh += 1
    return fresh
