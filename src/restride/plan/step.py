"""One morning of the plan: doors, judged running days, falls and climbs. Lays out no session; see session.py."""

from __future__ import annotations

from dataclasses import dataclass, replace

from restride.diary.history import History
from restride.diary.kinds import Activity
from restride.diary.standing import Colour, Door, Standing
from restride.load.dose import RUN, Dose, dose_on
from restride.plan.gate import gate
from restride.plan.hold import holds
from restride.plan.ladder import RUNG, climb, fall, pattern, top
from restride.plan.morning import creep, level, on_day
from restride.plan.reaction import Reaction, lock_days, reaction, worst
from restride.plan.situation import BONE, Scene
from restride.words.because import Because, Cited
from restride.words.day import Day, Span, between, plus
from restride.words.measure import DAYS_PER_WEEK, HOURS_PER_DAY

FIRST_RUN, GROWING = "plan.restart.bone_rung", "load.session.from_rung"
"""Parameters that name a rung by its number: the first after a gate, and the first whose length grows."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One judgement of the plan: about which day, the colour, and where it left the runner."""

    judged: Day
    colour: Colour
    before: Standing
    after: Standing
    because: Because


def step(scene: Scene, standing: Standing) -> tuple[Standing, tuple[Judged, ...]]:
    """Where the runner stands on a morning, given where they stood the day before.

    Reads entries of that day and earlier ones only; running days are judged when their lock has opened (rule P2), each
    once. At most one step up is taken, and any number down.
    """
    made: list[Judged] = []

    def settle(after: Standing, why: Because, judged: Day, colour: Colour = Colour.GREEN) -> None:
        nonlocal standing
        made.append(Judged(judged, colour, standing, after, why))
        standing = after

    on = scene.on
    for move in (_door, _stopped):
        found = move(scene, standing)
        if found is not None:
            settle(*found, on)
    for day in _pending(scene, standing):
        answer = _answer(scene, standing, day)
        if answer is None:
            break
        settle(_moved(scene, standing, answer, day), answer.because, day, answer.colour)
    for move in (_rested, _crept, _gate_passed, _climbed):
        found = move(scene, standing)
        if found is not None:
            settle(*found, on)
    return _remembered(scene, standing, made)


Move = tuple[Standing, Because]


def _remembered(scene: Scene, standing: Standing, made: list[Judged]) -> tuple[Standing, tuple[Judged, ...]]:
    """The morning with its level and its day, carried by the last judgement, or by one that says nothing changed."""
    if standing.door is Door.WELL and not scene.watched:
        return standing, tuple(made)
    after = replace(_levelled(scene, standing), stepped=scene.on)
    if made:
        made[-1] = replace(made[-1], after=after)
    else:
        made.append(Judged(scene.on, Colour.GREEN, standing, after, Because("plan.morning", (), (), "because.morning")))
    return after, tuple(made)


def _height(scene: Scene, card: str) -> int:
    """The height of the rung that a card names by its number."""
    return int(scene.value(card)) * RUNG


def _days_off(history: History, on: Day, most: int) -> tuple[int, tuple[str, ...]]:
    """Days since the last run, looking back so far; ``most`` when none is found."""
    for back in range(most):
        runs = history.activities(Span.ending(plus(on, -back), 1), RUN)
        if runs:
            return back, tuple(entry.id for entry, _ in runs)
    return most, ()


def _door(scene: Scene, standing: Standing) -> Move | None:
    if scene.watched and not standing.sore:
        return _enter(scene, standing)
    if not scene.watched and standing.sore:
        return _leave(scene, standing)
    if not scene.watched and standing.door is Door.LADDER and standing.height >= _height(scene, GROWING):
        back = replace(standing, door=Door.WELL, since=scene.on)
        return back, Because("plan.door", (), (), "because.door.back")
    if not scene.watched:
        return _restart(scene, standing)
    return _away(scene, standing) if standing.door is Door.LADDER else None


def _leave(scene: Scene, standing: Standing) -> Move:
    """Nothing hurts any more: a ladder is climbed to its end, every other door leads out."""
    door = Door.LADDER if standing.door is Door.LADDER else Door.WELL
    after = replace(standing, door=door, sore=False, since=scene.on, rest_from=None, climb_level=None)
    return after, Because("plan.door", (), (), "because.door.well")


def _enter(scene: Scene, standing: Standing) -> Move:
    """By which door a complaint enters: kept running, or the gate."""
    off = scene.cited("plan.door.days_off")
    away, reads = _days_off(scene.history, scene.on, int(off.value))
    opened = tuple(one.complaint.opened_by for one in scene.watched)
    fresh = Standing(sore=True, since=scene.on, judged_to=plus(scene.on, -1), stepped=standing.stepped)
    sore = _sore_lately(scene, standing, int(off.value))
    cited: tuple[Cited, ...] = (off,)
    if scene.situation.stop:
        says = "because.door.gate_flag"
    elif scene.situation.bone:
        says = "because.door.gate_bone"
    elif sore is not None:
        says, cited = "because.door.gate_red", (*sore.because.cited, off)
        reads = sore.because.entries
    elif away >= int(off.value):
        says = "because.door.gate_off"
    else:
        why = Because("plan.door", (*opened, *reads), (off,), "because.door.keep")
        if standing.door is Door.LADDER:
            return replace(standing, sore=True, since=scene.on), why
        return replace(fresh, door=Door.KEEP), why
    return replace(fresh, door=Door.GATE), Because("plan.door", (*opened, *reads), cited, says)


def _sore_lately(scene: Scene, standing: Standing, days: int) -> Reaction | None:
    """The worst red answer, or limp, of the last days; what nobody said anything about is exposure only."""
    found: list[Reaction] = []
    for day in Span.ending(scene.on, days):
        if dose_on(scene.history, day) is not None:
            found.extend(reaction(scene, one, day, standing) for one in scene.watched)
    return worst([one for one in found if one.colour in (Colour.RED, Colour.STOP)])


def _restart(scene: Scene, standing: Standing) -> Move | None:
    """Time off while well (rule T4): back in at a lower rung, without a gate."""
    long, short = scene.cited("plan.restart.off_weeks_long"), scene.cited("plan.restart.off_weeks_short")
    most = int(float(long.value) * DAYS_PER_WEEK)
    away, reads = _days_off(scene.history, scene.on, most)
    if away < float(short.value) * DAYS_PER_WEEK:
        return None
    if standing.door is Door.LADDER and standing.height <= _height(scene, "plan.restart.long_rung"):
        return None
    known = bool(reads) or any(
        isinstance(one.body, Activity) and one.body.sport == RUN for one in scene.history.entries()
    )
    rung = FIRST_RUN if not known else "plan.restart.long_rung" if away >= most else "plan.restart.short_rung"
    after = Standing(
        Door.LADDER,
        _height(scene, rung),
        since=scene.on,
        judged_to=plus(scene.on, -1),
        stepped=standing.stepped,
    )
    says = "because.door.restart" if known else "because.door.new_runner"
    return after, Because(
        "plan.restart", reads, (short, long), says, (("rung", int(scene.value(rung))), ("days", away))
    )


def _away(scene: Scene, standing: Standing) -> Move | None:
    """So many days without a run while something hurts lead back to the gate."""
    off = scene.cited("plan.door.days_off")
    since = standing.since
    if since is None or between(since, scene.on) < int(off.value):
        return None
    away, reads = _days_off(scene.history, scene.on, int(off.value))
    if away < int(off.value):
        return None
    after = replace(standing, door=Door.GATE, height=0, greens=0, repeats=0, since=scene.on, climb_level=None)
    return after, Because("plan.door", reads, (off,), "because.door.gate_off")


def _stopped(scene: Scene, standing: Standing) -> Move | None:
    """A flag, a bone in doubt, or a clinician's restriction ends running by whatever door."""
    if standing.door not in (Door.KEEP, Door.LADDER):
        return None
    if scene.situation.stop:
        why = scene.situation.stop[0]
    elif scene.situation.bone and standing.door is Door.KEEP:
        why = next(one.because for one in scene.watched if one.tissue == BONE)
    else:
        return None
    after = replace(
        standing,
        door=Door.GATE,
        height=0,
        greens=0,
        repeats=0,
        since=scene.on,
        climb_level=None,
        rest_from=scene.on,
        fell_from=None,
        stable=None,
    )
    return after, why


def _pending(scene: Scene, standing: Standing) -> list[Day]:
    """Running days that still wait to be judged, oldest first; today's own run is not among them."""
    start = standing.judged_to
    if start is None or standing.door is Door.WELL:
        return []
    return [
        day for day in Span(plus(start, 1), max(scene.on, plus(start, 1))) if dose_on(scene.history, day) is not None
    ]


def _answer(scene: Scene, standing: Standing, day: Day) -> Reaction | None:
    """How the day was answered over all complaints open by then; None while an answer may still come."""
    there = [one for one in scene.watched if one.complaint.opened <= day]
    if not there:
        why = Because("plan.reaction", (), (), "because.reaction.nothing_hurts", (("day", day.isoformat()),))
        return Reaction(Colour.GREEN, why)
    opens = max(plus(day, int(lock_days(scene, one, day).value)) for one in there)
    if scene.on < opens:
        return None
    found = worst([reaction(scene, one, day, standing) for one in there])
    if found is None or not found.settled or (found.colour is Colour.UNKNOWN and scene.on == opens):
        return None
    return found


def _moved(scene: Scene, standing: Standing, answer: Reaction, day: Day) -> Standing:
    """The standing after one judged running day."""
    dose = dose_on(scene.history, day)
    after = replace(standing, judged_to=day)
    if answer.colour is Colour.UNKNOWN or dose is None:
        return after
    if answer.colour is Colour.RED:
        return _red(scene, after, day)
    if answer.colour is Colour.AMBER:
        return _amber(scene, after)
    if after.door is not Door.LADDER:
        return after
    after = replace(after, clean_since=after.clean_since or day)
    earned, over = earning(scene, after, dose)
    if over:
        hours = int(scene.value("plan.overshoot.watch_hours"))
        after = replace(after, watch_until=plus(day, hours // HOURS_PER_DAY))
    return replace(after, greens=after.greens + 1, repeats=0) if earned else after


def earning(scene: Scene, standing: Standing, dose: Dose) -> tuple[bool, bool]:
    """Whether a running day earned its rung by what was done, and whether it went beyond what was asked.

    A day that says nothing of walking breaks and lasted about as long as the session is taken for the session.
    """
    asked = pattern(scene.edition, standing.height)
    least, most = float(scene.value("plan.earned.least")), float(scene.value("plan.earned.most"))
    if asked.growing:
        return dose.moving_s > 0, False
    if dose.run_s is None:
        return dose.moving_s >= asked.total_s * least, dose.moving_s > asked.total_s * most
    return dose.run_s >= asked.run_s * least, dose.run_s > asked.run_s * most


def _red(scene: Scene, standing: Standing, day: Day) -> Standing:
    """A red day: rest, then lower; two within the window go further back and ask for a review (rule R3)."""
    window = int(scene.value("plan.ladder.reds_window_days"))
    reds = tuple(one for one in (*standing.reds, day) if between(one, day) < window)
    many = len(reds) >= int(scene.value("plan.ladder.reds_count"))
    back = int(scene.value("plan.ladder.reds_back" if many else "plan.ladder.red_back"))
    after = replace(standing, reds=reds, rest_from=day, clean_since=None, review=standing.review or many)
    if standing.door is Door.LADDER:
        return fall(after, back, _height(scene, FIRST_RUN) - RUNG)
    return replace(after, door=Door.GATE, height=0, greens=0, climb_level=None)


def _amber(scene: Scene, standing: Standing) -> Standing:
    """An amber day repeats the rung; too many of them step back one."""
    after = replace(standing, greens=0, repeats=standing.repeats + 1, clean_since=None)
    if after.door is Door.LADDER and after.repeats > int(scene.value("plan.ladder.repeats_max")):
        return fall(after, int(scene.value("plan.ladder.repeats_back")), _height(scene, FIRST_RUN))
    return after


def _rested(scene: Scene, standing: Standing) -> Move | None:
    """The end of a rest: long enough, and every morning of it within the tissue's green limit."""
    if standing.rest_from is None or scene.situation.stop:
        return None
    cited = [scene.cited(f"plan.ladder.rest.{one.tissue}") for one in scene.watched]
    reads: list[str] = []
    for one, card in zip(scene.watched, cited, strict=True):
        if between(standing.rest_from, scene.on) < int(card.value):
            return None
        most = float(scene.value(f"plan.reaction.{one.tissue}.morning_green_max"))
        quiet = scene.history.mornings(one.complaint, Span.ending(scene.on, int(card.value)))
        wanted = int(card.value) if one.tissue == BONE else 1
        if len(quiet) < wanted or any(morning.pain > most for morning in quiet):
            return None
        reads.extend(morning.entry for morning in quiet)
    after = replace(standing, rest_from=None, since=scene.on)
    return after, Because("plan.rested", tuple(reads), tuple(cited), "because.move.rested")


def _crept(scene: Scene, standing: Standing) -> Move | None:
    """Morning pain that crept far above the level at which the climb began goes back to what was stable."""
    if standing.door not in (Door.KEEP, Door.LADDER) or standing.rest_from is not None:
        return None
    for one in scene.watched:
        why = creep(scene, one.complaint, scene.on, standing)
        if why is not None and why.says == "because.creep.rollback":
            if standing.door is Door.LADDER:
                return fall(standing, 1, _height(scene, FIRST_RUN)), why
            after = replace(standing, door=Door.GATE, height=0, climb_level=None, since=scene.on)
            return replace(after, rest_from=scene.on), why
    return None


def _gate_passed(scene: Scene, standing: Standing) -> Move | None:
    if standing.door is not Door.GATE or scene.situation.stop or standing.rest_from is not None:
        return None
    if any(one.high_risk and scene.history.cleared(one.complaint.id) is None for one in scene.watched):
        return None
    items = gate(scene)
    if not all(item.done for item in items):
        return None
    reads = tuple(dict.fromkeys(entry for item in items for entry in item.because.entries))
    cited = tuple(card for item in items for card in item.because.cited)
    height = _height(scene, FIRST_RUN)
    after = replace(
        standing,
        door=Door.LADDER,
        height=height,
        greens=0,
        repeats=0,
        since=scene.on,
        stable=None,
        fell_from=None,
        judged_to=plus(scene.on, -1),
    )
    return after, Because("plan.gate", reads, cited, "because.gate.passed", (("rung", int(scene.value(FIRST_RUN))),))


def greens_needed(scene: Scene) -> Cited:
    """How many green running days in a row a rung asks for: the most that any open complaint asks."""
    rows = [one.ladder_row for one in scene.watched] or ["muscle"]
    cards = [scene.cited(f"plan.ladder.{row}.greens") for row in rows]
    return max(cards, key=lambda card: float(card.value))


def _climbed(scene: Scene, standing: Standing) -> Move | None:
    """One step up, when it is earned and nothing holds."""
    need = greens_needed(scene)
    if standing.door is not Door.LADDER or standing.rest_from is not None or standing.greens < int(need.value):
        return None
    if standing.height >= top(scene.edition) or holds(scene, standing):
        return None
    weeks = scene.cited("plan.speed.green_weeks")
    cited: tuple[Cited, ...] = (need,)
    if standing.height >= _height(scene, GROWING):
        if standing.clean_since is None or between(standing.clean_since, scene.on) < float(weeks.value) * DAYS_PER_WEEK:
            return None
        cited = (need, weeks)
    mornings = [on_day(scene.history, one.complaint, scene.on) for one in scene.watched]
    worst_morning = max((one.pain for one in mornings if one is not None), default=None)
    after = climb(standing, scene.edition, scene.on, worst_morning)
    facts = (("from", pattern(scene.edition, standing.height).rung), ("to", pattern(scene.edition, after.height).rung))
    reads = tuple(one.entry for one in mornings if one is not None)
    return after, Because("plan.climb", reads, cited, "because.move.climb", facts)


def _levelled(scene: Scene, standing: Standing) -> Standing:
    """Keep the level of morning pain at which a climb, or a kept volume, began."""
    if standing.door not in (Door.KEEP, Door.LADDER) or standing.climb_level is not None or not scene.watched:
        return standing
    levels = [level(scene, one.complaint, scene.on) for one in scene.watched]
    known = [one for one in levels if one is not None]
    return replace(standing, climb_level=max(known)) if known else standing
