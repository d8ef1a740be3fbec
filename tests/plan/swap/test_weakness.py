"""A fallen self-test takes a fifth off the runs and holds what climbs, once and not again and again (rule T5)."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from restride.advice.advise import advise
from restride.advice.verdict import Advice
from restride.diary.fold import fold
from restride.diary.kinds import Trial
from restride.diary.standing import Door, Standing
from restride.plan.hold import holds
from restride.plan.ladder import Part
from restride.plan.session import DayPlan, Session
from restride.plan.swap.weakness import weakened
from restride.words.side import Side
from restride.words.urgency import Light
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.properties.diaries_at_random import load
from tests.scenes import scene

STEP = Session("run_walk", minutes=24, parts=(Part(6, 2, 2),))
SAYS = "because.selftest.setback"


def fell(day: int, before: float = 30, after: float = 20, test: str = "heel_raise") -> Pen:
    """Somebody well who runs every other day for weeks and whose test has fallen on a day."""
    pen = Pen()
    pen.person()
    for ran in range(0, day, 2):
        pen.run(ran, 40, during=None, km=8)
    pen.write(1, Trial(test, Side.LEFT, before))
    pen.write(day, Trial(test, Side.LEFT, after), hour=6)
    return pen


def told(pen: Pen, day: int) -> Advice:
    history = fold(entry for entry in pen.entries if entry.day <= on(day))
    return advise(shipped(), history.profile(), history, on(day))


def test_a_step_of_the_ladder_loses_a_fifth_of_its_running() -> None:
    plan = DayPlan(Light.MODIFY, (STEP, Session("cross")), ())
    less = weakened(scene(fell(30), 30), Standing(Door.LADDER, 4), plan)
    run, cross = less.sessions
    assert run.parts == (Part(6, 2, 1.6),)
    assert run.minutes == 22
    assert cross == Session("cross")
    assert less.because[0].says == run.because[0].says == SAYS


def test_a_day_without_a_run_stays_as_it_was() -> None:
    plan = DayPlan(Light.REST, (Session("rest"), Session("cross")), ())
    assert weakened(scene(fell(30), 30), Standing(), plan) == plan


def test_the_next_run_of_who_is_well_is_a_fifth_shorter_and_not_green() -> None:
    before, after = told(fell(30, after=29), 30), told(fell(30), 30)
    assert (before.light, before.sessions[0].minutes) == (Light.RUN, 44)
    assert (after.light, after.sessions[0].minutes) == (Light.MODIFY, 32)
    assert after.sessions[0].km_most is not None
    assert after.sessions[0].km_most <= 6.4
    assert SAYS in {why.says for why in after.holds}


def test_the_cut_is_taken_once_and_not_from_what_it_left() -> None:
    pen = fell(30)
    for day in range(31, 101, 2):
        run = told(pen, day).sessions[0]
        assert run.kind == "run"
        assert run.minutes == 32
        pen.run(day, run.minutes, during=None, km=run.minutes / 5)


def test_a_try_that_comes_back_gives_the_runs_back() -> None:
    pen = fell(30)
    pen.write(37, Trial("heel_raise", Side.LEFT, 28), hour=6)
    assert told(pen, 37).sessions[0].minutes == 44
    assert SAYS not in {why.says for why in told(pen, 37).holds}


@pytest.mark.parametrize("standing", [Standing(), Standing(Door.LADDER, 4), Standing(Door.KEEP)])
def test_nothing_climbs_while_a_drop_stands(standing: Standing) -> None:
    assert SAYS in {why.says for why in holds(scene(fell(30), 30), standing)}
    assert SAYS not in {why.says for why in holds(scene(fell(30, after=29), 30), standing)}


@settings(max_examples=25, deadline=None)
@given(
    sore=st.booleans(),
    best=st.integers(8, 40),
    last=st.integers(0, 40),
    test=st.sampled_from(("heel_raise", "hop")),
    runs=st.lists(st.tuples(st.integers(1, 33), st.sampled_from((10, 25, 60))), max_size=12),
)
def test_a_worse_test_never_gives_more_running(
    sore: bool, best: int, last: int, test: str, runs: list[tuple[int, int]]
) -> None:
    pen = Pen()
    pen.person()
    if sore:
        pen.sore(0)
        pen.not_bone(0)
    for day in range(1, 35):
        pen.morning(day, 0 if sore else None)
    for day, minutes in runs:
        pen.run(day, minutes, km=minutes / 6)
    pen.write(2, Trial(test, Side.LEFT, best))
    pen.write(30, Trial(test, Side.LEFT, last))
    with_drop = told(pen, 34)
    with patch("restride.plan.hold.setbacks", lambda *_: ()):
        without = told(pen, 34)
    assert load(with_drop) <= load(without)
    assert with_drop.light.strictness >= without.light.strictness
    assert with_drop.standing.height <= without.standing.height
