"""A bulk export of three thousand recordings, made up, brought in as a runner would: time, processors, memory.

Run: python -m bench.archive [FILES]. Linux only: what the processes hold is read from /proc.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from restride.exchange.fit.parts import checksum  # noqa: E402  # the path is set just above
from restride.exchange.fit.records import frames  # noqa: E402
from tests.exchange.fit.writer import NOON, RUNNING, FitWriter  # noqa: E402

FILES = 3000
SECONDS = (900, 1200, 1500)
"""Runs of a quarter of an hour and more, so that the whole takes minutes and not an hour."""

APART_S = 6 * 3600
LOOK_S = 0.1
MOST_MB = 500
TARGET = 1.3


def recording(number: int) -> bytes:
    """One run of an export; no two begin within six hours."""
    writer = FitWriter()
    start, seconds = NOON + number * APART_S, SECONDS[number % len(SECONDS)]
    writer.file_id(created=start)
    writer.event(start, 0)
    writer.records(start, seconds + 1, 80 + number % 10, 230.0 + number % 40)
    writer.event(start + seconds, 4)
    writer.lap(start, seconds, 3.0 * seconds)
    writer.session(start, seconds, RUNNING, 3.0 * seconds)
    writer.activity(start + seconds, 3600)
    head = bytes((12, 0x20)) + (2171).to_bytes(2, "little") + len(writer.body).to_bytes(4, "little") + b".FIT"
    whole = head + bytes(writer.body)
    return whole + checksum(whole).to_bytes(2, "little")


def export(path: Path, files: int) -> list[bytes]:
    """Write the archive; its recordings are handed back for the bare decoder."""
    made = [recording(number) for number in range(files)]
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for number, content in enumerate(made):
            archive.writestr(f"activities/{number}.fit", content)
    return made


def bare_s(made: list[bytes]) -> float:
    """Seconds that the decoder takes by itself over the same bytes, in one process."""
    began = time.perf_counter()
    for content in made:
        for _ in frames(BytesIO(content)):
            pass
    return time.perf_counter() - began


def tree(root: int) -> list[int]:
    """A process and all that it started, by number."""
    parents: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, IndexError, ValueError):
            continue
        parents.setdefault(parent, []).append(int(folder.name))
    found, line = [], [root]
    while line:
        one = line.pop()
        found.append(one)
        line += parents.get(one, [])
    return found


def held_mb(one: int) -> float:
    """What a process holds, in megabytes; memory that several share is divided among them."""
    try:
        told = Path(f"/proc/{one}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return sum(int(row.split()[1]) for row in told.splitlines() if row.startswith("Pss:")) / 1024


def used_s(one: int) -> float:
    """Seconds of a processor that a process has had."""
    try:
        words = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def brought_in(path: Path, home: Path) -> tuple[float, float, float]:
    """Seconds on the clock, seconds of processors, and the most megabytes held at once, by all processes together."""
    began = time.perf_counter()
    words = [sys.executable, "-m", "restride", "import", str(path)]
    told = {**os.environ, "RESTRIDE_HOME": str(home), "PYTHONPATH": str(ROOT / "src")}
    told.pop("PYTHONDONTWRITEBYTECODE", None)  # a start that compiles everything anew is no start of a runner's
    most, used = 0.0, dict[int, float]()
    with subprocess.Popen(words, env=told, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        while running.poll() is None:
            family = tree(running.pid)
            most = max(most, sum(held_mb(one) for one in family))
            used |= {one: max(used.get(one, 0.0), used_s(one)) for one in family}
            time.sleep(LOOK_S)
        assert running.returncode == 0
    return time.perf_counter() - began, sum(used.values()), most


def rows(files: int = FILES) -> list[tuple[str, float, str]]:
    """Name, figure and unit."""
    if not Path("/proc/self/smaps_rollup").exists():
        return []
    with tempfile.TemporaryDirectory(prefix="restride-bench-") as folder:
        path = Path(folder) / "export.zip"
        made = export(path, files)
        bare = bare_s(made)
        del made
        home = Path(folder) / "home"
        lasted, used, most = brought_in(path, home)
        again, _, _ = brought_in(path, home)
    return [
        (f"archive of {files}: bare decoder, one process", bare, "s"),
        (f"archive of {files}: restride import", lasted, "s"),
        (f"archive: import / bare decoder (target {TARGET})", lasted / bare, "x"),
        ("archive: processors used on average", used / lasted, "cores"),
        (f"archive: most memory held (target {MOST_MB})", most, "MB"),
        ("archive: brought in a second time", again, "s"),
    ]


if __name__ == "__main__":
    for what, figure, unit in rows(int(sys.argv[1]) if len(sys.argv) > 1 else FILES):
        print(f"{what:52} {figure:10.2f} {unit}")
