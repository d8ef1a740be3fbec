"""An opened home for the tests of this room, closed when the test is over. Tests nothing itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from restride.home.diaries import Home
from tests.home.rows import opened


@pytest.fixture
def home(own_home: Path) -> Iterator[Home]:
    """The home of one test."""
    made = opened(own_home)
    yield made
    made.close()
