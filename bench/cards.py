"""The shipped edition for measuring, read once from the checkout. Measures nothing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from restride.knowledge.edition import Edition
from restride.knowledge.reader import read

BASE = Path(__file__).parents[1] / "src" / "restride" / "knowledge" / "base"


@cache
def shipped() -> Edition:
    """The cards as they stand in the package."""
    texts = {path.relative_to(BASE).as_posix(): path.read_text("utf-8") for path in BASE.rglob("*.toml")}
    edition, troubles = read(texts)
    if edition is None:
        raise RuntimeError(f"the shipped cards do not read: {troubles}")
    return edition
