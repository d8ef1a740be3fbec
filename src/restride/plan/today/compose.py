"""The day composed around its main session, all of it allowed, with what was left out and why. Moves nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from restride.diary.standing import Door, Standing
from restride.load.dose import RUN
from restride.plan.flare.care import GENTLE
from restride.plan.mind.fear import fearful
from restride.plan.protocol.climbing import ahead
from restride.plan.protocol.vector import FOOTWEAR, INTENSITY, SURFACE, stand_of
from restride.plan.readiness.signs import heeded
from restride.plan.session import DayPlan, Dosed, Session
from restride.plan.situation import Scene
from restride.plan.step import greens_needed
from restride.plan.swap.weakness import weakened
from restride.plan.today.crossing import crossed
from restride.plan.today.exercising import Chosen, choose, measure
from restride.plan.today.menu import Menu, menu
from restride.plan.today.running import fitted, furnished
from restride.plan.today.schedule import Room, declined, room
from restride.words.because import Because
from restride.words.urgency import Light

ON_FOOT = ("run", "run_walk", "walk")
REST, CROSSED, STILL = "rest", "cross", "non_loading"


@dataclass(frozen=True, slots=True)
class Day:
    """A day with everything that belongs to it, and what does not."""

    plan: DayPlan
    left_out: tuple[Because, ...]


def compose(scene: Scene, standing: Standing, plan: DayPlan, flaring: bool = False) -> Day:
    """The day of a runner who stands there.

    Parameters
    ----------
    plan
        The main sessions, as the rules of running gave them.
    flaring
        Whether something flares: then the comfort of the day is one of those that the plan of a flare names.

    Returns
    -------
    Day
        Never more running than the plan has. The main session comes first; then exercises and, where something hurts,
        one recovery aid.
    """
    offered = menu(scene.edition, scene.situation.case, standing.phase)
    time = room(scene.history, scene.on)
    plan, left = _by_time(scene, plan, time)
    plan, refused = _by_word(scene, plan)
    plan = _graded(scene, weakened(scene, standing, heeded(scene, standing, plan)))
    still = bool(scene.situation.stop) or bool(scene.situation.unassessed) or standing.rest_from is not None
    running = any(one.kind in ("run", "run_walk") for one in plan.sessions)
    sessions = [found for one in plan.sessions if (found := _filled(scene, standing, one, offered)) is not None]
    chosen = _exercises(scene, standing, offered, time, plan, still)
    if chosen.items and "exercises" not in refused:
        sessions.append(Session("exercises", minutes=chosen.minutes, items=chosen.items))
    if "everything" not in refused:
        sessions.extend(_recovery(scene, offered, running, flaring))
    left_out = (*left, *refused.values(), *chosen.left_out, *_closed(scene, standing, running), *offered.closed)
    return Day(replace(plan, sessions=tuple(sessions)), tuple(dict.fromkeys(left_out)))


def _graded(scene: Scene, plan: DayPlan) -> DayPlan:
    """The day with a word on fear beside what is done on foot; the day itself is not another."""
    why = fearful(scene) if scene.watched and plan.sessions and plan.sessions[0].kind in ON_FOOT else None
    if why is None:
        return plan
    first, *others = plan.sessions
    return replace(plan, sessions=(replace(first, because=(*first.because, why)), *others))


def _rested(scene: Scene, plan: DayPlan, why: Because) -> DayPlan:
    """The same day without anything on foot; what stands beside it stays."""
    others = tuple(one for one in plan.sessions if one.kind not in ON_FOOT)
    light = max(plan.light, Light.REST if scene.watched else plan.light, key=lambda one: one.strictness)
    return DayPlan(light, (Session(REST, because=(why,)), *others), (why, *plan.because))


def _by_time(scene: Scene, plan: DayPlan, time: Room) -> tuple[DayPlan, tuple[Because, ...]]:
    """The plan within the time of the day; a day that is not free has no run."""
    main = plan.sessions[0] if plan.sessions else None
    if time.minutes is None or main is None or main.kind not in ON_FOOT:
        return plan, ()
    if not time.minutes:
        return _rested(scene, plan, _no_time(time)), ()
    shorter = fitted(scene, main, time.minutes, time.entry)
    if shorter is None:
        facts = (("minutes", time.minutes),)
        why = Because("plan.schedule", (time.entry,), (), "because.session.too_short", facts)
        return _rested(scene, plan, why), ()
    return replace(plan, sessions=(shorter, *plan.sessions[1:])), ()


def _no_time(time: Room) -> Because:
    """Why a day has no room for a run: it was moved, the runner is away, the day is not free."""
    if time.moved is not None:
        facts = (("day", time.moved.isoformat()),)
        return Because("plan.schedule", (time.entry,), (), "because.session.moved", facts)
    says = "because.session.away" if time.away else "because.session.not_free"
    return Because("plan.schedule", (time.entry,), (), says)


def _by_word(scene: Scene, plan: DayPlan) -> tuple[DayPlan, dict[str, Because]]:
    """The plan without what the runner said will not be done today."""
    refused = declined(scene.history, scene.on)
    if not refused:
        return plan, refused
    whole = refused.get("everything")
    on_foot = whole or refused.get(RUN)
    if on_foot is not None and plan.sessions and plan.sessions[0].kind in ON_FOOT:
        plan = _rested(scene, plan, on_foot)
    gone = {name for name in (CROSSED, STILL) if whole is not None or CROSSED in refused}
    plan = replace(plan, sessions=tuple(one for one in plan.sessions if one.kind not in gone))
    if whole is not None:
        refused = {**refused, "exercises": whole}
    return plan, refused


def _filled(scene: Scene, standing: Standing, session: Session, offered: Menu) -> Session | None:
    if session.kind in ON_FOOT:
        return furnished(scene, standing, session, offered)
    if session.kind == CROSSED:
        return crossed(scene, standing, session, offered, still=False)
    if session.kind == STILL:
        return crossed(scene, standing, session, offered, still=True) or session
    return session


def _exercises(scene: Scene, standing: Standing, offered: Menu, time: Room, plan: DayPlan, still: bool) -> Chosen:
    """Exercises in the time that the run leaves."""
    main = plan.sessions[0] if plan.sessions else None
    if main is not None and main.kind == "done" and not scene.situation.stop:
        main = None
    taken = main.minutes if main is not None and main.kind in ON_FOOT else 0
    minutes = None if time.minutes is None or time.away else max(time.minutes - taken, 0)
    running = main is not None and main.kind in ("run", "run_walk")
    return choose(scene, standing, offered, measure(scene, standing, minutes), running, still)


def _recovery(scene: Scene, offered: Menu, running: bool, flaring: bool) -> Iterator[Session]:
    """One comfort, by turns, on a day without a run while something hurts; none of them heals (rule X3)."""
    most = scene.cited("plan.exercise.passive_minutes_max")
    there = [one for one in offered.aids if one.id in offered.why and (one.value("minutes") or 0) <= float(most.value)]
    there = [one for one in there if one.id in GENTLE] if flaring else there
    if running or not there or int(scene.value("plan.today.aids_max")) < 1:
        return
    item = there[scene.on.toordinal() % len(there)]
    minutes = item.value("minutes") or 0
    why = Because("plan.today", (), (most,), "because.today.aid")
    aid = Dosed(item.id, "recovery", minutes=minutes, because=(why,))
    yield Session("recovery", minutes=minutes, optional=True, because=(why,), items=(aid,))


def _closed(scene: Scene, standing: Standing, running: bool) -> Iterator[Because]:
    """Of pace, ground and shoes, what is not open yet and why; on days with a run."""
    if not running or standing.door is Door.GATE:
        return
    need = greens_needed(scene)
    for ladder in (INTENSITY, SURFACE, FOOTWEAR):
        if stand_of(standing, ladder) is None:
            continue
        found = ahead(scene, standing, ladder, need)
        if found is not None and found.closed is not None:
            facts = (("step", f"{ladder}.{found.rung}"), *found.closed.facts)
            yield replace(found.closed, facts=facts)
