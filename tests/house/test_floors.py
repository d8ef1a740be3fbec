"""The floors of the house: import-linter's contracts are kept, cover every room, and do bite."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.house.sources import PURE_ROOMS, ROOT, rooms

NAMES = ("lower floors only", "touch no file, clock", "only home knows Django", "no rings of imports")


def lint(folder: Path) -> tuple[int, str]:
    """Run the contracts of a folder's pyproject.toml; the exit code and what was printed."""
    program = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert program, "lint-imports is not installed beside this Python; python3 dev.py test installs it"
    told = subprocess.run([program, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False)
    return told.returncode, told.stdout + told.stderr


def contracts() -> dict[str, dict[str, Any]]:
    """The contracts of pyproject.toml by their id."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["id"]: contract for contract in told["tool"]["importlinter"]["contracts"]}


def test_every_contract_is_kept() -> None:
    code, told = lint(ROOT)
    assert code == 0, told
    for name in NAMES:
        assert any(name in line and line.endswith("KEPT") for line in told.splitlines()), told


def test_every_pure_room_that_stands_is_held_pure() -> None:
    held = set(contracts()["purity"]["source_modules"])
    assert held == {f"restride.{room}" for room in rooms() if room in PURE_ROOMS}


def test_every_room_but_home_and_web_is_kept_from_django() -> None:
    held = set(contracts()["django"]["source_modules"])
    assert held == {f"restride.{room}" for room in rooms() if room not in {"home", "web"}}


@pytest.fixture
def doll_house(tmp_path: Path) -> Path:
    """An empty house with the same rooms and the same contracts."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for room in ("", *rooms()):
        folder = tmp_path / "restride" / room
        folder.mkdir(parents=True)
        (folder / "__init__.py").write_text("", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("where", "line", "broken"),
    [
        ("words/planted.py", "import restride.plan", NAMES[0]),
        ("triage/planted.py", "import restride.plan", NAMES[0]),
        ("attic/__init__.py", "", NAMES[0]),
        ("plan/planted.py", "import os.path", NAMES[1]),
        ("report/planted.py", "def draw():\n    import time", NAMES[1]),
        ("desk/planted.py", "from django.db import models", NAMES[2]),
    ],
)
def test_a_planted_breach_is_seen(doll_house: Path, where: str, line: str, broken: str) -> None:
    planted = doll_house / "restride" / where
    planted.parent.mkdir(exist_ok=True)
    planted.write_text(line, encoding="utf-8")
    code, told = lint(doll_house)
    assert code != 0, told
    assert broken in told


def test_the_doll_house_is_sound_before_anything_is_planted(doll_house: Path) -> None:
    code, told = lint(doll_house)
    assert code == 0, told
