"""How much longer reading takes than decoding does: one process, then a whole export. Run: python -m bench.imports."""

from __future__ import annotations

import sys
import time
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench import archive  # noqa: E402  # the path is set just above
from restride.exchange.fit.parts import unpacked  # noqa: E402
from restride.exchange.fit.reader import read  # noqa: E402  # the path is set just above
from restride.exchange.fit.records import frames  # noqa: E402

REAL = ROOT.parent / "shared" / "data" / "1_fit_running"
ROUNDS = 5
TARGET = 1.3
"""Reading may take this many times what the bare decoder takes over the same bytes with the same options."""


def files() -> tuple[list[bytes], str]:
    """The recordings to read, and what they are: real ones where they are at hand, else two hours of our own."""
    if REAL.is_dir():
        return [path.read_bytes() for path in sorted(REAL.glob("*/*")) if ".fit" in path.name], "real files"
    from tests.exchange.fit.writer import outing

    return [outing(seconds=3600)] * 2, "made-up files"


def rows() -> list[tuple[str, float, str]]:
    """Name, figure and unit: seconds of either, their ratio, and records a second; best of interleaved rounds."""
    recordings, told = files()
    bare, whole, records = [], [], 0
    for _ in range(ROUNDS):
        bare_s = whole_s = 0.0
        records = 0
        for data in recordings:
            plain = unpacked(data, "")[0]
            start = time.process_time()
            for _frame in frames(BytesIO(plain)):
                pass
            middle = time.process_time()
            reading = read(data, "")
            whole_s += time.process_time() - middle
            bare_s += middle - start
            records += sum(len(one.elapsed) for one in reading.tracks)
        bare.append(bare_s)
        whole.append(whole_s)
    return [
        (f"bare decoder, {told}", min(bare), "s"),
        (f"import, {told}", min(whole), "s"),
        (f"import / bare decoder (target {TARGET})", min(whole) / min(bare), "x"),
        ("records imported a second", records / min(whole), "1/s"),
        *archive.rows(),
    ]


if __name__ == "__main__":
    for name, value, unit in rows():
        print(f"{name:45} {value:10.3f} {unit}")
