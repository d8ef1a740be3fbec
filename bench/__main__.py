"""Prints every measurement, name by name. Measures nothing itself."""

from __future__ import annotations

import sys

from bench import accuracy, advice, imports, interview, pages, seasons, start

SHELF = {
    "imports": imports.rows,
    "accuracy": accuracy.rows,
    "advice": advice.rows,
    "interview": interview.rows,
    "start": start.rows,
    "pages": pages.rows,
    "seasons": seasons.rows,
}
"""The one list of benchmarks."""


def main(chosen: list[str]) -> int:
    """Print the chosen benchmarks, or all."""
    unknown = [name for name in chosen if name not in SHELF]
    if unknown:
        sys.stderr.write(f"no benchmark is called {', '.join(unknown)}; there are {', '.join(SHELF)}\n")
        return 2
    for name in chosen or SHELF:
        for what, figure, unit in SHELF[name]():
            sys.stdout.write(f"{name:8s} {what:48s} {figure:10.2f} {unit}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
