"""How well form is measured, by force plates, second instruments and files' own means. Run: python -m bench.accuracy.

``--write`` renews the table of docs/reference/accuracy.md. What is fitted is judged on what it was not fitted on.
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

from bench.cards import shipped  # noqa: E402
from bench.files import REAL, TRUTH, written  # noqa: E402
from bench.line import Row, steps_spm  # noqa: E402
from bench.worn import sacrum, taught, wrist  # noqa: E402
from restride.exchange.laboratory.reader import read as read_laboratory  # noqa: E402
from restride.exchange.laboratory.recording import Recording  # noqa: E402
from restride.exchange.reader import read  # noqa: E402
from restride.exchange.track import NATIVE, SESSION, Measure, Track  # noqa: E402
from restride.gait.contact import Contact  # noqa: E402
from restride.gait.form.numbers import numbers_of  # noqa: E402
from restride.gait.form.pieces import cut  # noqa: E402
from restride.gait.form.streams import Streams, cleaned, even  # noqa: E402
from restride.gait.laboratory import force  # noqa: E402
from restride.gait.laboratory.trial import Trial, from_markers  # noqa: E402
from restride.signal.stretches import Floats  # noqa: E402

PAGE = ROOT / "docs" / "reference" / "accuracy.md"
BEGIN, END = "<!-- begin: python -m bench.accuracy --write -->", "<!-- end -->"
ROUNDING = {"cadence": 0.1, "contact_time": 0.1, "vertical_oscillation": 0.1, "vertical_ratio": 0.01,
            "contact_balance": 0.01, "step_length": 0.1, "power": 1.0, "heart_rate": 1.0, "speed": 0.01}  # fmt: skip
"""What the last digit of a file's own mean is worth; a whole cadence of one leg is worth two steps, see whole_legs."""

SPARSE = 0.9
"""With fewer records than this for each timed second the device saved room."""


def found_in(folder: Path, name: str) -> Path:
    return next(folder.rglob(name))


def laboratory(name: str) -> Recording:
    path = found_in(TRUTH, name)
    got = read_laboratory(path.read_bytes(), name)
    assert isinstance(got, Recording), got
    return got


def plate(name: str, rate_hz: float) -> tuple[Contact, ...]:
    return force.contacts(force.vertical(laboratory(name).forces[0].newtons), rate_hz)


# --- forces that drift ----------------------------------------------------------------------------------------------


def drift() -> Iterator[Row]:
    drifted, true = plate("custom_drift_S001runT25.csv", 300), plate("RBDS001runT25forces.txt", 300)
    pairs = force.matched(drifted, true, 0.05)
    worst = max(abs(one.time_s - other.time_s) for one, other in pairs) * 1000
    said = f"{len(pairs)} of {len(true)} steps; contact time of one step off by {worst:.1f} ms at most"
    yield Row("steps in a force signal that drifts by 111 N", "all 77", said, len(pairs) == 77, "dryft sample")


# --- markers against force ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Against:
    """Markers of one trial against the force under the same feet, in ms and steps a minute."""

    name: str
    runner: str
    landing_ms: Floats
    leaving_ms: Floats
    contact_ms: float
    cadence_spm: float


def trials() -> list[Against]:
    made = [
        ("2.5 m/s", "RBDS001", laboratory("RBDS001runT25markers.txt"), plate("RBDS001runT25forces.txt", 300), 150.0),
        ("3.5 m/s", "RBDS001", laboratory("RBDS001runT35.c3d"), plate("RBDS001runT35.c3d", 300), 150.0),
        ("treadmill", "JDX S999", laboratory("JDX_S999_run_0021.tsv"), plate("JDX_S999_run_0021_f_2.tsv", 2400), 240.0),
    ]
    return [against(f"{runner}, {name}", runner, one, true, hertz) for name, runner, one, true, hertz in made]


def against(name: str, runner: str, one: Recording, true: tuple[Contact, ...], rate_hz: float) -> Against:
    assert one.markers is not None
    trial = from_markers(name, one.markers.places, rate_hz)
    assert isinstance(trial, Trial), trial
    pairs = force.matched(trial.contacts, true, 0.06)
    landing = np.array([found.start_s - known.start_s for found, known in pairs]) * 1000
    leaving = np.array([found.end_s - known.end_s for found, known in pairs]) * 1000
    contact = float(np.mean([found.time_s - known.time_s for found, known in pairs])) * 1000
    whole = next(figure.value for figure in trial.figures if figure.name == "cadence")
    return Against(name, runner, landing, leaving, contact, whole - steps_spm(true))


def by_markers() -> Iterator[Row]:
    """As shipped, and with the two numbers that were fitted (how early cue and pelvis are) from the other runner."""
    found = trials()
    for one in found:
        for what, off_ms in (("landing", one.landing_ms), ("leaving the ground", one.leaving_ms)):
            said = f"{np.median(np.abs(off_ms)):.1f} ms, with a constant fitted on this runner too"
            yield Row(f"{what} by markers", "median within 5 ms", said, None, one.name)
        fine = abs(one.cadence_spm) <= 0.5
        yield Row("cadence by markers", "± 0.5 steps/min", f"{one.cadence_spm:+.2f} steps/min", fine, one.name)
    down = {one.runner: own_bias(found, one.runner, "landing_ms") for one in found}
    up = {one.runner: own_bias(found, one.runner, "leaving_ms") for one in found}
    for one in found:
        # The constant that fits the other runner makes the other's bias nought, and moves this one's by as much.
        other = next(runner for runner in down if runner != one.runner)
        landing, leaving = one.landing_ms - down[other], one.leaving_ms - up[other]
        where = f"{one.name}, runner left out"
        for what, off_ms in (("landing", landing), ("leaving the ground", leaving)):
            off = float(np.median(np.abs(off_ms)))
            yield Row(f"{what} by markers", "median within 5 ms", f"{off:.1f} ms", off <= 5, where)
        unseen = one.contact_ms - up[other] + down[other]
        said = f"{unseen:+.1f} ms (as shipped {one.contact_ms:+.1f} ms)"
        yield Row("contact time by markers, bias", "within 5 ms", said, abs(unseen) <= 5, where)


def own_bias(found: list[Against], runner: str, name: str) -> float:
    """How late one runner's landings or leavings are found, in the mean of the trials."""
    return float(np.mean([getattr(one, name).mean() for one in found if one.runner == runner]))


def strikes() -> Iterator[Row]:
    still = laboratory("RBDS001static.txt").markers
    one = laboratory("RBDS001runT25markers.txt").markers
    assert one is not None
    trial = from_markers("strike", one.places, 150.0, None if still is None else still.places)
    if isinstance(trial, Trial):
        said = ", ".join(f"{s.side} {s.angle_deg:+.1f}°" for s in trial.strikes)
        against = trial.strikes[0].against
        where = f"RBDS001, 2.5 m/s, against {against}; its authors call it forefoot, 0° is flat"
        yield Row("foot strike angle by markers", "no second measurement", said, None, where)


# --- watches --------------------------------------------------------------------------------------------------------


def runs() -> Iterator[tuple[str, Track]]:
    for path in sorted((REAL / "1_fit_running").rglob("*.fit")):
        for one in read(path.read_bytes(), path.name).tracks:
            if one.sport == "run":
                yield path.name, one


def own_means() -> Iterator[Row]:
    """Our mean, made as its measure asks, against the one that the device wrote itself; a miss tells what is shown."""
    for name, one in runs():
        for told in one.measures:
            mine = one.measure(told.name) if told.source == SESSION else None
            if mine is None or told.name not in ROUNDING:
                continue
            fine = abs(mine.value - told.value) <= ROUNDING[told.name] or whole_legs(told, mine.value)
            said = f"{mine.value:.2f} against the device's {told.value:.2f} {told.unit}"
            if not fine:
                said += f"; {why(one, told.name)}"
            yield Row(
                f"mean {told.name.replace('_', ' ')} of the run", "the device's, within rounding", said, fine, name
            )


def whole_legs(told: Measure, mine: float) -> bool:
    """Whether a cadence that is told in whole strides a leg, cut off behind the point, is the cadence that we find."""
    return told.name == "cadence" and told.value % 2 == 0 and told.value <= mine < told.value + 2


def why(one: Track, name: str) -> str:
    """What in the file itself keeps us from the device's mean: what it did not write down, or what it means by it."""
    stream = one.stream(name)
    assert stream is not None
    if name == "step_length" and (steps := counted(one)):
        return f"no mean of distance over steps: {one.distance_m:.0f} m in {steps:.0f} steps"
    if len(one.elapsed) < SPARSE * one.timer_s:
        return f"{len(one.elapsed)} records stand for {one.timer_s:.0f} s"
    feet = one.stream("cadence")
    walked = 0 if feet is None else sum(f > 0 and np.isnan(v) for f, v in zip(feet.values, stream.values, strict=True))
    return f"{walked} records in which the feet moved hold none, so what the device averaged there is not in the file"


def counted(one: Track) -> float:
    """The steps that our mean rests on, where it is distance over steps; 0 where it is not."""
    mine = one.measure("step_length")
    return 0.0 if mine is None or one.distance_m is None else 1000 * one.distance_m / mine.value


def two_instruments() -> Iterator[Row]:
    """Contact time of a strap and of a pod in the same seconds of the same run."""
    name, one = next((name, one) for name, one in runs() if name.startswith("Garmin920"))
    streams = [stream for stream in one.streams if stream.name == "contact_time"]
    strap, pod = (np.array(next(s for s in streams if s.source.startswith(w)).values) for w in ("native", "developer"))
    apart = (strap - pod)[~np.isnan(strap) & ~np.isnan(pod)]
    low, high = apart.mean() - 1.96 * apart.std(), apart.mean() + 1.96 * apart.std()
    said = f"bias {apart.mean():+.1f} ms, limits of agreement {low:+.1f} to {high:+.1f} ms, {len(apart)} seconds"
    yield Row("contact time, Garmin less Stryd, second by second", "to be reported", said, None, name)
    steady = [steady_contact(one, source) for source in dict.fromkeys(stream.source for stream in streams)]
    both = sorted(steady[0].keys() & steady[1].keys())
    apart = np.array([steady[0][at] - steady[1][at] for at in both])
    low, high = apart.mean() - 1.96 * apart.std(), apart.mean() + 1.96 * apart.std()
    said = f"bias {apart.mean():+.1f} ms, limits of agreement {low:+.1f} to {high:+.1f} ms, {len(both)} half minutes"
    yield Row("the same in steady half minutes, as form compares", "to be reported", said, None, name)


def steady_contact(one: Track, source: str) -> dict[float, float]:
    """The contact time of each steady half minute as one instrument gives it, by its middle in seconds."""
    seconds = int(np.ceil(one.elapsed_s))
    laid = {s.name: even(one.elapsed, s.values, seconds) for s in one.streams if s.source == source}
    native = {s.name: even(one.elapsed, s.values, seconds) for s in one.streams if s.source == NATIVE}
    values = {"cadence": laid["cadence"], "contact_time": laid["contact_time"]}
    numbers = numbers_of(shipped())
    paused = [(pause.start_s, pause.end_s) for pause in one.pauses]
    run = cleaned(Streams(native["speed"], native["altitude"], values), paused, numbers)
    return {
        piece.at_s: piece.means["contact_time"] for piece in cut(run, numbers).pieces if "contact_time" in piece.means
    }


GROUPS = (drift, by_markers, strikes, sacrum, wrist, two_instruments, own_means)


def every() -> list[Row]:
    """Every line, or none where the recordings are not at hand."""
    return [row for group in GROUPS for row in group()] if REAL.is_dir() else []


def rows() -> Iterator[tuple[str, float, str]]:
    """Each line for ``python -m bench accuracy``: 1 met, 0 missed; what has no aim counts as met."""
    for row in every():
        yield f"{row.what}: {row.found} [{row.on}]", float(row.met is not False), f"met of aim: {row.aim}"


WORDS = {True: "met", False: "**missed**", None: "–"}


def table(found: list[Row]) -> str:
    """The lines as a table of Markdown, and how many aims were met."""
    told = [one for one in found if one.met is not None]
    lines = ["| what | aim | measured | | on what |", "|---|---|---|---|---|"]
    lines += [f"| {one.what} | {one.aim} | {one.found} | {WORDS[one.met]} | {one.on} |" for one in found]
    return "\n".join([*lines, "", f"{sum(one.met is True for one in told)} of {len(told)} aims are met."])


if __name__ == "__main__":
    if not REAL.is_dir():
        sys.stderr.write("no folder ../shared/data beside the checkout, so there is nothing to measure on\n")
        raise SystemExit(2)
    if "--taught" in sys.argv:
        sys.stdout.write(taught() + "\n")
    elif "--write" in sys.argv:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(written(page, table(every()), (BEGIN, END)), encoding="utf-8")
    else:
        sys.stdout.write(table(every()) + "\n")
