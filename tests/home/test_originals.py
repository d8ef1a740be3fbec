"""Originals come back to the byte, whole or not at all, and one runner's are not another's. No database is opened."""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path
from typing import NoReturn

import pytest

from restride.home import originals
from restride.words.trouble import Trouble

BYTES = b"\x0e\x10 a watch's file \x00\xff" * 50
DIGEST = hashlib.sha256(BYTES).hexdigest()


@pytest.mark.parametrize("content", [BYTES, b""])
def test_kept_and_read_back(tmp_path: Path, content: bytes) -> None:
    digest = originals.keep(tmp_path, "me", content, "monday.fit")
    assert digest == hashlib.sha256(content).hexdigest()
    assert originals.has(tmp_path, "me", digest)
    assert originals.read(tmp_path, "me", digest) == content


def test_the_path_carries_runner_and_digest(tmp_path: Path) -> None:
    originals.keep(tmp_path, "anna", BYTES, "monday.fit")
    files = [path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()]
    assert files == [Path("originals") / "anna" / DIGEST[:2] / DIGEST]


def test_one_runners_originals_are_not_anothers(tmp_path: Path) -> None:
    originals.keep(tmp_path, "anna", BYTES, "monday.fit")
    assert not originals.has(tmp_path, "ben", DIGEST)
    assert isinstance(originals.read(tmp_path, "ben", DIGEST), Trouble)


def test_keeping_again_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    originals.keep(tmp_path, "me", BYTES, "monday.fit")
    monkeypatch.setattr(originals, "write_whole", lambda *_, **__: pytest.fail("wrote again"))
    assert originals.keep(tmp_path, "me", BYTES, "again.fit") == DIGEST


def test_a_damaged_copy_is_said_and_mended_by_keeping_again(tmp_path: Path) -> None:
    originals.keep(tmp_path, "me", BYTES, "monday.fit")
    path = originals.place(tmp_path, "me", DIGEST)
    assert isinstance(path, Path)
    path.write_bytes(BYTES[:-1])
    refused = originals.read(tmp_path, "me", DIGEST)
    assert isinstance(refused, Trouble)
    assert "no longer the file" in refused.what
    originals.keep(tmp_path, "me", BYTES, "monday.fit")
    assert originals.read(tmp_path, "me", DIGEST) == BYTES


@pytest.mark.parametrize("failing", ["replace", "fsync"])
def test_a_full_disk_leaves_no_half_original(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str) -> None:
    def refuse(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, failing, refuse)
    refused = originals.keep(tmp_path, "me", BYTES, "monday.fit")
    assert isinstance(refused, Trouble)
    assert refused.where == "monday.fit"
    assert "full" in refused.mend
    assert not originals.has(tmp_path, "me", DIGEST)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_the_name_is_on_the_disk_before_it_is_acknowledged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    sync, replace = os.fsync, os.replace

    def seen_sync(handle: int) -> None:
        steps.append("sync")
        sync(handle)

    def seen_replace(old: str, new: str) -> None:
        steps.append("rename")
        replace(old, new)

    monkeypatch.setattr(os, "fsync", seen_sync)
    monkeypatch.setattr(os, "replace", seen_replace)
    originals.keep(tmp_path, "me", BYTES, "monday.fit")
    assert steps[:2] == ["sync", "rename"]
    assert os.name != "posix" or steps[2:] == ["sync"] * 4, "the folder of the file, and three that got a new folder"


@pytest.mark.parametrize("digest", ["", "../../restride.sqlite3", DIGEST[:-1], DIGEST.upper(), DIGEST + "\n"])
def test_what_is_no_digest_leads_nowhere(tmp_path: Path, digest: str) -> None:
    refused = originals.read(tmp_path, "me", digest)
    assert isinstance(refused, Trouble)
    assert "no SHA-256" in refused.what
    assert not originals.has(tmp_path, "me", digest)
