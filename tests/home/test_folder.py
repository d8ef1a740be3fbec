"""The home folder is found, made, refused with words, and files enter it whole. No database is opened here."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from restride.home.folder import PART, home_folder, prepared, write_whole
from restride.words.trouble import Trouble

AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def test_the_variable_decides(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RESTRIDE_HOME", str(tmp_path / "here"))
    assert home_folder() == tmp_path / "here"


def test_a_relative_variable_becomes_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RESTRIDE_HOME", "mine")
    assert home_folder() == tmp_path / "mine"


@pytest.mark.parametrize("said", [None, ""])
def test_without_it_the_systems_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, said: str | None) -> None:
    monkeypatch.delenv("RESTRIDE_HOME")
    if said is not None:
        monkeypatch.setenv("RESTRIDE_HOME", said)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert home_folder().is_absolute()
    assert home_folder().name == "restride"


def test_a_missing_folder_is_made_for_its_owner_only(tmp_path: Path) -> None:
    assert prepared(tmp_path / "a" / "b") == tmp_path / "a" / "b"
    if os.name == "posix":
        assert (tmp_path / "a" / "b").stat().st_mode & 0o777 == 0o700


def test_a_file_in_its_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("x")
    for folder in (tmp_path / "home", tmp_path / "home" / "deeper"):
        refused = prepared(folder)
        assert isinstance(refused, Trouble)
        assert "file stands where the folder should be" in refused.mend


def test_a_read_only_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "mkdir", refuse)
    refused = prepared(tmp_path / "home")
    assert isinstance(refused, Trouble)
    assert "read-only" in refused.mend


def test_a_folder_without_the_right_to_write_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    refused = prepared(tmp_path)
    assert isinstance(refused, Trouble)
    assert refused.what == "cannot be written"


@pytest.mark.skipif(AS_ROOT or os.name != "posix", reason="root writes where it likes")
def test_a_real_folder_without_the_right_to_write(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        assert isinstance(prepared(tmp_path), Trouble)
        assert isinstance(prepared(tmp_path / "home"), Trouble)
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.parametrize("lasting", [False, True])
def test_a_file_is_put_in_place_and_replaced(tmp_path: Path, lasting: bool) -> None:
    path = tmp_path / "a" / "b" / "file"
    write_whole(path, b"one", lasting)
    write_whole(path, b"two", lasting)
    assert path.read_bytes() == b"two"
    assert os.listdir(path.parent) == ["file"]


def test_a_refused_write_leaves_the_old_file_and_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    write_whole(path, b"one")

    def refuse(*_: object) -> NoReturn:
        assert list(tmp_path.glob(PART + "*")), "the part stands before it is put in place"
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OSError, match="space"):
        write_whole(path, b"two")
    assert path.read_bytes() == b"one"
    assert os.listdir(tmp_path) == ["file"]


def test_clock_folder_and_diaries_are_imported_without_django() -> None:
    script = (
        "import sys, restride.home.clock, restride.home.folder, restride.home.diaries, restride.home.shelf,"
        " restride.home.erase; sys.exit(any(name.split('.')[0] in ('django', 'pydantic') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
