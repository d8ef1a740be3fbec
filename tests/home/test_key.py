"""The home's own secret: made once, the owner's alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from restride.home.key import FILE, secret


def test_it_is_made_once_and_kept(tmp_path: Path) -> None:
    first = secret(tmp_path)
    assert len(first) > 40
    assert secret(tmp_path) == first
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0


def test_two_homes_have_two(tmp_path: Path) -> None:
    assert secret(tmp_path / "one") != secret(tmp_path / "two")


@pytest.mark.parametrize("damaged", [b"", b"short", b"\xff" * 64, b"a" * 63 + b"\n"])
def test_one_that_is_none_signs_nothing(tmp_path: Path, damaged: bytes) -> None:
    (tmp_path / FILE).write_bytes(damaged)
    made = secret(tmp_path)
    assert made != damaged.decode("latin-1")
    assert len(made) == 64
    assert secret(tmp_path) == made
