"""The index compares a runner with nobody but the same runner, as a range; a spike is one by any power of load."""

from __future__ import annotations

from restride.diary.fold import fold
from restride.diary.kinds import Activity, Shoe
from restride.load.tissue.damage import CLIMB, SHOE, SPEED, STEPS
from restride.load.tissue.index import Lane, Spike, lanes, spikes
from tests.diaries import Pen, on
from tests.editions import shipped


def steady(last: int = 30) -> Pen:
    pen = Pen()
    pen.write(-40, Shoe("Invented Bare", style="minimal"))
    for day in range(last - 30, last, 2):
        pen.run(day, 30, 0, km=5)
    return pen


def lane(pen: Pen, day: int, name: str = "metatarsals") -> Lane:
    return next(one for one in lanes(shipped(), fold(pen.entries), on(day), 56) if one.structure.id == name)


def found(pen: Pen, day: int) -> dict[str, Spike]:
    return {one.structure: one for one in spikes(shipped(), fold(pen.entries), on(day))}


def test_the_usual_run_is_one_whatever_the_power() -> None:
    here = lane(steady(), 30)
    last = here.days[on(28)]
    assert (last.value, last.low, last.high) == (1, 1, 1)
    assert here.week is not None
    assert 0.8 < here.week.value < 1.2


def test_a_minimal_shoe_shows_as_a_wide_range() -> None:
    pen = steady()
    pen.write(30, Activity("run", 1800, 1800, distance_m=5000, shoe="Invented Bare"))
    last = lane(pen, 30).days[on(30)]
    assert last.low < 1.29**6.6 - 1 < last.value < last.high


def test_without_runs_there_is_nothing_to_say() -> None:
    assert all(not one.days and one.week is None for one in lanes(shipped(), fold(Pen().entries), on(3), 56))
    assert spikes(shipped(), fold(Pen().entries), on(3)) == ()
    once = Pen()
    once.run(2, 30)
    assert spikes(shipped(), fold(once.entries), on(3)) == ()


def test_a_steady_runner_has_no_spike() -> None:
    assert found(steady(), 30) == {}


def test_each_spike_names_what_it_came_of() -> None:
    shoe = steady()
    shoe.write(30, Activity("run", 1800, 1800, distance_m=5000, shoe="Invented Bare"))
    assert found(shoe, 31)["metatarsals"].driver == SHOE
    speed = steady()
    speed.write(30, Activity("run", 1800, 1800, distance_m=8400))
    assert found(speed, 31)["achilles"].driver == SPEED
    hills = steady()
    hills.write(30, Activity("run", 1800, 1800, distance_m=5000, ascent_m=300))
    assert found(hills, 31)["dorsal_extensors"].driver == CLIMB
    long = steady()
    long.run(30, 90, 0, km=15)
    assert {one.driver for one in found(long, 31).values()} == {STEPS}


def test_a_spike_is_news_for_its_days_only() -> None:
    pen = steady()
    pen.run(30, 90, 0, km=15)
    assert found(pen, 32)
    assert not found(pen, 33)
    pen.run(32, 30, 0, km=5)
    assert not found(pen, 33)


def test_two_runs_make_no_usual_week() -> None:
    pen = Pen()
    pen.run(20, 30, 0, km=5)
    pen.run(22, 30, 0, km=5)
    pen.run(29, 30, 0, km=5)
    here = lane(pen, 30)
    assert (here.days, here.week) == ({}, None)
