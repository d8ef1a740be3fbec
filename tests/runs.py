"""Invented runs as a watch writes them, with known slopes and drift, and their tracks. Tests nothing itself."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count

import numpy as np

from restride.desk.measuring.form import forms_of
from restride.diary.form import FormFigure
from restride.diary.kinds import Activity, Measured
from restride.exchange.track import NATIVE, Stream, Track
from restride.gait.form.numbers import UNITS, Numbers, numbers_of
from restride.gait.form.streams import Streams
from restride.gait.form.usual import Run
from restride.words.day import plus
from tests.diaries import START, Pen
from tests.editions import shipped

LEVELS: Mapping[str, float] = {
    "cadence": 168.0,
    "contact_time": 255.0,
    "contact_balance": 49.5,
    "vertical_oscillation": 85.0,
    "vertical_ratio": 8.0,
    "step_length": 1070.0,
    "power": 240.0,
}
"""What the invented runner does at 3 m/s on level ground."""


def numbers() -> Numbers:
    return numbers_of(shipped())


@dataclass(frozen=True, slots=True)
class Made:
    """An invented run: how it was run, and how its measures truly move.

    ``slopes`` and ``drifts`` tell the change per m/s and over the whole run; what is not named moves as in other
    runners, and does not drift. ``noise`` is the noise of one second, in spreads from day to day.
    """

    minutes: float = 40.0
    speed_mps: float = 3.0
    varied_mps: float = 0.3
    hills_percent: float = 2.0
    slopes: Mapping[str, float] | None = None
    drifts: Mapping[str, float] | None = None
    levels: Mapping[str, float] | None = None
    noise: float = 1.0
    seed: int = 1

    def streams(self) -> Streams:
        chance = np.random.default_rng(self.seed)
        seconds = int(60 * self.minutes)
        at = np.arange(seconds)
        speed = self.speed_mps + self.varied_mps * np.sin(2 * np.pi * at / 420) + chance.normal(0, 0.05, seconds)
        grade = self.hills_percent * np.sin(2 * np.pi * at / 610)
        altitude = 100 + np.cumsum(speed * grade / 100)
        values = {}
        for name in UNITS:
            usual = numbers().measures[name]
            slope = (self.slopes or {}).get(name, usual.per_speed)
            drift = (self.drifts or {}).get(name, 0.0)
            level = {**LEVELS, **(self.levels or {})}[name]
            values[name] = (
                level
                + slope * (speed - 3.0)
                + usual.per_grade * grade
                + drift * (at / seconds - 0.5)
                + chance.normal(0, self.noise * usual.day_sd, seconds)
            )
        return Streams(speed, altitude, values)


def track(made: Made, device: str = "invented watch", source: str = NATIVE) -> Track:
    """The same as a track of a file."""
    run = made.streams()
    seconds = run.seconds
    streams = [Stream("speed", "m/s", NATIVE, array("d", run.speed_mps.tolist()))]
    streams.append(Stream("altitude", "m", NATIVE, array("d", run.altitude_m.tolist())))
    for name, values in run.values.items():
        streams.append(Stream(name, UNITS[name], source, array("d", values.tolist())))
    metres = float(run.speed_mps.sum())
    return Track(
        "run", "running", datetime(2026, 3, 2, 8, tzinfo=UTC), 0, float(seconds), float(seconds), metres, 0.0, 0.0,
        array("d", [float(one) for one in range(seconds)]), tuple(streams), (), (), (), device, False, (),
    )  # fmt: skip


def diary(days: Mapping[int, Made], shoe: str = "", device: str = "invented watch") -> Pen:
    """A diary of measured runs, as an import writes them, by day."""
    pen = Pen()
    for day, made in days.items():
        told = track(made, device)
        body = Activity(
            "run", told.elapsed_s, told.timer_s, told.timer_s, told.distance_m, device=device, shoe=shoe,
            original=f"{day:064d}#1", measured=(Measured("cadence", 168.0, "spm", NATIVE),),
        )  # fmt: skip
        entry = pen.write(day, body)
        for form in forms_of(entry, told, numbers(), entry.recorded):
            pen.entries.append(form)
    return pen


_ids = count()


def run(day: int, shoe: str = "", speed_mps: float = 3.0, error: float = 0.0, **values: float) -> Run:
    """A run that was measured already: values at its own speed, by name."""
    figures = {name: FormFigure(name, UNITS[name], value, error, 60) for name, value in values.items()}
    return Run(plus(START, day), f"run{next(_ids)}", speed_mps, shoe, figures)
