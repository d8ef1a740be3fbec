"""How much was run in a usual week before it hurt, and what is left of it. Allows nothing; see climbing.py."""

from __future__ import annotations

from restride.diary.standing import Door, Standing
from restride.load.dose import doses
from restride.plan.situation import Scene
from restride.words.because import Because
from restride.words.day import Span, between, plus
from restride.words.measure import DAYS_PER_WEEK, SECONDS_PER_MINUTE


def usual_week_min(scene: Scene) -> float | None:
    """Minutes of running in a mean week before the first open complaint; None where nobody ran then.

    Weeks before the diary began do not count; what is known of less than one stands for a week.
    """
    opened = min((one.complaint.since for one in scene.watched), default=scene.on)
    weeks = int(scene.value("plan.change.usual_weeks"))
    found = doses(scene.history, Span(plus(opened, -weeks * DAYS_PER_WEEK), opened))
    first = scene.history.first_day
    if not found or first is None:
        return None
    known = min(max(between(first, opened) / DAYS_PER_WEEK, 1), weeks)
    return round(sum(one.moving_s for one in found) / SECONDS_PER_MINUTE / known, 1)


def week_left(scene: Scene, standing: Standing) -> tuple[float, Because] | None:
    """Seconds that are left of the week for somebody who keeps a volume, and why; None where it binds nobody.

    The week that is kept is the fullest seven days of the weeks before it hurt: with a run every other day one week
    has four of them and the next has three.
    """
    if standing.door is not Door.KEEP:
        return None
    usual = _fullest_s(scene)
    if not usual:
        return None
    cap = scene.cited("plan.keep.cap")
    done = doses(scene.history, Span(plus(scene.on, 1 - DAYS_PER_WEEK), scene.on))
    left = max(usual * float(cap.value) - sum(one.moving_s for one in done), 0.0)
    reads = tuple(entry for one in done for entry in one.entries)
    minutes = round(usual / SECONDS_PER_MINUTE), round(left / SECONDS_PER_MINUTE)
    facts = (("usual_minutes", minutes[0]), ("left_minutes", minutes[1]))
    return left, Because("plan.keep", reads, (cap,), "because.session.usual_week", facts)


def _fullest_s(scene: Scene) -> float:
    """Seconds of running in the fullest seven days of the weeks before the first open complaint."""
    opened = min((one.complaint.since for one in scene.watched), default=scene.on)
    days = int(scene.value("plan.change.usual_weeks")) * DAYS_PER_WEEK
    found = {one.day: one.moving_s for one in doses(scene.history, Span(plus(opened, -days), opened))}
    weeks = (Span.ending(last, DAYS_PER_WEEK) for last in found)
    return max((sum(found.get(day, 0.0) for day in week) for week in weeks), default=0.0)
