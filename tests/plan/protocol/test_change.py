"""One kind of impact at a time, and whose turn a week is."""

from __future__ import annotations

from dataclasses import replace

from restride.diary.kinds import Activity, Shoe
from restride.diary.standing import Change, Door, Stand, Standing
from restride.plan.protocol.change import blocked, grows, in_motion, lighter_week, noticed, turn
from restride.words.day import plus
from tests.diaries import START, Pen, on
from tests.editions import shipped
from tests.scenes import scene

GOVERNED = Standing(Door.LADDER, 14, lines=(Stand("footwear"), Stand("run_intensity"), Stand("surface")))


def test_four_weeks_take_turns_and_begin_on_a_monday() -> None:
    weeks = [turn(shipped(), plus(START, 7 * week)) for week in range(8)]
    assert sorted(weeks[:4]) == ["grow", "grow", "lighter", "vary"]
    assert weeks[:4] == weeks[4:]
    assert all(turn(shipped(), plus(START, day)) == weeks[day // 7] for day in range(56))


def test_who_is_governed_has_the_lighter_week_of_the_block_and_who_is_well_has_none() -> None:
    for day in range(56):
        assert lighter_week(shipped(), GOVERNED, on(day)) == (turn(shipped(), on(day)) == "lighter")
        assert not lighter_week(shipped(), Standing(phase="load"), on(day))


def test_before_the_first_run_and_while_a_volume_is_kept_no_week_is_lighter() -> None:
    for door in (Door.GATE, Door.KEEP):
        assert not any(lighter_week(shipped(), replace(GOVERNED, door=door), on(day)) for day in range(28))


def test_of_keeping_it_up_every_fourth_week_is_lighter_counted_from_when_it_began() -> None:
    for began in (0, 3, 8, 20):
        there = Standing(phase="maintenance", phase_since=on(began))
        first = began // 7
        weeks = {day // 7 - first for day in range(began, began + 84) if lighter_week(shipped(), there, on(day))}
        assert weeks == {3, 7, 11}


def test_another_kind_waits_a_week_and_the_same_may_go_on() -> None:
    there = replace(GOVERNED, changes=(Change("surface", on(0)),))
    pen = Pen()
    pen.person()
    assert blocked(scene(pen, 6), there, "shoe") is not None
    assert blocked(scene(pen, 6), there, "surface") is None
    assert blocked(scene(pen, 7), there, "shoe") is None


def test_a_run_on_trails_is_a_change_whoever_asked_for_it() -> None:
    pen = Pen()
    pen.write(0, Activity("run", 1800, 1800, surface="trail"))
    pen.write(0, Activity("run", 600, 600, work="hills"))
    after = noticed(scene(pen, 1), GOVERNED)
    assert in_motion(scene(pen, 1), after) == {"surface", "gradient"}
    assert noticed(scene(pen, 1), replace(GOVERNED, lines=())).changes == ()


def test_a_pair_with_thin_soles_and_a_first_run_in_a_pair_are_changes_of_shoe() -> None:
    pen = Pen()
    pen.write(0, Shoe("feathers", "minimal"))
    pen.write(1, Activity("run", 1800, 1800, shoe="old"))
    pen.write(3, Activity("run", 1800, 1800, shoe="feathers"))
    assert in_motion(scene(pen, 4), noticed(scene(pen, 4), GOVERNED)) == {"shoe"}


def test_a_longer_run_is_a_change_and_noise_of_a_watch_is_none() -> None:
    pen = Pen()
    pen.run(0, 30)
    pen.run(3, 30.5)
    assert noticed(scene(pen, 4), GOVERNED).changes == ()
    pen.run(6, 36)
    assert in_motion(scene(pen, 7), noticed(scene(pen, 7), GOVERNED)) == {"duration"}


def test_runs_grow_in_their_weeks_only_and_beside_nothing_else() -> None:
    pen = Pen()
    pen.person()
    days = [day for day in range(28) if grows(scene(pen, day), GOVERNED)]
    assert len(days) == 14
    assert not grows(scene(pen, days[0]), replace(GOVERNED, changes=(Change("shoe", on(days[0])),)))
