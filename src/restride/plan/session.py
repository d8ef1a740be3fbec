"""Today's session: run, walk, cross-train or rest, to exactly what, and why. Moves no ladder; see step.py."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from restride.diary.standing import Colour, Door, Standing
from restride.load.ceiling import Ceiling, session_ceiling
from restride.load.dose import dose_on
from restride.plan.door import FIRST_RUN, GROWING, height_of
from restride.plan.gate import bone_hurt
from restride.plan.hold import fallen, masked_today, silence
from restride.plan.ladder import RUNG, Part, Pattern, pattern
from restride.plan.morning import baseline, on_day
from restride.plan.protocol.change import SHOE, STRIKE, grows, in_motion, lighter_week
from restride.plan.protocol.usual import week_left
from restride.plan.protocol.vector import governed
from restride.plan.reaction import lock_days, reaction
from restride.plan.situation import BONE, Scene
from restride.plan.spacing import spacing
from restride.plan.week.taper import tapered
from restride.words.because import Because, Cited
from restride.words.day import Day, Span, between, plus
from restride.words.measure import DAYS_PER_WEEK, METRES_PER_KM, SECONDS_PER_MINUTE
from restride.words.urgency import Light

Facts = tuple[tuple[str, str | int | float], ...]

LIMP = "limp"
"""The finding that ends impact for the day whatever the tissue (rule P4)."""


@dataclass(frozen=True, slots=True)
class Dosed:
    """One thing of the catalogue with the dose of this day.

    ``part`` is warm_up, main, cue, drill, strength, mobility, recovery or cool_down. What is None is not asked for;
    ``feedback`` is the share of the cue segments in which the runner is told how it goes, ``when`` is ``after_run``
    where it waits for the run of the day.
    """

    item: str
    part: str
    minutes: float = 0
    sets: int | None = None
    repetitions: int | None = None
    hold_s: float | None = None
    load_kg: float | None = None
    per_minute_least: float | None = None
    per_minute_most: float | None = None
    effort_most: float | None = None
    feedback: float | None = None
    when: str = ""
    because: tuple[Because, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """One thing to do today.

    ``kind`` is run_walk, run, walk, cross, non_loading, exercises, recovery, rest or done. ``minutes`` is the whole,
    ``parts`` its pattern, ``km_most`` a distance not to pass, ``items`` what it is made of, in order. An optional
    session may be left out with no loss.
    """

    kind: str
    minutes: float = 0
    parts: tuple[Part, ...] = ()
    rung: str = ""
    half: bool = False
    rpe_least: float | None = None
    rpe_most: float | None = None
    km_most: float | None = None
    surface: str = ""
    optional: bool = False
    because: tuple[Because, ...] = ()
    items: tuple[Dosed, ...] = ()


@dataclass(frozen=True, slots=True)
class DayPlan:
    """What the plan says of a day: the light as far as the plan is concerned, and the sessions."""

    light: Light
    sessions: tuple[Session, ...]
    because: tuple[Because, ...]


def plan_day(scene: Scene, standing: Standing) -> DayPlan:
    """The sessions of a day for a runner who stands there."""
    if scene.situation.stop:
        return _still(scene.situation.stop)
    done = dose_on(scene.history, scene.on)
    if done is not None:
        facts = (("minutes", round(done.moving_s / SECONDS_PER_MINUTE)),)
        why = Because("plan.done", done.entries, (), "because.session.done", facts)
        return DayPlan(Light.MODIFY if scene.watched else Light.RUN, (Session("done", because=(why,)),), (why,))
    sore = _sore(scene, standing)
    if sore is not None:
        return _rest(scene, (sore,))
    if standing.door is Door.GATE:
        return _gated(scene, standing)
    if standing.rest_from is not None:
        why = Because("plan.resting", (), _rest_cards(scene), "because.session.resting")
        return _rest(scene, (why,))
    unheard = _unheard(scene)
    if unheard is not None:
        return _rest(scene, (unheard,))
    between_runs = spacing(scene, standing)
    if between_runs is not None:
        return _between(scene, between_runs)
    if standing.door is Door.LADDER:
        return _on_ladder(scene, standing)
    return _by_ceiling(scene, standing)


def _still(why: tuple[Because, ...]) -> DayPlan:
    """No impact at all; what may be done instead is only what does not load the foot."""
    return DayPlan(Light.REST, (Session("rest", because=why), Session("non_loading", optional=True)), why)


def _cross(scene: Scene) -> Session:
    """Low-impact work that keeps the habit while the foot rests."""
    minutes = scene.cited("plan.cross.minutes")
    most = scene.cited("plan.cross.rpe_most")
    why = Because("plan.cross", (), (minutes, most), "because.session.cross")
    return Session("cross", minutes=float(minutes.value), rpe_most=float(most.value), optional=True, because=(why,))


def _rest(scene: Scene, why: tuple[Because, ...]) -> DayPlan:
    return DayPlan(Light.REST, (Session("rest", because=why), _cross(scene)), why)


def _rest_cards(scene: Scene) -> tuple[Cited, ...]:
    return tuple(scene.cited(f"plan.ladder.rest.{one.tissue}") for one in scene.watched)


def _sore(scene: Scene, standing: Standing) -> Because | None:
    """What this morning itself says against running: pain beyond the red line, a painkiller, a limp."""
    masked = masked_today(scene)
    if masked is not None and scene.watched:
        return masked
    for one in scene.watched:
        morning = on_day(scene.history, one.complaint, scene.on)
        if morning is None:
            continue
        rise = scene.cited(f"plan.reaction.{one.tissue}.amber_morning_rise_max")
        most = scene.cited(f"plan.reaction.{one.tissue}.amber_during_max")
        base = baseline(scene, one.complaint, plus(scene.on, -1), standing)
        facts = (("complaint", one.complaint.id), ("morning", morning.pain), ("baseline", round(base, 1)))
        if morning.pain > float(most.value):
            return Because("plan.morning_sore", (morning.entry,), (most,), "because.session.sore", facts)
        if morning.pain > base + float(rise.value):
            return Because("plan.morning_sore", (morning.entry,), (rise,), "because.session.risen", facts)
    limped = _limped(scene)
    return None if limped is None else Because("plan.limp", (limped,), (), "because.session.limp")


def _unheard(scene: Scene) -> Because | None:
    """Nothing was written for so long, and this morning is not known either: no run before one word of the foot."""
    known = all(on_day(scene.history, one.complaint, scene.on) is not None for one in scene.watched)
    return None if known else silence(scene)


def _limped(scene: Scene) -> str | None:
    """The entry that tells of a limp today: an answer, or whatever was done today with one."""
    for name in ("", *(one.complaint.id for one in scene.watched)):
        limp = scene.history.fact(LIMP, name)
        if limp is not None and limp.yes is not None and limp.yes[0] == scene.on:
            return limp.yes[-1]
    done = scene.history.activities(Span.ending(scene.on, 1))
    return next((entry.id for entry, body in done if body.limp), None)


def _gated(scene: Scene, standing: Standing) -> DayPlan:
    """Before the gate: the walk of the lowest rung while walking is green, and low-impact work."""
    foot = pattern(scene.edition, 0)
    why = Because("plan.gate", (), (), "because.session.gate")
    if standing.rest_from is not None:
        resting = Because("plan.resting", (), _rest_cards(scene), "because.session.resting")
        return _rest(scene, (resting, why))
    hurts = _bone_hurts(scene)
    if hurts is not None:
        return _rest(scene, (hurts, why))
    walk = Session(
        "walk",
        minutes=foot.total_s / SECONDS_PER_MINUTE,
        parts=foot.parts,
        rung=foot.rung,
        surface="level",
        because=(why,),
    )
    return DayPlan(Light.MODIFY, (walk, _cross(scene)), (why,))


def _bone_hurts(scene: Scene) -> Because | None:
    """A bone in doubt that hurt today or yesterday: half an hour of brisk walking is load as well (rule P1, bone)."""
    card = scene.cited("plan.reaction.bone.morning_green_max")
    days = Span.ending(scene.on, 2)
    for one in (one for one in scene.watched if one.tissue == BONE):
        mornings = any(told.pain > float(card.value) for told in scene.history.mornings(one.complaint, days))
        if mornings or any(bone_hurt(scene.history, one, day) for day in days):
            facts = (("complaint", one.complaint.id),)
            return Because("plan.bone_hurts", (), (card,), "because.session.bone_hurts", facts)
    return None


def _between(scene: Scene, why: Because) -> DayPlan:
    """A day between runs is part of the plan, not a hole in it."""
    return DayPlan(Light.REST, (Session("rest", because=(why,)), _cross(scene)), (why,))


def _on_ladder(scene: Scene, standing: Standing) -> DayPlan:
    asked = pattern(scene.edition, standing.height)
    leans = (scene.strictest("greens"), scene.strictest("gap_hours"))
    why = Because("plan.rung", (), leans, "because.session.rung", (("rung", asked.rung), ("half", int(asked.half))))
    if not asked.growing:
        run = _run_walk(asked, (why,))
        return DayPlan(Light.MODIFY, (run,), (why,))
    growing = _by_ceiling(scene, standing)
    return DayPlan(Light.MODIFY, growing.sessions, (why, *growing.because))


def _run_walk(asked: Pattern, why: tuple[Because, ...]) -> Session:
    walks = any(part.walk_min for part in asked.parts)
    kind = "walk" if asked.run_s <= 0 else "run_walk" if walks else "run"
    return Session(
        kind,
        minutes=round(asked.total_s / SECONDS_PER_MINUTE),
        parts=asked.parts,
        rung=asked.rung,
        half=asked.half,
        rpe_least=asked.rpe_least,
        rpe_most=asked.rpe_most,
        surface="level",
        because=why,
    )


def _by_ceiling(scene: Scene, standing: Standing) -> DayPlan:
    """A run as long as the ceiling allows; where nothing proves a length, the first rung stands in."""
    easy = bool(scene.watched)
    factor = scene.cited(_factor(scene, standing))
    counts = _counting(scene, standing)
    ceiling = session_ceiling(scene.edition, scene.history, scene.on, factor, counts, standing.measure_from)
    if ceiling.week_metres is not None and ceiling.week_metres < METRES_PER_KM:
        why = ceiling.because
        return DayPlan(Light.REST, (Session("rest", because=why), _cross(scene)), why)
    if ceiling.seconds is None or ceiling.seconds < SECONDS_PER_MINUTE:
        return _unproven(scene, standing)
    top_rpe = scene.cited("plan.keep.rpe_most")
    share, why = _lighter(scene, standing)
    whys = (*why, *ceiling.because)
    seconds = ceiling.seconds * share
    kept = week_left(scene, standing)
    if kept is not None and kept[0] < seconds:
        seconds, whys = kept[0], (kept[1], *whys)
        if seconds < float(scene.value("plan.today.warm_up_min")) * SECONDS_PER_MINUTE:
            return DayPlan(Light.REST, (Session("rest", because=whys), _cross(scene)), whys)
    run = Session(
        "run",
        minutes=int(seconds // SECONDS_PER_MINUTE),
        km_most=_km(ceiling, share),
        rpe_most=float(top_rpe.value) if easy else None,
        surface="level" if easy else "",
        because=whys,
    )
    light = Light.MODIFY if easy or standing.door is Door.LADDER else Light.RUN
    return DayPlan(light, (run,), whys)


def _lighter(scene: Scene, standing: Standing) -> tuple[float, tuple[Because, ...]]:
    """What is left of a run in a lighter week, before a race, or in the first week of a new shoe, and why."""
    new = tapered(scene)
    if standing.door is Door.KEEP:
        return new
    if governed(standing) and in_motion(scene, standing) & {SHOE, STRIKE}:
        cut = scene.cited("plan.change.first_week_cut")
        changed = (1 - float(cut.value), (Because("plan.change", (), (cut,), "because.session.first_week"),))
        new = min(new, changed, key=lambda one: one[0])
    if not lighter_week(scene.edition, standing, scene.on):
        return new
    cut, weeks = scene.cited("plan.deload.share"), scene.cited("plan.deload.every_weeks")
    lighter = (1 - float(cut.value), (Because("plan.deload", (), (cut, weeks), "because.session.lighter_week"),))
    return min(lighter, new, key=lambda one: one[0])


def _factor(scene: Scene, standing: Standing) -> str:
    """Who keeps a volume keeps it; so does whose tests fell, and who is governed in a week of something else.

    A tissue that answered green for a week grows as others do (rule L1); one in which a bone is in doubt does not.
    """
    if standing.door is Door.KEEP or fallen(scene, standing) or (governed(standing) and not grows(scene, standing)):
        return "plan.keep.cap"
    clean = standing.clean_since is not None and between(standing.clean_since, scene.on) >= DAYS_PER_WEEK
    rehab = scene.situation.bone or (bool(scene.watched) and not clean)
    return "load.session.rehab_cap_max" if rehab else "load.session.cap"


def _km(ceiling: Ceiling, share: float) -> float | None:
    known = [one * share for one in (ceiling.metres,) if one is not None]
    known += [one for one in (ceiling.week_metres,) if one is not None]
    return round(min(known) / METRES_PER_KM, 1) if known else None


def _unproven(scene: Scene, standing: Standing) -> DayPlan:
    """No run of the window ended green: the first rung that runs; on the ladder the last rung that is written out."""
    growing = standing.door is Door.LADDER
    asked = pattern(scene.edition, height_of(scene, GROWING) - RUNG if growing else height_of(scene, FIRST_RUN))
    window = scene.cited("load.session.window_days")
    why = Because("load.session_ceiling", (), (window,), "because.ceiling.unproven")
    return DayPlan(Light.MODIFY, (_run_walk(asked, (why,)),), (why,))


def _counting(scene: Scene, standing: Standing) -> Callable[[Day], bool]:
    """Which running days may be measured against: green ones, and those before anything hurt.

    The run after which something began to hurt is no measure, not even when it has gone since.
    """
    begun = {day for one in scene.history.complaints.values() for day in (one.opened, one.since)}

    def counts(day: Day) -> bool:
        if standing.measure_from is not None and day < standing.measure_from:
            return False
        if day in begun or plus(day, 1) in begun:
            return False
        for one in scene.watched:
            lock = int(lock_days(scene, one, day).value)
            if day < one.complaint.since <= plus(day, lock):
                return False
            if one.complaint.since <= day and reaction(scene, one, day, standing).colour is not Colour.GREEN:
                return False
        return True

    return counts
