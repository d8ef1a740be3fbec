"""On which days of the week somebody runs who is on no ladder: the usual ones, laid over the free ones."""

from __future__ import annotations

from collections import Counter
from statistics import median

from restride.diary.history import History
from restride.diary.kinds import Schedule
from restride.diary.standing import Door, Standing
from restride.load.dose import RUN
from restride.plan.protocol.vector import governed
from restride.words.because import Because
from restride.words.day import Day, Span, plus
from restride.words.measure import DAYS_PER_WEEK, SECONDS_PER_MINUTE

WEEKS = 12
"""So many weeks tell on which days somebody usually runs; weeks without a run tell nothing."""
RHYTHM = 3
"""So many weeks with a run tell how often somebody runs; fewer tell nothing."""
OPEN = (Door.WELL, Door.KEEP)
"""Doors behind which no ladder sets how often one runs: more often than before would be a change of its own."""


def usual_weekdays(history: History, on: Day) -> frozenset[int]:
    """The days of the week, Monday 0, on which this runner runs: as many as before, on the days that are free.

    Empty where nobody ran within the weeks looked at, and where the runs kept to no day of the week: whoever runs every
    other day has a rhythm and no weekdays.
    """
    days = _run_days(history, on)
    if not days:
        return frozenset()
    weeks = _weeks(days)
    count = max(round(len(days) / weeks), 1)
    often = Counter(day.weekday() for day in days)
    free = _free(history)
    wanted = [day for day in sorted(often) if day in free and often[day] > weeks / 2]
    if not wanted and history.week is None:
        return frozenset()
    wanted = sorted(wanted, key=lambda day: -often[day])[:count]
    others = sorted(free - set(wanted), key=lambda day: (-often[day], day))
    for spaced in (True, False):  # days beside another only where nothing else is left
        for day in others:
            if len(wanted) < count and day not in wanted and not (spaced and _beside(day, wanted)):
                wanted.append(day)
    return frozenset(wanted)


def _run_days(history: History, on: Day) -> set[Day]:
    return {entry.day for entry, _ in history.activities(Span.ending(on, WEEKS * DAYS_PER_WEEK), RUN)}


def _weeks(days: set[Day]) -> int:
    """The weeks in which there was a run."""
    return len({day.isocalendar()[:2] for day in days})


def _apart(history: History, on: Day) -> int:
    """Days from one run to the next of somebody without usual weekdays: as often as before, every other at most."""
    days = _run_days(history, on)
    weeks = _weeks(days)
    return max(round(weeks * DAYS_PER_WEEK / len(days)), 2) if weeks >= RHYTHM else 2


def usual_min(history: History, on: Day) -> float | None:
    """The minutes of a middling run of the last weeks; None where nobody ran."""
    runs = [body.moving_s for _, body in history.activities(Span.ending(on, WEEKS * DAYS_PER_WEEK), RUN)]
    return round(median(runs) / SECONDS_PER_MINUTE) if runs else None


def not_its_day(history: History, standing: Standing, on: Day, usual: frozenset[int]) -> Because | None:
    """Why no run is laid on a day on which one may be: it is none of the usual days; None where it is laid.

    Whoever has no usual days runs as often as before, and every other day at most.
    """
    if standing.door not in OPEN or _moved_here(history, on):
        return None
    if usual:
        if on.weekday() in usual and not (governed(standing) and _ran(history, plus(on, -1))):
            return None
        named = " ".join(str(day + 1) for day in sorted(usual))
        return Because("plan.week", (), (), "because.week.usual", (("weekdays", named),))
    apart = _apart(history, on)
    if _ran(history, plus(on, -1)):
        return Because("plan.week", (), (), "because.week.every_other")
    if any(_ran(history, plus(on, -back)) for back in range(2, apart)):
        return Because("plan.week", (), (), "because.week.apart", (("days", apart),))
    return None


def _moved_here(history: History, on: Day) -> bool:
    """Whether the runner moved a run to this day."""
    return any(isinstance(entry.body, Schedule) and entry.body.moved_to == on for entry in history.away)


def _ran(history: History, day: Day) -> bool:
    return bool(history.activities(Span.ending(day, 1), RUN))


def _free(history: History) -> set[int]:
    body = None if history.week is None else history.week.body
    if not isinstance(body, Schedule):
        return set(range(DAYS_PER_WEEK))
    return {day for day, minutes in enumerate(body.minutes) if minutes}


def _beside(day: int, others: list[int]) -> bool:
    """Whether a day of the week lies beside one of the others."""
    return any((day - other) % DAYS_PER_WEEK in (1, DAYS_PER_WEEK - 1) for other in others)
