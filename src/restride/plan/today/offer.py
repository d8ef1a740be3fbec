"""Which self-tests may be tried today, which are due, and why one is not offered. Guides through none of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from restride.diary.history import History
from restride.diary.standing import Door, Standing
from restride.knowledge.item import Item
from restride.plan.allowed import Case, allowed
from restride.plan.door import height_of
from restride.plan.gate import gate
from restride.plan.hold import fallen, masked_today
from restride.plan.morning import on_day
from restride.plan.selftest.battery import BATTERY, BRISK_WALK, TIME_TRIAL, SelfTest
from restride.plan.selftest.change import latest
from restride.plan.selftest.setback import Setback
from restride.plan.situation import Scene
from restride.plan.today.opening import opened, wanting
from restride.words.because import Because
from restride.words.day import Day, Span, between, plus
from restride.words.measure import DAYS_PER_WEEK

RULE = "plan.selftest.offer"
GATED = {"heel_raise": "heel_raises", "hop": "hops", "big_toe_range": "big_toe", BRISK_WALK: "walks"}
"""The item of the readiness gate that a test serves."""
GENTLE = frozenset({"test_knee_to_wall", "test_balance"})
"""Tests that ask no more of a foot than a day does."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A test on a day.

    Parameters
    ----------
    why_not
        Everything that keeps it from being tried today; empty where it may be.
    due
        The day from which it is due again; today where it was never tried and the gate asks for it, None where nothing
        asks for it.
    because
        Why it is due.
    """

    test: SelfTest
    item: Item
    why_not: tuple[Because, ...]
    due: Day | None
    because: Because | None

    @property
    def allowed(self) -> bool:
        """Whether it may be tried today."""
        return not self.why_not

    def is_due(self, on: Day) -> bool:
        """Whether it may be tried and should be."""
        return self.allowed and self.due is not None and self.due <= on


def offers(scene: Scene, standing: Standing, case: Case) -> tuple[Offer, ...]:
    """Every test of the battery as of a day, whether it may be tried and when it is due.

    Parameters
    ----------
    case
        What may rule a test out; see advice/case.py.
    """
    dropped = fallen(scene, standing)
    asked = {item.id for item in gate(scene) if not item.done} if standing.door is Door.GATE else set()
    missing = wanting(scene, standing)
    found = []
    for test in BATTERY.values():
        verdict = allowed(scene.edition, opened(scene, case, test.id, missing)).get(test.item)
        if verdict is None:  # an edition of one's own may do without a test
            continue
        why_not = () if verdict.allowed else verdict.because
        why_not = tuple(dict.fromkeys((*why_not, *_held(scene, standing, test))))
        due, because = _due(scene, test, GATED.get(test.id, "") in asked, dropped)
        found.append(Offer(test, verdict.item, why_not, due, because))
    return tuple(found)


def _held(scene: Scene, standing: Standing, test: SelfTest) -> Iterator[Because]:
    """What keeps a test from today though nothing forbids it for good."""
    if test.item not in GENTLE:
        yield from scene.situation.stop
    masked = masked_today(scene)
    if masked is not None:
        yield Because(RULE, masked.entries, (), "because.selftest.masked")
    if scene.situation.unassessed and test.item not in GENTLE:
        one = scene.situation.unassessed[0]
        yield Because(RULE, (one.opened_by,), (), "because.selftest.unassessed", (("complaint", one.id),))
    if test.item not in GENTLE:
        yield from _sore(scene)
    if test.id != BRISK_WALK and test.item not in GENTLE:
        yield from _walking_hurts(scene)
    if test.id == TIME_TRIAL:
        yield from _too_early(scene, standing)


def _sore(scene: Scene) -> Iterator[Because]:
    """A morning above the green limit is no morning for a test that loads."""
    for one in scene.watched:
        morning = on_day(scene.history, one.complaint, scene.on)
        most = scene.cited(f"plan.reaction.{one.tissue}.morning_green_max")
        if morning is not None and morning.pain > float(most.value):
            facts = (("complaint", one.complaint.id), ("morning", morning.pain))
            yield Because(RULE, (morning.entry,), (most,), "because.selftest.sore", facts)


def _walking_hurts(scene: Scene) -> Iterator[Because]:
    """Whoever limps, or felt the last walk or run of the week too much, walks quietly first."""
    week = Span.ending(scene.on, DAYS_PER_WEEK)
    for entry, body in reversed(scene.history.activities(week)):
        if body.sport not in ("walk", "run"):
            continue
        felt = [score for part in body.felt for score in (part.during, part.after) if score is not None]
        cards = [scene.cited(f"plan.reaction.{one.tissue}.green_during_max") for one in scene.watched]
        least = min(cards, key=lambda card: float(card.value), default=None)
        if body.limp or (least is not None and max(felt, default=0.0) > float(least.value)):
            cited = () if least is None else (least,)
            yield Because(RULE, (entry.id,), cited, "because.selftest.walking_hurts", (("day", entry.day.isoformat()),))
        return


def _too_early(scene: Scene, standing: Standing) -> Iterator[Because]:
    """A time trial is for the top of the ladder, or for whoever is well, after weeks of quiet running (rule T1)."""
    weeks, rung = scene.cited("plan.selftest.time_trial.green_weeks"), scene.cited("plan.selftest.time_trial.rung")
    high = standing.door is Door.WELL or (
        standing.door is Door.LADDER and standing.height >= height_of(scene, "plan.selftest.time_trial.rung")
    )
    start = _quiet_since(scene.history, standing)
    quiet = start is not None and between(start, scene.on) >= float(weeks.value) * DAYS_PER_WEEK
    if not (high and quiet) or scene.situation.bone:
        yield Because(RULE, (), (weeks, rung), "because.selftest.too_early", (("weeks", float(weeks.value)),))


def _quiet_since(history: History, standing: Standing) -> Day | None:
    """Since when running has been quiet: of whoever is well, since the last complaint ended, or the first run."""
    if standing.door is not Door.WELL:
        return standing.clean_since
    over = [one.resolved for one in history.complaints.values() if one.resolved is not None]
    first = history.first_day
    return max([day for day in (*over, first) if day is not None], default=None)


def _due(scene: Scene, test: SelfTest, gated: bool, dropped: tuple[Setback, ...]) -> tuple[Day | None, Because | None]:
    """When a test is due: at its retest after a drop, now where the gate waits for it, else by its schedule (T1)."""
    again = [one for one in dropped if one.test == test.id]
    if again:
        first = min(again, key=lambda one: one.again)
        return first.again, first.because
    last = latest(scene.history, test.id)
    reads = () if last is None else (last.id,)
    if gated:
        return scene.on, Because(RULE, reads, (), "because.selftest.gate")
    if test.id == BRISK_WALK:
        return None, None
    weeks = scene.cited(test.rehab if scene.watched else test.maintenance)
    if last is None:
        return (scene.on if test.id != TIME_TRIAL else None), None
    due = plus(last.day, int(float(weeks.value) * DAYS_PER_WEEK))
    facts = (("weeks", float(weeks.value)), ("day", last.day.isoformat()))
    return due, Because(RULE, reads, (weeks,), "because.selftest.schedule", facts)
