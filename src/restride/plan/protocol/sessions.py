"""Sessions that earn a rung of their own: exercises at their dose, drills, work without impact, runs with a cue."""

from __future__ import annotations

from collections.abc import Iterable

from restride.diary.entry import Entry
from restride.diary.kinds import Activity, Exercise
from restride.diary.standing import Stand
from restride.knowledge.item import Item, Rung
from restride.load.dose import RUN
from restride.plan.protocol.vector import lines
from restride.plan.situation import Scene
from restride.words.because import Cited
from restride.words.day import Day, Span, between, plus
from restride.words.measure import SECONDS_PER_MINUTE

CROSS_SPORT = "cross"
LOOKED_BACK = 28
"""Days: sessions older than this earn nothing any more, so that a day costs the same in any year."""


def pain_limit(scene: Scene) -> Cited:
    """The most pain with which an exercise gets harder (rule F2): none while a bone is in doubt."""
    return scene.cited("plan.exercise.up_pain_bone_max" if scene.situation.bone else "plan.exercise.up_pain_max")


def hurt_limit(scene: Scene) -> Cited:
    """The pain above which an exercise has hurt: the green limit of the strictest tissue row."""
    cards = [scene.cited(f"plan.reaction.{one.tissue}.green_during_max") for one in scene.watched]
    return min(cards, key=lambda card: float(card.value), default=scene.cited("plan.exercise.up_pain_max"))


def worst_pain(body: Exercise | Activity) -> float | None:
    """The worst pain of a session; None when nobody said."""
    scores = [score for one in body.felt for score in (one.during, one.after) if score is not None]
    return max(scores, default=None)


def times(scene: Scene, item: str, since: Day | None) -> list[Entry]:
    """The last times of an exercise before today, oldest first; one a day."""
    by_day = {
        entry.day: entry
        for entry in scene.history.exercised.get(item, ())
        if entry.day < scene.on
        and (since is None or entry.day >= since)
        and between(entry.day, scene.on) <= LOOKED_BACK
    }
    return [by_day[day] for day in sorted(by_day)]


def good(scene: Scene, item: Item, entry: Entry) -> bool:
    """Whether a session of an exercise was done at its top dose with pain within the limit, and none hidden.

    While something hurts, a session of which nobody said how it felt earns nothing.
    """
    body = entry.body
    if not isinstance(body, Exercise) or _masked(scene, entry.day) or not _at_dose(item, body):
        return False
    pain, effort = worst_pain(body), body.effort
    if effort is not None and effort > float(scene.value("plan.exercise.up_effort_max")):
        return False
    if pain is None:
        return not scene.watched
    return pain <= float(pain_limit(scene).value)


def _at_dose(item: Item, body: Exercise) -> bool:
    wanted = {
        "sets": body.sets,
        "repetitions": body.repetitions,
        "repetitions_most": body.repetitions,
        "hold_s": body.hold_s,
    }
    for key, done in wanted.items():
        asked = item.value(key)
        told = done is not None or key != "hold_s" or body.repetitions is None
        if asked is not None and told and (done or 0) < asked:
            return False
    return True


def _masked(scene: Scene, day: Day) -> bool:
    """Whether a painkiller was taken on that day or by the morning after it."""
    span = Span(day, plus(day, 2))
    return any(body.painkiller in ("yes", "to_run") for _, body in scene.history.checkins(span))


def earned_line(scene: Scene, stand: Stand, asked: int) -> tuple[Entry, ...]:
    """The good sessions that open the next level of a line; empty while there are too few.

    The last ones count, at this level or a harder one: a session that hurt in between begins the count anew.
    """
    there = lines(scene.edition).get(stand.ladder, ())
    found = [(entry, item) for item in there[stand.height :] for entry in times(scene, item.id, stand.since)]
    found.sort(key=lambda pair: pair[0].key)
    last = found[-asked:]
    if len(last) < asked or not all(good(scene, item, entry) for entry, item in last):
        return ()
    return tuple(entry for entry, _ in last)


def last_hurt(scene: Scene, items: Iterable[str]) -> Entry | None:
    """The last time one of these exercises hurt, when that was its last time and lies less than some days back."""
    days = int(scene.value("plan.line.hurt_days"))
    for name in items:
        done = scene.history.exercised.get(name, ())
        entry = done[-1] if done else None
        if entry is None or not isinstance(entry.body, Exercise) or not 0 <= between(entry.day, scene.on) < days:
            continue
        pain = worst_pain(entry.body)
        if pain is not None and pain > float(hurt_limit(scene).value):
            return entry
    return None


def earned_drills(scene: Scene, stand: Stand, items: tuple[str, ...], asked: int) -> tuple[Entry, ...]:
    """The last sessions of drills of this rung, when there are enough and none of them hurt."""
    found = sorted((entry for name in items for entry in times(scene, name, stand.since)), key=lambda one: one.key)
    last = found[-asked:]
    most = float(pain_limit(scene).value)
    for entry in last:
        pain = worst_pain(entry.body) if isinstance(entry.body, Exercise) else None
        if _masked(scene, entry.day) or (pain is None and scene.watched) or (pain or 0) > most:
            return ()
    return tuple(last) if len(last) >= asked else ()


def earned_cross(scene: Scene, stand: Stand, minutes: float, asked: int) -> tuple[Entry, ...]:
    """The last sessions without impact, when enough of them were as long as the rung and none of them hurt."""
    start = plus(scene.on, -LOOKED_BACK) if stand.since is None else max(stand.since, plus(scene.on, -LOOKED_BACK))
    most, least = float(pain_limit(scene).value), float(scene.value("plan.earned.least"))
    found = scene.history.activities(Span(start, max(start, scene.on)), CROSS_SPORT)
    last = found[-asked:]
    for entry, body in last:
        pain = worst_pain(body)
        long = body.moving_s >= minutes * SECONDS_PER_MINUTE * least
        if not long or _masked(scene, entry.day) or (pain is None and scene.watched) or (pain or 0) > most:
            return ()
    return tuple(entry for entry, _ in last) if len(last) >= asked else ()


def cue_runs(scene: Scene, day: Day) -> list[tuple[Entry, Activity]]:
    """The runs of a day in which a cue was practised or tested."""
    return [
        (entry, body)
        for entry, body in scene.history.activities(Span.ending(day, 1), RUN)
        if body.cue or body.cue_kept is not None
    ]


def begun(scene: Scene, day: Day) -> dict[str, Entry]:
    """The ladders that something done on a day belongs to: lines of exercises, drills, work without impact."""
    drills = {name for rung in _rungs(scene, "drill_complexity") for name in rung.items}
    found: dict[str, Entry] = {}
    for entry in scene.history.on(day):
        body = entry.body
        if isinstance(body, Activity):
            if body.sport == CROSS_SPORT:
                found["cross_training"] = entry
            continue
        if not isinstance(body, Exercise):
            continue
        name = body.name.strip().lower().replace("-", "_").replace(" ", "_")
        item = scene.edition.items.get(name)
        if item is not None and item.line and item.kind == "exercise":
            found[item.line] = entry
        elif name in drills:
            found["drill_complexity"] = entry
    return found


def _rungs(scene: Scene, ladder: str) -> tuple[Rung, ...]:
    held = scene.edition.ladders.get(ladder)
    return () if held is None else held.rungs
