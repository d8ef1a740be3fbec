"""The doors into the plan and out of it: who keeps running, who gets ready, who restarts. Judges no running day."""

from __future__ import annotations

from dataclasses import replace

from restride.diary.history import History
from restride.diary.kinds import Activity, PainSpot
from restride.diary.standing import Colour, Door, Standing
from restride.load.dose import RUN, dose_on
from restride.plan.ladder import RUNG, pattern, top
from restride.plan.protocol.usual import usual_week_min
from restride.plan.protocol.vector import entered
from restride.plan.reaction import Reaction, reaction, worst
from restride.plan.situation import BONE, Scene
from restride.words.because import Because, Cited
from restride.words.day import Day, Span, between, plus
from restride.words.measure import DAYS_PER_WEEK

FIRST_RUN, GROWING = "plan.restart.bone_rung", "load.session.from_rung"
"""Parameters that name a rung by its number: the first after a gate, and the first whose length grows."""

Move = tuple[Standing, Because]


def height_of(scene: Scene, card: str) -> int:
    """The height of the rung that a card names by its number."""
    return int(scene.value(card)) * RUNG


def door(scene: Scene, standing: Standing) -> Move | None:
    """A change of door on a morning, with its reason; None while the runner stays behind the same one."""
    if not scene.watched:
        return None if scene.situation.stop else _well(scene, standing)
    if not standing.sore:
        return _enter(scene, standing)
    if standing.doubt is not None and not scene.situation.bone and not scene.situation.stop:
        return _lifted(scene, standing)
    return _away(scene, standing) if standing.door in (Door.KEEP, Door.LADDER) else None


def _well(scene: Scene, standing: Standing) -> Move | None:
    """A change of door while nothing hurts and nothing stops the runner."""
    if standing.sore or standing.door is Door.GATE:
        return _leave(scene, standing)
    if standing.door is Door.LADDER and standing.height >= height_of(scene, GROWING):
        back = replace(standing, door=Door.WELL, since=scene.on)
        return back, Because("plan.door", (), (), "because.door.back")
    return _restart(scene, standing)


def _days_off(history: History, on: Day, most: int) -> tuple[int, tuple[str, ...]]:
    """Days since the last run, looking back so far; ``most`` when none is found."""
    for back in range(most):
        runs = history.activities(Span.ending(plus(on, -back), 1), RUN)
        if runs:
            return back, tuple(entry.id for entry, _ in runs)
    return most, ()


def _off_before(history: History, on: Day, most: int) -> tuple[int, tuple[str, ...]]:
    """The same as of the morning: a run of the day itself does not undo the days before it.

    Somebody whose first run ever is today was not off.
    """
    away, reads = _days_off(history, on, most)
    if away or not reads:
        return away, reads
    earlier, before = _days_off(history, plus(on, -1), most)
    if before:
        return min(earlier + 1, most), before
    return (most, reads) if _ran_before(history, on) else (away, reads)


def _ran_before(history: History, day: Day) -> bool:
    """Whether any run is known from before a day."""
    return any(isinstance(one.body, Activity) and one.body.sport == RUN and one.day < day for one in history.entries())


def _leave(scene: Scene, standing: Standing) -> Move:
    """Nothing hurts any more: a ladder is climbed to its end, and who was not ready to run begins it.

    A word that it is gone opens no gate: what was red, or a bone in doubt, comes back by the first rung.
    """
    after = replace(standing, sore=False, since=scene.on, rest_from=None, climb_level=None, doubt=None)
    if standing.door is Door.GATE:
        after = replace(
            after,
            door=Door.LADDER,
            height=height_of(scene, FIRST_RUN),
            greens=0,
            nearly=0,
            repeats=0,
            stable=None,
            fell_from=None,
            judged_to=plus(scene.on, -1),
            measure_from=scene.on,
        )
        after = entered(after, Door.LADDER, scene.on)
        facts = (("rung", int(scene.value(FIRST_RUN))),)
        return after, Because("plan.door", (), (scene.cited(FIRST_RUN),), "because.door.well_from_gate", facts)
    if standing.door is not Door.LADDER:
        after = replace(after, door=Door.WELL)
    return after, Because("plan.door", (), (), "because.door.well")


def _enter(scene: Scene, standing: Standing) -> Move:
    """By which door a complaint enters: kept running, or the gate."""
    off = scene.cited("plan.door.days_off")
    away, reads = _days_off(scene.history, scene.on, int(off.value))
    opened = tuple(one.complaint.opened_by for one in scene.watched)
    fresh = Standing(
        door=Door.GATE,
        sore=True,
        since=scene.on,
        judged_to=plus(scene.on, -1),
        stepped=standing.stepped,
        measure_from=standing.measure_from,
        tested_from=standing.tested_from,
        lines=standing.lines,
        changes=standing.changes,
        phase=standing.phase,
        phase_since=standing.phase_since,
        usual_week_min=usual_week_min(scene) or standing.usual_week_min,
    )
    sore = _sore_lately(scene, standing, int(off.value))
    cited: tuple[Cited, ...] = (off,)
    if scene.situation.stop or scene.situation.bone:
        says = "because.door.gate_flag" if scene.situation.stop else "because.door.gate_bone"
        if not scene.situation.barred:
            fresh = replace(fresh, doubt=standing.door, doubt_height=standing.height)
    elif sore is not None:
        says, cited = "because.door.gate_red", (*sore.because.cited, off)
        reads = sore.because.entries
    elif away >= int(off.value):
        says = "because.door.gate_off"
    else:
        why = Because("plan.door", (*opened, *reads), (off,), "because.door.keep")
        if standing.door is Door.LADDER:
            return replace(standing, sore=True, since=scene.on), why
        return entered(replace(fresh, door=Door.KEEP), Door.KEEP, scene.on), why
    return entered(fresh, Door.GATE, scene.on), Because("plan.door", (*opened, *reads), cited, says)


def _lifted(scene: Scene, standing: Standing) -> Move:
    """A bone was in doubt and is so no longer, by what was answered: the door is chosen as if it had never been."""
    came_from = standing.doubt or Door.WELL
    before = replace(
        standing,
        door=came_from,
        height=standing.doubt_height,
        sore=False,
        doubt=None,
        doubt_height=0,
        rest_from=None,
    )
    return _enter(scene, before)


def _sore_lately(scene: Scene, standing: Standing, days: int) -> Reaction | None:
    """The worst red answer, or limp, of the last days; what nobody said anything about is exposure only."""
    found: list[Reaction] = []
    for day in Span.ending(scene.on, days):
        if dose_on(scene.history, day) is not None and _answered(scene, day):
            found.extend(reaction(scene, one, day, standing) for one in scene.watched)
    return worst([one for one in found if one.colour in (Colour.RED, Colour.STOP)])


def _answered(scene: Scene, day: Day) -> bool:
    """Whether a running day can be judged at all: something was said of it, or of a morning before it.

    Without either, a sore morning afterwards has nothing to stand above: what began weeks before the diary did would
    look like the answer to the last run that was brought in. Such a run is exposure and no reaction.
    """
    runs = scene.history.activities(Span.ending(day, 1), RUN)
    if any(body.felt or body.limp for _, body in runs):
        return True
    if any(isinstance(entry.body, PainSpot) for entry in scene.history.on(day)):
        return True
    return bool(scene.history.checkins(Span.ending(day, int(scene.value("plan.baseline.days")))))


def _restart(scene: Scene, standing: Standing) -> Move | None:
    """Time off while well (rule T4): back in at a lower rung, without a gate."""
    long, short = scene.cited("plan.restart.off_weeks_long"), scene.cited("plan.restart.off_weeks_short")
    most = int(float(long.value) * DAYS_PER_WEEK)
    away, reads = _off_before(scene.history, scene.on, most)
    begins = not away and _begins(scene)
    if not begins and away < float(short.value) * DAYS_PER_WEEK:
        return None
    known = not begins and (bool(reads) or _ran_before(scene.history, plus(scene.on, 1)))
    rung = FIRST_RUN if not known else "plan.restart.long_rung" if away >= most else "plan.restart.short_rung"
    if standing.door is Door.LADDER and standing.height <= height_of(scene, rung):
        return None
    after = Standing(
        Door.LADDER,
        height_of(scene, rung),
        since=scene.on,
        judged_to=plus(scene.on, -1),
        stepped=standing.stepped,
        measure_from=scene.on,
        tested_from=standing.tested_from,
        lines=standing.lines,
        phase=standing.phase,
        phase_since=standing.phase_since,
        usual_week_min=standing.usual_week_min,
    )
    after = entered(after, Door.LADDER, scene.on)
    says = "because.door.restart" if known else "because.door.new_runner"
    return after, Because(
        "plan.restart", reads, (short, long), says, (("rung", int(scene.value(rung))), ("days", away))
    )


def _begins(scene: Scene) -> bool:
    """Whether today's run is the first ever, and no more than the first rung: the ladder was shown, and is begun.

    Whoever writes down a longer run as the first has run before the diary did.
    """
    done, most = dose_on(scene.history, scene.on), float(scene.value("plan.earned.most"))
    if done is None or _ran_before(scene.history, scene.on):
        return False
    asked = pattern(scene.edition, height_of(scene, FIRST_RUN))
    return done.run_s is not None and done.run_s <= asked.run_s * most


def _away(scene: Scene, standing: Standing) -> Move | None:
    """So many days without a run while something hurts lead back to the gate."""
    off = scene.cited("plan.door.days_off")
    since = standing.since
    climbing = standing.door is Door.LADDER  # who came to the ladder from the gate was off before, and may begin
    if climbing and (since is None or between(since, scene.on) < int(off.value)):
        return None
    away, reads = _off_before(scene.history, scene.on, int(off.value))
    if away < int(off.value):
        return None
    after = replace(standing, door=Door.GATE, height=0, greens=0, nearly=0, repeats=0, climb_level=None, bones=())
    after = entered(replace(after, since=scene.on), Door.GATE, scene.on)
    return after, Because("plan.door", reads, (off,), "because.door.gate_off")


def eased(scene: Scene, standing: Standing) -> Move | None:
    """Who keeps running and felt too many runs in a row a little too much goes one step back, by the ladder (rule R3).

    It is no gate: the step is the highest written-out rung that asks for less than the last run was.
    """
    most = scene.cited("plan.ladder.repeats_max")
    if standing.door is not Door.KEEP or standing.rest_from is not None or standing.repeats <= int(most.value):
        return None
    last = None if standing.judged_to is None else dose_on(scene.history, standing.judged_to)
    ran = 0.0 if last is None else last.longest_s
    first = height_of(scene, FIRST_RUN)
    below = [pattern(scene.edition, height) for height in range(first, top(scene.edition) + 1, RUNG)]
    shorter = [place for place, one in enumerate(below) if not one.growing and one.run_s < ran]
    after = replace(
        standing,
        door=Door.LADDER,
        height=first + max(shorter, default=0) * RUNG,
        greens=0,
        nearly=0,
        repeats=0,
        since=scene.on,
        fell_on=scene.on,
        measure_from=scene.on,
    )
    facts = (("rung", pattern(scene.edition, after.height).rung), ("count", standing.repeats))
    reads = () if last is None else last.entries
    return entered(after, Door.LADDER, scene.on), Because("plan.eased", reads, (most,), "because.move.eased", facts)


def stopped(scene: Scene, standing: Standing) -> Move | None:
    """A flag, a clinician's restriction, or a bone newly in doubt ends running by whatever door."""
    if standing.door is Door.GATE:
        return None
    bones = [one for one in scene.watched if one.tissue == BONE and one.complaint.id not in standing.bones]
    if scene.situation.stop:
        why, doubt = scene.situation.stop[0], None if scene.situation.barred else standing.door
    elif bones:
        why, doubt = bones[0].because, standing.door
    else:
        return None
    after = replace(
        entered(standing, Door.GATE, scene.on),
        door=Door.GATE,
        height=0,
        greens=0,
        nearly=0,
        repeats=0,
        since=scene.on,
        climb_level=None,
        rest_from=scene.on,
        fell_from=None,
        stable=None,
        doubt=doubt,
        doubt_height=0 if doubt is None else standing.height,
        bones=(),
        measure_from=scene.on if doubt is None else standing.measure_from,
    )
    return after, why
