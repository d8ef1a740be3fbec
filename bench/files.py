"""What becomes of every real file beside the checkout, as a table of Markdown. Run: python -m bench.files [--write]."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from restride.exchange.reader import read  # noqa: E402  # the path is set just above
from restride.exchange.track import Reading, Track  # noqa: E402

REAL = ROOT.parent / "shared" / "data"
TRUTH = REAL / "6_biomech_groundtruth"
PAGE = ROOT / "docs" / "reference" / "files.md"
GROUPS = ("1_fit_running", "1b_fit_malformed", "2_gpx_tcx", "3_platform_exports")
BEGIN, END = "<!-- begin: python -m bench.files --write -->", "<!-- end -->"
MOST_SAID = 3


def files(folder: Path) -> list[Path]:
    """The real files in the order of the table."""
    return [path for group in GROUPS for path in sorted((folder / group).rglob("*")) if path.is_file()]


def table(folder: Path) -> str:
    """A row for every file: what it is, what was taken, what was said."""
    rows = ["| file | what it is | taken | said |", "|---|---|---|---|"]
    for path in files(folder):
        reading = read(path.read_bytes(), path.name)
        cells = (f"`{path.name}`", reading.kind, taken(reading), said(reading))
        rows.append(f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |")
    return "\n".join(rows)


def taken(reading: Reading) -> str:
    """The outings and mornings of a file in a few words."""
    told = [outing(one) for one in reading.tracks[:MOST_SAID]]
    more = len(reading.tracks) - len(told)
    mornings = [f"{len(reading.mornings)} mornings"] if reading.mornings else []
    return "; ".join([*told, *([f"{more} more"] if more else []), *mornings]) or "nothing"


def outing(one: Track) -> str:
    far = f" {one.distance_m / 1000:.2f} km" if one.distance_m is not None else ""
    return f"{one.sport}{far}, {one.elapsed_s / 60:.0f} min{', recovered' if one.recovered else ''}"


def said(reading: Reading) -> str:
    """The first things that were said of a file."""
    told = [f"{one.what}: {one.mend}" for one in reading.all_troubles]
    more = f"; {len(told) - MOST_SAID} more" if len(told) > MOST_SAID else ""
    return "; ".join(told[:MOST_SAID]) + more or "nothing"


def written(page: str, fresh: str, marks: tuple[str, str] = (BEGIN, END)) -> str:
    """The page with a fresh table between its two marks."""
    begin, end = marks
    before, _, rest = page.partition(begin)
    return f"{before}{begin}\n\n{fresh}\n\n{end}{rest.partition(end)[2]}"


if __name__ == "__main__":
    if not REAL.is_dir():
        sys.stderr.write("no folder ../shared/data beside the checkout, so there is nothing to tell of\n")
        raise SystemExit(2)
    if "--write" in sys.argv:
        PAGE.write_text(written(PAGE.read_text(encoding="utf-8"), table(REAL)), encoding="utf-8")
    else:
        sys.stdout.write(table(REAL) + "\n")
