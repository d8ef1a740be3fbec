"""The cards that these tests read: the small edition, each bad overlay, and the real cards. Judges none of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from restride.knowledge.edition import Edition
from restride.knowledge.reader import read

HERE = Path(__file__).parent
SMALL, BAD = HERE / "small", HERE / "bad"
BASE = HERE.parents[1] / "src" / "restride" / "knowledge" / "base"


def texts(folder: Path) -> dict[str, str]:
    """Every TOML text below a folder, by its relative path."""
    return {one.relative_to(folder).as_posix(): one.read_text(encoding="utf-8") for one in folder.rglob("*.toml")}


def small(**overlaid: str) -> dict[str, str]:
    """The small edition."""
    return texts(SMALL) | overlaid


@cache
def small_edition() -> Edition:
    """The small edition, read."""
    edition, troubles = read(small())
    assert edition is not None, troubles
    return edition


def changed(file: str, old: str, new: str) -> Edition:
    """The small edition with one text changed in one place; it still reads."""
    files = small()
    assert old in files[file], f"{file} does not say {old!r}"
    files[file] = files[file].replace(old, new, 1)
    edition, troubles = read(files)
    assert edition is not None, troubles
    return edition
