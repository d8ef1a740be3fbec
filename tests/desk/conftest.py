"""The shipped cards, read once for all tests of this room. Tests nothing itself."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from restride.home.shelf import Shelf, shelf


@cache
def shipped(folder: Path, language: str = "en") -> Shelf:
    """The shelf as it ships."""
    found = shelf(folder, language)
    assert isinstance(found, Shelf), found
    return found


@pytest.fixture(autouse=True)
def one_shelf(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Every home of a test speaks with the same cards, compiled once."""
    folder = tmp_path_factory.getbasetemp() / "shelf"
    monkeypatch.setattr("restride.desk.place.shelf", lambda _, language: shipped(folder, language))
