"""The shipped cards, read once for the tests of the triage at the desk. Tests nothing itself."""

from __future__ import annotations

import pytest

from tests.desk.conftest import shipped


@pytest.fixture(autouse=True)
def one_shelf_without_a_diary(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What needs no home speaks with the same cards as every home of a test."""
    folder = tmp_path_factory.getbasetemp() / "shelf"
    monkeypatch.setattr("restride.desk.triage.contract.shelf", lambda _: shipped(folder))
