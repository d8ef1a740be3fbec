"""No runner is quicker than the quickest way, and the likelier day never comes before it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.diary.kinds import Schedule
from restride.diary.standing import Door, Standing
from restride.plan.ladder import RUNG, pattern
from restride.plan.milestones.calendar import Rhythm, growing_days, grown, rhythm, rises, window
from restride.words.day import plus
from tests.diaries import Pen, on
from tests.report.pages import climber, day_of
from tests.scenes import scene

LADDER = Standing(Door.LADDER, height=2)


@given(st.floats(0, 400))
def test_a_window_runs_forward_and_never_begins_today(days: float) -> None:
    there = scene(Pen(), 3)
    found = window(there, days)
    assert on(3) < found.earliest <= found.latest
    assert found.earliest >= plus(on(3), int(days))


def test_every_rung_is_passed_once_up_to_the_open_end() -> None:
    there = scene(climber(), 8)
    found = rises(there, LADDER, 2, 0)
    assert [one.height for one in found] == list(range(4, found[-1].height + 1, RUNG))
    assert pattern(there.edition, found[-1].height).growing
    assert all(one.days < two.days for one, two in pairwise(found))
    assert rises(there, LADDER, found[-1].height, 0) == ()


def test_after_a_fall_the_way_goes_by_half_rungs() -> None:
    there = scene(climber(), 8)
    fallen = rises(there, replace(LADDER, fell_from=6), 2, 0)
    assert [one.height for one in fallen[:5]] == [3, 4, 5, 6, 8]
    assert fallen[-1].days > rises(there, LADDER, 2, 0)[-1].days


def test_little_time_takes_longer() -> None:
    pen = climber()
    quick = rhythm(scene(pen, 8)).day_of(6)
    pen.write(8, Schedule((0, 0, 30, 0, 0, 0, 0)))
    assert rhythm(scene(pen, 8)).day_of(6) == 35 > quick


@given(st.floats(1, 4), st.integers(1, 7), st.integers(1, 40))
def test_runs_lie_apart_and_no_week_is_overfull(gap: float, most: int, runs: int) -> None:
    row = Rhythm(gap, most)
    days = [row.day_of(number) for number in range(1, runs + 1)]
    assert days[0] == 0
    assert all(later - earlier >= min(gap, 7 - (most - 1) * gap) - 1e-9 for earlier, later in pairwise(days))
    assert all(days[number] - days[number - most] >= 7 - 1e-9 for number in range(most, runs))


@pytest.mark.parametrize("tissue", ["tendon", "bone", "muscle"])
def test_the_tissue_keeps_runs_apart(tissue: str) -> None:
    pen = Pen()
    pen.sore(0)
    there = scene(pen, 3, tissue)
    assert rhythm(there).gap_days >= float(there.strictest("gap_hours").value) / 24


def test_the_very_plan_is_not_quicker_than_reckoned() -> None:
    """A runner whose every answer is quiet, day after day through advise(), against the dates of the first day."""
    pen = Pen()
    pen.person()
    pen.sore(0)
    pen.not_bone(0)
    for day in range(1, 8):
        pen.morning(day, 0)
    for day in (5, 6, 7):
        pen.walk(day)
    pen.test(7, "heel_raise", 30)
    pen.test(7, "hop", 25)
    first = day_of(pen, 8).advice.standing
    assert first.door is Door.LADDER
    reckoned = {rise.height: on(8 + int(rise.days)) for rise in rises(scene(pen, 8), first, first.height, first.greens)}
    seen: dict[int, int] = {}
    for day in range(8, 50):
        pen.morning(day, 0)
        here = day_of(pen, day).advice
        seen.setdefault(here.standing.height, day)
        run = next((one for one in here.sessions if one.kind == "run_walk"), None)
        if run is not None and run.parts:
            running = sum(part.repeats * part.run_min for part in run.parts)
            pen.run(day, run.minutes or 30, 0, run_min=running)
    climbed = {height: day for height, day in seen.items() if height in reckoned}
    assert len(climbed) >= 3
    assert all(on(day) >= reckoned[height] for height, day in climbed.items())


@given(st.floats(1, 100), st.floats(1, 3))
def test_growing_and_grown_say_the_same(now: float, times: float) -> None:
    there = scene(Pen(), 0)
    days = growing_days(there, now, now * times)
    assert abs(grown(there, now, days) - now * times) < 1e-6 * now * times
    assert growing_days(there, now, now) == 0
