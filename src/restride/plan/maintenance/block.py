"""Blocks of weeks beside each other: tests beyond the luck of a day, running, mornings, a plateau. Plans nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import fmean

from restride.diary.history import History
from restride.knowledge.edition import Edition
from restride.load.dose import doses
from restride.plan.selftest.battery import BATTERY, SelfTest
from restride.plan.selftest.change import BETTER, FIRST, SAME, WORSE, Result, results, sides
from restride.words.because import Because, Cited
from restride.words.day import Day, Span, plus
from restride.words.measure import DAYS_PER_WEEK, SECONDS_PER_MINUTE
from restride.words.side import Side

RULE = "plan.block"
NONE = "none"
"""Nothing was tried in one of the blocks, so nothing can be compared."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One measure of one side in the last block and in this one.

    ``word`` is better, worse, same (within the luck of a day), first, or none where nothing is compared.
    """

    test: SelfTest
    side: Side
    before: Result | None
    now: Result | None
    word: str
    because: Because | None


@dataclass(frozen=True, slots=True)
class Block:
    """What was run in a block, and how mornings were: minutes a week, the longest run, mean morning pain if any."""

    span: Span
    week_min: float
    longest_min: float
    morning: float | None


def spans(edition: Edition, on: Day) -> tuple[Span, Span]:
    """The last block and this one; this one ends today."""
    days = int(edition.value("plan.maintenance.block_weeks")) * DAYS_PER_WEEK
    this = Span.ending(on, days)
    return Span(plus(this.start, -days), this.start), this


def block(history: History, span: Span) -> Block:
    """Running and mornings of a span."""
    runs = doses(history, span)
    weeks = span.days / DAYS_PER_WEEK
    seconds = sum(one.moving_s if one.run_s is None else one.run_s for one in runs)
    mornings = [felt.morning for _, body in history.checkins(span) for felt in body.felt if felt.morning is not None]
    longest = max((one.longest_s for one in runs), default=0) / SECONDS_PER_MINUTE
    week_min = seconds / SECONDS_PER_MINUTE / weeks
    return Block(span, week_min, longest, fmean(mornings) if mornings else None)


def compared(edition: Edition, history: History, on: Day) -> tuple[Compared, ...]:
    """Every self-test that was tried in either block, side by side; of a block its last result counts."""
    before, this = spans(edition, on)
    found = []
    for test in BATTERY.values():
        if not test.change:
            continue
        for side in sides(test):
            there = results(edition, history, test, side, on)
            old = next((one for one in reversed(there) if one.day in before), None)
            new = next((one for one in reversed(there) if one.day in this), None)
            if old is not None or new is not None:
                found.append(_compared(edition, test, side, old, new))
    return tuple(found)


def _compared(edition: Edition, test: SelfTest, side: Side, old: Result | None, new: Result | None) -> Compared:
    least = test.least_change(edition)
    if old is None or new is None or least is None:
        return Compared(test, side, old, new, FIRST if old is None else NONE, None)
    moved = old.value - new.value if test.less_is_better else new.value - old.value
    enough = float(least.value) * (old.value if test.relative else 1)
    word = SAME if abs(moved) <= enough else BETTER if moved > 0 else WORSE
    facts = (("test", test.id), ("side", side.value), ("before", old.value), ("value", new.value))
    says = {SAME: "because.block.same", BETTER: "because.block.better", WORSE: "because.block.worse"}
    return Compared(test, side, old, new, word, Because(RULE, (old.entry, new.entry), (least,), says[word], facts))


def plateau(edition: Edition, history: History, on: Day) -> Because | None:
    """Why a new drill is due: something was compared, all of it stayed within the luck of a day, and nothing fell.

    A full score is no plateau: there is nothing above it.
    """
    rows = [one for one in compared(edition, history, on) if one.because is not None]
    open_ = [one for one in rows if not _full(edition, one)]
    if not open_ or any(one.word != SAME for one in rows):
        return None
    reads = tuple(dict.fromkeys(name for one in open_ if one.because for name in one.because.entries))
    weeks = edition.cited("plan.maintenance.block_weeks")
    cited = tuple(dict.fromkeys((weeks, *_cited(open_))))
    return Because(RULE, reads, cited, "because.block.plateau", (("count", len(open_)),))


def _cited(rows: list[Compared]) -> Iterator[Cited]:
    for one in rows:
        if one.because is not None:
            yield from one.because.cited


def _full(edition: Edition, one: Compared) -> bool:
    return bool(one.test.full) and one.now is not None and one.now.value >= edition.value(one.test.full)
