"""The shipped cards, read once for all tests of this room. Tests nothing itself."""

from __future__ import annotations

import pytest

from tests.desk.conftest import shipped


@pytest.fixture(autouse=True)
def one_shelf(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Every home of a test speaks with the same cards, compiled once."""
    folder = tmp_path_factory.getbasetemp() / "shelf"
    monkeypatch.setattr("restride.desk.place.shelf", lambda _, language: shipped(folder, language))
