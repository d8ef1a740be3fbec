"""A clear drop on the own best: less load until it has been tried again (rule T5). Offers no test; see offer.py."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from restride.diary.history import History
from restride.diary.kinds import Trial
from restride.knowledge.edition import Edition
from restride.plan.selftest.battery import BATTERY, SelfTest
from restride.plan.selftest.change import results, sides
from restride.words.because import Because
from restride.words.day import Day, between, plus
from restride.words.side import Side

RULE = "plan.selftest.setback"


@dataclass(frozen=True, slots=True)
class Setback:
    """A drop that still stands: of which test and side, by what share, and from which day it is tried again."""

    test: str
    side: Side
    share: float
    again: Day
    because: Because


def setbacks(edition: Edition, history: History, on: Day) -> tuple[Setback, ...]:
    """Every drop that stands on a day: the last result of a side lies too far below its best of the last year.

    It stands until a later try comes back within the limit: silence takes no load back on. A trial that could not be
    done at all is the deepest drop there is. Nothing is looked for where nothing was ever tried.
    """
    if not history.trials:
        return ()
    tried = {entry.body.test for entry in history.trials if isinstance(entry.body, Trial)}
    dropping = (test for test in BATTERY.values() if test.drop and test.id in tried)
    return tuple(one for test in dropping for one in _of(edition, history, test, on))


def _of(edition: Edition, history: History, test: SelfTest, on: Day) -> Iterator[Setback]:
    limit, days = edition.cited("watch.retest.drop_share"), edition.cited("watch.retest.again_days")
    cut, year = edition.cited("watch.retest.cut_share"), int(edition.value("plan.selftest.best_days"))
    for side in sides(test):
        found = [one for one in results(edition, history, test, side, on) if between(one.day, on) <= year]
        if not found:
            continue
        last, best = found[-1], max(found, key=lambda one: one.value)
        if best.value <= 0 or last.value >= best.value * (1 - float(limit.value)):
            continue
        again = plus(last.day, int(days.value))
        facts = (
            ("test", test.id),
            ("side", side.value),
            ("value", last.value),
            ("best", best.value),
            ("day", best.day.isoformat()),
            ("again", again.isoformat()),
        )
        why = Because(RULE, (best.entry, last.entry), (limit, cut, days), "because.selftest.setback", facts)
        yield Setback(test.id, side, 1 - last.value / best.value, again, why)
