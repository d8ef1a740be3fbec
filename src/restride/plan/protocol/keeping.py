"""What has to hold before work is only kept up, and how it stands (rule T3). Moves no phase; see phase.py."""

from __future__ import annotations

from dataclasses import dataclass

from restride.diary.kinds import Decision, PainSpot
from restride.diary.standing import Colour, Standing
from restride.load.dose import RUN
from restride.plan.gate import HEEL_RAISE, heel_raise_norm
from restride.plan.selftest.battery import BATTERY
from restride.plan.selftest.change import Result, results, sides
from restride.plan.situation import Scene
from restride.words.because import Because, Cited
from restride.words.day import Span, between, plus
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
    return (_pain(scene), _reactions(scene, standing), *calves(scene))


def _pain(scene: Scene) -> Asked:
    """Nothing above the limit for weeks, of which the diary knows: each week a morning of every sore place."""
    weeks, most = scene.cited("plan.maintenance.weeks"), scene.cited("plan.maintenance.pain_max")
    span = _span(scene, weeks)
    loud = [
        entry.id
        for entry in scene.history.within(span)
        if isinstance(entry.body, PainSpot) and entry.body.score > float(most.value)
    ]
    known = _known(scene, span)
    for one in scene.watched:
        mornings = scene.history.mornings(one.complaint, span)
        loud += [morning.entry for morning in mornings if morning.pain > float(most.value)]
        spoken = {between(span.start, morning.day) // DAYS_PER_WEEK for morning in mornings}
        known = known and len(spoken) * DAYS_PER_WEEK >= span.days
    facts = (("weeks", float(weeks.value)), ("most", float(most.value)))
    why = Because(RULE, tuple(loud), (weeks, most), "because.maintenance.pain", facts)
    return Asked("pain", known and not loud, why)


def _span(scene: Scene, weeks: Cited) -> Span:
    return Span.ending(scene.on, int(float(weeks.value) * DAYS_PER_WEEK))


def _known(scene: Scene, span: Span) -> bool:
    """Whether the diary reaches back so far."""
    return scene.history.first_day is not None and scene.history.first_day <= span.start


def _reactions(scene: Scene, standing: Standing) -> Asked:
    """Runs in these weeks, and none of them answered amber or worse."""
    weeks = scene.cited("plan.maintenance.weeks")
    span = _span(scene, weeks)
    bad = [
        entry.id
        for entry in scene.history.within(span)
        if isinstance(entry.body, Decision) and entry.body.colour.strictness >= Colour.AMBER.strictness
    ]
    ran = _known(scene, span) and bool(scene.history.activities(span, RUN))
    why = Because(RULE, tuple(bad), (weeks,), "because.maintenance.reactions", (("weeks", float(weeks.value)),))
    return Asked("reactions", ran and not bad and standing.rest_from is None, why)


def calves(scene: Scene) -> tuple[Asked, ...]:
    """Heel raises of each side against the norm, and against each other, as long as the last test still counts."""
    test = BATTERY[HEEL_RAISE]
    weeks = scene.cited(test.maintenance)
    oldest = plus(scene.on, -int(float(weeks.value) * DAYS_PER_WEEK))
    found: list[Result] = []
    for side in sides(test):
        there = results(scene.edition, scene.history, test, side, scene.on)[-1:]
        found.extend(one for one in there if one.day >= oldest)
    need, share = heel_raise_norm(scene), scene.cited("plan.maintenance.symmetry")
    reads = tuple(dict.fromkeys(one.entry for one in found))
    both = len(found) == len(sides(test))
    least, most = (min((r.value for r in found), default=0), max((r.value for r in found), default=0))
    facts = (("have", least), ("need", float(need.value)))
    norm = Because(RULE, reads, (need, weeks), "because.maintenance.norm", facts)
    alike = Because(RULE, reads, (share, weeks), "because.maintenance.alike", (("have", least), ("best", most)))
    return (
        Asked("norm", both and least >= float(need.value), norm),
        Asked("alike", both and most > 0 and least >= most * float(share.value), alike),
    )
