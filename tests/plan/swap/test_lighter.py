"""The index only ever takes away: with it a day is never more load than without it (a law)."""

from __future__ import annotations

from dataclasses import replace
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from restride.advice.advise import advise
from restride.advice.verdict import Advice
from restride.diary.fold import fold
from restride.diary.kinds import Activity, Shoe
from restride.plan.session import Session
from restride.plan.swap.lighter import lighter
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.scenes import scene

RUN = Session("run", minutes=40, rpe_most=5)


def spiked(**more: object) -> Pen:
    pen = Pen()
    pen.write(-40, Shoe("Invented Bare", style="minimal"))
    pen.sore(0)
    for day in range(1, 29, 2):
        pen.run(day, 30, 0, km=5)
    pen.write(29, Activity("run", 1800, 1800, **{"distance_m": 5000, **more}))  # type: ignore[arg-type]
    return pen


def test_hills_make_the_next_run_level() -> None:
    (run,), (why,) = lighter(scene(spiked(ascent_m=300), 30), (RUN,))
    assert run == replace(RUN, surface="level")
    assert why.says == "because.swap.climb"
    assert why.cited[0].id == "load.damage.cap"


def test_a_fast_run_makes_the_next_one_easy() -> None:
    (run,), whys = lighter(scene(spiked(distance_m=8400), 30), (RUN,))
    assert run.rpe_most is not None
    assert run.rpe_most <= shipped().value("plan.keep.rpe_most")
    assert [why.says for why in whys] == ["because.swap.speed"]


def test_a_minimal_shoe_is_answered_in_words() -> None:
    sessions, whys = lighter(scene(spiked(shoe="Invented Bare"), 30), (RUN,))
    assert sessions == (RUN,)
    assert [why.says for why in whys] == ["because.swap.shoe"]


@pytest.mark.parametrize("kind", ["rest", "walk", "cross"])
def test_without_a_run_there_is_nothing_to_swap(kind: str) -> None:
    rest = (Session(kind),)
    assert lighter(scene(spiked(ascent_m=300), 30), rest) == (rest, ())


def test_who_hurts_nowhere_is_left_alone() -> None:
    pen = spiked(ascent_m=300)
    pen.entries = [entry for entry in pen.entries if entry.kind != "pain"]
    assert lighter(scene(pen, 30), (RUN,)) == ((RUN,), ())


def weight(advice: Advice) -> dict[str, float]:
    """What of a day loads the foot: minutes on foot, minutes of running, effort, kilometres, open ground."""
    feet = [one for one in advice.sessions if one.kind in ("run", "run_walk", "walk")]
    return {
        "minutes": sum(one.minutes for one in feet),
        "running": sum(p.repeats * p.run_min for one in feet for p in one.parts),
        "effort": sum(99 if one.rpe_most is None else one.rpe_most for one in feet),
        "km": sum(999 if one.km_most is None else one.km_most for one in feet),
        "open": sum(1 for one in feet if not one.surface),
        "strictness": -advice.light.strictness,
    }


@settings(max_examples=25, deadline=None)
@given(
    sore=st.booleans(),
    pain=st.sampled_from((0, 1, 3, 6)),
    runs=st.lists(
        st.tuples(
            st.integers(1, 30),
            st.sampled_from((15, 30, 60)),
            st.sampled_from((2.5, 3.2, 5.0)),
            st.sampled_from((0, 250)),
            st.sampled_from(("", "Invented Bare")),
        ),
        max_size=14,
    ),
)
def test_with_the_index_a_day_is_never_more_load(
    sore: bool, pain: float, runs: list[tuple[int, int, float, int, str]]
) -> None:
    pen = Pen()
    pen.person()
    pen.write(0, Shoe("Invented Bare", style="minimal"))
    if sore:
        pen.sore(0)
        pen.not_bone(0)
    for day in range(1, 32):
        pen.morning(day, pain if sore else None)
    for ran, minutes, speed, ascent, shoe in runs:
        seconds = minutes * 60.0
        pen.write(ran, Activity("run", seconds, seconds, distance_m=speed * seconds, ascent_m=ascent, shoe=shoe))
    history = fold(pen.entries)
    with_index = advise(shipped(), history.profile(), history, on(31))
    with patch("restride.advice.advise.lighter", lambda _, sessions: (sessions, ())):
        without = advise(shipped(), history.profile(), history, on(31))
    for name, value in weight(with_index).items():
        assert value <= weight(without)[name], name
    assert [one.kind for one in with_index.sessions] == [one.kind for one in without.sessions]
    assert set(without.left_out) <= set(with_index.left_out)
