"""A home of its own with ten years of diary in it, for measuring. Measures nothing itself."""

from __future__ import annotations

from pathlib import Path

from bench.decade import DAYS, decade
from restride.desk.place import open_place
from restride.desk.record import written
from restride.words.day import plus
from restride.words.trouble import Trouble


def keep_decade(folder: Path) -> None:
    """Write ten years that end yesterday into a home."""
    place = open_place(folder=folder)
    if isinstance(place, Trouble):
        raise RuntimeError(f"{place.where}: {place.what}")
    written(place, tuple(decade(first=plus(place.today, -DAYS))))
    place.home.close()
