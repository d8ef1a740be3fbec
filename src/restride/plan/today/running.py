"""What a run of the day is made of: warming up, drill, cue segments, short breaks, cooling down. Sets no length."""

from __future__ import annotations

from dataclasses import replace

from restride.diary.standing import Door, Standing
from restride.knowledge.item import Item
from restride.load.dose import RUN
from restride.plan.ladder import RUNG, rungs
from restride.plan.maintenance.dose import cue_returns, kept
from restride.plan.maintenance.drill import fresh
from restride.plan.protocol.sessions import LOOKED_BACK
from restride.plan.protocol.vector import CUE, DRILLS, height_of, rung_of
from restride.plan.session import Dosed, Session
from restride.plan.situation import Scene
from restride.plan.today.menu import Menu
from restride.words.because import Because
from restride.words.day import Span, plus

WARM_UP, COOL_DOWN, BREAKS = "tall_walk", "walk_brisk", "micro_breaks"
RUNNING = "running"
"""The trait of a cue or drill that is done while running."""
RUNS = ("run", "run_walk")


def furnished(scene: Scene, standing: Standing, run: Session, offered: Menu) -> Session:
    """A run or walk with everything that belongs to it, in order."""
    items = [
        *_warm_up(scene),
        *_drill(scene, standing, run, offered),
        *_main(scene, run),
        *_cue(scene, standing, run, offered),
    ]
    return replace(run, items=(*items, *_cool_down(scene)))


def _warm_up(scene: Scene) -> list[Dosed]:
    if WARM_UP not in scene.edition.items:
        return []
    minutes = scene.cited("plan.today.warm_up_min")
    why = Because("plan.today", (), (minutes,), "because.today.warm_up")
    return [Dosed(WARM_UP, "warm_up", float(minutes.value), because=(why,))]


def _cool_down(scene: Scene) -> list[Dosed]:
    if COOL_DOWN not in scene.edition.items:
        return []
    minutes = scene.cited("plan.today.cool_down_min")
    why = Because("plan.today", (), (minutes,), "because.today.cool_down")
    return [Dosed(COOL_DOWN, "cool_down", float(minutes.value), effort_most=2, because=(why,))]


def _main(scene: Scene, run: Session) -> list[Dosed]:
    """Short unloading breaks in a run without walking, while something hurts."""
    every = scene.cited("plan.today.micro_break_min")
    if run.kind != RUN or not scene.watched or run.minutes <= float(every.value) or BREAKS not in scene.edition.items:
        return []
    why = Because("plan.today", (), (every,), "because.today.micro_breaks", (("minutes", int(every.value)),))
    return [Dosed(BREAKS, "main", minutes=1, sets=int(run.minutes // float(every.value)), because=(why,))]


def _drill(scene: Scene, standing: Standing, run: Session, offered: Menu) -> list[Dosed]:
    """One drill of the runner's rung, another one from run to run."""
    if run.kind not in RUNS or int(scene.value("plan.today.drills_max")) < 1:
        return []
    rung = rung_of(scene.edition, DRILLS, height_of(standing, DRILLS))
    open_ = () if rung is None else rung.items
    there = [one for one in offered.drills if one.id in open_ and one.id != WARM_UP]
    if not there:
        return []
    there, new = fresh(scene, standing, there)
    item = there[scene.on.toordinal() % len(there)]
    sets, reps = item.value("sets"), item.value("repetitions")
    whys = offered.why.get(item.id) or (Because("plan.today", (), (), "because.today.drill"),)
    whys = whys if new is None else (new,)
    return [
        Dosed(
            item.id,
            "drill",
            minutes=item.value("minutes") or 2,
            sets=None if sets is None else int(sets),
            repetitions=None if reps is None else int(reps),
            hold_s=item.value("hold_s"),
            because=whys[:1],
        )
    ]


def _cue(scene: Scene, standing: Standing, run: Session, offered: Menu) -> list[Dosed]:
    """The cue of a cue day: for a share of the run that fades as it is learned; between cue days runs are plain."""
    on_foot = run.kind in RUNS
    there = [one for one in offered.cues if (RUNNING in one.traits) is on_foot and one.position != "water"]
    there = [one for one in there if on_foot or "standing" in one.traits]
    if not there:
        return []
    if not on_foot:
        item = there[scene.on.toordinal() % len(there)]
        why = Because("plan.today", (), (), "because.today.cue_walk")
        return [Dosed(item.id, "cue", minutes=min(item.value("minutes") or 2, run.minutes), because=(why,))]
    if not _grown(scene, standing) or not (cue_returns(scene) if kept(standing) else _cue_day(scene)):
        return []
    height = height_of(standing, CUE)
    rung = rung_of(scene.edition, CUE, height)
    if rung is None:
        return []
    item = _same_cue(scene, there)
    minutes = min(float(rung.minutes), _run_minutes(run))
    facts = (("step", f"{CUE}.{rung.id}"),)
    says = "because.today.cue_test" if rung.kind == "retention" else "because.today.cue"
    why = Because("plan.today", (), (), says, facts)
    matched = offered.why.get(item.id, ())[:1]
    return [Dosed(item.id, "cue", minutes=minutes, feedback=float(rung.feedback), because=(why, *matched))]


def _grown(scene: Scene, standing: Standing) -> bool:
    """Whether runs are long enough for the first session of a cue."""
    first = rung_of(scene.edition, CUE, 0)
    if first is None:
        return False
    if standing.door is not Door.LADDER or not first.from_rung:
        return True
    names = [one.id for one in rungs(scene.edition)]
    return standing.height >= names.index(first.from_rung) * RUNG


def _cue_day(scene: Scene) -> bool:
    """Cue days and plain runs take turns: by what was said of the last run, else by the number of runs."""
    runs = scene.history.activities(Span(plus(scene.on, -LOOKED_BACK), scene.on), RUN)
    if any(body.cue for _, body in runs):
        return not runs[-1][1].cue
    return len(runs) % 2 == 0


def _same_cue(scene: Scene, there: list[Item]) -> Item:
    """The cue that is being learned; one at a time."""
    runs = scene.history.activities(Span(plus(scene.on, -LOOKED_BACK), scene.on), RUN)
    last = next((body.cue for _, body in reversed(runs) if body.cue), "")
    return next((one for one in there if one.id == last), there[0])


def _run_minutes(run: Session) -> float:
    if not run.parts:
        return run.minutes
    return sum(part.repeats * part.run_min for part in run.parts)


def fitted(scene: Scene, run: Session, minutes: int, entry: str) -> Session | None:
    """A run that fits into the time there is: whole repeats only; None where not even one fits."""
    why = Because("plan.schedule", (entry,), (), "because.session.short_time", (("minutes", minutes),))
    if run.minutes <= minutes:
        return run
    if not run.parts:
        return replace(run, minutes=minutes, because=(why, *run.because)) if minutes >= _least(scene) else None
    parts, left = [], minutes * 1.0
    for part in run.parts:
        length = part.walk_min + part.run_min
        repeats = min(part.repeats, int(left // length)) if length else 0
        if repeats:
            parts.append(replace(part, repeats=repeats))
            left -= repeats * length
    if not parts:
        return None
    total = sum(one.repeats * (one.walk_min + one.run_min) for one in parts)
    return replace(run, parts=tuple(parts), minutes=round(total), because=(why, *run.because))


def _least(scene: Scene) -> float:
    return float(scene.value("plan.today.warm_up_min"))
