"""How often a slot of exercises comes while the work is kept up (rule T4), and when a cue returns. Chooses none."""

from __future__ import annotations

from functools import lru_cache

from restride.diary.standing import Standing
from restride.knowledge.edition import Edition
from restride.load.dose import RUN
from restride.plan.protocol.phase import MAINTENANCE
from restride.plan.situation import Scene
from restride.words.day import Day, Span, plus
from restride.words.measure import DAYS_PER_WEEK

WEEKLY = {
    "calf": "plan.maintenance.calf_per_week",
    "foot": "plan.maintenance.foot_per_week",
    "hip": "plan.maintenance.hip_per_week",
    "ankle": "plan.maintenance.foot_per_week",
}
"""By slot, the card of its days in a week; what steadies the ankle goes with the foot."""
CALF = "calf"
EDITIONS_KEPT = 4
"""A process meets the shipped edition, perhaps a clinic's, and those of tests."""


def kept(standing: Standing) -> bool:
    """Whether the work is only kept up."""
    return standing.phase == MAINTENANCE


def slot_due(scene: Scene, standing: Standing, slot: str, families: tuple[str, ...]) -> bool:
    """Whether a slot comes today: always before maintenance, then so many days in seven."""
    card = WEEKLY.get(slot)
    if not kept(standing) or card is None:
        return True
    week = Span.ending(plus(scene.on, -1), DAYS_PER_WEEK - 1)
    done = {
        entry.day
        for name in _items(scene.edition, families)
        for entry in scene.history.exercised.get(name, ())
        if entry.day in week
    }
    return len(done) < int(scene.value(card))


@lru_cache(maxsize=EDITIONS_KEPT * len(WEEKLY))
def _items(edition: Edition, families: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one.id for one in edition.items.values() if one.kind == "exercise" and one.family in families)


def calf_dose(scene: Scene, sets: int | None, reps: int | None) -> tuple[int | None, int | None]:
    """The sets and repetitions of a calf exercise while it is kept up: no more than the dose, never raised to it."""
    most_sets, most = (int(scene.value(f"plan.maintenance.{name}")) for name in ("calf_sets", "calf_reps_max"))
    return None if sets is None else min(sets, most_sets), None if reps is None else min(reps, most)


def cue_returns(scene: Scene) -> bool:
    """Whether it is time for a cue again: none was practised for its weeks."""
    days = int(scene.value("plan.maintenance.cue_days"))
    return last_cue(scene, days) is None


def last_cue(scene: Scene, days: int) -> Day | None:
    """The last run of so many days in which a cue was practised or tested."""
    runs = scene.history.activities(Span.ending(plus(scene.on, -1), days), RUN)
    return max((entry.day for entry, body in runs if body.cue or body.cue_kept is not None), default=None)
