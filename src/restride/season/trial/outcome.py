"""What became of a runner: days to full running, flares, bad days, running lost, made worse. Plays no day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from restride.knowledge.edition import Edition
from restride.season.body import Truth
from restride.season.runner import Runner
from restride.words.measure import DAYS_PER_WEEK


@dataclass(frozen=True, slots=True)
class Outcome:
    """One runner under one protocol, by what truly happened and not by what was said.

    Parameters
    ----------
    full_on
        The day, counted from the first that hurt, on which full running was back; None where it never was.
    flares
        Bad days after a time without one; the first bad day counts too.
    bad_days
        Days of true pain beyond a limit, in the morning or under load.
    lost_days
        Running that was missed against the usual, in days of usual running; more than usual fills no gap.
    worse
        Whether damage grew clearly beyond that of the first day.
    breaches
        Safety rails that did not hold; 0 for a fixed protocol, which has none.
    """

    full_on: int | None
    flares: int
    bad_days: int
    lost_days: float
    worse: bool
    breaches: int = 0


def outcome(edition: Edition, runner: Runner, lived: Sequence[Truth], breaches: int = 0) -> Outcome:
    """What became of a runner who lived these days."""
    bad = _bad(edition, lived)
    return Outcome(
        full_on=_full_on(edition, runner, lived),
        flares=_flares(bad, int(edition.value("season.trial.bad_apart_days"))),
        bad_days=len(bad),
        lost_days=round(_lost(runner, lived), 1),
        worse=max(one.damage for one in lived) > edition.value("season.trial.worse") * runner.damage,
        breaches=breaches,
    )


def usual_week_min(runner: Runner) -> float:
    """Minutes that this runner runs in a week in which nothing hurts: some runs fall out, some are cut short."""
    return runner.week_min * (1 - runner.temper.skips) * runner.temper.underdo_times


def _full_on(edition: Edition, runner: Runner, lived: Sequence[Truth]) -> int | None:
    days = int(edition.value("season.trial.full_days"))
    need = edition.value("season.trial.full_share") * usual_week_min(runner) * days / DAYS_PER_WEEK
    most = edition.value("season.trial.full_pain")
    for end in range(days, len(lived) + 1):
        last = lived[end - days : end]
        if sum(one.run_min for one in last) >= need and all(_worst(one) <= most for one in last):
            return end
    return None


def _worst(day: Truth) -> float:
    return max(day.morning, day.during)


def _bad(edition: Edition, lived: Sequence[Truth]) -> list[int]:
    least = edition.value("season.trial.bad_pain")
    return [number for number, one in enumerate(lived) if _worst(one) >= least]


def _flares(bad: list[int], apart: int) -> int:
    return sum(1 for place, number in enumerate(bad) if place == 0 or number - bad[place - 1] > apart)


def _lost(runner: Runner, lived: Sequence[Truth]) -> float:
    """Week by week what is missing to the usual, as so many days of a usual week; a last part of a week counts so."""
    daily = usual_week_min(runner) / DAYS_PER_WEEK
    lost = 0.0
    for start in range(0, len(lived), DAYS_PER_WEEK):
        week = lived[start : start + DAYS_PER_WEEK]
        lost += max(len(week) - sum(one.run_min for one in week) / daily, 0.0)
    return lost
