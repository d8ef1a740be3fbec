"""Kept up means little: so many days a week and no more, a cue now and then."""

from __future__ import annotations

import pytest

from restride.diary.kinds import Activity, Exercise
from restride.diary.standing import Standing
from restride.plan.allowed import Case
from restride.plan.maintenance.dose import calf_dose, cue_returns, last_cue, slot_due
from restride.plan.today.exercising import choose, measure
from restride.plan.today.menu import SLOTS, menu
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.scenes import scene

KEEPING = Standing(phase="maintenance", phase_since=on(-60))
LOADING = Standing(phase="load", phase_since=on(-60))


def due(pen: Pen, day: int, slot: str, standing: Standing = KEEPING) -> bool:
    return slot_due(scene(pen, day), standing, slot, SLOTS[slot])


def trained(*days: int, name: str = "heel_raise_bent") -> Pen:
    pen = Pen()
    for day in days:
        pen.write(day, Exercise(name, 3, 12))
    return pen


def test_twice_in_seven_days_and_no_more() -> None:
    pen = trained(0, 3)
    assert not due(pen, 4, "calf")
    assert not due(pen, 6, "calf")
    assert due(pen, 7, "calf"), "the first of them is a week ago"
    assert due(pen, 4, "hip")
    assert due(pen, 4, "calf", LOADING)


@pytest.mark.parametrize("seed", range(3))
def test_a_runner_who_does_all_that_is_offered_trains_each_slot_its_days_a_week(seed: int) -> None:
    pen = Pen()
    pen.person()
    days: dict[str, list[int]] = {slot: [] for slot in SLOTS}
    offered = menu(shipped(), Case(), "maintenance")
    for day in range(seed, seed + 28):
        there = scene(pen, day)
        for one in choose(there, KEEPING, offered, measure(there, KEEPING, None), False, still=False).items:
            pen.write(day, Exercise(one.item, one.sets or 1, one.repetitions, one.hold_s))
            for slot, families in SLOTS.items():
                if one.part == "strength" and shipped().items[one.item].family in families:
                    days[slot].append(day)
    for slot in ("calf", "hip", "foot"):
        weeks = [len({one for one in days[slot] if start <= one < start + 7}) for start in range(seed, seed + 21)]
        assert max(weeks) <= 2, (slot, days[slot])
        assert days[slot], slot


def test_calves_keep_their_dose() -> None:
    there = scene(Pen(), 0)
    assert calf_dose(there, 4, 20) == (3, 12)
    assert calf_dose(there, 2, 8) == (2, 8)
    assert calf_dose(there, None, None) == (None, None)


def test_a_cue_returns_after_its_weeks() -> None:
    pen = Pen()
    pen.write(0, Activity("run", 1800, 1800, cue="quiet_feet"))
    assert last_cue(scene(pen, 20), 28) == on(0)
    assert not cue_returns(scene(pen, 20))
    assert cue_returns(scene(pen, 29))
