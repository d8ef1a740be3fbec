"""One file reads the clock, so that a day is always handed in; this finds any other. Durations are not the clock."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.sources import PACKAGE, python_files, tree

CLOCK = "home/clock.py"
READS = {
    *(f"datetime.datetime.{name}" for name in ("now", "today", "utcnow")),
    "datetime.date.today",
    "restride.words.day.Day.today",
    *(f"time.{name}" for name in ("time", "time_ns", "localtime", "gmtime", "ctime", "asctime")),
    *(f"django.utils.timezone.{name}" for name in ("now", "localtime", "localdate")),
    "django.db.models.functions.Now",
}
"""What reads the clock, by its full name; taking it without calling it counts, as in ``default=now``."""

IN_SQL = re.compile(r"CURRENT_(TIMESTAMP|DATE|TIME)\b|\(\s*'now'")
BY_ITSELF = {"auto_now", "auto_now_add"}


def full_names(module: ast.Module) -> dict[str, str]:
    """What each imported name stands for in full."""
    names: dict[str, str] = {}
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.split(".")[0]
                names |= {alias.asname: alias.name} if alias.asname else {top: top}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return names


def dotted(node: ast.AST, names: dict[str, str]) -> str:
    """The full name an expression stands for; empty where it is no name."""
    if isinstance(node, ast.Name):
        return names.get(node.id, "")
    if isinstance(node, ast.Attribute) and (before := dotted(node.value, names)):
        return f"{before}.{node.attr}"
    return ""


def clock_reads(module: ast.Module) -> Iterator[str]:
    """Every place of a file that reads the clock, or has a database read it."""
    names = full_names(module)
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute | ast.Name) and dotted(node, names) in READS:
            yield f"line {node.lineno}: {dotted(node, names)}"
        elif isinstance(node, ast.keyword) and node.arg in BY_ITSELF:
            yield f"line {node.value.lineno}: {node.arg}"
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and IN_SQL.search(node.value):
            yield f"line {node.lineno}: SQL that reads the clock"


def test_the_clock_is_read_in_one_file() -> None:
    reading = {path.relative_to(PACKAGE).as_posix(): list(clock_reads(tree(path))) for path in python_files(PACKAGE)}
    elsewhere = [f"{name} {told}" for name, found in reading.items() if name != CLOCK for told in found]
    assert not elsewhere, "\n".join(elsewhere)
    assert reading.get(CLOCK), f"{CLOCK} reads no clock, or does not stand: then who does?"


@pytest.mark.parametrize(
    "said",
    [
        "from datetime import datetime\ndatetime.now()",
        "import datetime as dt\ndt.date.today()",
        "from restride.words.day import Day\nDay.today()",
        "import time\ntime.time()",
        "from time import time as t\nt()",
        "from django.utils import timezone\nfield(default=timezone.now)",
        "field(auto_now_add=True)",
        "run(\"select date('now')\")",
    ],
)
def test_a_planted_reading_is_seen(said: str) -> None:
    assert list(clock_reads(ast.parse(said)))


@pytest.mark.parametrize("said", ["clock.today()", "import time\ntime.monotonic()", "plan.now"])
def test_what_is_no_reading_is_left_alone(said: str) -> None:
    assert not list(clock_reads(ast.parse(said)))
