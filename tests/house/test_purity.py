"""What imports cannot show: calls that reach outside from a pure room, and bare numbers in a reasoning room."""

from __future__ import annotations

import ast

import pytest

from tests.house.sources import PURE_ROOMS, REASONING_ROOMS, imported, room_files, shown, text, tree

OUTSIDE = {"os", "pathlib", "time", "random", "socket", "sqlite3", "subprocess", "logging"}
ROUNDABOUT = {"importlib", "io", "shutil", "tempfile", "glob", "threading", "multiprocessing", "secrets", "urllib"}
"""Other ways to the same places; ``io`` is allowed where only its in-memory classes are taken, see below."""

IN_MEMORY = {"BytesIO", "StringIO", "BufferedReader", "IOBase", "TextIOWrapper"}
CALLED = {"open", "print", "input", "exec", "eval", "__import__", "breakpoint"}
ASKED = {"now", "today", "utcnow"}
PLAIN_NUMBERS = {-1, 0, 1, 2}


def outside_calls(module: ast.Module) -> list[str]:
    """The calls of a file that reach a file, the terminal or the clock."""
    found = []
    for node in ast.walk(module):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id in CALLED:
            found.append(f"line {node.lineno}: {node.func.id}(")
        elif isinstance(node.func, ast.Attribute) and node.func.attr in ASKED:
            found.append(f"line {node.lineno}: .{node.func.attr}(")
    return found


def outside_imports(module: ast.Module) -> list[str]:
    """The imports of a file that a pure room has no use for, inside functions too."""
    in_memory = {
        node.lineno
        for node in ast.walk(module)
        if isinstance(node, ast.ImportFrom) and node.module == "io" and {a.name for a in node.names} <= IN_MEMORY
    }
    return [
        f"line {line}: import {name}"
        for name, line in imported(module)
        if name.split(".")[0] in OUTSIDE | ROUNDABOUT and not (name == "io" and line in in_memory)
    ]


def bare_numbers(said: str, module: ast.Module) -> list[str]:
    """The numbers of a file that are neither plain nor a named constant with its reason."""
    excused: set[ast.AST] = set()
    lines = said.splitlines()
    for place, node in enumerate(module.body):
        after = module.body[place + 1] if place + 1 < len(module.body) else None
        if is_constant(node) and has_reason(node, lines, after):
            excused.update(ast.walk(node))
    negative = {
        node.operand: -node.operand.value
        for node in ast.walk(module)
        if isinstance(node, ast.UnaryOp)
        and isinstance(node.op, ast.USub)
        and isinstance(node.operand, ast.Constant)
        and isinstance(node.operand.value, int | float)
    }
    return [
        f"line {node.lineno}: {node.value}"
        for node in ast.walk(module)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, int | float | complex)
        and not isinstance(node.value, bool)
        and node not in excused
        and negative.get(node, node.value) not in PLAIN_NUMBERS
    ]


def is_constant(node: ast.stmt) -> bool:
    """Whether a statement at the foot of a file names one upper-case constant."""
    target = (
        node.target if isinstance(node, ast.AnnAssign) else node.targets[0] if isinstance(node, ast.Assign) else None
    )
    return isinstance(target, ast.Name) and target.id.lstrip("_").isupper()


def has_reason(node: ast.stmt, lines: list[str], after: ast.stmt | None) -> bool:
    """Whether a comment in or right above a statement, or a sentence right below it, says why."""
    own = lines[node.lineno - 1 : node.end_lineno]
    above = lines[node.lineno - 2].strip() if node.lineno > 1 else ""
    below = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) and isinstance(after.value.value, str)
    return below or above.startswith("#") or any("# " in line for line in own)


def test_pure_rooms_import_nothing_that_reaches_outside() -> None:
    found = [f"{shown(path)} {told}" for path in room_files(PURE_ROOMS) for told in outside_imports(tree(path))]
    assert not found, "\n".join(found)


def test_pure_rooms_call_nothing_that_reaches_outside() -> None:
    found = [f"{shown(path)} {told}" for path in room_files(PURE_ROOMS) for told in outside_calls(tree(path))]
    assert not found, "\n".join(found)


def test_reasoning_rooms_hold_no_bare_number() -> None:
    found = [
        f"{shown(path)} {told}" for path in room_files(REASONING_ROOMS) for told in bare_numbers(text(path), tree(path))
    ]
    assert not found, "\n".join(
        ["a clinical number stands on a card; any other is a named constant with its reason:", *found]
    )


@pytest.mark.parametrize("line", ["import os", "from os.path import join", "def f():\n    import time", "import io"])
def test_a_planted_import_is_seen(line: str) -> None:
    assert outside_imports(ast.parse(line))


def test_memory_is_not_outside() -> None:
    assert not outside_imports(ast.parse("from io import BytesIO"))


@pytest.mark.parametrize("line", ["open('x')", "print(1)", "date.today()", "datetime.now(tz=None)"])
def test_a_planted_call_is_seen(line: str) -> None:
    assert outside_calls(ast.parse(line))


@pytest.mark.parametrize(
    ("said", "bare"),
    [
        ("x = 3", True),
        ("X = 3", True),
        ("X = 3  # days in which nothing heals", False),
        ("# why three\nX = 3", False),
        ('X = 3\n"""Why three."""', False),
        ("X = {\n    'a': 4,  # why\n}", False),
        ("def f(a=7): ...", True),
        ("def f():\n    X = 5  # not at the foot of the file\n    return X", True),
        ("y = x[-2]", True),
        ("y = x[-1] + 2 * 1.0 - 0", False),
        ("y = -0.5", True),
        ("y = True", False),
    ],
)
def test_what_counts_as_a_bare_number(said: str, bare: bool) -> None:
    assert bool(bare_numbers(said, ast.parse(said))) is bare
