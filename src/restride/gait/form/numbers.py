"""The numbers of the cards that measuring form leans on, gathered once. Holds none itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from restride.knowledge.edition import Edition

ENGINE = "1"
"""The version of this way of measuring. Raised when the same file would give other values; then runs are measured
anew, and values of different engines never stand in one trend."""

CADENCE, BALANCE = "cadence", "contact_balance"

UNITS: Mapping[str, str] = {
    CADENCE: "spm",
    "contact_time": "ms",
    BALANCE: "percent",
    "vertical_oscillation": "mm",
    "vertical_ratio": "percent",
    "step_length": "mm",
    "power": "W",
}
"""The measures of form and what each is counted in, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Usual:
    """What is known of a measure before this runner is: how it moves with speed and slope, and from day to day.

    Parameters
    ----------
    per_speed, per_speed_sd
        Change for each m/s, and by how much runners differ in it.
    per_grade, per_grade_sd
        Change for each percent of slope, and by how much runners differ.
    day_sd
        By how much the same runner differs from day to day at the same speed.
    """

    per_speed: float
    per_speed_sd: float
    per_grade: float
    per_grade_sd: float
    day_sd: float


@dataclass(frozen=True, slots=True)
class Numbers:
    """Every number of the cards that is needed, by what it is for; see ``parameters/gait/form.toml``."""

    measures: Mapping[str, Usual]
    piece_s: float
    piece_known: float
    piece_uneven: float
    near_stop_s: float
    slowest_mps: float
    running_spm: float
    shortest_step_mm: float
    least_pieces: int
    drift_from_s: float
    drift_least_s: float
    day_weight: float
    recent_days: int
    usual_days: int
    usual_runs: int
    balance_sd: float
    balance_floor: float


@lru_cache(maxsize=4)
def numbers_of(edition: Edition) -> Numbers:
    """The numbers as the edition has them."""

    def told(name: str) -> float:
        return float(edition.value(f"gait.form.{name}"))

    measures = {
        name: Usual(
            per_speed=told(f"{name}.per_speed"),
            per_speed_sd=told(f"{name}.per_speed_sd"),
            per_grade=told(f"{name}.per_grade"),
            per_grade_sd=told(f"{name}.per_grade_sd"),
            day_sd=told(f"{name}.day_sd"),
        )
        for name in UNITS
    }
    return Numbers(
        measures,
        piece_s=told("piece_s"),
        piece_known=told("piece_known"),
        piece_uneven=told("piece_uneven"),
        near_stop_s=told("near_stop_s"),
        slowest_mps=told("slowest_mps"),
        running_spm=told("running_spm"),
        shortest_step_mm=told("shortest_step_mm"),
        least_pieces=int(told("least_pieces")),
        drift_from_s=told("drift_from_s"),
        drift_least_s=told("drift_least_s"),
        day_weight=told("day_weight"),
        recent_days=int(told("recent_days")),
        usual_days=int(told("usual_days")),
        usual_runs=int(told("usual_runs")),
        balance_sd=float(edition.value("watch.balance.sd")),
        balance_floor=float(edition.value("watch.balance.floor_percent")),
    )
