"""The home folder: where it lies, made on need, and files put into it whole. Knows no entry and no card."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from restride.words.trouble import Trouble

VARIABLE = "RESTRIDE_HOME"
"""The environment variable that names another home folder."""

INCOMING = "incoming"
"""The folder inside the home folder for files on their way in, below it one a runner; a killed program leaves some."""

PART = ".part-"
"""How the name of a file begins that is not whole yet; a killed program may leave one behind."""

_MENDS = {
    errno.EROFS: "the disk is read-only: set RESTRIDE_HOME to a folder on a disk that can be written",
    errno.ENOSPC: "the disk is full: make room on it and try again",
    errno.EDQUOT: "the disk quota is used up: make room and try again",
    errno.EEXIST: "a file stands where the folder should be: move it, or set RESTRIDE_HOME to another folder",
    errno.ENOTDIR: "a file stands where the folder should be: move it, or set RESTRIDE_HOME to another folder",
}
_MEND_ANY = "give yourself the right to read and write it, or set RESTRIDE_HOME to another folder"


def home_folder() -> Path:
    """The absolute path of the home folder; it need not exist yet.

    ``RESTRIDE_HOME`` decides when it is set and not empty, otherwise the place where the operating system keeps a
    person's program data.
    """
    said = os.environ.get(VARIABLE, "")
    if said:
        return Path(said).expanduser().absolute()
    import platformdirs  # only where nobody said a folder

    return platformdirs.user_data_path("restride", appauthor=False).absolute()


def disk_trouble(where: Path | str, error: OSError) -> Trouble:
    """What the disk refused, as a value."""
    mend = _MENDS.get(error.errno or 0, _MEND_ANY)
    return Trouble(str(where), error.strerror or type(error).__name__, mend)


def prepared(folder: Path) -> Path | Trouble:
    """The folder, made with its parents when it is missing, or why it cannot be used.

    A new folder is readable by its owner only: a diary of pain is nobody else's. An existing one is left as it is.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        return disk_trouble(folder, error)
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        return Trouble(str(folder), "cannot be written", _MEND_ANY)
    return folder


def write_whole(path: Path, content: bytes, lasting: bool = False) -> None:
    """Put a file in place whole or not at all; see ``whole``.

    Raises
    ------
    OSError
        When the disk refuses; nothing is left behind then.
    """
    with whole(path, lasting) as file:
        file.write(content)


@contextmanager
def whole(path: Path, lasting: bool = False) -> Iterator[IO[bytes]]:
    """A file to write that stands in its place once the block has ended well: a reader sees the old or the new.

    Parameters
    ----------
    path
        Where it shall stand; missing folders on the way are made.
    lasting
        True waits until the bytes and their name are on the disk, so that they outlive a power cut. What can be made
        again needs no such wait.

    Raises
    ------
    OSError
        When the disk refuses; nothing is left behind then, nor when the block raises.
    """
    made = _make_folders(path.parent)
    handle, part = tempfile.mkstemp(prefix=PART, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            if lasting:
                os.fsync(file.fileno())
        os.replace(part, path)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise
    if lasting:
        for folder in (path.parent, *made):
            _sync_folder(folder)


def _make_folders(folder: Path) -> list[Path]:
    """Make what is missing; the folders whose list of names grew by that."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return [one.parent for one in missing]


def _sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; Windows knows no such call and needs none."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
