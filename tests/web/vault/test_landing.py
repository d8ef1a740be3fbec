"""Files land on the disk a piece at a time, under plain names, and a disk that is full is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadhandler import StopUpload

from restride.web.vault.landing import Landing, plain


def landed(handler: Landing, name: str, *pieces: bytes) -> None:
    handler.new_file("files", name, "application/octet-stream", None)
    for piece in pieces:
        handler.receive_data_chunk(piece, 0)
    done = handler.file_complete(sum(map(len, pieces)))
    assert done is not None


def test_two_of_one_name_stay_two(tmp_path: Path) -> None:
    handler = Landing(tmp_path)
    landed(handler, "run.fit", b"a", b"b")
    landed(handler, "run.fit", b"c")
    assert sorted(one.read_bytes() for one in tmp_path.rglob("run.fit")) == [b"ab", b"c"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\runs\\a.fit", "a.fit"),
        (".hidden.fit", "hidden.fit"),
        ("a\x00b\n.gpx", "a_b_.gpx"),
        ("", "file"),
        ("..", "file"),
        ("x" * 300 + ".fit.gz", "x" * 113 + ".fit.gz"),
    ],
)
def test_a_name_leads_nowhere(name: str, kept: str) -> None:
    assert plain(name) == kept


def test_what_broke_off_is_no_file(tmp_path: Path) -> None:
    handler = Landing(tmp_path)
    handler.new_file("files", "half.fit", "", None)
    handler.receive_data_chunk(b"half", 0)
    handler.upload_interrupted()
    assert not list(tmp_path.rglob("*.fit"))


def test_a_full_disk_is_said(tmp_path: Path) -> None:
    handler = Landing(tmp_path / "gone")
    with pytest.raises(StopUpload):
        handler.new_file("files", "run.fit", "", None)
    assert handler.trouble is not None
    assert handler.trouble.where == "run.fit"
