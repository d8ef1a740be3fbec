"""The originals: files as they were handed over, kept by their digest. Reads nothing out of them and deletes none."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from restride.home.folder import disk_trouble, write_whole
from restride.words.trouble import Trouble

FOLDER = "originals"
"""The folder inside the home folder; below it one folder a runner, below that the first two letters of the digest."""

_DIGEST = re.compile(r"[0-9a-f]{64}")


def place(home: Path, runner: str, digest: str) -> Path | Trouble:
    """Where an original stands or would stand; a digest that is none leads nowhere."""
    if not _DIGEST.fullmatch(digest):
        return Trouble(repr(digest), "is no SHA-256 digest", "give the 64 characters 0-9 a-f that the entry names")
    return home / FOLDER / runner / digest[:2] / digest


def keep(home: Path, runner: str, content: bytes, name: str) -> str | Trouble:
    """Keep the bytes of a file; its digest is the key under which they come back.

    Keeping the same bytes again changes nothing, and mends a copy that the disk has damaged. When this returns a
    digest, the bytes are on the disk.

    Parameters
    ----------
    home
        The home folder.
    runner
        Whose file it is.
    content
        The whole file; an empty one is kept like any other.
    name
        What the runner calls it; only for the words of a trouble.
    """
    digest = hashlib.sha256(content).hexdigest()
    path = home / FOLDER / runner / digest[:2] / digest
    try:
        if not (path.is_file() and path.read_bytes() == content):
            write_whole(path, content, lasting=True)
    except OSError as error:
        refused = disk_trouble(path, error)
        return Trouble(name, f"could not be kept: {refused.what}", refused.mend)
    return digest


def read(home: Path, runner: str, digest: str) -> bytes | Trouble:
    """The bytes of an original, or why they cannot be had: missing, unreadable, or no longer what was kept."""
    path = place(home, runner, digest)
    if isinstance(path, Trouble):
        return path
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Trouble(digest, "is not among the originals of this runner", "import the file again")
    except OSError as error:
        return disk_trouble(path, error)
    if hashlib.sha256(content).hexdigest() != digest:
        return Trouble(str(path), "is no longer the file that was kept", "import the file again; this copy is damaged")
    return content


def has(home: Path, runner: str, digest: str) -> bool:
    """Whether an original of that digest is kept for that runner."""
    path = place(home, runner, digest)
    return isinstance(path, Path) and path.is_file()
