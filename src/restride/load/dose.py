"""A running day to its dose: distance, time on the feet, time running. Judges nothing and allows nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from restride.diary.entry import Entry
from restride.diary.history import History
from restride.diary.kinds import Activity
from restride.words.day import Day, Span

RUN = "run"


@dataclass(frozen=True, slots=True)
class Dose:
    """What one day of running asked of the feet; all runs of a day are one dose.

    ``run_s`` counts running only and is None when a run says nothing of its walking breaks. ``longest_s`` is the most
    running of any single run, without its walking breaks where these are known: six minutes of running within half an
    hour prove no half hour. ``longest_m`` is of the longest single run. Distances are None when no run has one;
    ``untold_s`` is the time of the runs that have none.
    """

    day: Day
    entries: tuple[str, ...]
    moving_s: float
    run_s: float | None
    distance_m: float | None
    longest_s: float
    longest_m: float | None
    effort: float | None
    untold_s: float = 0.0


def running_s(body: Activity) -> float:
    """The time of a run that was spent running, where its walking breaks are known; else the time on the feet."""
    return body.moving_s if body.run_s is None else body.run_s


def dose(day: Day, runs: Iterable[tuple[Entry, Activity]]) -> Dose | None:
    """The dose of a day's runs; None when there was none."""
    held = list(runs)
    if not held:
        return None
    bodies = [body for _, body in held]
    far = [body.distance_m for body in bodies if body.distance_m is not None]
    hard = [body.effort for body in bodies if body.effort is not None]
    known = [body.run_s for body in bodies if body.run_s is not None]
    return Dose(
        day=day,
        entries=tuple(entry.id for entry, _ in held),
        moving_s=sum(body.moving_s for body in bodies),
        run_s=sum(known) if len(known) == len(bodies) else None,
        distance_m=sum(far) if far else None,
        longest_s=max(running_s(body) for body in bodies),
        longest_m=max(far) if far else None,
        effort=max(hard) if hard else None,
        untold_s=sum(body.moving_s for body in bodies if body.distance_m is None),
    )


def dose_on(history: History, day: Day) -> Dose | None:
    """The dose of one day of the diary."""
    return dose(day, history.activities(Span.ending(day, 1), RUN))


def doses(history: History, span: Span) -> list[Dose]:
    """The doses of a span, by day; days without a run are left out."""
    return doses_of(history.activities(span, RUN))


def doses_of(runs: Iterable[tuple[Entry, Activity]]) -> list[Dose]:
    """The doses of runs that stand in the order of their days, by day."""
    by_day: dict[Day, list[tuple[Entry, Activity]]] = {}
    for entry, body in runs:
        by_day.setdefault(entry.day, []).append((entry, body))
    return [found for day, held in by_day.items() if (found := dose(day, held)) is not None]
