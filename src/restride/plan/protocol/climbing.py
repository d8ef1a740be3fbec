"""The one step up of a day over all ladders but running volume, and what an exercise that hurt takes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from restride.diary.standing import Door, Stand, Standing
from restride.knowledge.edition import Rung
from restride.load.dose import doses
from restride.plan.allowed import allowed
from restride.plan.hold import holds
from restride.plan.ladder import RUNG, rungs
from restride.plan.protocol.change import VARY, blocked, turn
from restride.plan.protocol.sessions import (
    begun,
    cue_runs,
    earned_cross,
    earned_drills,
    earned_line,
    last_hurt,
)
from restride.plan.protocol.vector import (
    CROSS,
    CUE,
    DRILLS,
    IMPACT,
    PRACTICE,
    governed,
    lines,
    put,
    remembered,
    rung_of,
    stand_of,
    with_change,
)
from restride.plan.situation import Scene
from restride.words.because import Because, Cited
from restride.words.day import Day, Span, between, plus
from restride.words.measure import DAYS_PER_WEEK, SECONDS_PER_MINUTE

Move = tuple[Standing, Because]
GROWING = "load.session.from_rung"
"""The parameter that names the rung from which runs grow; from there on the other impact ladders open."""
SPEEDS = ("speed", "gradient", "frequency")
"""Kinds of change that wait for the green weeks of distance before speed."""
FEEDBACK, RETENTION = "feedback", "retention"
DOORS = {Door.GATE: "because.line.door_gate", Door.KEEP: "because.line.door_keep"}
"""Doors behind which nothing of impact steps up, and how that is said."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """The next rung of a ladder: its height, its id, and what still closes it; ``closed`` is None when it is open."""

    ladder: str
    height: int
    rung: str
    closed: Because | None
    reads: tuple[str, ...] = ()
    change: str = ""


def raised(scene: Scene, standing: Standing, need: Cited) -> Move | None:
    """One step up on one ladder, when one is earned, nothing holds, and nothing else has stepped up today."""
    if standing.raised_on == scene.on or standing.rest_from is not None or scene.situation.stop:
        return None
    ready = next((one for one in _in_turn(scene, standing, need) if one.closed is None), None)
    if ready is None or holds(scene, standing):
        return None
    stand = stand_of(standing, ready.ladder) or Stand(ready.ladder)
    healed = stand.fell_from is None or ready.height >= stand.fell_from
    fell_from = None if healed else stand.fell_from
    new = Stand(ready.ladder, ready.height, since=scene.on, fell_from=fell_from, taught=stand.taught)
    after = replace(put(standing, new), raised_on=scene.on)
    if ready.change:
        window = int(scene.value("plan.change.window_days"))
        after = with_change(after, ready.change, scene.on, window)
        stable = replace(after, stable=standing.height, stable_on=scene.on, stable_lines=remembered(standing.lines))
        after = replace(stable if standing.door is Door.LADDER else after, greens=0, nearly=0)
    facts = (("ladder", ready.ladder), ("step", _step(ready.ladder, ready.rung, scene)))
    return after, Because("plan.line", ready.reads, (need,) if ready.change else (), "because.line.up", facts)


def _step(ladder: str, rung: str, scene: Scene) -> str:
    """A rung as a sentence names it: with its ladder, or the exercise itself."""
    return f"{ladder}.{rung}" if ladder in scene.edition.ladders else rung


def _in_turn(scene: Scene, standing: Standing, need: Cited) -> Iterator[Ahead]:
    """The next rungs in the order in which they may step: impact, practice, exercises; the longest unmoved first."""
    held = sorted(standing.lines, key=lambda one: (one.since or scene.on, one.ladder))
    for group in (IMPACT, PRACTICE):
        for one in held:
            if one.ladder in group:
                found = ahead(scene, standing, one.ladder, need)
                if found is not None:
                    yield found
    for one in held:
        if one.ladder not in IMPACT and one.ladder not in PRACTICE:
            found = ahead(scene, standing, one.ladder, need)
            if found is not None:
                yield found


def ahead(scene: Scene, standing: Standing, ladder: str, need: Cited) -> Ahead | None:
    """The next rung of a ladder and what closes it; None at the top, or where nothing above is allowed at all."""
    stand = stand_of(standing, ladder) or Stand(ladder)
    if ladder not in scene.edition.ladders:
        return _line_ahead(scene, stand)
    verdicts = allowed(scene.edition, scene.situation.case)
    height = stand.height + 1
    while (rung := rung_of(scene.edition, ladder, height)) is not None:
        if not rung.items or any(name in verdicts and verdicts[name].allowed for name in rung.items):
            reads, closed = _open(scene, standing, stand, rung, need)
            return Ahead(ladder, height, rung.id, closed, reads, rung.change)
        height += 1
    return None


def _line_ahead(scene: Scene, stand: Stand) -> Ahead | None:
    items = lines(scene.edition).get(stand.ladder, ())
    if stand.height + 1 >= len(items):
        return None
    item = items[stand.height + 1]
    verdict = allowed(scene.edition, scene.situation.case)[item.id]
    if not verdict.allowed:
        return Ahead(stand.ladder, stand.height + 1, item.id, verdict.because[0])
    asked = int(scene.value("plan.exercise.up_sessions")) + _extra(scene, stand)
    found = earned_line(scene, stand, asked)
    closed = None if found else _wants_sessions(asked, scene.cited("plan.exercise.up_sessions"))
    return Ahead(stand.ladder, stand.height + 1, item.id, closed, tuple(entry.id for entry in found))


def _extra(scene: Scene, stand: Stand) -> int:
    """After a fall the way back asks for more."""
    return 0 if stand.fell_from is None else int(scene.value("plan.line.extra_sessions"))


def _wants_sessions(asked: int, *cited: Cited) -> Because:
    return Because("plan.line", (), cited, "because.line.sessions", (("sessions", asked),))


Opened = tuple[tuple[str, ...], Because | None]


def _open(scene: Scene, standing: Standing, stand: Stand, rung: Rung, need: Cited) -> Opened:
    """The entries that earned a rung and, while it is closed, the first thing that closes it."""
    why = _by_volume(scene, standing, rung) or _by_weeks(scene, standing, stand, rung)
    if why is not None:
        return (), why
    if stand.ladder in IMPACT:
        return (), _impact_closed(scene, standing, stand, rung, need)
    reads, closed = _practised(scene, stand, rung)
    if closed is None and rung.change:
        closed = _impact_closed(scene, standing, stand, rung, need)
    return reads, closed


def _by_volume(scene: Scene, standing: Standing, rung: Rung) -> Because | None:
    """Running volume must have reached a rung, and for speed a share of the usual week."""
    if standing.door is Door.GATE or (standing.door is Door.KEEP and rung.change):
        return Because("plan.line", (), (), DOORS[standing.door])
    if rung.from_rung and standing.door is Door.LADDER:
        wanted = [one.id for one in rungs(scene.edition)].index(rung.from_rung)
        if standing.height < wanted * RUNG:
            return Because("plan.line", (), (), "because.line.from_rung", (("rung", rung.from_rung),))
    if not rung.volume:
        return None
    share = scene.cited(rung.volume)
    usual = standing.usual_week_min or float(scene.value("plan.change.week_minutes_unknown"))
    week = doses(scene.history, Span(plus(scene.on, -DAYS_PER_WEEK), scene.on))
    if sum(one.moving_s for one in week) / SECONDS_PER_MINUTE < usual * float(share.value):
        facts = (("minutes", round(usual * float(share.value))),)
        return Because("plan.line", (), (share,), "because.line.week_minutes", facts)
    return None


def _by_weeks(scene: Scene, standing: Standing, stand: Stand, rung: Rung) -> Because | None:
    """The rung below has to be held for some weeks; speed waits for the green weeks besides (rule R4).

    The tests of a cue are so many weeks after it was last practised with feedback (rule G1), whenever the last one was.
    """
    since = stand.since or standing.since
    if rung.kind == RETENTION and stand.taught is not None:
        if between(stand.taught, scene.on) < float(rung.weeks) * DAYS_PER_WEEK:
            return Because("plan.line", (), (), "because.line.taught", (("weeks", rung.weeks),))
        return None
    if rung.weeks and (since is None or between(since, scene.on) < float(rung.weeks) * DAYS_PER_WEEK):
        return Because("plan.line", (), (), "because.line.weeks", (("weeks", rung.weeks),))
    weeks = scene.cited("plan.speed.green_weeks")
    clean = standing.clean_since
    if rung.change in SPEEDS and (clean is None or between(clean, scene.on) < float(weeks.value) * DAYS_PER_WEEK):
        return Because("plan.line", (), (weeks,), "because.line.green_weeks", (("weeks", float(weeks.value)),))
    return None


def _impact_closed(scene: Scene, standing: Standing, stand: Stand, rung: Rung, need: Cited) -> Because | None:
    asked = int(need.value) + _extra(scene, stand)
    if governed(standing) and standing.greens < asked:
        return Because("plan.line", (), (need,), "because.line.greens", (("runs", asked),))
    if turn(scene.edition, scene.on) != VARY and governed(standing):
        weeks = scene.cited("plan.change.block_weeks"), scene.cited("plan.change.grow_weeks")
        return Because("plan.change", (), weeks, "because.change.not_its_turn")
    return blocked(scene, standing, rung.change)


def _practised(scene: Scene, stand: Stand, rung: Rung) -> Opened:
    """What a ladder of its own sessions asks for."""
    asked = rung.sessions + _extra(scene, stand)
    if stand.ladder == CUE:
        return ((), None) if stand.good >= asked else ((), _wants_sessions(asked))
    here = rung_of(scene.edition, stand.ladder, stand.height)
    if here is None:
        return (), None
    found: tuple[str, ...] = ()
    if stand.ladder == DRILLS:
        found = tuple(entry.id for entry in earned_drills(scene, stand, here.items, asked))
    elif stand.ladder == CROSS:
        found = tuple(entry.id for entry in earned_cross(scene, stand, float(here.minutes), asked))
    return (found, None) if found or not asked else ((), _wants_sessions(asked))


# --- what was done, taken up morning by morning ---


def taken_up(scene: Scene, standing: Standing) -> Standing:
    """The standing with the ladders that yesterday's exercises, drills and work without impact belong to."""
    there = begun(scene, plus(scene.on, -1))
    new = [Stand(name, since=entry.day) for name, entry in there.items() if stand_of(standing, name) is None]
    return put(standing, *new) if new else standing


def hurt(scene: Scene, standing: Standing) -> Iterator[Move]:
    """Each exercise that hurt yesterday takes its line a level back, one after the other: any number may go down."""
    yesterday = plus(scene.on, -1)
    names = {entry_name for entry_name, done in scene.history.exercised.items() if done and done[-1].day == yesterday}
    if not names:
        return
    for line, items in lines(scene.edition).items():
        entry = last_hurt(scene, [one.id for one in items if one.id in names])
        if entry is None:
            continue
        stand = stand_of(standing, line) or Stand(line, since=entry.day)
        height = max(stand.height - int(scene.value("plan.line.fall_rungs")), 0)
        new = replace(stand, height=height, since=scene.on, fell_from=max(stand.height, stand.fell_from or 0))
        facts = (("ladder", line), ("step", items[height].id))
        cited = (scene.cited("plan.line.fall_rungs"), scene.cited("plan.line.hurt_days"))
        standing = put(standing, new)
        yield standing, Because("plan.line", (entry.id,), cited, "because.line.hurt", facts)


def practised(scene: Scene, standing: Standing, day: Day) -> Standing:
    """The ladder of a cue after a green running day: one more session, or a test that was passed or not (rule G1)."""
    found = cue_runs(scene, day)
    if not found:
        return standing
    stand = stand_of(standing, CUE) or Stand(CUE, since=day)
    if stand.seen_to is not None and day <= stand.seen_to:
        return standing
    rung = rung_of(scene.edition, CUE, stand.height)
    if rung is None:
        return standing
    kept = max((body.cue_kept for _, body in found if body.cue_kept is not None), default=None)
    if rung.kind == RETENTION and kept is not None and kept < float(scene.value("plan.cue.pass_share")):
        sessions = int(scene.value("plan.cue.booster_sessions"))
        last = max(n for n, one in enumerate(scene.edition.ladders[CUE].rungs) if one.kind == FEEDBACK)
        back = Stand(CUE, max(last + 1 - sessions, 0), since=day, seen_to=day, fell_from=None)
        return put(standing, back)
    counts = rung.kind == FEEDBACK or kept is not None
    taught = day if rung.kind == FEEDBACK else stand.taught
    return put(standing, replace(stand, good=stand.good + int(counts), seen_to=day, taught=taught))
