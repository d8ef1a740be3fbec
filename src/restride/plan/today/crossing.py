"""Work without impact that stands in for a run: which, how long at a matched cost, how hard. Forbids none."""

from __future__ import annotations

from dataclasses import replace

from restride.diary.standing import Standing
from restride.knowledge.item import Item
from restride.plan.protocol.vector import CROSS, height_of, rung_of
from restride.plan.session import Dosed, Session
from restride.plan.situation import Scene
from restride.plan.today.menu import Menu
from restride.words.because import Because
from restride.words.day import Span, plus
from restride.words.measure import DAYS_PER_WEEK

CUES = {"cycling": "smooth_pedal", "water": "tall_in_water"}
"""The cue of posture or rhythm that goes with a family of work."""
SPARING = ("sitting", "water", "lying")
"""Positions in which a foot carries no body: brisk walking and the elliptical are low in impact, and stand on it."""
BRIEF = 3
"""So many minutes hold a cue beside other work; it costs nothing."""


def crossed(scene: Scene, standing: Standing, session: Session, offered: Menu, still: bool) -> Session | None:
    """The session filled with one kind of work, from day to day another; None where nothing is allowed."""
    there = [one for one in offered.cross if not one.value("sets") and (not still or one.id in offered.still)]
    if still or scene.watched:  # what stands in for a run of a sore foot does not carry the body on that foot
        there = [one for one in there if one.position in SPARING]
    matched = [one for one in there if one.id in offered.why] or there
    last = _last(scene)
    fresh = [one for one in matched if one.id != last] or matched
    if not fresh:
        return None
    item = fresh[scene.on.toordinal() % len(fresh)]
    minutes, why = _minutes(scene, standing, item)
    warm = scene.cited("plan.today.warm_up_min")
    effort = item.value("effort_most")
    most = effort if session.rpe_most is None else min(session.rpe_most, effort or session.rpe_most)
    main = Dosed(
        item.id,
        "main",
        minutes=minutes,
        per_minute_least=item.value("per_minute_least"),
        per_minute_most=item.value("per_minute_most"),
        effort_most=most,
        because=(why, *offered.why.get(item.id, ())[:1]),
    )
    ease = Because("plan.today", (), (warm,), "because.today.ease_in")
    first = Dosed(item.id, "warm_up", float(warm.value), effort_most=2, because=(ease,))
    end = Dosed(item.id, "cool_down", float(scene.value("plan.today.cool_down_min")), effort_most=2, because=(ease,))
    cue = [Dosed(name, "cue", minutes=BRIEF) for name in (CUES.get(item.family, ""),) if _free(offered, name)]
    return replace(session, minutes=round(minutes), rpe_most=most, items=(first, main, *cue, end))


def _free(offered: Menu, name: str) -> bool:
    return any(one.id == name for one in offered.cues)


def _minutes(scene: Scene, standing: Standing, item: Item) -> tuple[float, Because]:
    """As long as costs what the run would have cost, within the rung of the ladder and the card."""
    run, cost = scene.cited("plan.today.run_minutes_replaced"), scene.cited("plan.today.run_cost_met")
    own = item.value("cost_met")
    matched = float(run.value) * float(cost.value) / own if own else item.value("minutes") or float(run.value)
    rung = rung_of(scene.edition, CROSS, height_of(standing, CROSS))
    bounds = [matched, item.value("minutes_most"), float(rung.minutes) if rung is not None else None]
    minutes = round(min(one for one in bounds if one))
    facts = (("minutes", minutes),)
    return minutes, Because("plan.cross", (), (run, cost), "because.today.cross", facts)


def _last(scene: Scene) -> str:
    """What was done last, as far as its name is one of the catalogue."""
    done = scene.history.activities(Span(plus(scene.on, -DAYS_PER_WEEK), scene.on), "cross")
    names = {one.id for one in scene.edition.items.values() if one.kind == "crosstraining"} if done else set()
    return next((body.name for _, body in reversed(done) if body.name in names), "")
