"""Spoiled files without end into every reader: no exception, no hang, bounded memory. Run: python -m bench.fuzz.

``python -m bench.fuzz --bytes 10000000`` feeds so many bytes in all, every reader its share; ``--only fit`` one reader,
``--only any`` all of them in one process, which starts sooner and is what continuous integration does.
With the same seed and number the same files are made. What breaks a reader is kept in the folder that ``--keep`` names.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from math import isfinite
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]

LONGEST_BYTES = 4096
SLOWEST_S = 10
"""A file of four kilobytes is read in milliseconds; what takes so long hangs."""

MOST_MB = 600
CEILING_S = 3600
TEN_MILLION = 10_000_000


def judged(data: bytes) -> None:
    """Read some bytes as a runner's file, and hold the answer to what a reading promises."""
    from restride.exchange.reader import read

    reading = read(data, "spoiled")
    assert reading.tracks or reading.mornings or reading.troubles or reading.kind, "nothing came of it"
    for trouble in reading.all_troubles:
        assert trouble.where
        assert trouble.what
        assert trouble.mend
    for one in reading.tracks:
        assert 0 < one.elapsed_s <= 36 * 3600
        assert 0 <= one.timer_s <= one.elapsed_s
        assert one.distance_m is None or (isfinite(one.distance_m) and one.distance_m >= 0)
        assert all(a <= b for a, b in pairwise(one.elapsed))
        assert all(len(stream.values) == len(one.elapsed) for stream in one.streams)
        assert all(isfinite(measure.value) for measure in one.measures)
        assert all(pause.start_s < pause.end_s for pause in one.pauses)
    _written_down(reading)


def _written_down(reading: object) -> None:
    """Every outing becomes an entry whose line comes back as it was."""
    from datetime import UTC, datetime

    from restride.diary.codec import from_line, to_line
    from restride.exchange.session import Source, session
    from restride.exchange.track import Reading

    assert isinstance(reading, Reading)
    recorded = datetime(2026, 1, 1, tzinfo=UTC)
    for number, one in enumerate(reading.tracks, start=1):
        entry = session(one, Source("spoiled", "0" * 64, number), 60, recorded).entry
        assert from_line(to_line(entry)) == entry


def diary(data: bytes) -> None:
    """Read some bytes as lines of a diary, the way a diary is imported."""
    from datetime import date

    from restride.diary.bounds import troubles
    from restride.diary.codec import from_line, to_line
    from restride.words.trouble import Trouble

    for line in data.decode("utf-8", "replace").split("\n"):
        entry = from_line(line)
        if isinstance(entry, Trouble):
            continue
        if not troubles(entry, date(2100, 1, 1)):
            assert from_line(to_line(entry)) == entry


def table(data: bytes) -> None:
    """Read some bytes as the table of a diary."""
    from restride.exchange.tables.diary import from_table

    lines = from_table(data, "spoiled")
    if isinstance(lines, list):
        diary("\n".join(lines).encode())


def laboratory(data: bytes) -> None:
    """Read some bytes as a recording of a laboratory: markers, forces, accelerations."""
    from restride.exchange.laboratory.reader import read
    from restride.words.trouble import Trouble

    found = read(data, "spoiled")
    assert isinstance(found, Trouble) or found.markers or found.forces or found.accelerations or found.notes


def anything(data: bytes) -> None:
    """Read some bytes as a diary where they begin as one, and as a file of any kind."""
    if data.startswith(b"{"):
        diary(data)
    table(data)
    laboratory(data)
    judged(data)


TARGETS: dict[str, Callable[[bytes], None]] = {"diary": diary, "table": table, "laboratory": laboratory}
"""Who reads a kind of file; every other one is a runner's file, and ``any`` is all of them."""


def fuzz(name: str, wanted: int, seed: int, keep: Path) -> None:
    """Feed one reader until it has had its bytes; ends the process, with 0 when all went well."""
    import atheris

    # What grows inside the readers guides the next spoiled file; the rest of the library needs no watching.
    with atheris.instrument_imports(include=["restride.exchange", "restride.diary", "fitdecode"]):
        import restride.diary.codec
        import restride.exchange.laboratory.reader
        import restride.exchange.reader
        import restride.exchange.tables.diary  # noqa: F401
    from tests.fuzz.seeds import seeds

    corpus = Path(tempfile.mkdtemp(prefix="restride-fuzz-"))
    sown = seeds()
    for place, content in enumerate(sown[name] if name in sown else [one for kind in sown.values() for one in kind]):
        (corpus / f"seed-{place}").write_bytes(content)
    target = TARGETS.get(name, judged if name in sown else anything)
    fed = files = 0
    began = time.monotonic()

    def one(data: bytes) -> None:
        nonlocal fed, files
        target(data)
        fed += len(data)
        files += 1
        if fed >= wanted or time.monotonic() - began > CEILING_S:
            print(f"{name:9s} {files:8d} files {fed:10d} bytes {time.monotonic() - began:7.1f} s: all well", flush=True)
            os._exit(0)

    bounds = [
        f"-max_len={LONGEST_BYTES}",
        f"-timeout={SLOWEST_S}",
        f"-rss_limit_mb={MOST_MB}",
        "-verbosity=0",
        "-len_control=0",
    ]
    atheris.Setup([sys.argv[0], f"-seed={seed}", f"-artifact_prefix={keep}/{name}-", *bounds, str(corpus)], one)
    atheris.Fuzz()


def main(words: list[str]) -> int:
    """Every reader in a process of its own, one after another; 1 where one of them broke."""
    asked = argparse.ArgumentParser(prog="python -m bench.fuzz")
    asked.add_argument("--bytes", type=int, default=TEN_MILLION, help="in all, shared among the readers")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--only", help="one reader")
    asked.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()), help="where findings are put")
    asked.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    told = asked.parse_args(words)
    told.keep.mkdir(parents=True, exist_ok=True)
    if told.inside:
        fuzz(told.only, told.bytes, told.seed, told.keep)
    from tests.fuzz.seeds import seeds

    names = [told.only] if told.only else list(seeds())
    share = max(1, told.bytes // len(names))
    broken = []
    for name in names:
        extra = ["--inside", "--only", name, "--bytes", str(share), "--seed", str(told.seed), "--keep", str(told.keep)]
        ended = subprocess.run([sys.executable, "-m", "bench.fuzz", *extra], cwd=ROOT, check=False, capture_output=True)
        print(ended.stdout.decode(errors="replace"), end="", flush=True)
        if ended.returncode:
            broken.append(name)
            print(ended.stderr.decode(errors="replace")[-3000:], flush=True)
    if broken:
        print(f"broken: {', '.join(broken)}; what broke them stands in {told.keep}")
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
