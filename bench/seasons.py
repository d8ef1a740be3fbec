"""How many days of runners the very advise() plays with every rail on, one process. Prints nothing; see __main__.py."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random
from time import perf_counter, process_time

from bench.cards import shipped
from restride.season.injury import INJURIES
from restride.season.programme import Morning, Programme
from restride.season.rails.shelf import breaches
from restride.season.runner import born
from restride.season.temper import USUAL
from restride.season.world import World

DAYS = 84
MILLI = 1000
TEN_MINUTES_S, CORES = 600, 2

Row = tuple[str, float, str]


def rows() -> Iterator[Row]:
    """What was measured: its name, the figure and its unit."""
    found: list[object] = []
    halves, wall = [0.0, 0.0], 0.0

    def look(morning: Morning) -> None:
        found.extend(breaches(morning))

    for injury in INJURIES:
        runner = born(shipped(), f"bench {injury.id}", Random(injury.id), USUAL, injury, World())
        season = Programme(shipped(), runner, Random(f"{injury.id} days"), date(2026, 3, 2), look)
        season.day()  # the cards are read and the first interview is played before the clock starts
        season.day()
        for half in range(2):
            start, clock = process_time(), perf_counter()
            for _ in season.days(DAYS // 2):
                pass
            halves[half] += process_time() - start
            wall += perf_counter() - clock
    days, spent = DAYS * len(INJURIES), sum(halves)
    yield "a runner-day, every rail on, processor time", spent / days * MILLI, "ms"
    yield "a runner-day by the clock on the wall", wall / days * MILLI, "ms"
    yield "runner-days in ten minutes on two cores", days / spent * TEN_MINUTES_S * CORES, "days"
    yield "second half of a season against the first", halves[1] / halves[0], "ratio"
    yield "breaches", float(len(found)), "count"
