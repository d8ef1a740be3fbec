"""advise(): the edition, the runner, the history and a day to the advice of that day. Keeps and shows nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from restride.advice.case import past_gate
from restride.advice.light import light
from restride.advice.surroundings import Surroundings, surroundings
from restride.advice.verdict import Advice, Ask
from restride.diary.fold import extended, until
from restride.diary.history import History
from restride.diary.kinds import Decision
from restride.diary.profile import Profile
from restride.diary.standing import Door, Standing
from restride.knowledge.edition import Edition
from restride.load.dose import RUN
from restride.plan.course.expected import behind
from restride.plan.flare.onset import flares
from restride.plan.hold import holds
from restride.plan.milestones.wins import wins as wins_of
from restride.plan.mind.fear import due, fearful
from restride.plan.morning import on_day
from restride.plan.session import DayPlan, plan_day
from restride.plan.situation import Scene
from restride.plan.step import Judged, greens_needed, step
from restride.plan.swap.lighter import lighter
from restride.plan.today.compose import Day as Composed
from restride.plan.today.compose import compose
from restride.plan.today.opening import waiting
from restride.words.because import Because
from restride.words.day import Day, Span, plus
from restride.words.measure import DAYS_PER_WEEK
from restride.words.urgency import Light, Urgency

CALM = (Light.RUN, Light.MODIFY, Light.REST)
"""The lights under which a small win may be said: nobody is cheered on while somebody should look first."""


def advise(edition: Edition, profile: Profile, history: History, on: Day) -> Advice:
    """What to do on a day, and why.

    Parameters
    ----------
    edition
        The cards that speak.
    profile
        Who the runner is as of the day.
    history
        What was known by the day; entries about later days must not be in it.
    on
        The day. It is handed in; no clock is read.

    Returns
    -------
    Advice
        The same for the same arguments, on any machine, at any hour. ``judged`` and ``raised`` hold what no entry
        holds yet; with these written down the next day starts from here, and costs the same in any year.
    """
    around = surroundings(edition, profile, history, on)
    standing, judged = _replay(edition, history, around, on)
    case = past_gate(edition, history, around.situation.case, around.known, standing.bones)
    situation = replace(around.situation, case=case)
    scene = Scene(edition, history, situation)
    hushed = _hushed(around)
    composed = Composed(DayPlan(Light.BE_SEEN, (), around.tiers), ())
    flaring = () if hushed else flares(scene, standing)
    if not hushed:
        composed = compose(scene, standing, plan_day(scene, standing), bool(flaring))
    planned = composed.plan
    sessions, swapped = lighter(scene, planned.sessions)
    colour = light(around.urgency, situation.bone, tuple(flag.silences for flag in around.flags), planned.light)
    return Advice(
        on=on,
        edition=edition.version,
        digest=edition.digest,
        urgency=around.urgency,
        light=colour,
        sessions=sessions,
        because=tuple(dict.fromkeys((*around.tiers, *situation.stop, *planned.because))),
        complaints=situation.watched,
        unassessed=situation.unassessed,
        flags=around.flags,
        holds=() if hushed else holds(scene, standing),
        asks=() if hushed else tuple(_asks(scene, around)),
        gate=waiting(scene) if standing.door is Door.GATE and not situation.stop else (),
        standing=standing,
        greens_needed=int(greens_needed(scene).value),
        judged=judged,
        raised=tuple(flag for flag in around.flags if not flag.recorded),
        left_out=(*composed.left_out, *swapped),
        contradictions=() if hushed else around.contradictions,
        behind=() if hushed else behind(scene, standing),
        wins=wins_of(scene, standing, int(edition.value("plan.win.today_days"))) if colour in CALM else (),
        flares=tuple(one.because[0] for one in flaring),
        small_steps=fearful(scene) is not None,
    )


def _hushed(around: Surroundings) -> bool:
    """Whether nothing is shown but where to go: at the most urgent tier, or under a flag that silences everything."""
    return around.urgency is Urgency.T1 or any(flag.silences == "everything" for flag in around.flags)


def _replay(edition: Edition, history: History, around: Surroundings, on: Day) -> tuple[Standing, tuple[Judged, ...]]:
    """Where the runner stands this morning, from the last decision on; each missed morning as it was known by then."""
    standing = history.standing
    made: list[Judged] = []
    for then, there in _mornings(edition, history, around, standing, on):
        standing, judged = step(Scene(edition, then, there.situation), standing)
        made.extend(judged)
    return standing, tuple(made)


def _mornings(
    edition: Edition, history: History, around: Surroundings, standing: Standing, on: Day
) -> Iterator[tuple[History, Surroundings]]:
    """The mornings not yet taken into account, each with the history as of that day; the last is today's."""
    start = on if history.first_day is None else _start(edition, history, standing, around)
    if start < on:
        then, day = until(history, start), start
        while day < on:
            for entry in history.on(day):
                then = then if isinstance(entry.body, Decision) else extended(then, entry)
            yield then, surroundings(edition, then.profile(), then, day)
            day = plus(day, 1)
    if start <= on:
        yield history, around


def _start(edition: Edition, history: History, standing: Standing, around: Surroundings) -> Day:
    """The first morning that still has to be taken.

    A runner who is well stays where they are until something begins to hurt, something is said that may stop them, or
    they stop running, so those mornings are passed over. A complaint that is over by now counts: whoever came to the
    ladder by it may still be on it.
    """
    on = around.situation.on
    first = history.first_day if standing.stepped is None else plus(standing.stepped, 1)
    earliest = max(first or on, plus(on, -int(edition.value("plan.replay.days"))))
    if standing.door is not Door.WELL or standing.lines or around.situation.stop:
        return earliest
    stirred = [max(one.opened, earliest) for one in history.complaints.values() if not (one.resolved or on) < earliest]
    stirred += [entry.day for entry in history.clearances]
    stirred += [fact.yes[0] for fact in history.facts.values() if fact.yes is not None]
    stirred += [done[0].day for done in history.exercised.values() if done and done[-1].day >= earliest]
    off = int(edition.value("plan.restart.off_weeks_short") * DAYS_PER_WEEK)
    return min((*(day for day in stirred if day >= earliest), _away(history, earliest, on, off)))


def _away(history: History, start: Day, on: Day, off: int) -> Day:
    """The first day from ``start`` on that ends so many days without a run; ``on`` where there is none."""
    without = 0
    for day in Span(plus(start, -off), on):
        without += 1
        if without >= off and day >= start:  # as of its morning: a run of the day itself undoes nothing
            return day
        without = 0 if history.activities(Span.ending(day, 1), RUN) else without
    return on


def _asks(scene: Scene, around: Surroundings) -> Iterator[Ask]:
    """What is still open: an interview, this morning, the morning after the last run, a painkiller answer, any run.

    The last run is asked about for some days; how safe it feels to move seldom, and never while somebody has to look.
    """
    history, on, situation = scene.history, scene.on, around.situation
    days = int(scene.value("plan.missing.ask_days"))
    yield from (Ask("ask.assess", one.id) for one in situation.unassessed)
    for one in situation.watched:
        if on_day(history, one.complaint, on) is None:
            yield Ask("ask.morning", one.complaint.id, on)
    runs = [entry for entry, _ in history.activities(Span.ending(plus(on, -1), days), RUN)]
    for entry in runs[-1:]:
        after = plus(entry.day, 1)
        for one in situation.watched:
            opened = one.complaint.since <= entry.day
            if opened and after < on and on_day(history, one.complaint, after) is None:
                yield Ask("ask.recalled_morning", one.complaint.id, after)
        if situation.watched and not _painkiller_known(history, entry.day, on):
            yield Ask("ask.painkiller", "", entry.day)
    if history.first_day is None:
        yield Ask("ask.first_run")
    if around.urgency < Urgency.T2 and due(scene):
        yield Ask("ask.fear")


def _painkiller_known(history: History, day: Day, on: Day) -> bool:
    """Whether it was said at the run or on a morning after; a "no" of the same morning came before the run."""
    said = [body.painkiller for _, body in history.activities(Span.ending(day, 1), RUN)]
    mornings = history.checkins(Span(day, plus(on, 1)))
    said += [body.painkiller for entry, body in mornings if entry.day > day or body.painkiller != "no"]
    return any(word is not None for word in said)


def grounds(advice: Advice) -> tuple[Because, ...]:
    """Every because that the advice carries, each once: of the light, the sessions, the holds, the gate, the judged."""
    found = [*advice.because]
    for session in advice.sessions:
        found.extend(session.because)
    for session in advice.sessions:
        found.extend(why for item in session.items for why in item.because)
    found.extend(advice.left_out)
    found.extend(advice.contradictions)
    found.extend(advice.behind)
    found.extend(win.because for win in advice.wins)
    found.extend(advice.flares)
    found.extend(advice.holds)
    found.extend(why for item in advice.gate for why in (item.because, *item.opens))
    found.extend(one.because for one in advice.complaints)
    found.extend(one.because for one in advice.judged)
    return tuple(dict.fromkeys(found))
