"""Five signs that a run is not for today: what was answered, what the diary remembers, what they take from the day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import fmean

from restride.diary.entry import Entry
from restride.diary.history import History
from restride.diary.kinds import Checkin
from restride.diary.standing import Standing
from restride.load.dose import RUN
from restride.plan.ladder import RUNG, pattern
from restride.plan.morning import baseline, on_day
from restride.plan.session import DayPlan, Session
from restride.plan.situation import Scene
from restride.words.because import Because
from restride.words.day import Span, plus
from restride.words.measure import DAYS_PER_WEEK, SECONDS_PER_MINUTE
from restride.words.urgency import Light

RULE = "plan.readiness"
EARLIER, LINGERS, LANDING, DAILY, CHANGE = "earlier", "lingers", "landing", "daily", "change"
SIGNS = {
    EARLIER: "earlier_each_run",
    LINGERS: "lingers_after_run",
    LANDING: "limp",
    DAILY: "walking_hurts",
    CHANGE: "form_or_mood_changed",
}
"""The signs, in the order in which they are asked, and the findings that keep their answers."""
RESTING = (LINGERS, LANDING, DAILY)
"""Signs that leave no run; the others make it less."""
YES, NO, UNKNOWN = "yes", "no", "dont_know"
ON_FOOT = ("run", "run_walk")
SPANS = 3
"""Mood of the last days is held against that of twice as many before them."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign on a day: how it was answered, and what the diary says of it, whatever was answered."""

    id: str
    answer: str = UNKNOWN
    entry: str = ""
    remembered: Because | None = None

    @property
    def there(self) -> bool:
        """Whether it has to be reckoned with: answered "yes", or told by the diary."""
        return self.answer == YES or self.remembered is not None


def asked_today(history: History, scene: Scene) -> bool:
    """Whether any of the five was asked today: one that only this question asks was answered, or left open."""
    own = {SIGNS[EARLIER], SIGNS[LINGERS], SIGNS[CHANGE]}
    return any(one.finding in own for _, body in _today(history, scene) for one in body.said)


def signs(scene: Scene, standing: Standing) -> tuple[Sign, ...]:
    """The five signs of a day; what was not answered is unknown."""
    told: dict[str, tuple[str, str]] = {}
    for entry, body in _today(scene.history, scene):
        for one in body.said:
            told[one.finding] = (one.answer, entry.id)
    memory = {str(why.facts[0][1]): why for why in _remembered(scene, standing)}
    return tuple(
        Sign(name, *told.get(finding, (UNKNOWN, "")), remembered=memory.get(name)) for name, finding in SIGNS.items()
    )


def heeded(scene: Scene, standing: Standing, plan: DayPlan) -> DayPlan:
    """The day with what its signs take from it; as it was where nobody asked. Never more than before."""
    if not asked_today(scene.history, scene) or not plan.sessions or plan.sessions[0].kind not in ON_FOOT:
        return plan
    found = signs(scene, standing)
    whys = tuple(_because(one) for one in found if one.there or one.answer == UNKNOWN)
    if not whys:
        return plan
    if any(one.there and one.id in RESTING for one in found) or _many(scene, found):
        rest = Session("rest", because=whys)
        light = max(plan.light, Light.REST, key=lambda one: one.strictness)
        return DayPlan(light, (rest, *plan.sessions[1:]), (*whys, *plan.because))
    light = max(plan.light, Light.MODIFY, key=lambda one: one.strictness)
    return DayPlan(light, (_less(scene, standing, plan.sessions[0], whys), *plan.sessions[1:]), (*whys, *plan.because))


def to_be_seen(scene: Scene, found: tuple[Sign, ...]) -> Because | None:
    """Why somebody should look: so many signs at once, or pain in daily life while a bone is in doubt."""
    there = [one for one in found if one.answer == YES]
    daily = any(one.id == DAILY for one in there) and scene.situation.bone
    if not daily and not _many(scene, tuple(there)):
        return None
    reads = tuple(dict.fromkeys(one.entry for one in there))
    if daily:
        return Because(RULE, reads, (), "because.readiness.bone_daily")
    card = scene.cited("plan.readiness.be_seen_signs")
    return Because(RULE, reads, (card,), "because.readiness.many", (("signs", str(len(there))),))


def _many(scene: Scene, found: tuple[Sign, ...]) -> bool:
    return sum(one.there for one in found) >= int(scene.value("plan.readiness.be_seen_signs"))


def _today(history: History, scene: Scene) -> list[tuple[Entry, Checkin]]:
    return list(history.checkins(Span.ending(scene.on, 1)))


def _because(one: Sign) -> Because:
    """The reason that a sign gives: by its answer, by the diary, or because nobody said."""
    if one.answer == YES:
        return Because(RULE, (one.entry,), (), f"because.readiness.{one.id}")
    if one.remembered is not None:
        return one.remembered
    return Because(RULE, (), (), f"because.readiness.{one.id}_unknown")


def _less(scene: Scene, standing: Standing, run: Session, whys: tuple[Because, ...]) -> Session:
    """A run made less: the rung below on the ladder, a share shorter beyond it; easy, on level ground, without cue."""
    bare = tuple(one for one in run.items if one.part != "cue")
    cut = scene.cited("plan.readiness.cut")
    why = Because(RULE, (), (cut,), "because.readiness.less")
    if run.parts:
        below = pattern(scene.edition, max(standing.height - RUNG, 0))
        kind = "run_walk" if below.run_s else "walk"
        whole = round(below.total_s / SECONDS_PER_MINUTE)
        if not below.growing and below.run_s < _run_s(run) and whole <= run.minutes:
            lower = replace(run, kind=kind, minutes=whole, parts=below.parts, rung=below.rung, half=below.half)
            return replace(lower, because=(*whys, why), items=bare)
    share = 1 - float(cut.value)
    km = None if run.km_most is None else round(run.km_most * share, 1)
    parts = tuple(replace(part, run_min=round(part.run_min * share, 1)) for part in run.parts)
    minutes = run.minutes * share
    if parts:
        minutes = sum(part.repeats * (part.walk_min + part.run_min) for part in parts)
    return replace(
        run, minutes=int(minutes), parts=parts, km_most=km, surface="level", because=(*whys, why), items=bare
    )


def _run_s(run: Session) -> float:
    return sum(part.repeats * part.run_min for part in run.parts) * SECONDS_PER_MINUTE


# --- what the diary remembers ---


def _remembered(scene: Scene, standing: Standing) -> Iterator[Because]:
    """What the diary tells of the five by itself, or remembers of answers of the last days."""
    yield from _said_lately(scene)
    yield from _lingering(scene, standing)
    yield from _limped(scene)
    yield from _mood(scene)


def _said_lately(scene: Scene) -> Iterator[Because]:
    """A "yes" of the last week that no later answer took back, today's not counted."""
    last: dict[str, tuple[str, str]] = {}
    for entry, body in scene.history.checkins(Span(plus(scene.on, -DAYS_PER_WEEK), scene.on)):
        for one in body.said:
            last[one.finding] = (one.answer, entry.id)
    for name in (EARLIER, LINGERS, CHANGE):
        answer, said_by = last.get(SIGNS[name], (NO, ""))
        today = {one.finding: one.answer for _, body in _today(scene.history, scene) for one in body.said}
        if answer == YES and today.get(SIGNS[name]) != NO:
            yield _told(name, "said", said_by)


def _lingering(scene: Scene, standing: Standing) -> Iterator[Because]:
    """The morning after the last run stood above the usual."""
    runs = scene.history.activities(Span(plus(scene.on, -DAYS_PER_WEEK), scene.on), RUN)
    if not runs:
        return
    day = runs[-1][0].day
    for one in scene.watched:
        after = on_day(scene.history, one.complaint, plus(day, 1))
        rise = float(scene.value(f"plan.reaction.{one.tissue}.green_morning_rise_max"))
        if after is not None and after.pain > baseline(scene, one.complaint, day, standing) + rise:
            yield _told(LINGERS, "diary", after.entry)


def _limped(scene: Scene) -> Iterator[Because]:
    """The last run was run with a limp."""
    runs = scene.history.activities(Span(plus(scene.on, -DAYS_PER_WEEK), scene.on), RUN)
    if runs and runs[-1][1].limp:
        yield _told(LANDING, "diary", runs[-1][0].id)


def _mood(scene: Scene) -> Iterator[Because]:
    """Mood fell clearly below that of the weeks before."""
    days = int(scene.value("plan.readiness.mood_days"))
    said = [
        (entry, body.mood)
        for entry, body in scene.history.checkins(Span.ending(scene.on, days * SPANS))
        if body.mood is not None
    ]
    lately = [mood for entry, mood in said if entry.day > plus(scene.on, -days)]
    before = [mood for entry, mood in said if entry.day <= plus(scene.on, -days)]
    if len(lately) < 2 or len(before) < 2:
        return
    if fmean(before) - fmean(lately) >= float(scene.value("plan.readiness.mood_fall")):
        yield _told(CHANGE, "diary", said[-1][0].id)


def _told(name: str, how: str, entry: str) -> Because:
    return Because(RULE, (entry,), (), f"because.readiness.{name}_{how}", (("sign", name),))
