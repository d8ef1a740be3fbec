"""Morning pain over days: a baseline that cannot be lifted from below, the weekly rise, the creep."""

from __future__ import annotations

from dataclasses import replace
from statistics import fmean, median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.diary.kinds import PainSpot
from restride.diary.standing import Door, Standing, Usual
from restride.plan.morning import baseline, creep, level, on_day, settled, weekly_rise
from restride.plan.situation import Scene
from restride.words.side import Side
from tests.diaries import Pen, on
from tests.scenes import scene

TODAY = 20
HALVES = st.integers(0, 20).map(lambda half: half / 2)
KNOWN = st.dictionaries(st.integers(TODAY - 13, TODAY), HALVES)


def _scene(pains: dict[int, float]) -> Scene:
    pen = Pen()
    pen.sore(0)
    for day, pain in sorted(pains.items()):
        pen.morning(day, pain)
    return scene(pen, TODAY)


def _even(first: float, second: float) -> Scene:
    """A week of one pain, then a week of another."""
    return _scene({TODAY - back: second if back < 7 else first for back in range(14)})


def _baseline(pains: dict[int, float], stable: float | None = None) -> float:
    there = _scene(pains)
    return baseline(there, there.watched[0].complaint, on(TODAY), Standing(stable_morning=stable))


def test_a_morning_nobody_spoke_of_is_none_and_not_zero() -> None:
    there = _scene({TODAY: 2})
    foot = there.watched[0].complaint
    found = on_day(there.history, foot, on(TODAY))
    assert found is not None
    assert found.pain == 2
    assert on_day(there.history, foot, on(TODAY - 1)) is None


@given(KNOWN, st.none() | HALVES)
def test_the_baseline_is_the_lesser_of_the_week_and_the_last_stable_level(
    pains: dict[int, float], stable: float | None
) -> None:
    week = [pain for day, pain in pains.items() if day > TODAY - 7]
    filled = [*week, *[min(week, default=0)] * (7 - len(week))]
    known = [*([median(filled)] if week else []), *([stable] if stable is not None else [])]
    assert _baseline(pains, stable) == min(known, default=0)


@given(KNOWN, HALVES)
def test_a_stable_level_never_lifts_the_baseline(pains: dict[int, float], stable: float) -> None:
    if any(day > TODAY - 7 for day in pains):
        assert _baseline(pains, stable) <= _baseline(pains)


@given(KNOWN, st.integers(TODAY - 13, TODAY))
def test_a_blank_morning_lifts_the_baseline_no_more_than_the_quietest_of_the_week(
    pains: dict[int, float], day: int
) -> None:
    others = {one: pain for one, pain in pains.items() if one != day}
    week = [pain for one, pain in others.items() if one > TODAY - 7]
    assert _baseline(others) <= _baseline(others | {day: min(week, default=0)})


def _climb(pains: dict[int, float]) -> list[float]:
    """The measure on each morning of somebody who keeps running, lived day by day."""
    pen = Pen()
    pen.write(0, PainSpot(Side.LEFT, ("dorsal-midfoot-central",), 2, "daily"))
    for day, pain in sorted(pains.items()):
        pen.morning(day, pain)
    standing, found = Standing(Door.KEEP, sore=True), []
    for day in range(TODAY + 1):
        there = scene(pen, day)
        standing = replace(standing, usual=settled(there, standing))
        found.append(baseline(there, there.watched[0].complaint, on(day), standing))
    return found


@given(st.dictionaries(st.integers(0, TODAY), HALVES), st.integers(0, TODAY), HALVES)
def test_a_morning_no_better_than_usual_lifts_no_later_measure_however_sore_it_gets(
    pains: dict[int, float], day: int, more: float
) -> None:
    before = _climb(pains)
    known = any(one < day for one in pains)  # the first morning of all is itself the measure
    if known and pains.get(day, -1) >= before[day - 1]:
        assert _climb(pains | {day: pains[day] + more}) == before


@given(st.dictionaries(st.integers(0, TODAY), HALVES), st.integers(1, TODAY), HALVES)
def test_however_sore_a_morning_it_lifts_no_measure_above_that_of_the_day_before(
    pains: dict[int, float], day: int, more: float
) -> None:
    found = _climb(pains | {day: pains.get(day, 0) + more})
    known = [one for one in pains if one < day]
    assert not known or max(found[day:]) <= found[day - 1]


def test_a_quiet_week_is_remembered_for_four_weeks_and_no_longer() -> None:
    sore = Pen()
    sore.sore(0)
    for day in range(60):
        sore.morning(day, 0 if day < 10 else 2)
    standing, found = Standing(Door.KEEP, sore=True), {}
    for day in range(60):
        there = scene(sore, day)
        standing = replace(standing, usual=settled(there, standing))
        found[day] = baseline(there, there.watched[0].complaint, on(day), standing)
        assert len(standing.usual) <= 2
    last_quiet = 12  # the last week whose middle is 0 ends three sore mornings after it
    assert [found[day] for day in (9, last_quiet, last_quiet + 27, last_quiet + 28)] == [0, 0, 0, 2]


@pytest.mark.parametrize("door", [Door.GATE, Door.WELL])
def test_who_does_not_run_starts_anew(door: Door) -> None:
    there = _even(1, 1)
    assert settled(there, Standing(door, usual=(Usual("anything", on(0), 0),))) == ()


def test_even_mornings_are_usual_however_few_were_written() -> None:
    assert [_baseline({TODAY - back: 2 for back in range(0, 7, apart)}) for apart in (1, 2, 3, 7)] == [2, 2, 2, 2]


def test_where_nothing_is_known_the_baseline_is_zero() -> None:
    assert _baseline({}) == 0
    assert _baseline({TODAY - 7: 8}) == 0


@given(KNOWN)
def test_the_level_is_the_mean_of_the_week(pains: dict[int, float]) -> None:
    there = _scene(pains)
    week = [pain for day, pain in pains.items() if day > TODAY - 7]
    found = level(there, there.watched[0].complaint, on(TODAY))
    assert found == (pytest.approx(fmean(week)) if week else None)


@pytest.mark.parametrize(("first", "second", "rises"), [(1, 1, False), (1, 1.5, False), (1, 2, True), (3, 1, False)])
def test_a_week_a_point_above_the_last_is_a_rise(first: float, second: float, rises: bool) -> None:
    there = _even(first, second)
    why = weekly_rise(there, there.watched[0].complaint, on(TODAY))
    assert (why is not None) is rises
    if why is not None:
        assert why.rule == "plan.weekly_rise"
        assert len(why.entries) == 14
        assert dict(why.facts)["rise"] == second - first


@pytest.mark.parametrize(("this", "last", "known"), [(4, 4, True), (3, 7, False), (7, 3, False)])
def test_a_rise_needs_four_mornings_of_each_week(this: int, last: int, known: bool) -> None:
    pains: dict[int, float] = {TODAY - back: 5 for back in range(this)}
    pains |= {TODAY - 7 - back: 1 for back in range(last)}
    there = _scene(pains)
    assert (weekly_rise(there, there.watched[0].complaint, on(TODAY)) is not None) is known


@pytest.mark.parametrize(
    ("now", "says"),
    [(1, None), (1.5, "because.creep.hold"), (2, "because.creep.hold"), (2.5, "because.creep.rollback")],
)
def test_creep_holds_half_a_point_above_the_level_of_the_climb_and_rolls_back_further_up(
    now: float, says: str | None
) -> None:
    there = _even(1, now)
    why = creep(there, there.watched[0].complaint, on(TODAY), Standing(climb_level=1))
    assert (why.says if why else None) == says


@pytest.mark.parametrize(("then", "says"), [(0, "because.creep.weeks"), (1, None)])
def test_what_stands_far_above_three_weeks_ago_holds_although_the_climb_began_higher(
    then: int, says: str | None
) -> None:
    pains: dict[int, float] = {TODAY - back: 2 for back in range(7)}
    pains |= {TODAY - 21 - back: then for back in range(7)}
    there = _scene(pains)
    why = creep(there, there.watched[0].complaint, on(TODAY), Standing(climb_level=2))
    assert (why.says if why else None) == says


def test_without_a_level_or_a_morning_nothing_creeps() -> None:
    there = _even(5, 5)
    foot = there.watched[0].complaint
    assert creep(there, foot, on(TODAY), Standing()) is None
    assert creep(_scene({}), foot, on(TODAY), Standing(climb_level=0)) is None


@given(HALVES, st.floats(0, 10), st.floats(0, 10))
def test_a_lower_level_of_the_climb_never_creeps_less(now: float, one: float, other: float) -> None:
    there = _even(0, now)
    grave = [None, "because.creep.hold", "because.creep.rollback"]
    found = []
    for began in sorted((one, other)):
        why = creep(there, there.watched[0].complaint, on(TODAY), Standing(climb_level=began))
        found.append(grave.index(why.says if why else None))
    assert found[0] >= found[1]
