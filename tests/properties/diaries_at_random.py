"""Small random diaries for laws: who keeps running, climbs the ladder, or has a bone in doubt. Judges nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from restride.advice.advise import advise
from restride.advice.verdict import Advice
from restride.diary.entry import Entry
from restride.diary.fold import fold
from restride.diary.kinds import Activity, Body, Checkin, Felt, PainSpot, Said
from restride.plan.session import Session
from restride.words.day import Day
from restride.words.side import Side
from restride.words.urgency import Light
from tests.diaries import Pen, on
from tests.editions import shipped

TAIL = 9
"""Random days at the end of each diary."""
ACHILLES = ("achilles-mid",)
SHAFT = ("mt-shaft-2",)
SCORE = st.sampled_from([0, 0, 0, 1, 1, 2, 3, 4, 6])
PAINKILLER = st.sampled_from(["no", "no", "no", "no", None, "yes", "to_run"])


def told(entries: list[Entry], day: Day) -> Advice:
    """The advice of a day for what was written, without any decision."""
    history = fold(entries)
    return advise(shipped(), history.profile(), history, day)


def run_minutes(session: Session) -> float:
    """Minutes of running in a session."""
    if session.kind == "run_walk" or session.parts:
        return sum(part.repeats * part.run_min for part in session.parts)
    return session.minutes if session.kind == "run" else 0


def load(advice: Advice) -> float:
    """Minutes of running that an advice gives."""
    return sum(run_minutes(one) for one in advice.sessions)


def height(advice: Advice) -> int:
    """The height on the ladder; who keeps running or is well is on none, and counts as above it."""
    door = advice.standing.door.value
    return {"gate": -1, "ladder": advice.standing.height}.get(door, 100)


def no_faster(more: Advice, less: Advice) -> bool:
    """Whether one advice is nowhere bolder than another: in running, on the ladder, in its light.

    A day of rest between runs and a day of walking before the gate are alike: neither holds any running.
    """
    bold, careful = more.light, less.light
    still = (Light.MODIFY, Light.REST)
    lights = bold.strictness >= careful.strictness or (bold in still and careful in still)
    return load(more) <= load(less) and height(more) <= height(less) and lights


def keeps_running(pen: Pen) -> int:
    """Somebody who has run all along, and is sore since day 0; gives the next day."""
    pen.person()
    for day in range(-21, 0, 3):
        pen.run(day, 40, during=None, km=7)
    pen.write(0, PainSpot(Side.LEFT, ACHILLES, 2, "daily"))
    pen.morning(0, 1, sleep=8)
    return 1


def on_the_ladder(pen: Pen) -> int:
    """Somebody who passed the gate; gives the first day of the ladder."""
    pen.person()
    pen.write(0, PainSpot(Side.LEFT, ACHILLES, 2, "daily"))
    for day in range(9):
        pen.morning(day, 0, sleep=8)
        if day in (2, 4, 6):
            pen.walk(day)
    pen.test(7, "heel_raise", 30)
    pen.test(7, "hop", 22)
    return 9


def maybe_bone(pen: Pen) -> int:
    """Somebody whose metatarsal nobody has asked about, or of whom it was asked; gives the next day."""
    pen.person()
    for day in range(-21, 0, 3):
        pen.run(day, 40, during=None, km=7)
    pen.sore(0)
    pen.not_bone(0)
    pen.morning(0, 1, sleep=8)
    return 1


BEGINNINGS: list[Callable[[Pen], int]] = [keeps_running, on_the_ladder, maybe_bone]


@st.composite
def diaries(draw: st.DrawFn) -> tuple[Pen, Day]:
    """A diary and the morning after its last day."""
    pen = Pen()
    first = draw(st.sampled_from(BEGINNINGS))(pen)
    for day in range(first, first + TAIL):
        if draw(st.integers(0, 5)):
            pen.write(day, Checkin((Felt(morning=draw(SCORE)),), 8, painkiller=draw(PAINKILLER)), hour=7)
        if draw(st.integers(0, 2)) == 0:
            pen.write(day, draw(_runs()), hour=18)
        if draw(st.integers(0, 11)) == 0:
            zones = ACHILLES if any(getattr(one.body, "zones", ()) == ACHILLES for one in pen.entries) else SHAFT
            pen.write(day, PainSpot(Side.LEFT, zones, draw(SCORE), draw(st.sampled_from(["daily", "rest"]))), hour=20)
    last = first + TAIL
    if draw(st.booleans()):
        pen.morning(last, draw(SCORE), sleep=8)
    return pen, on(last)


@st.composite
def _runs(draw: st.DrawFn) -> Activity:
    minutes = draw(st.sampled_from([20, 30, 30, 40]))
    run_min = draw(st.sampled_from([6, 12, 18, minutes, None]))
    during = draw(st.sampled_from([None, 0, 0, 1, 2, 4, 6]))
    felt = () if during is None else (Felt(during=during, after=draw(SCORE)),)
    run_s = None if run_min is None else min(run_min, minutes) * 60.0
    effort, painkiller = draw(st.sampled_from([3, 3, 5])), draw(PAINKILLER)
    return Activity("run", minutes * 60.0, minutes * 60.0, run_s, effort=effort, felt=felt, painkiller=painkiller)


def changed(entries: list[Entry], which: int, body: Body) -> list[Entry]:
    """The same diary with another body in one entry."""
    return [replace(entry, body=body) if place == which else entry for place, entry in enumerate(entries)]


def saying(finding: str, answer: str) -> Checkin:
    """A check-in that answers one finding."""
    return Checkin(said=(Said(finding, answer),))
