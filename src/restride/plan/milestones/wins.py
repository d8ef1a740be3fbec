"""Small wins that the diary shows: each rests on entries, and none is said against a stop. Makes none up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import fmean

from restride.diary.kinds import Decision
from restride.diary.standing import Colour, Standing
from restride.load.dose import Dose, dose_on, doses
from restride.plan.course.reached import quiet_week
from restride.plan.selftest.battery import BATTERY
from restride.plan.selftest.change import BETTER, changes
from restride.plan.situation import Scene, Watched
from restride.words.because import Because
from restride.words.day import Day, Span, plus
from restride.words.measure import DAYS_PER_WEEK, SECONDS_PER_MINUTE

RULE = "plan.win"
MASKING = ("yes", "to_run")
AGAIN = DAYS_PER_WEEK + 1
"""A quiet week is news after a week without one."""
Facts = tuple[tuple[str, str | int | float], ...]


@dataclass(frozen=True, slots=True)
class Win:
    """One small thing that went well: the day, what it was, and why it counts."""

    id: str
    day: Day
    because: Because


def wins(scene: Scene, standing: Standing, days: int) -> tuple[Win, ...]:
    """The small wins of so many days up to today, the latest first.

    None while something forbids impact, or while a red day is being rested off: nobody is cheered on past a warning.
    """
    if scene.situation.stop or standing.rest_from is not None:
        return ()
    span = Span.ending(scene.on, days)
    found = [win for one in scene.watched for win in _of_complaint(scene, one, span)]
    found += [*_tests(scene, span), *_climbs(scene, span), *_longest(scene, span), *_habit(scene, span)]
    once = {(win.id, win.day, win.because.facts): win for win in found}
    return tuple(sorted(once.values(), key=lambda win: (-win.day.toordinal(), win.id)))


def _of_complaint(scene: Scene, one: Watched, span: Span) -> Iterator[Win]:
    yield from _free_morning(scene, one, span)
    for day in span:
        yield from _calmer(scene, one, day)
        if quiet_week(scene, one, day) and not any(quiet_week(scene, one, plus(day, -n)) for n in range(1, AGAIN)):
            reads = tuple(m.entry for m in scene.history.mornings(one.complaint, Span.ending(day, DAYS_PER_WEEK)))
            cited = (scene.cited("plan.course.walk_days"),)
            yield Win("walk", day, Because(RULE, reads, cited, "because.win.walk", _named(one)))


def _named(one: Watched) -> Facts:
    return (("complaint", one.complaint.id),)


def _masked(scene: Scene, day: Day) -> bool:
    """Whether a painkiller of that morning, or of the day before, may have made the quiet."""
    found = scene.history.within(Span.ending(day, 2))
    return any(getattr(entry.body, "painkiller", None) in MASKING for entry in found)


def _free_morning(scene: Scene, one: Watched, span: Span) -> Iterator[Win]:
    """The first morning without any pain after several that were sore."""
    need = scene.cited("plan.win.sore_mornings")
    count = int(need.value)
    start = max(one.complaint.since, plus(span.start, -count * DAYS_PER_WEEK))
    known = scene.history.mornings(one.complaint, Span(start, max(start, span.end)))
    for place, morning in enumerate(known):
        before = known[max(place - count, 0) : place]
        free = morning.pain <= 0 and morning.day in span and not _masked(scene, morning.day)
        if free and len(before) == count and all(earlier.pain > 0 for earlier in before):
            reads = (morning.entry, *(earlier.entry for earlier in before))
            facts: Facts = (*_named(one), ("count", count))
            yield Win("free_morning", morning.day, Because(RULE, reads, (need,), "because.win.free_morning", facts))


def _calmer(scene: Scene, one: Watched, day: Day) -> Iterator[Win]:
    """A week's mornings clearly below those of the complaint's first week; said on the day it first is so."""
    drop = scene.cited("plan.win.pain_drop")
    now = _fallen(scene, one, day, float(drop.value))
    if now is None or _fallen(scene, one, plus(day, -1), float(drop.value)) is not None:
        return
    first, last, reads = now
    facts: Facts = (*_named(one), ("before", round(first, 1)), ("now", round(last, 1)))
    yield Win("calmer", day, Because(RULE, reads, (drop,), "because.win.calmer", facts))


def _fallen(scene: Scene, one: Watched, day: Day, drop: float) -> tuple[float, float, tuple[str, ...]] | None:
    """The means of the first week and of that up to a day, and the entries.

    None where it has not fallen so far, where too few mornings speak, and where a painkiller may have spoken.
    """
    opened = one.complaint.since
    if day < plus(opened, DAYS_PER_WEEK * 2):
        return None
    first = scene.history.mornings(one.complaint, Span(opened, plus(opened, DAYS_PER_WEEK)))
    last = scene.history.mornings(one.complaint, Span.ending(day, DAYS_PER_WEEK))
    least = int(scene.value("plan.drift.days_min"))
    if min(len(first), len(last)) < least:
        return None
    before, now = fmean(m.pain for m in first), fmean(m.pain for m in last)
    if before - now < drop or any(_masked(scene, morning.day) for morning in last):
        return None
    return before, now, tuple(m.entry for m in (*first, *last))


def _tests(scene: Scene, span: Span) -> Iterator[Win]:
    """A self-test better by more than the luck of a day."""
    for test in BATTERY.values():
        for change in changes(scene.edition, scene.history, test, scene.on):
            if change.word == BETTER and change.last.day in span and not (change.last.trial.pain or 0):
                before = 0 if change.before is None else change.before.value
                told = (("value", change.last.value), ("before", before))
                facts = (("test", test.id), ("side", change.side.value), *told)
                why = Because(RULE, change.because.entries, change.because.cited, "because.win.test", facts)
                yield Win("test", change.last.day, why)


def _climbs(scene: Scene, span: Span) -> Iterator[Win]:
    """A step up that the diary remembers."""
    for entry in scene.history.within(span):
        body = entry.body
        if not isinstance(body, Decision):
            continue
        facts = {one.name: one.value for one in body.facts}
        if body.says == "because.line.up":
            told = (("ladder", facts["ladder"]), ("step", facts["step"]))
            yield Win("line", entry.day, Because(RULE, (entry.id,), (), "because.win.line", told))
        elif body.says == "because.move.climb":
            yield Win("rung", entry.day, Because(RULE, (entry.id,), (), "because.win.rung", (("to", facts["to"]),)))


def _longest(scene: Scene, span: Span) -> Iterator[Win]:
    """A run that was judged green and is longer than every one of the weeks before it, while something hurts."""
    if not scene.watched:
        return
    days = int(scene.value("load.session.window_days"))
    for day in sorted(_green(scene, span)):
        here = dose_on(scene.history, day)
        before = doses(scene.history, Span(plus(day, -days), day))
        if here is not None and before and _minutes(here) > max(_minutes(one) for one in before):
            facts = (("minutes", _minutes(here)),)
            yield Win("longest", day, Because(RULE, here.entries, (), "because.win.longest", facts))


def _minutes(dose: Dose) -> int:
    """The longest run of a day in whole minutes: a few seconds more are no news."""
    return round(dose.longest_s / SECONDS_PER_MINUTE)


def _green(scene: Scene, span: Span) -> set[Day]:
    """The running days of a span that the diary holds as judged green."""
    bodies = (entry.body for entry in scene.history.within(span))
    return {
        body.judged
        for body in bodies
        if isinstance(body, Decision) and body.rule == "plan.reaction" and body.colour is Colour.GREEN
    } & set(span)


def _habit(scene: Scene, span: Span) -> Iterator[Win]:
    """The session that made it so many in two weeks; advised rest in between takes nothing away."""
    need, days = scene.cited("plan.win.sessions"), scene.cited("plan.win.habit_days")
    done: dict[Day, str] = {}
    window = Span.ending(scene.on, int(days.value))
    for entry in (one for held in scene.history.exercised.values() for one in held):
        if entry.day in window:
            done.setdefault(entry.day, entry.id)
    count = int(need.value)
    if len(done) >= count:
        day = sorted(done)[count - 1]
        if day in span:
            reads = tuple(done[one] for one in sorted(done)[:count])
            facts = (("sessions", count), ("days", int(days.value)))
            yield Win("habit", day, Because(RULE, reads, (need, days), "because.win.habit", facts))
