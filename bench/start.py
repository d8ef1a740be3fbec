"""How long the command line takes from start to end, against Python's own start. Prints nothing; see __main__.py."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.homes import keep_decade

ROUNDS = 7
MILLI = 1000


def rows() -> Iterator[tuple[str, float, str]]:
    """What was measured: its name, the figure and its unit."""
    bare = _timed([sys.executable, "-c", "pass"], {})
    yield "python: start and end", bare, "ms"
    command = [sys.executable, "-m", "restride"]
    yield "restride --help", _timed([*command, "--help"], {}), "ms"
    with tempfile.TemporaryDirectory() as folder:
        home = {"RESTRIDE_HOME": folder}
        keep_decade(Path(folder))
        yield "restride today, ten years of diary", _timed([*command, "today"], home), "ms"


def _timed(command: list[str], more: dict[str, str]) -> float:
    """The median time of a command, in milliseconds, after one run that is not counted and compiles what it needs."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times = []
    for _ in range(ROUNDS + 1):
        start = perf_counter()
        subprocess.run(command, env=kept | more, check=True, capture_output=True)
        times.append((perf_counter() - start) * MILLI)
    return median(times[1:])
