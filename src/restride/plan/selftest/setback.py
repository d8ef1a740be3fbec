"""A clear drop on the own best, read from the tests alone (rule T5). Cuts no run and offers no test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from restride.diary.history import History
from restride.diary.kinds import Trial
from restride.knowledge.edition import Edition
from restride.plan.selftest.battery import BATTERY, SelfTest
from restride.plan.selftest.change import results, sides
from restride.words.because import Because
from restride.words.day import Day, plus
from restride.words.itself import Itself
from restride.words.side import Side

RULE = "plan.selftest.setback"
KEPT = 8
"""So many diaries are kept read: a morning asks several times, and a season plays a few runners at once."""


@dataclass(frozen=True, slots=True)
class Setback:
    """A drop that still stands: of which test and side, by what share, since when, and from when it is tried again."""

    test: str
    side: Side
    share: float
    day: Day
    again: Day
    because: Because


def setbacks(edition: Edition, history: History, on: Day, since: Day | None = None) -> tuple[Setback, ...]:
    """Every drop that stands on a day: the last result of a side lies too far below its best of the last year.

    Parameters
    ----------
    since
        The day from which results are compared, where the list before the first run was passed since: whoever passed
        it was found strong enough, and a best from before the injury would hold a healed foot for a year.

    Notes
    -----
    Too far is more than the share of T5 and more than one day differs from another (rule T2): a few raises less are
    the luck of a day. A trial that could not be done at all is the deepest drop there is and counts in any case. A
    drop stands until a later try comes back within the limit: silence takes nothing back. Nothing is looked for where
    nothing was ever tried.
    """
    if not history.trials:
        return ()
    return _standing(edition, Itself(history), on, since)


@lru_cache(maxsize=KEPT)
def _standing(edition: Edition, history: Itself[History], on: Day, since: Day | None) -> tuple[Setback, ...]:
    tried = {entry.body.test for entry in history.held.trials if isinstance(entry.body, Trial)}
    dropping = (test for test in BATTERY.values() if test.drop and test.id in tried)
    return tuple(one for test in dropping for one in _of(edition, history.held, test, on, since))


def _of(edition: Edition, history: History, test: SelfTest, on: Day, since: Day | None) -> Iterator[Setback]:
    limit, days = edition.cited("watch.retest.drop_share"), edition.cited("watch.retest.again_days")
    cut, least = edition.cited("watch.retest.cut_share"), test.least_change(edition)
    start = plus(on, -int(edition.value("plan.selftest.best_days")))
    start = start if since is None else max(start, since)
    for side in sides(test):
        found = [one for one in results(edition, history, test, side, on) if one.day >= start]
        if not found:
            continue
        last, best = found[-1], max(found, key=lambda one: one.value)
        if best.value <= 0 or last.value >= best.value * (1 - float(limit.value)):
            continue
        if least is not None and last.value > 0 and best.value - last.value <= float(least.value):
            continue
        again = plus(last.day, int(days.value))
        facts = (
            ("test", test.id),
            ("side", side.value),
            ("value", last.value),
            ("best", best.value),
            ("day", best.day.isoformat()),
            ("again", again.isoformat()),
            ("cut", float(cut.value)),
        )
        cited = (limit, cut, days) if least is None else (limit, least, cut, days)
        why = Because(RULE, (best.entry, last.entry), cited, "because.selftest.setback", facts)
        yield Setback(test.id, side, 1 - last.value / best.value, last.day, again, why)
