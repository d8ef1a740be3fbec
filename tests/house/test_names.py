"""Names and name-plates: what files are called, and the sentence each opens with. Reads no further than that."""

from __future__ import annotations

import ast
import re

import pytest

from tests.house.sources import PACKAGE, ROOT, TESTS, python_files, rooms, shown, tree

REFUSED = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "misc",
    "base",
    "manager",
    "service",
    "core",
    "data",
    "types",
}
"""Words under which anything may be put, and so nothing can be found."""

SENTENCE = re.compile(r"\A\S.*?[^\s.]\.(\s|\Z)", re.DOTALL)


def plate(module: ast.Module) -> str:
    """The first paragraph of a file's docstring; empty where there is none."""
    return (ast.get_docstring(module) or "").split("\n\n")[0].strip()


def is_refused(stem: str) -> bool:
    """Whether a file's name, or any word of a test's name, says nothing."""
    return stem.removeprefix("test_") in REFUSED


def test_no_file_is_called_nothing_in_particular() -> None:
    files = [*python_files(PACKAGE, TESTS), *ROOT.glob("*.py")]
    refused = [shown(path) for path in files if is_refused(path.stem)]
    assert not refused, "\n".join(refused)


def test_every_file_opens_with_its_name_plate() -> None:
    files = [*python_files(PACKAGE, TESTS), *ROOT.glob("*.py")]
    mute = [shown(path) for path in files if not SENTENCE.match(plate(tree(path))) and "migrations" not in path.parts]
    assert not mute, "\n".join(["no opening sentence with a full stop:", *mute])


def test_the_door_of_a_room_holds_its_name_plate_only() -> None:
    doors = [path for path in PACKAGE.rglob("__init__.py") if "migrations" not in path.parts]
    assert len(doors) > len(rooms())
    full = [shown(path) for path in doors if len(tree(path).body) != 1]
    assert not full, "\n".join(full)


@pytest.mark.parametrize(
    ("said", "good"),
    [
        ('"""Days and spans. Reads no clock."""', True),
        ('"""Two lines\nof one sentence."""', True),
        ('"""No full stop"""', False),
        ('"""."""', False),
        ("x = 1", False),
    ],
)
def test_what_counts_as_a_name_plate(said: str, good: bool) -> None:
    assert bool(SENTENCE.match(plate(ast.parse(said)))) is good
