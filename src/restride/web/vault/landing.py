"""Files of a form on their way to the disk, a piece at a time and never whole in memory. Reads none of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import IO, Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload

from restride.home.folder import disk_trouble
from restride.words.trouble import Trouble

LONGEST_NAME = 120


class Landing(FileUploadHandler):
    """Writes each file of a form into a folder below its number, so that two of one name stay two."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.count = 0
        self.trouble: Trouble | None = None
        self._file: IO[bytes] | None = None

    def new_file(self, *words: Any, **named: Any) -> None:
        """The next file begins."""
        super().new_file(*words, **named)
        place = self.folder / str(self.count) / plain(self.file_name or "")
        self.count += 1
        try:
            place.parent.mkdir()
            self._file = place.open("wb")
        except OSError as fault:
            self._stopped(place, fault)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:  # noqa: ARG002 - the shape is Django's
        """A piece more of it; nothing is handed on to another handler."""
        assert self._file is not None
        try:
            self._file.write(raw_data)
        except OSError as fault:
            self._stopped(Path(self._file.name), fault)

    def file_complete(self, file_size: int) -> UploadedFile[bytes] | None:
        """It is whole; a field that was left empty is no file."""
        if self._file is None:
            return None
        path = Path(self._file.name)
        try:
            self._file.close()
        except OSError as fault:
            self._stopped(path, fault)
        self._file = None
        return UploadedFile(None, self.file_name, self.content_type, file_size)

    def upload_interrupted(self) -> None:
        """The other side went away: what came so far is no file."""
        self._let_go()

    def _stopped(self, path: Path, fault: OSError) -> None:
        self.trouble = disk_trouble(path.name, fault)
        self._let_go()
        raise StopUpload(connection_reset=False)

    def _let_go(self) -> None:
        if self._file is not None:
            path = Path(self._file.name)
            self._file.close()
            path.unlink(missing_ok=True)
            self._file = None


def plain(name: str) -> str:
    """A file's name without folders and without signs that a disk may refuse; its ending stays."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return re.sub(r"[^\w.\- ]", "_", last).lstrip(".")[-LONGEST_NAME:] or "file"
