"""One morning of the plan: doors, judged running days, falls and climbs. Lays out no session; see session.py."""

from __future__ import annotations

from dataclasses import dataclass, replace

from restride.diary.standing import Colour, Door, Standing
from restride.load.dose import Dose, dose_on
from restride.plan.door import FIRST_RUN, GROWING, Move, door, eased, height_of, stopped
from restride.plan.gate import bone_hurt, counted_from, gate, green_walks
from restride.plan.hold import holds
from restride.plan.ladder import RUNG, pattern, top
from restride.plan.mind.fear import fearful
from restride.plan.morning import creep, level, on_day, settled
from restride.plan.protocol.change import DURATION, blocked, noticed
from restride.plan.protocol.climbing import hurt, practised, raised, taken_up
from restride.plan.protocol.phase import phased
from restride.plan.protocol.vector import entered, governed, with_change
from restride.plan.protocol.volume import climb, fall, has_half
from restride.plan.reaction import Reaction, days_since, lock_days, reaction, worst
from restride.plan.situation import BONE, Scene
from restride.words.because import Because, Cited
from restride.words.day import Day, Span, between, plus
from restride.words.measure import DAYS_PER_WEEK, HOURS_PER_DAY


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

    on, start = scene.on, standing
    standing = taken_up(scene, noticed(scene, standing))
    for move in (door, stopped):
        found = move(scene, standing)
        if found is not None:
            settle(*found, on)
    for day in _pending(scene, standing):
        answer = _answer(scene, standing, day)
        if answer is None:
            break
        settle(_moved(scene, standing, answer, day), answer.because, day, answer.colour)
    for move in (_rested, _crept, eased):
        found = move(scene, standing)
        if found is not None:
            settle(*found, on)
    for fallen in hurt(scene, standing):
        settle(*fallen, on)
    for move in (_gate_passed, _climbed, _raised):
        found = move(scene, standing)
        if found is not None:
            settle(*found, on)
    if _held(scene, standing):
        moved, why = phased(scene, standing)
        if why is not None:
            settle(moved, why, on)
        standing = moved
    if made:
        made[0] = replace(made[0], before=start)
    return _remembered(scene, start, standing, made)


def _remembered(
    scene: Scene, start: Standing, standing: Standing, made: list[Judged]
) -> tuple[Standing, tuple[Judged, ...]]:
    """The morning with its level and its day, carried by the last judgement, or by one that says nothing changed."""
    if not _held(scene, standing) and not made:
        return standing, ()
    after = _levelled(scene, _doubted(scene, standing))
    after = replace(after, usual=settled(scene, after), stepped=scene.on)
    if made:
        made[-1] = replace(made[-1], after=after)
    else:
        made.append(Judged(scene.on, Colour.GREEN, start, after, Because("plan.morning", (), (), "because.morning")))
    return after, tuple(made)


def _held(scene: Scene, standing: Standing) -> bool:
    """Whether the plan holds the runner: something hurts, a door was passed, or some ladder is being climbed."""
    return standing.door is not Door.WELL or bool(scene.watched) or bool(standing.lines)


def _raised(scene: Scene, standing: Standing) -> Move | None:
    return raised(scene, standing, greens_needed(scene)) if standing.lines else None


def _doubted(scene: Scene, standing: Standing) -> Standing:
    """A doubt that became a flag is no mere doubt any more; a bone that is over has to pass the gate anew."""
    there = {one.complaint.id for one in scene.watched}
    bones = tuple(one for one in standing.bones if one in there)
    doubt = None if scene.situation.barred else standing.doubt
    return replace(standing, bones=bones, doubt=doubt, review=standing.review and not _looked_at(scene, standing))


def _looked_at(scene: Scene, standing: Standing) -> bool:
    """Whether a clinician has spoken since the last red day."""
    last = max(standing.reds, default=None)
    return last is None or any(entry.day > last for entry in scene.history.clearances)


def _pending(scene: Scene, standing: Standing) -> list[Day]:
    """Running days that still wait to be judged, oldest first; today's own run is not among them."""
    start = standing.judged_to
    if start is None or (standing.door is Door.WELL and not standing.lines):
        return []
    return [
        day for day in Span(plus(start, 1), max(scene.on, plus(start, 1))) if dose_on(scene.history, day) is not None
    ]


def _answer(scene: Scene, standing: Standing, day: Day) -> Reaction | None:
    """How the day was answered over all complaints open by then; None while an answer may still come.

    A complaint that began before the lock of the day had opened is an answer to that day too.
    """
    there = [one for one in scene.watched if one.complaint.since <= plus(day, int(lock_days(scene, one, day).value))]
    if not there:
        why = Because("plan.reaction", (), (), "because.reaction.nothing_hurts", (("day", day.isoformat()),))
        return Reaction(Colour.GREEN, why)
    locked = max(int(lock_days(scene, one, day).value) for one in there)
    ago = days_since(scene, day)
    if ago < locked:
        return None
    found = worst([reaction(scene, one, day, standing) for one in there])
    if found is None or not found.settled or (found.colour is Colour.UNKNOWN and ago == locked):
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
    after = practised(scene, after, day)
    if after.door is Door.WELL:
        return replace(after, clean_since=after.clean_since or day, greens=after.greens + 1)
    if after.door is not Door.LADDER:
        return replace(after, repeats=0)
    after = replace(after, clean_since=after.clean_since or day)
    earned, over = earning(scene, after, dose)
    if over:
        hours = int(scene.value("plan.overshoot.watch_hours"))
        after = replace(after, watch_until=plus(day, hours // HOURS_PER_DAY))
    if not earned:  # a repeat; what was done of it may still earn half a step
        return replace(after, nearly=after.nearly + reached_below(scene, after, dose))
    return replace(after, greens=after.greens + 1, nearly=after.nearly + 1, repeats=0)


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


def reached_below(scene: Scene, standing: Standing, dose: Dose) -> bool:
    """Whether a day that did not earn its rung reached the half step below it, by what was done."""
    if dose.run_s is None or standing.height < 1:
        return False
    below = pattern(scene.edition, standing.height - 1)
    return 0 < below.run_s * float(scene.value("plan.earned.least")) <= dose.run_s


def _red(scene: Scene, standing: Standing, day: Day) -> Standing:
    """A red day: rest, then lower; two within the window go further back and ask for a review (rule R3)."""
    window = int(scene.value("plan.ladder.reds_window_days"))
    reds = tuple(one for one in (*standing.reds, day) if between(one, day) < window)
    many = len(reds) >= int(scene.value("plan.ladder.reds_count"))
    back = int(scene.value("plan.ladder.reds_back" if many else "plan.ladder.red_back"))
    after = replace(
        standing,
        reds=reds,
        rest_from=day,
        clean_since=None,
        review=standing.review or many,
        measure_from=plus(day, 1),
    )
    if standing.door is Door.LADDER:
        lowest = height_of(scene, FIRST_RUN) - RUNG
        return replace(fall(after, back, lowest, scene.edition, scene.on), fell_on=day)
    return replace(entered(after, Door.GATE, scene.on), door=Door.GATE, height=0, greens=0, nearly=0, climb_level=None)


def _amber(scene: Scene, standing: Standing) -> Standing:
    """An amber day repeats the rung; too many of them step back one."""
    after = replace(standing, greens=0, nearly=0, repeats=standing.repeats + 1, clean_since=None)
    if after.door is Door.LADDER and after.repeats > int(scene.value("plan.ladder.repeats_max")):
        back = int(scene.value("plan.ladder.repeats_back"))
        lowest = height_of(scene, FIRST_RUN)
        return replace(fall(after, back, lowest, scene.edition, scene.on), fell_on=after.judged_to)
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
        if one.tissue == BONE and any(
            bone_hurt(scene.history, one, day) for day in Span.ending(scene.on, int(card.value))
        ):
            return None
        reads.extend(morning.entry for morning in quiet)
    after = replace(standing, rest_from=None)
    if standing.door is Door.LADDER:  # the days of rest are no days off
        after = replace(after, since=scene.on)
    return after, Because("plan.rested", tuple(reads), tuple(cited), "because.move.rested")


def _crept(scene: Scene, standing: Standing) -> Move | None:
    """Morning pain that crept far above the level at which the climb began goes back to what was stable.

    After any fall the mornings get a week to answer, so that one flare is not paid for twice.
    """
    if standing.door not in (Door.KEEP, Door.LADDER) or standing.rest_from is not None:
        return None
    if standing.fell_on is not None and between(standing.fell_on, scene.on) < int(scene.value("plan.creep.days")):
        return None
    for one in scene.watched:
        why = creep(scene, one.complaint, scene.on, standing)
        if why is not None and why.says == "because.creep.rollback":
            if standing.door is Door.LADDER:
                lowest = height_of(scene, FIRST_RUN)
                return replace(fall(standing, 1, lowest, scene.edition, scene.on), fell_on=scene.on), why
            after = replace(standing, door=Door.GATE, height=0, climb_level=None, since=scene.on)
            after = entered(after, Door.GATE, scene.on)
            return replace(after, rest_from=scene.on), why
    return None


def _gate_passed(scene: Scene, standing: Standing) -> Move | None:
    if standing.door is not Door.GATE or scene.situation.stop or standing.rest_from is not None:
        return None
    if scene.situation.holds:  # what dulls the feeling for long forbids the first step up as well
        return None
    items = gate(scene)
    if not all(item.done for item in items):
        return None
    reads = tuple(dict.fromkeys(entry for item in items for entry in item.because.entries))
    cited = tuple(card for item in items for card in item.because.cited)
    height = height_of(scene, FIRST_RUN) - (0 if fearful(scene) is None else 1)
    after = replace(
        standing,
        door=Door.LADDER,
        height=height,
        greens=0,
        nearly=0,
        repeats=0,
        since=scene.on,
        stable=None,
        fell_from=None,
        judged_to=plus(scene.on, -1),
        doubt=None,
        raised_on=scene.on,
        bones=tuple(one.complaint.id for one in scene.watched if one.tissue == BONE),
        measure_from=scene.on,
        tested_from=counted_from(scene),
    )
    return after, Because("plan.gate", reads, cited, "because.gate.passed", (("rung", int(scene.value(FIRST_RUN))),))


def greens_needed(scene: Scene) -> Cited:
    """How many green running days in a row a rung asks for: the most that any open complaint asks."""
    return scene.strictest("greens")


def _climbed(scene: Scene, standing: Standing) -> Move | None:
    """One step up, when it is earned and nothing holds.

    Whoever did less than was asked each time, but reached the half step below, has earned that one: one rung above what
    was done lies half a rung above what was asked.
    """
    need = greens_needed(scene)
    if standing.door is not Door.LADDER or standing.rest_from is not None:
        return None
    whole = _green_days(scene, standing) >= int(need.value)
    half = not whole and standing.nearly >= int(need.value) and has_half(scene.edition, standing)
    if not whole and not half:
        return None
    if standing.height >= top(scene.edition) or holds(scene, standing):
        return None
    weeks = scene.cited("plan.speed.green_weeks")
    cited: tuple[Cited, ...] = (need,)
    if standing.height >= height_of(scene, GROWING):
        if standing.clean_since is None or between(standing.clean_since, scene.on) < float(weeks.value) * DAYS_PER_WEEK:
            return None
        cited = (need, weeks)
    if standing.raised_on == scene.on or blocked(scene, standing, DURATION) is not None:
        return None
    mornings = [on_day(scene.history, one.complaint, scene.on) for one in scene.watched]
    worst_morning = max((one.pain for one in mornings if one is not None), default=None)
    small = fearful(scene) is not None
    after = climb(standing, scene.edition, scene.on, worst_morning, half, small)
    if governed(standing) and standing.height < height_of(scene, GROWING):
        after = with_change(after, DURATION, scene.on, int(scene.value("plan.change.window_days")))
    facts = (("from", pattern(scene.edition, standing.height).rung), ("to", pattern(scene.edition, after.height).rung))
    reads = tuple(one.entry for one in mornings if one is not None)
    return after, Because("plan.climb", reads, cited, "because.move.half" if half else "because.move.climb", facts)


def _green_days(scene: Scene, standing: Standing) -> int:
    """The green days at this height; the lowest rung is a walk, so there it is walks that earn the next."""
    if standing.height > 0 or standing.since is None:
        return standing.greens
    return len(green_walks(scene, Span(standing.since, max(scene.on, standing.since))))


def _levelled(scene: Scene, standing: Standing) -> Standing:
    """Keep the level of morning pain at which a climb, or a kept volume, began."""
    if standing.door not in (Door.KEEP, Door.LADDER) or standing.climb_level is not None or not scene.watched:
        return standing
    levels = [level(scene, one.complaint, scene.on) for one in scene.watched]
    known = [one for one in levels if one is not None]
    return replace(standing, climb_level=max(known)) if known else standing
