"""Morning pain over days: the baseline, the weekly rise, the creep. Judges no running day; see reaction.py."""

from __future__ import annotations

from statistics import fmean, median

from restride.diary.complaint import Complaint
from restride.diary.history import History, Morning
from restride.diary.standing import Standing
from restride.plan.situation import Scene
from restride.words.because import Because
from restride.words.day import Day, Span, plus


def on_day(history: History, complaint: Complaint, day: Day) -> Morning | None:
    """The morning of one day, or None when nobody said."""
    found = history.mornings(complaint, Span.ending(day, 1))
    return found[0] if found else None


def baseline(scene: Scene, complaint: Complaint, day: Day, standing: Standing) -> float:
    """The morning pain to compare with: min(7-day median, median at the last stable protocol); 0 when none is known.

    The lesser of the two, so that a pain that creeps up does not lift its own measure; 0 when nothing is known,
    because missing data resolve toward less load. For the same reason a morning of the week that nobody spoke of
    stands as the quietest one that is known: leaving out a good morning never makes a sore one look usual.
    """
    days = int(scene.value("plan.baseline.days"))
    found = [one.pain for one in scene.history.mornings(complaint, Span.ending(day, days))]
    known = [median([*found, *[min(found)] * (days - len(found))])] if found else []
    if standing.stable_morning is not None:
        known.append(standing.stable_morning)
    return float(min(known, default=0))


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
    """A mean that stands above the level at which the climb began; the because says whether it holds or rolls back."""
    now = level(scene, complaint, day)
    if now is None or standing.climb_level is None:
        return None
    hold, back = scene.cited("plan.creep.hold_rise"), scene.cited("plan.creep.rollback_rise")
    rise = now - standing.climb_level
    if rise < float(hold.value):
        return None
    days = int(scene.value("plan.creep.days"))
    reads = tuple(one.entry for one in scene.history.mornings(complaint, Span.ending(day, days)))
    facts = (("complaint", complaint.id), ("rise", round(rise, 1)), ("from", round(standing.climb_level, 1)))
    says = "because.creep.rollback" if rise >= float(back.value) else "because.creep.hold"
    return Because("plan.creep", reads, (hold, back), says, facts)
