"""Which cue tells a landing by markers most evenly, by one runner, and how it does on another: python -m bench.landing.

A cue is good when its lead on the force is alike for both feet and all speeds; the lead itself can be learned.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]

import numpy as np  # noqa: E402  # the path is set just above

from bench.accuracy import laboratory, plate  # noqa: E402
from bench.files import REAL  # noqa: E402
from restride.gait.laboratory.markers import RISE, Body, body, landings  # noqa: E402

CUTS_HZ = (10.0, 12.0, 15.0, 18.0, 20.0, 25.0, 30.0, 40.0, 50.0)
CUES = {2: "acceleration", RISE: "rise of the acceleration"}
NEAR_S = 0.06
TRIALS = {
    "RBDS001": (("RBDS001runT25markers.txt", "RBDS001runT25forces.txt", 150.0, 300.0),
                ("RBDS001runT35.c3d", "RBDS001runT35.c3d", 150.0, 300.0)),
    "JDX S999": (("JDX_S999_run_0021.tsv", "JDX_S999_run_0021_f_2.tsv", 240.0, 2400.0),),
}  # fmt: skip
CHOSEN_ON, TRIED_ON = TRIALS


@dataclass(frozen=True, slots=True, eq=False)
class Ran:
    """One trial: its markers as feet, its frames a second, and when the force says each foot landed."""

    whole: Body
    rate_hz: float
    landed_s: np.ndarray[tuple[int], np.dtype[np.float64]]


def ran(runner: str) -> list[Ran]:
    made = []
    for markers, forces, rate_hz, force_hz in TRIALS[runner]:
        seen = laboratory(markers).markers
        assert seen is not None
        whole = body(seen.places, rate_hz)
        assert isinstance(whole, Body), whole
        made.append(Ran(whole, rate_hz, np.array([one.start_s for one in plate(forces, force_hz)])))
    return made


def leads_ms(trials: list[Ran], times: int, cut_hz: float) -> list[float]:
    """By how much a cue leads the force, in the middle, for each foot of each trial."""
    told = []
    for one in trials:
        for foot in one.whole.feet.values():
            found = np.array([at for at, _ in landings(foot, one.rate_hz, cut_hz, times)])
            off = one.landed_s[np.abs(found[:, None] - one.landed_s[None, :]).argmin(axis=1)] - found
            told.append(1000 * float(np.median(off[np.abs(off) <= NEAR_S])))
    return told


def rows() -> Iterator[tuple[int, float, list[float], list[float]]]:
    """Cue, cut, its leads in the runner it is chosen on and in the other."""
    first, second = ran(CHOSEN_ON), ran(TRIED_ON)
    for times in CUES:
        for cut_hz in CUTS_HZ:
            yield times, cut_hz, leads_ms(first, times, cut_hz), leads_ms(second, times, cut_hz)


def unseen_ms(first: list[float], second: list[float]) -> float:
    """How far off the other runner's landings are, in the middle of the feet, by the lead of the first."""
    return float(np.median(np.abs(np.array(second) - np.mean(first))))


def apart_ms(leads: list[float]) -> float:
    return max(leads) - min(leads)


if __name__ == "__main__":
    if not REAL.is_dir():
        sys.stderr.write("no folder ../shared/data beside the checkout, so there is nothing to measure on\n")
        raise SystemExit(2)
    found = list(rows())
    best = min(found, key=lambda row: apart_ms(row[2]))
    sys.stdout.write(f"lead on the force in ms, each foot and speed; chosen on {CHOSEN_ON}, tried on {TRIED_ON}\n")
    for row in found:
        times, cut_hz, first, second = row
        said = ", ".join(f"{one:.1f}" for one in first)
        sys.stdout.write(
            f"{CUES[times]:24} below {cut_hz:2.0f} Hz: {said} (apart by {apart_ms(first):.1f}) "
            f"| {TRIED_ON} off by {unseen_ms(first, second):.1f}{'  <- most alike' if row is best else ''}\n"
        )
