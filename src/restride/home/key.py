"""The secret that signs what a browser holds: made once, kept in the home folder for its owner alone. Signs nothing."""

from __future__ import annotations

import os
import re
import secrets
from pathlib import Path

from restride.home.folder import write_whole

FILE = "web.key"
BYTES = 48
_SOUND = re.compile(rb"[\w-]{64,}")


def secret(folder: Path) -> str:
    """The home's own secret; made when there is none yet, or when what stands there is none: cut short, or damaged.

    Raises
    ------
    OSError
        When the folder cannot be written.
    """
    path = folder / FILE
    if not path.exists() or not _SOUND.fullmatch(path.read_bytes()):
        write_whole(path, secrets.token_urlsafe(BYTES).encode(), lasting=True)
        os.chmod(path, 0o600)
    return path.read_text(encoding="ascii")
