"""Walking the sources for the house tests: files, their trees, functions and rooms. Judges nothing."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "restride"
TESTS = ROOT / "tests"

PURE_ROOMS = (
    "words",
    "knowledge",
    "diary",
    "signal",
    "load",
    "gait",
    "triage",
    "plan",
    "watch",
    "learn",
    "advice",
    "report",
    "exchange",
    "season",
)
"""The rooms that touch no file, clock, chance, network or process; not all of them are raised yet."""

REASONING_ROOMS = ("load", "triage", "plan", "watch", "learn")
"""The rooms where every clinical number comes from a card."""


def rooms() -> list[str]:
    """The rooms that stand: every folder of the package with a name-plate."""
    return sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))


def python_files(*folders: Path) -> list[Path]:
    """Every Python file under the folders, in order; fails a test that would otherwise look at nothing."""
    found = sorted(path for folder in folders for path in folder.rglob("*.py") if "__pycache__" not in path.parts)
    assert found, f"no Python file under {', '.join(map(str, folders))}: this test looked at nothing"
    return found


def room_files(names: tuple[str, ...]) -> list[Path]:
    """Every Python file of those of the named rooms that stand."""
    standing = [PACKAGE / name for name in names if (PACKAGE / name / "__init__.py").exists()]
    assert standing, f"none of the rooms {', '.join(names)} stands: this test looked at nothing"
    return python_files(*standing)


def shown(path: Path) -> str:
    """A path as a person would write it, from the project's folder."""
    return path.relative_to(ROOT).as_posix()


@cache
def text(path: Path) -> str:
    """What a file says."""
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    """What a file says, parsed."""
    return ast.parse(text(path), filename=shown(path) if path.is_relative_to(ROOT) else str(path))


def functions(module: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method, nested ones too."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imported(module: ast.Module) -> Iterator[tuple[str, int]]:
    """Every module that is imported anywhere in a file, dotted, and the line."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, node.lineno


def tracked() -> list[str] | None:
    """The names git keeps, or None where this is no checkout or git is not there."""
    if not (ROOT / ".git").exists():
        return None
    try:
        told = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return [name for name in told.stdout.split("\0") if name]
