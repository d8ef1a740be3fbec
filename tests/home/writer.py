"""A program that writes into a diary until it is done or killed, for the tests of home. Tests nothing itself.

``writer.py write FOLDER PREFIX COUNT`` appends rows one transaction each. ``writer.py nursery FOLDER`` reads lines from
its input and for each one forks a child that appends three rows a transaction for ever, so that a test may kill it
without waiting for Django to load again; every acknowledged transaction is said on the output.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from restride.home import engine
from restride.home.diaries import Appended
from restride.home.settings import DATABASE_FILE
from tests.home.rows import opened, row, rows


def say(words: str) -> None:
    """One line on the output in one system call, so that a kill cannot cut it."""
    os.write(1, f"{words}\n".encode())


def write(folder: Path, prefix: str, count: int) -> None:
    """Append so many rows, each in a transaction of its own."""
    diary = opened(folder).diary()
    for one in rows(prefix, count):
        done = diary.append([one])
        assert isinstance(done, Appended), done
    say("done")


def write_for_ever(folder: Path, name: str) -> None:
    """Append three rows at a time and say the number of each transaction once it is acknowledged."""
    diary = opened(folder).diary()
    for number in range(100_000):
        done = diary.append([row(f"{name}-{number}-{part}", "x" * 2000) for part in range(3)])
        assert isinstance(done, Appended), done
        say(f"ack {name}-{number}")


def nursery(folder: Path) -> None:
    """Fork a writer for each line of the input and wait until it is dead."""
    import django.core.management.commands.migrate  # noqa: F401 - loaded once here, not in every child

    engine.set_up(folder / DATABASE_FILE)
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            write_for_ever(folder, line.strip())
            os._exit(0)
        say(f"pid {child}")
        os.waitpid(child, 0)
        say("dead")


if __name__ == "__main__":
    if sys.argv[1] == "write":
        write(Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
    else:
        nursery(Path(sys.argv[2]))
