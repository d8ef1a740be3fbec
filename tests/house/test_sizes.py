"""The budgets of size: what a reader can hold in mind at once. Says nothing of what the code does."""

from __future__ import annotations

import ast

from tests.house.sources import PACKAGE, functions, python_files, rooms, shown, text, tree

FILE_LINES = 400
FUNCTION_LINES = 50
PARAMETERS = 6
ROOM_FILES = 12


def own_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function without its docstring, which nobody should have a reason to shorten."""
    whole = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
        whole -= (first.end_lineno or first.lineno) - first.lineno + 1
    return whole


def parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How many things a caller may hand in."""
    given = function.args
    named = [*given.posonlyargs, *given.args, *given.kwonlyargs]
    own = 1 if named and named[0].arg in {"self", "cls"} else 0
    return len(named) - own + (given.vararg is not None) + (given.kwarg is not None)


def sources() -> list[tuple[str, str, ast.Module]]:
    """The files that budgets hold for: all of the package but Django's migrations, whose shape is not ours."""
    files = [path for path in python_files(PACKAGE) if "migrations" not in path.parts]
    return [(shown(path), text(path), tree(path)) for path in files]


def test_files_are_short() -> None:
    long = [f"{name}: {lines} lines" for name, said, _ in sources() if (lines := said.count("\n")) > FILE_LINES]
    assert not long, "\n".join(long)


def test_functions_are_short() -> None:
    long = [
        f"{name}:{function.lineno} {function.name}: {lines} lines"
        for name, _, module in sources()
        for function in functions(module)
        if (lines := own_lines(function)) > FUNCTION_LINES
    ]
    assert not long, "\n".join(long)


def test_functions_take_few_parameters() -> None:
    many = [
        f"{name}:{function.lineno} {function.name}: {count} parameters"
        for name, _, module in sources()
        for function in functions(module)
        if (count := parameters(function)) > PARAMETERS
    ]
    assert not many, "\n".join(many)


def test_rooms_hold_few_files() -> None:
    folders = [path.parent for path in PACKAGE.rglob("__init__.py") if "migrations" not in path.parts]
    assert {folder.name for folder in folders} > set(rooms())
    held = {shown(folder): len(list(folder.glob("*.py"))) - 1 for folder in folders}
    full = [f"{folder}: {count} files" for folder, count in held.items() if count > ROOM_FILES]
    assert not full, "\n".join(full)


def test_counting_counts() -> None:
    said = 'def f(self, a, /, b, *c, d, **e):\n    """Two\n    lines."""\n    return a\n'
    function = next(functions(ast.parse(said)))
    assert own_lines(function) == 2
    assert parameters(function) == 5
