"""Mornings of virtual runners to bend by hand, and the look along the rails. Tests nothing itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from functools import cache

from restride.diary.entry import Entry
from restride.diary.fold import extended
from restride.diary.kinds import Body, Checkin, Felt
from restride.diary.standing import Colour, Standing
from restride.plan.session import Session
from restride.plan.step import Judged
from restride.season.injury import ACHILLES, SHAFT, Injury
from restride.season.programme import Morning
from restride.season.rails.shelf import breaches
from restride.season.temper import FAITHFUL
from restride.words.because import Because
from restride.words.day import plus
from tests.season.invented import programme, runner

WHY = (Because("invented", (), (), "because.morning"),)
RUN = Session("run", 20, because=WHY)


@cache
def lived(injury: Injury, days: int) -> Morning:
    """The last of so many mornings of a faithful runner."""
    seen: list[Morning] = []
    for _ in programme(runner(temper=FAITHFUL, injury=injury), seen.append).days(days):
        pass
    return seen[-1]


def bone() -> Morning:
    """The third morning of a bone in doubt, to be seen."""
    return lived(SHAFT, 3)


def tendon() -> Morning:
    """A month of a sore tendon, every morning told."""
    return lived(ACHILLES, 30)


def told(morning: Morning, ago: int, body: Body, hour: int = 21) -> Morning:
    """The morning, and beside it something said so many days ago."""
    day = plus(morning.on, -ago)
    at = datetime.combine(day, time(hour), UTC)
    entry = Entry(f"bent-{ago}-{hour}-{type(body).__name__}", day, at, at, body)
    return replace(morning, history=extended(morning.history, entry))


def sore(morning: Morning, ago: int, score: float) -> Morning:
    """The morning, and beside it that it hurt so much on waking so many days ago."""
    name = morning.advice.complaints[0].complaint.id
    return told(morning, ago, Checkin((Felt(name, morning=score),)), hour=5)


def climbed(morning: Morning, before: Standing, after: Standing) -> Morning:
    """The morning, had its advice taken that step today."""
    step = Judged(morning.on, Colour.GREEN, before, after, WHY[0])
    return replace(morning, advice=replace(morning.advice, standing=after, judged=(step,)))


def broken(morning: Morning) -> set[str]:
    """The rails that do not hold on a morning."""
    return {one.rail for one in breaches(morning)}
