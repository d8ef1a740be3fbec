"""How much was run in a usual week before it hurt. Allows nothing; see climbing.py."""

from __future__ import annotations

from restride.load.dose import doses
from restride.plan.situation import Scene
from restride.words.day import Span, plus
from restride.words.measure import DAYS_PER_WEEK, SECONDS_PER_MINUTE


def usual_week_min(scene: Scene) -> float | None:
    """Minutes of running in a mean week before the first open complaint; None where nobody ran then."""
    opened = min((one.complaint.since for one in scene.watched), default=scene.on)
    weeks = int(scene.value("plan.change.usual_weeks"))
    found = doses(scene.history, Span(plus(opened, -weeks * DAYS_PER_WEEK), opened))
    if not found:
        return None
    return round(sum(one.moving_s for one in found) / SECONDS_PER_MINUTE / weeks, 1)
