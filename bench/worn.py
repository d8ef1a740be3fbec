"""How well worn accelerometers measure: contact and cadence at the sacrum, the strike at the wrist. Prints nothing."""

from __future__ import annotations

import csv
from collections.abc import Iterator

import numpy as np

from bench.files import TRUTH
from bench.line import Row, steps_spm
from restride.gait.contact import Contact
from restride.gait.laboratory import force
from restride.gait.sensor.sacrum import features, learned, upright
from restride.gait.sensor.steps import SACRUM, step_times
from restride.signal.stretches import Floats

SACRAL = TRUTH / "alcantarar+Recurrent_GRF_Prediction"
SACRAL_HZ = 500.0
WRIST = TRUTH / "tianheng-ling+StrikeWatch"
WRIST_WINDOW, WRIST_RUNNERS, WRIST_BAR = 256, 6, 0.8
GRAVITY = 9.81
BODY_N = 750.0


def sacral_trials() -> Iterator[tuple[Floats, Floats, dict[str, str]]]:
    """Acceleration in g, upward and forward, and vertical force in newtons, of each trial, and what is told of it."""
    felt = np.loadtxt(SACRAL / "Accelerometer_one_sub.csv", delimiter=",")
    pushed = np.loadtxt(SACRAL / "GRF_one_sub.csv", delimiter=",")
    half = felt.shape[1] // 2
    with (SACRAL / "Sub_Info_one_sub.csv").open(encoding="utf-8") as lines:
        for one, grf, row in zip(felt, pushed, csv.DictReader(lines), strict=True):
            yield np.column_stack([one[:half], one[half:]]), grf * float(row["Mass"]) * GRAVITY, row


def sacral_features() -> tuple[Floats, Floats, list[tuple[str, str]]]:
    """Features and true contact time of each trial, and its condition."""
    made, true, conditions = [], [], []
    for one, pushed_n, row in sacral_trials():
        axes = upright(one, SACRAL_HZ)
        assert not isinstance(axes, str), axes
        found = features(*axes, SACRAL_HZ)
        assert found is not None
        contacts = force.contacts(pushed_n, SACRAL_HZ)
        made.append(found)
        true.append(1000 * float(np.mean([each.time_s for each in contacts])))
        conditions.append((row["Speed"], row["Slope"]))
    return np.array(made), np.array(true), conditions


def sacrum() -> Iterator[Row]:
    found, true, conditions = sacral_features()
    by_trial = left_out(found, true, [str(place) for place in range(len(true))])
    by_condition = left_out(found, true, [str(one) for one in conditions])
    where = (
        f"one runner, {len(true)} trials of {len(set(conditions))} speeds and slopes; another runner was never tried"
    )
    for name, error in (("trial", by_trial), ("speed and slope", by_condition)):
        mean = float(np.mean(np.abs(error)))
        most = float(np.percentile(np.abs(error), 95))
        worst = np.abs(error).max()
        said = f"{mean:.1f} ms mean absolute error, 19 of 20 within {most:.1f} ms"
        said += f", bias {error.mean():+.1f} ms, worst {worst:.1f} ms"
        yield Row(f"contact time at the sacrum, each {name} left out", "within 10 ms", said, mean <= 10, where)
    known = float(np.mean(np.abs(true - true.mean())))
    yield Row("the same, guessing the mean", "to compare with", f"{known:.1f} ms", None, where)
    yield from sacral_cadence(where)


def sacral_cadence(where: str) -> Iterator[Row]:
    """Against the landings, against the force counted alike, and the force's own landings against its leavings."""
    landings, alike, itself = [], [], []
    for one, pushed_n, _ in sacral_trials():
        mine = 60 / float(np.median(step_times(one, SACRAL_HZ, SACRUM)))
        contacts = force.contacts(pushed_n, SACRAL_HZ)
        landed = steps_spm(contacts)
        landings.append(mine - landed)
        alike.append(mine - 60 / float(np.median(step_times(pushed_n[:, None] / BODY_N, SACRAL_HZ, SACRUM))))
        itself.append(landed - steps_spm(tuple(Contact(each.end_s, each.end_s) for each in contacts)))
    what = "cadence at the sacrum, against "
    for name, errors in (("landings", landings), ("the force counted alike", alike)):
        off = np.abs(errors)
        yield Row(what + name, "± 0.5 steps/min", within(off), bool((off <= 0.5).all()), where)
    yield Row(
        "cadence by landings against leavings, both by force", "to compare with", within(np.abs(itself)), None, where
    )


def within(off: Floats) -> str:
    said = f"{np.sum(off <= 0.5)} of {len(off)} trials of 5 s within"
    return f"{said}; {np.median(off):.2f} steps/min in the middle, worst {off.max():.2f}"


def taught() -> str:
    """The source of the weights that are shipped, learned from all trials; ``--taught`` prints it."""
    weighing = learned(*sacral_features()[:2])
    rows = zip(weighing.usual, weighing.wide, weighing.weights, strict=True)
    lines = "".join(f"    ({usual:.6g}, {wide:.6g}, {weight:.6g}),\n" for usual, wide, weight in rows)
    return f"CONTACT_MS = {weighing.contact_ms:.2f}\n_ROWS = (\n{lines})"


def left_out(found: Floats, true: Floats, groups: list[str]) -> Floats:
    """The error of each trial when its group was not learned from."""
    named = np.array(groups)
    error = np.zeros(len(true))
    for group in dict.fromkeys(groups):
        mine = named == group
        weighing = learned(found[~mine], true[~mine])
        error[mine] = [weighing.told_ms(one) for one in found[mine]] - true[mine]
    return error


def wrist() -> Iterator[Row]:
    """Fore or heel from the wrist, each runner judged by what the other five taught: a ridge on usual features."""
    made, heel, runner = [], [], []
    for person in range(1, WRIST_RUNNERS + 1):
        for kind, is_heel in (("forefoot", 0), ("heel", 1)):
            values = np.loadtxt(WRIST / f"person{person}_{kind}strike.csv", delimiter=",", skiprows=1)
            for begin in range(0, len(values) - WRIST_WINDOW, WRIST_WINDOW // 2):
                made.append(wrist_features(values[begin : begin + WRIST_WINDOW]))
                heel.append(is_heel)
                runner.append(person)
    every, wanted, named = np.array(made), np.array(heel), np.array(runner)
    right = []
    for person in range(1, WRIST_RUNNERS + 1):
        mine = named == person
        usual, wide = every[~mine].mean(axis=0), every[~mine].std(axis=0) + 1e-9
        scaled = (every - usual) / wide
        held = scaled[~mine].T @ scaled[~mine] + 10 * np.eye(scaled.shape[1])
        level = float(np.mean(2 * wanted[~mine] - 1))
        weights = np.linalg.solve(held, scaled[~mine].T @ (2 * wanted[~mine] - 1 - level))
        right.append(float(np.mean((scaled[mine] @ weights + level > 0) == (wanted[mine] == 1))))
    mean = float(np.mean(right))
    said = f"{mean:.0%} right ({min(right):.0%} to {max(right):.0%} by runner; a coin: 50 %), so it is refused"
    bar = f"{WRIST_BAR:.0%} on runners left out, else refused"
    met = True if mean >= WRIST_BAR else None  # what is refused misses no aim
    yield Row("strike hint from the wrist", bar, said, met, "StrikeWatch, six runners")


def wrist_features(window: Floats) -> Floats:
    """Means, spreads, jerks and bands of the three axes and the whole: what published wrist classifiers begin with."""
    axes = np.column_stack([window[:, :3], np.linalg.norm(window[:, :3], axis=1)])
    jerk = np.diff(axes, axis=0)
    found = [axes.mean(0), axes.std(0), np.ptp(np.percentile(axes, [10, 90], axis=0), axis=0), jerk.std(0)]
    tapered = (axes - axes.mean(0)) * np.hanning(len(axes))[:, None]
    power = np.abs(np.fft.rfft(tapered, axis=0)) ** 2
    for low, high in ((1, 6), (6, 12), (12, 24), (24, 48), (48, 100)):
        found.append(np.log((power[low:high].sum(0) + 1e-9) / (power.sum(0) + 1e-9)))
    return np.concatenate(found)
