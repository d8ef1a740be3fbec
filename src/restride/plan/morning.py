"""Morning pain over days: the baseline, the weekly rise, the creep. Judges no running day; see reaction.py."""

from __future__ import annotations

from statistics import fmean, median

from restride.diary.complaint import Complaint
from restride.diary.history import History, Morning
from restride.diary.standing import Door, Standing, Usual
from restride.plan.situation import Scene
from restride.words.because import Because
from restride.words.day import Day, Span, plus


def on_day(history: History, complaint: Complaint, day: Day) -> Morning | None:
    """The morning of one day, or None when nobody said."""
    found = history.mornings(complaint, Span.ending(day, 1))
    return found[0] if found else None


def baseline(scene: Scene, complaint: Complaint, day: Day, standing: Standing) -> float:
    """The morning pain to compare with; 0 when none is known, because missing data resolve toward less load.

    The least of the middle of the week (rule P1), the level at the last stable protocol, and the quietest week that is
    remembered of this climb: a pain that creeps up does not lift its own measure, and sore mornings do not become
    usual because there are some of them.
    """
    known = [_middle(scene, complaint, day), standing.stable_morning]
    known += [one.pain for one in standing.usual if one.complaint == complaint.id]
    return float(min((one for one in known if one is not None), default=0))


def _middle(scene: Scene, complaint: Complaint, day: Day) -> float | None:
    """The median morning of the week that ends that day; None when no morning of it is known.

    A morning of the week that nobody spoke of stands as the quietest one that is known: leaving out a good morning
    never makes a sore one look usual.
    """
    days = int(scene.value("plan.baseline.days"))
    found = [one.pain for one in scene.history.mornings(complaint, Span.ending(day, days))]
    return median([*found, *[min(found)] * (days - len(found))]) if found else None


def settled(scene: Scene, standing: Standing) -> tuple[Usual, ...]:
    """The quiet weeks that are remembered this morning: yesterday's and this one's; none while nobody runs.

    A week is remembered until a later one was as quiet, or until its days are over; so the first of a complaint is the
    quietest of these days, at the same cost on every morning.
    """
    if standing.door not in (Door.KEEP, Door.LADDER):
        return ()
    oldest = plus(scene.on, 1 - int(scene.value("plan.baseline.memory_days")))
    found: list[Usual] = []
    for one in scene.watched:
        name, now = one.complaint.id, _middle(scene, one.complaint, scene.on)
        kept = [old for old in standing.usual if old.complaint == name and old.day >= oldest]
        found += [old for old in kept if now is None or old.pain < now]
        found += [] if now is None else [Usual(name, scene.on, now)]
    return tuple(found)


def level(scene: Scene, complaint: Complaint, day: Day) -> float | None:
    """The mean morning pain of the week that ends that day; None when no morning is known."""
    days = int(scene.value("plan.drift.days"))
    found = [one.pain for one in scene.history.mornings(complaint, Span.ending(day, days))]
    return fmean(found) if found else None


def weekly_rise(scene: Scene, complaint: Complaint, day: Day) -> Because | None:
    """The drift rule P3: this week's mornings against last week's; None while it does not hold the ladder."""
    days = scene.cited("plan.drift.days")
    limit = scene.cited("plan.drift.weekly_rise")
    this = scene.history.mornings(complaint, Span.ending(day, int(days.value)))
    last = scene.history.mornings(complaint, Span.ending(plus(day, -int(days.value)), int(days.value)))
    if min(len(this), len(last)) < int(scene.value("plan.drift.days_min")):
        return None
    rise = fmean(one.pain for one in this) - fmean(one.pain for one in last)
    if rise < float(limit.value):
        return None
    reads = tuple(one.entry for one in (*last, *this))
    facts = (("complaint", complaint.id), ("rise", round(rise, 1)))
    return Because("plan.weekly_rise", reads, (limit, days), "because.hold.weekly_rise", facts)


def creep(scene: Scene, complaint: Complaint, day: Day, standing: Standing) -> Because | None:
    """A mean that stands above the level at which the climb began; the because says whether it holds or rolls back.

    Where the climb began on a sore level that has fallen since, what stands far above three weeks ago holds too.
    """
    now = level(scene, complaint, day)
    if now is None or standing.climb_level is None:
        return None
    hold, back = scene.cited("plan.creep.hold_rise"), scene.cited("plan.creep.rollback_rise")
    rise = now - standing.climb_level
    if rise < float(hold.value):
        return _since_weeks(scene, complaint, day, now)
    days = int(scene.value("plan.creep.days"))
    reads = tuple(one.entry for one in scene.history.mornings(complaint, Span.ending(day, days)))
    facts = (("complaint", complaint.id), ("rise", round(rise, 1)), ("from", round(standing.climb_level, 1)))
    says = "because.creep.rollback" if rise >= float(back.value) else "because.creep.hold"
    return Because("plan.creep", reads, (hold, back), says, facts)


def _since_weeks(scene: Scene, complaint: Complaint, day: Day, now: float) -> Because | None:
    """A mean far above that of three weeks ago, whatever it was when the climb began: it holds."""
    back, weeks = scene.cited("plan.creep.rollback_rise"), scene.cited("plan.creep.back_days")
    then = level(scene, complaint, plus(day, -int(weeks.value)))
    if then is None or now - then < float(back.value):
        return None
    days = int(scene.value("plan.creep.days"))
    reads = tuple(one.entry for one in scene.history.mornings(complaint, Span.ending(day, days)))
    facts = (("complaint", complaint.id), ("rise", round(now - then, 1)), ("days", int(weeks.value)))
    return Because("plan.creep", reads, (back, weeks), "because.creep.weeks", facts)
