"""What came out against what came out before, side by side: a change counts only beyond chance. Cuts no load."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from restride.diary.entry import Entry
from restride.diary.history import History
from restride.diary.kinds import Trial
from restride.knowledge.edition import Edition
from restride.plan.selftest.battery import SelfTest, counted
from restride.words.because import Because
from restride.words.day import Day
from restride.words.side import Side

RULE = "plan.selftest.change"
FEET = (Side.LEFT, Side.RIGHT)
BETTER, WORSE, SAME, FIRST = "better", "worse", "same", "first"


@dataclass(frozen=True, slots=True)
class Result:
    """One trial as it counts."""

    day: Day
    value: float
    trial: Trial
    entry: str


@dataclass(frozen=True, slots=True)
class Change:
    """One side's last result, the one before it, and what the difference is worth: better, worse, same or first."""

    side: Side
    last: Result
    before: Result | None
    word: str
    because: Because


def results(edition: Edition, history: History, test: SelfTest, side: Side, by: Day) -> list[Result]:
    """Every result of a side up to a day, oldest first; a trial of both feet counts for each."""
    return [
        Result(entry.day, value, entry.body, entry.id)
        for entry in history.trials
        if isinstance(entry.body, Trial)
        and entry.body.test == test.id
        and entry.body.side.meets(side)
        and entry.day <= by
        and (value := counted(test, entry.body, edition)) is not None
    ]


def sides(test: SelfTest) -> tuple[Side, ...]:
    """The sides of a test."""
    return FEET if test.sided else (Side.BOTH,)


def changes(edition: Edition, history: History, test: SelfTest, by: Day) -> Iterator[Change]:
    """For each side that was tried, the last result against the one of an earlier day."""
    for side in sides(test):
        found = results(edition, history, test, side, by)
        if found:
            last = found[-1]
            before = next((one for one in reversed(found) if one.day < last.day), None)
            yield _change(edition, test, side, last, before)


def _change(edition: Edition, test: SelfTest, side: Side, last: Result, before: Result | None) -> Change:
    least = test.least_change(edition)
    facts: list[tuple[str, str | int | float]] = [("side", side.value), ("value", last.value)]
    if before is None or least is None:
        why = Because(RULE, (last.entry,), (), "because.selftest.first", tuple(facts))
        return Change(side, last, before, FIRST, why)
    moved = last.value - before.value
    gain = -moved if test.less_is_better else moved
    enough = float(least.value) * (before.value if test.relative else 1)
    word = SAME if abs(gain) <= enough else BETTER if gain > 0 else WORSE
    facts += [("before", before.value), ("day", before.day.isoformat())]
    says = {SAME: "because.selftest.same", BETTER: "because.selftest.better", WORSE: "because.selftest.worse"}
    return Change(
        side, last, before, word, Because(RULE, (before.entry, last.entry), (least,), says[word], tuple(facts))
    )


def latest(history: History, test: str) -> Entry | None:
    """The last trial of a test, of whichever side."""
    found = (entry for entry in reversed(history.trials) if isinstance(entry.body, Trial) and entry.body.test == test)
    return next(found, None)
