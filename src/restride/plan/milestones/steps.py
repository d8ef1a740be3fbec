"""The milestones of a runner as of today, each with the days between which it falls. Moves nobody; see step.py."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from restride.diary.standing import Door, Standing
from restride.plan.door import FIRST_RUN, height_of
from restride.plan.gate import HEEL_RAISE, GateItem, gate, heel_raise_need
from restride.plan.ladder import pattern
from restride.plan.milestones.aims import RULE, Milestone, aims, running_now
from restride.plan.milestones.calendar import Rise, rises, window
from restride.plan.protocol.climbing import ahead
from restride.plan.protocol.vector import INTENSITY, stand_of
from restride.plan.selftest.battery import BATTERY
from restride.plan.selftest.change import results, sides
from restride.plan.situation import Scene
from restride.plan.step import greens_needed
from restride.words.because import Because
from restride.words.day import between, plus
from restride.words.measure import DAYS_PER_WEEK, SECONDS_PER_MINUTE

DAYS = ("quiet_days", "tender_free_days")
"""Items of the gate that count days."""
RELEASE, CLOCK, WALKS = "release", "bone_clock", "walks"


@dataclass(frozen=True, slots=True)
class Way:
    """The milestones, the nearest first; ``shut`` says why there are none that can be dated."""

    milestones: tuple[Milestone, ...]
    shut: tuple[Because, ...] = ()


def way(scene: Scene, standing: Standing) -> Way:
    """What comes next.

    Nothing is dated while something forbids impact or a red day is rested off: the way is said to open later, and why.
    """
    if scene.situation.stop:
        return Way((), scene.situation.stop)
    if standing.rest_from is not None:
        facts = (("day", standing.rest_from.isoformat()),)
        return Way((), (Because(RULE, (), (), "because.milestone.resting", facts),))
    found = [*_running(scene, standing), *_tempo(scene, standing), *_heel_raises(scene)]
    most = int(scene.value("plan.milestone.most"))
    goal = [one for one in found if one.id == "goal"]
    others = sorted((one for one in found if one.id != "goal"), key=lambda one: _order(scene, one))
    return Way((*others[:most], *goal))


def _order(scene: Scene, one: Milestone) -> tuple[bool, bool, int]:
    """Dated ones by their day, then what nobody can date; tests of the gate last, since the day's page lists them."""
    if one.window is None:
        return (True, one.id.startswith("gate_"), 0)
    return (False, False, between(scene.on, one.window.earliest))


def _running(scene: Scene, standing: Standing) -> Iterator[Milestone]:
    if standing.door is Door.WELL:
        yield from aims(scene, running_now(scene, 0, None))
    elif standing.door is Door.KEEP:
        yield from _kept(scene)
    elif standing.door is Door.GATE:
        yield from _from_gate(scene, standing)
    else:
        yield from _climb(scene, rises(scene, standing, standing.height, standing.greens), 0)


def _kept(scene: Scene) -> Iterator[Milestone]:
    """Who keeps running while it hurts adds nothing: a quiet week comes first, then the word that it is over."""
    quiet = next(item for item in gate(scene) if item.id == "quiet_days")
    reads, cited = quiet.because.entries, quiet.because.cited
    if not quiet.done:
        why = Because(RULE, reads, cited, "because.milestone.quiet_week", (("days", int(quiet.need)),))
        yield Milestone("quiet_week", window(scene, quiet.need - quiet.have), why)
    yield Milestone("over", None, Because(RULE, reads, cited, "because.milestone.over"))
    if scene.history.goal is not None:
        waits = Because(RULE, (scene.history.goal.id,), (), "because.milestone.goal_waits")
        yield Milestone("goal", None, waits)


def _from_gate(scene: Scene, standing: Standing) -> Iterator[Milestone]:
    """What of the gate is still open, the first running after it, and the rungs after that."""
    waiting = [item for item in gate(scene) if not item.done]
    for item in waiting:
        days = _days(item)
        why = Because(RULE, item.because.entries, item.because.cited, item.because.says, item.because.facts)
        yield Milestone(f"gate_{item.id}", None if not days else window(scene, days), why)
    if any(item.id == RELEASE for item in waiting):
        yield Milestone("first_run", None, Because(RULE, (), (), "because.milestone.first_run_release"))
        return
    days = max((_days(item) for item in waiting), default=0)
    cited = tuple(one for item in waiting for one in item.because.cited[:1])
    why = Because(RULE, (), cited, "because.milestone.first_run")
    yield Milestone("first_run", window(scene, days), why)
    first = height_of(scene, FIRST_RUN)
    yield from _climb(scene, rises(scene, standing, first, 0, days), days)


def _days(item: GateItem) -> float:
    """Days that an open item takes at the least; 0 for a test, which may pass on any day."""
    left = item.need - item.have
    if item.id == CLOCK:
        return left * DAYS_PER_WEEK
    return left if item.id in (*DAYS, WALKS) else 0


def _climb(scene: Scene, there: tuple[Rise, ...], days: float) -> Iterator[Milestone]:
    """The next rung, half an hour in one go, and what grows from there."""
    cited = (greens_needed(scene), scene.strictest("gap_hours"), scene.cited("plan.milestone.slack"))
    whole = next((rise for rise in there if _unbroken(scene, rise)), None)
    for name, rise in (("rung", there[0] if there else None), ("unbroken", whole)):
        if rise is None or (name == "unbroken" and rise is there[0]):
            continue
        at = pattern(scene.edition, rise.height)
        facts = (("minutes", round(at.run_s / SECONDS_PER_MINUTE)),)
        says = "because.milestone.rung" if name == "rung" else "because.milestone.unbroken"
        yield Milestone(name, window(scene, rise.days), Because(RULE, (), cited, says, facts))
    if there:
        open_end = pattern(scene.edition, there[-1].height)
        yield from aims(scene, running_now(scene, there[-1].days, open_end.run_s / SECONDS_PER_MINUTE))
    else:
        yield from aims(scene, running_now(scene, days, None))


def _unbroken(scene: Scene, rise: Rise) -> bool:
    at = pattern(scene.edition, rise.height)
    return not at.half and all(part.walk_min == 0 for part in at.parts)


def _tempo(scene: Scene, standing: Standing) -> Iterator[Milestone]:
    """The next rung of pace; the green weeks before it can be counted, the rest is said."""
    if standing.door is not Door.LADDER or stand_of(standing, INTENSITY) is None:
        return
    found = ahead(scene, standing, INTENSITY, greens_needed(scene))
    if found is None:
        return
    facts = (("step", f"{found.ladder}.{found.rung}"),)
    if found.closed is None or standing.clean_since is None or found.closed.says != "because.line.green_weeks":
        cited = () if found.closed is None else found.closed.cited
        yield Milestone("tempo", None, Because(RULE, found.reads, cited, "because.milestone.tempo", facts))
        return
    weeks = scene.value("plan.speed.green_weeks")
    left = weeks * DAYS_PER_WEEK - between(standing.clean_since, scene.on)
    yield Milestone(
        "tempo", window(scene, left), Because(RULE, (), found.closed.cited, "because.milestone.tempo", facts)
    )


def _heel_raises(scene: Scene) -> Iterator[Milestone]:
    """The next heel-raise test: by more than the luck of a day, or to the number asked of the runner."""
    test = BATTERY[HEEL_RAISE]
    need, _ = heel_raise_need(scene)
    last = [found[-1] for side in sides(test) if (found := results(scene.edition, scene.history, test, side, scene.on))]
    if not last:
        return
    weakest = min(last, key=lambda one: one.value)
    least = scene.cited(test.change)
    if weakest.value >= float(need.value):
        return
    wanted = min(weakest.value + float(least.value) + 1, float(need.value))
    weeks = scene.cited(test.rehab if scene.watched else test.maintenance)
    due = plus(weakest.day, int(float(weeks.value) * DAYS_PER_WEEK))
    facts = (("have", round(weakest.value)), ("count", int(-(-wanted // 1))))
    why = Because(RULE, (weakest.entry,), (least, need, weeks), "because.milestone.heel_raises", facts)
    yield Milestone("heel_raises", window(scene, max(between(scene.on, due), 1)), why)
