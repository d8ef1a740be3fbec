"""The damage of a day beside the runner's own last weeks, as a range, and what stands out. Experimental."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from restride.diary.history import History
from restride.knowledge.edition import Edition
from restride.load.tissue.damage import CLIMB, SHOE, SPEED, STEPS, Outing, by_day, causes, outings
from restride.load.tissue.structure import STRUCTURES, Structure
from restride.words.day import Day, Span, plus
from restride.words.measure import DAYS_PER_WEEK

FEW = 3
"""Fewer running days than this make no usual one to compare with."""


@dataclass(frozen=True, slots=True)
class Level:
    """How much a day, or a week, was against the usual one of the last weeks; 1 is as usual.

    ``low`` and ``high`` are what it would be if the power of load were less, or more, than the card says.
    """

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Lane:
    """One structure over a span: the level of each running day, and of the last seven days against a usual week."""

    structure: Structure
    days: dict[Day, Level]
    week: Level | None


def lanes(edition: Edition, history: History, on: Day, days: int) -> tuple[Lane, ...]:
    """Every structure over so many days up to today; empty lanes where nothing was run."""
    back = int(edition.value("load.damage.median_days"))
    there = outings(edition, history, Span(plus(on, 1 - days - back), plus(on, 1)))
    return tuple(_lane(edition, one, there, Span.ending(on, days)) for one in STRUCTURES)


def _lane(edition: Edition, structure: Structure, there: list[Outing], span: Span) -> Lane:
    back = int(edition.value("load.damage.median_days"))
    spread = float(edition.value("load.damage.spread"))
    runs = [by_day(edition, structure, there, power) for power in (1, 1 - spread, 1 + spread)]
    found = {}
    for day in runs[0]:
        usual = Span.ending(plus(day, -1), back)
        if day in span and sum(1 for one in runs[0] if one in usual) >= FEW:
            ratios = [one[day] / median(value for at, value in one.items() if at in usual) for one in runs]
            found[day] = Level(ratios[0], min(ratios), max(ratios))
    return Lane(structure, found, _week(runs, span, back))


def _week(runs: list[dict[Day, float]], span: Span, back: int) -> Level | None:
    """The last seven days against the mean week of those before; None without any."""
    last = plus(span.end, -1)
    if sum(1 for day in runs[0] if day in Span.ending(plus(last, -DAYS_PER_WEEK), back)) < FEW:
        return None
    this, before = Span.ending(last, DAYS_PER_WEEK), Span.ending(plus(last, -DAYS_PER_WEEK), back)
    ratios = []
    for one in runs:
        usual = sum(value for day, value in one.items() if day in before) * DAYS_PER_WEEK / back
        if usual <= 0:
            return None
        ratios.append(sum(value for day, value in one.items() if day in this) / usual)
    return Level(ratios[0], min(ratios), max(ratios))


@dataclass(frozen=True, slots=True)
class Spike:
    """A running day beyond what the weeks before it held: which structure, how much, and what it came of."""

    structure: str
    day: Day
    times: float
    driver: str
    entries: tuple[str, ...]


def spikes(edition: Edition, history: History, on: Day) -> tuple[Spike, ...]:
    """The spikes of the last running day before today, as long as it is recent.

    A day is a spike when its damage is so many times the greatest of the window before it, by the card of the cap, even
    if the power of load were less than the card says. Without a day to compare with there is none.
    """
    recent = Span.ending(plus(on, -1), int(edition.value("load.damage.swap_window_days")))
    window = int(edition.value("load.damage.cap_window_days"))
    there = outings(edition, history, Span(plus(recent.start, -window), recent.end))
    last = max((one.day for one in there if one.day in recent), default=None)
    if last is None:
        return ()
    earlier = [one for one in there if plus(last, -window) <= one.day < last]
    now = [one for one in there if one.day == last]
    found = (_spike(edition, structure, now, earlier) for structure in STRUCTURES if earlier)
    return tuple(one for one in found if one is not None)


def _spike(edition: Edition, structure: Structure, now: list[Outing], earlier: list[Outing]) -> Spike | None:
    cap, least = edition.value("load.damage.cap"), 1 - float(edition.value("load.damage.spread"))
    times = []
    for power in (1, least):
        day = sum(by_day(edition, structure, now, power).values())
        most = max(by_day(edition, structure, earlier, power).values())
        if most <= 0 or day <= cap * most:
            return None
        times.append(day / most)
    driver = _driver(edition, structure, now, earlier)
    return Spike(structure.id, now[0].day, times[0], driver, tuple(one.entry for one in now))


def _driver(edition: Edition, structure: Structure, now: list[Outing], earlier: list[Outing]) -> str:
    """The cause that rose most against the runs before; steps where no other stands out."""
    least = edition.value("load.damage.driver_min")
    usual = [causes(edition, structure, one) for one in earlier]
    found = {STEPS: least}
    for name in (SHOE, SPEED, CLIMB):
        before = median(one[name] for one in usual)
        here = max(causes(edition, structure, one)[name] for one in now)
        found[name] = here / before if before > 0 else 1.0
    return max(found, key=lambda name: found[name])
