"""Weeks of random days lived under the real advise(), from random places on all ladders at once. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import cast

from hypothesis import strategies as st

from restride.advice.advise import advise
from restride.advice.ahead.doings import beside, on_foot
from restride.advice.ahead.supposed import Supposed
from restride.advice.memory import as_entries, memories, mornings
from restride.advice.verdict import Advice
from restride.diary.entry import Entry
from restride.diary.fold import extended, fold
from restride.diary.history import History
from restride.diary.kinds import (
    Activity,
    Assessment,
    Body,
    Cause,
    Checkin,
    Decision,
    Exercise,
    Felt,
    PainSpot,
    Said,
    Shoe,
)
from restride.diary.standing import Change, Colour, Door, Stand, Standing
from restride.plan.ladder import RUNG, top
from restride.plan.protocol.vector import CROSS, CUE, DRILLS, IMPACT, lines, rung_of
from restride.season.programme import Morning
from restride.season.runner import Runner
from restride.words.day import Day, plus
from restride.words.side import Side
from tests.diaries import START, Pen, on
from tests.editions import shipped

ACHILLES, FOOT = ("achilles-mid",), "left-achilles-mid"
BEFORE = 35
"""Days of running in the diary before the first day that is lived."""
LONGEST = 15
"""Days that are lived at most."""
PAIN = st.sampled_from([0, 0, 0, 0, 0, 0, 1, 2, 6])
VOLUME = "run_volume"
PAIR = "an invented pair"


@dataclass(frozen=True)
class Lived:
    """One morning: what was known, what was said, and the advice of the morning before."""

    number: int
    on: Day
    history: History
    advice: Advice
    before: Advice | None

    @property
    def steps(self) -> list[Steps]:
        """What each morning came to whose judgements this advice took, oldest first."""
        judged = zip(mornings(self.advice), self.advice.judged, strict=True)
        found = []
        for day, taken in groupby(judged, key=lambda one: one[0]):
            made = [one for _, one in taken]
            answered = tuple((one.judged, one.colour) for one in made if one.because.rule == "plan.reaction")
            found.append(Steps(day, made[0].before, made[-1].after, answered))
        return found

    @property
    def morning(self) -> Morning:
        """The same as a rail of a season looks at it; no runner of a season stands behind it."""
        return Morning(self.number, self.on, cast("Runner", None), shipped(), self.advice, self.history, self.before)


class Life(list[Lived]):
    """The mornings of one life; what is printed of one that breaks a law is short."""

    def __repr__(self) -> str:
        days = (f"{one.on}: {one.advice.light.value}, {one.advice.standing.protocol}" for one in self)
        return "\n".join(("", *days))


@dataclass(frozen=True)
class Steps:
    """One morning's steps: where they began, where they ended, and the running days that were judged."""

    on: Day
    before: Standing
    after: Standing
    judged: tuple[tuple[Day, Colour], ...]

    @property
    def risen(self) -> Mapping[str, tuple[int, int]]:
        """The ladders that rose, with both heights; one that was not held before has not risen."""
        was, now = heights(self.before), heights(self.after)
        return {name: (was[name], high) for name, high in now.items() if name in was and high > was[name]}

    @property
    def fallen(self) -> Mapping[str, tuple[int, int]]:
        """The ladders that fell, with both heights."""
        was, now = heights(self.before), heights(self.after)
        return {name: (was[name], high) for name, high in now.items() if name in was and high < was[name]}


def heights(standing: Standing) -> dict[str, int]:
    """Every ladder that is held, with its height; running volume in half rungs, and only while it is climbed."""
    held = {one.ladder: one.height for one in standing.lines}
    return held | ({VOLUME: standing.height} if standing.door is Door.LADDER else {})


def kind_of(ladder: str, height: int) -> str:
    """The kind of impact that a rung changes; empty for one that changes none."""
    if ladder == VOLUME:
        return "duration"
    rung = rung_of(shipped(), ladder, height)
    return rung.change if rung is not None else ""


@st.composite
def standings(draw: st.DrawFn) -> Standing:
    """Somewhere on every ladder: on the run-walk ladder, or keeping the volume."""
    edition = shipped()
    made = [_stand(draw, name, len(edition.ladders[name].rungs)) for name in (*IMPACT, DRILLS, CUE, CROSS)]
    exercised = draw(st.lists(st.sampled_from(sorted(lines(edition))), max_size=3, unique=True))
    made += [_stand(draw, name, len(lines(edition)[name])) for name in exercised]
    held = tuple(sorted(made, key=lambda one: one.ladder))
    height = draw(st.sampled_from([*range(RUNG, top(edition)), *[top(edition)] * top(edition)]))
    stable = draw(st.sampled_from([None, *range(RUNG, height)]))
    fell_from = draw(st.sampled_from([None, None, *range(height + 1, top(edition) + 1)]))
    clean = draw(st.sampled_from([None, 3, 20, 40, 60]))
    changed = draw(st.sampled_from([None, None, "duration", "shoe", "speed"]))
    lower = tuple(Stand(one.ladder, draw(st.integers(0, one.height))) for one in held)
    return Standing(
        door=draw(st.sampled_from([Door.LADDER, Door.LADDER, Door.KEEP])),
        height=height,
        greens=draw(st.integers(0, 3)),
        stable=stable,
        stable_on=None if stable is None else on(-6),
        stable_morning=None if stable is None else 0.0,
        fell_from=fell_from,
        climb_level=0.0,
        clean_since=None if clean is None else on(-clean),
        sore=True,
        since=on(-30),
        judged_to=on(-1),
        stepped=on(-1),
        lines=held,
        stable_lines=() if stable is None else lower,
        changes=() if changed is None else (Change(changed, on(-draw(st.integers(1, 6)))),),
        phase="return",
        phase_since=on(-20),
        usual_week_min=draw(st.sampled_from([None, 60.0, 240.0])),
    )


def _stand(draw: st.DrawFn, name: str, rungs: int) -> Stand:
    """A place on a ladder, oftener low than high, held for some weeks."""
    height = min(draw(st.integers(0, rungs - 1)), draw(st.integers(0, rungs - 1)))
    fell = draw(st.sampled_from([None, None, None, height + 1]))
    return Stand(name, height, since=on(-draw(st.sampled_from([1, 10, 40, 80]))), fell_from=fell)


def begun(standing: Standing) -> Pen:
    """The diary of somebody who stands there on the evening of day -1, an Achilles tendon sore and quiet of late."""
    pen = Pen()
    pen.person(-BEFORE)
    pen.write(-BEFORE, Shoe(PAIR, "minimal"))
    pen.write(-25, PainSpot(Side.LEFT, ACHILLES, 2, "daily"))
    no = tuple(Said(name, "no") for name in ("night_pain", "rest_pain", "limp"))
    pen.write(-25, Assessment(Side.LEFT, ACHILLES, no, causes=(Cause("achilles_mid", 0.9),), urgency="T4"), hour=9)
    for day in range(-BEFORE, 0):
        pen.write(day, Checkin((Felt(morning=0),), 8, painkiller="no"), hour=7)
        if day % 2:
            pen.run(day, 36, during=0, run_min=30, km=6)
    kept = Decision("plan.morning", on(-1), Colour.GREEN, Standing(), standing, (), "invented")
    pen.write(-1, kept, hour=23, by="restride")
    return pen


@st.composite
def ready(draw: st.DrawFn) -> Standing:
    """High on the run-walk ladder, with one other ladder of impact whose turn it is, and nearly all it asks for."""
    there, edition = draw(standings()), shipped()
    turn = draw(st.sampled_from([*IMPACT, IMPACT[0]]))
    held = []
    for one in there.lines:
        most = len(edition.ladders[one.ladder].rungs) - 1 if one.ladder in IMPACT else one.height
        height = draw(st.integers(0, most - 1)) if one.ladder == turn else most
        held.append(replace(one, height=height, since=on(-80), fell_from=None) if one.ladder in IMPACT else one)
    clean = draw(st.sampled_from([20, 60, 60]))
    return replace(
        there,
        door=Door.LADDER,
        height=draw(st.sampled_from([top(edition), top(edition), top(edition) - RUNG])),
        greens=3,
        fell_from=None,
        clean_since=on(-clean),
        lines=tuple(held),
        changes=(),
        usual_week_min=60.0,
    )


@st.composite
def lives(draw: st.DrawFn, days: int = LONGEST) -> Life:
    """So many mornings, most of the days done as advised; a rough life hurts now and then, a quiet one never.

    Lives begin in every week of a block: with longer runs, with other ground, shoes and pace, with less.
    """
    rough = draw(st.integers(0, 2)) == 0
    first = draw(st.sampled_from([0, 7, 14, 14, 21]))
    history = _moved(begun(draw(st.one_of(standings(), ready()))), first)
    found = Life()
    for number in range(days):
        day = on(first + number)
        history = _said(history, day, 7, *(draw(_waking()) if rough else (_quiet(),)))
        advice = advise(shipped(), history.profile(), history, day)
        found.append(Lived(number, day, history, advice, found[-1].advice if found else None))
        for entry in as_entries(memories(advice), _at(history, day, 8), ()):
            history = extended(history, entry)
        history = _said(history, day, 18, *(draw(_evening(history, advice)) if rough else _done(history, advice, 0, 0)))
    return found


def _quiet() -> Checkin:
    return Checkin((Felt(morning=0),), 8, painkiller="no")


def _moved(pen: Pen, days: int) -> History:
    """The same diary so many days later, so that lives begin in every week of a block."""
    return fold(_later(entry, days) for entry in pen.entries)


def _later(entry: Entry, days: int) -> Entry:
    shift = plus(START, days) - START
    body = entry.body
    if isinstance(body, Decision):
        body = replace(body, judged=plus(body.judged, days), after=_standing_later(body.after, days))
    return replace(entry, day=plus(entry.day, days), at=entry.at + shift, recorded=entry.recorded + shift, body=body)


def _standing_later(standing: Standing, days: int) -> Standing:
    def later(day: Day | None) -> Day | None:
        return None if day is None else plus(day, days)

    return replace(
        standing,
        stable_on=later(standing.stable_on),
        clean_since=later(standing.clean_since),
        since=later(standing.since),
        judged_to=later(standing.judged_to),
        stepped=later(standing.stepped),
        phase_since=later(standing.phase_since),
        lines=tuple(replace(one, since=later(one.since)) for one in standing.lines),
        changes=tuple(replace(one, day=plus(one.day, days)) for one in standing.changes),
    )


def _at(history: History, day: Day, hour: int) -> datetime:
    at = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    last = history.last
    return at if last is None else max(at, last[1] + timedelta(microseconds=1))


def _said(history: History, day: Day, hour: int, *bodies: Body) -> History:
    for number, body in enumerate(bodies):
        at = _at(history, day, hour)
        history = extended(history, Entry(f"life-{day}-{hour}-{number}", day, at, at, body, "runner"))
    return history


@st.composite
def _waking(draw: st.DrawFn) -> tuple[Checkin, ...]:
    if not draw(st.integers(0, 7)):
        return ()
    painkiller = draw(st.sampled_from(["no", "no", "no", "no", "no", "no", None, "yes"]))
    return (Checkin((Felt(morning=draw(PAIN)),), draw(st.sampled_from([8, 8, 8, 5])), painkiller=painkiller),)


@st.composite
def _evening(draw: st.DrawFn, history: History, advice: Advice) -> tuple[Body, ...]:
    """The day done as advised, most days; or another run, or nothing."""
    what, during = draw(st.integers(0, 9)), draw(PAIN)
    if what == 0:
        return ()
    if what in (1, 2):
        minutes = draw(st.sampled_from([20, 45, 90])) * 60.0
        felt = (Felt(FOOT, during=during, after=0),)
        effort = draw(st.sampled_from([3, 8]))
        body = Activity("run", minutes, minutes, effort=effort, felt=felt, painkiller="no")
        ground, work = draw(st.sampled_from(["", "trail", "asphalt"])), draw(st.sampled_from(["", "strides", "tempo"]))
        return (replace(body, surface=ground, work=work, shoe=draw(st.sampled_from(["", PAIR]))),)
    return _done(history, advice, during, draw(st.sampled_from([0, 0, 0, 0, 0, 6])))


def _done(history: History, advice: Advice, during: float, score: float) -> tuple[Body, ...]:
    """The day as advised, and how the run and the exercises felt."""
    main = advice.sessions[0] if advice.sessions else None
    on_feet = main is not None and main.kind in ("run", "run_walk", "walk") and main.minutes
    ran = main is not None and main.kind in ("run", "run_walk")
    felt = (Felt(FOOT, during=score),)
    done = [replace(one, felt=felt) for one in beside(history, advice.sessions, ran) if isinstance(one, Exercise)]
    if main is None or not on_feet:
        return tuple(done)
    supposed = Supposed({FOOT: 0.0}, {FOOT: Felt(FOOT, during=during, after=0)}, "no")
    return (on_foot(main, 6.0, supposed), *done)


def days_of(life: list[Lived]) -> Iterator[Steps]:
    """Every morning's steps of a life, as the advice of that very morning took them, oldest first."""
    for lived in life:
        yield from lived.steps
