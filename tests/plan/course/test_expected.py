"""Behind is said in time, by what is known, and never ends by silence; it changes no session."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from restride.advice.advise import advise
from restride.diary.fold import fold
from restride.diary.kinds import Assessment, Cause
from restride.diary.standing import Door, Standing
from restride.plan.course.expected import SLOW, Course, Place, behind, courses
from restride.words.side import Side
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.scenes import scene

GATE = Standing(Door.GATE, usual_week_min=60)
LADDER = Standing(Door.LADDER, usual_week_min=60)


def shin(last: int, pain: float = 1) -> Pen:
    """A tendon that takes six to twelve weeks."""
    pen = Pen()
    pen.sore(0)
    pen.assessed(0, "tib_ant")
    for day in range(1, last + 1):
        pen.morning(day, pain)
    return pen


def course(pen: Pen, day: int, standing: Standing = GATE) -> Course:
    (one,) = courses(scene(pen, day), standing)
    return one


def places(pen: Pen, day: int, standing: Standing = GATE) -> dict[str, Place]:
    return {one.band.station: one.place for one in course(pen, day, standing).stations}


def test_in_the_first_days_nothing_can_be_said() -> None:
    assert set(places(shin(5), 5).values()) == {Place.EARLY}
    assert course(shin(5), 5).place is Place.EARLY


def test_a_quiet_first_week_is_ahead() -> None:
    assert places(shin(10), 10)["walk"] is Place.AHEAD
    assert course(shin(10), 10).place is Place.AHEAD


def test_a_walk_that_hurts_beyond_the_usual_weeks_is_behind() -> None:
    assert places(shin(27, pain=6), 27)["walk"] is Place.EXPECTED
    one = course(shin(30, pain=6), 30)
    assert one.place is Place.BEHIND
    (why,) = one.behind
    assert why.says == "because.course.walk_behind"
    assert dict(why.facts)["weeks"] == 4
    assert why.cited[1].id == "tib_ant.course.most"
    assert behind(scene(shin(30, pain=6), 30), GATE) == one.behind


def test_no_running_by_its_weeks_is_behind() -> None:
    assert [why.says for why in course(shin(43), 43).behind] == ["because.course.first_run_behind"]


def test_who_keeps_running_waits_for_no_first_run() -> None:
    assert "first_run" not in places(shin(43), 43, replace(LADDER, door=Door.KEEP))


def test_another_cause_that_takes_as_long_leaves_it_open() -> None:
    pen = Pen()
    pen.sore(0)
    pen.assessed(0, "tib_ant")
    causes = (Cause("tib_ant", 0.7), Cause("plantar_fasciopathy", 0.2))
    pen.write(1, Assessment(Side.LEFT, ("dorsal-midfoot-central",), (), causes=causes, urgency="T4"))
    for day in range(1, 31):
        pen.morning(day, 6)
    one = course(pen, 30)
    assert one.place is Place.PERHAPS
    assert one.behind[0].says == "because.course.walk_perhaps"
    assert dict(one.behind[0].facts)["conditions"] == "plantar_fasciopathy"


def test_a_clinicians_word_quiets_it_for_some_weeks_only() -> None:
    pen = shin(80)
    pen.cleared(44, "restricted")
    assert behind(scene(pen, 43), GATE)
    assert not behind(scene(pen, 50), GATE)
    assert behind(scene(pen, 44 + 28), GATE)
    assert course(pen, 50).seen is not None


def test_an_end_said_by_the_runner_ends_it() -> None:
    pen = shin(80)
    pen.gone(60)
    assert not behind(scene(pen, 61), GATE)


@settings(max_examples=30, deadline=None)
@given(
    last=st.integers(1, 120),
    pain=st.sampled_from((0, 1, 4, 8)),
    every=st.sampled_from((1, 2, 5)),
    after=st.integers(1, 90),
    runs=st.booleans(),
)
def test_silence_never_ends_it(last: int, pain: float, every: int, after: int, runs: bool) -> None:
    pen = Pen()
    pen.sore(0)
    pen.assessed(0, "tib_ant")
    for day in range(1, last + 1, every):
        pen.morning(day, pain)
        if runs and day > 50:
            pen.run(day, 20)
    if behind(scene(pen, last), LADDER):
        assert behind(scene(pen, last + after), LADDER)


@pytest.mark.parametrize("day", [20, 60, 90])
def test_the_day_says_it_and_keeps_its_sessions(day: int) -> None:
    pen = shin(day, pain=6)
    advice = advise(shipped(), fold(pen.entries).profile(), fold(pen.entries), on(day))
    assert bool(advice.behind) == (day > 28)
    assert all(why not in advice.because for why in advice.behind)
    assert course(pen, day, advice.standing).place in SLOW or day == 20
