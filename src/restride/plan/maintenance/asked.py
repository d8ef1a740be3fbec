"""What has to hold before work is only kept up, and how it stands (rule T3). Moves no phase; see protocol/phase.py."""

from __future__ import annotations

from dataclasses import dataclass

from restride.diary.kinds import Decision
from restride.diary.standing import Colour, Standing
from restride.plan.gate import HEEL_RAISE, heel_raise_need
from restride.plan.selftest.battery import BATTERY
from restride.plan.selftest.change import Result, results, sides
from restride.plan.situation import Scene
from restride.words.because import Because
from restride.words.day import Span
from restride.words.measure import DAYS_PER_WEEK

RULE = "plan.maintenance"


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that keeping it asks: whether it holds, and why."""

    id: str
    done: bool
    because: Because


def asked(scene: Scene, standing: Standing) -> tuple[Asked, ...]:
    """Little pain for weeks, no uneasy reaction for weeks, calves strong enough and alike; unknown is not done."""
    return (_pain(scene), _reactions(scene, standing), *_calves(scene))


def _pain(scene: Scene) -> Asked:
    weeks, most = scene.cited("plan.maintenance.weeks"), scene.cited("plan.maintenance.pain_max")
    span = Span.ending(scene.on, int(float(weeks.value) * DAYS_PER_WEEK))
    loud = [
        (morning.entry, morning.pain)
        for one in scene.watched
        for morning in scene.history.mornings(one.complaint, span)
        if morning.pain > float(most.value)
    ]
    facts = (("weeks", float(weeks.value)), ("most", float(most.value)))
    why = Because(RULE, tuple(name for name, _ in loud), (weeks, most), "because.maintenance.pain", facts)
    return Asked("pain", not loud, why)


def _reactions(scene: Scene, standing: Standing) -> Asked:
    weeks = scene.cited("plan.maintenance.weeks")
    span = Span.ending(scene.on, int(float(weeks.value) * DAYS_PER_WEEK))
    bad = [
        entry.id
        for entry in scene.history.within(span)
        if isinstance(entry.body, Decision) and entry.body.colour.strictness >= Colour.AMBER.strictness
    ]
    why = Because(RULE, tuple(bad), (weeks,), "because.maintenance.reactions", (("weeks", float(weeks.value)),))
    return Asked("reactions", not bad and standing.rest_from is None, why)


def _calves(scene: Scene) -> tuple[Asked, ...]:
    """Heel raises of each side's last test against the norm, and against each other."""
    test = BATTERY[HEEL_RAISE]
    found: list[Result] = []
    for side in sides(test):
        found.extend(results(scene.edition, scene.history, test, side, scene.on)[-1:])
    need, _ = heel_raise_need(scene)
    share = scene.cited("plan.maintenance.symmetry")
    reads = tuple(dict.fromkeys(one.entry for one in found))
    both = len(found) == len(sides(test))
    least, most = (min((r.value for r in found), default=0), max((r.value for r in found), default=0))
    norm = Because(RULE, reads, (need,), "because.maintenance.norm", (("have", least), ("need", float(need.value))))
    alike = Because(RULE, reads, (share,), "because.maintenance.alike", (("have", least), ("best", most)))
    return (
        Asked("norm", both and least >= float(need.value), norm),
        Asked("alike", both and most > 0 and least >= most * float(share.value), alike),
    )
