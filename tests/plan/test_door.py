"""The doors: who keeps running, who gets ready, who restarts, and how a lifted doubt opens the door again."""

from __future__ import annotations

from restride.diary.standing import Door, Standing
from restride.plan.door import FIRST_RUN, GROWING, door, height_of, stopped
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.scenes import scene


def _runner(last: int = 9) -> Pen:
    """Somebody who runs every other day, and hurts from day 10."""
    pen = Pen()
    for day in range(0, last + 1, 2):
        pen.run(day, 40, during=None, km=8)
    pen.sore(10, score=2)
    return pen


def test_nothing_moves_while_nothing_changes() -> None:
    pen = Pen()
    pen.run(0, 40, during=None)
    assert door(scene(pen, 1), Standing()) is None


def test_an_imported_run_before_the_diary_began_is_no_answer() -> None:
    pen = Pen()
    for day in range(0, 10, 2):
        pen.run(day, 40, during=None, km=8)
    pen.run(9, 40, during=None, km=8)
    pen.sore(10, score=4)
    pen.morning(10, 4)
    found = door(scene(pen, 10, "fascia"), Standing())
    assert found is not None
    assert (found[0].door, found[1].says) == (Door.KEEP, "because.door.keep")


def test_a_morning_that_stands_above_those_before_the_run_is_an_answer() -> None:
    pen = Pen()
    for day in range(0, 10, 2):
        pen.run(day, 40, during=None, km=8)
    pen.morning(8, None)
    pen.run(9, 40, during=None, km=8)
    pen.sore(10, score=4)
    pen.morning(10, 4)
    found = door(scene(pen, 10, "fascia"), Standing())
    assert found is not None
    assert (found[0].door, found[1].says) == (Door.GATE, "because.door.gate_red")


def test_what_was_said_of_a_run_before_the_diary_knew_the_complaint_counts() -> None:
    pen = Pen()
    for day in range(0, 10, 2):
        pen.run(day, 40, during=7 if day == 8 else None, km=8)
    pen.sore(10, score=2)
    found = door(scene(pen, 10), Standing())
    assert found is not None
    assert (found[0].door, found[1].says) == (Door.GATE, "because.door.gate_red")


def test_a_bone_in_doubt_remembers_the_door_it_came_by() -> None:
    found = door(scene(_runner(), 10, "bone"), Standing())
    assert found is not None
    after, why = found
    assert (after.door, after.doubt, why.says) == (Door.GATE, Door.WELL, "because.door.gate_bone")


def test_a_lifted_doubt_opens_the_door_again() -> None:
    pen = _runner()
    doubted = door(scene(pen, 10, "bone"), Standing())
    assert doubted is not None
    lifted = door(scene(pen, 10, "tendon"), doubted[0])
    assert lifted is not None
    assert (lifted[0].door, lifted[0].doubt) == (Door.KEEP, None)


def test_a_doubt_that_stays_opens_nothing() -> None:
    pen = _runner()
    doubted = door(scene(pen, 10, "bone"), Standing())
    assert doubted is not None
    assert door(scene(pen, 11, "bone"), doubted[0]) is None


def test_a_word_that_it_is_gone_opens_no_gate_but_the_first_rung() -> None:
    pen = Pen()
    pen.sore(0)
    pen.gone(5)
    there = scene(pen, 5)
    found = door(there, Standing(Door.GATE, sore=True, since=on(0)))
    assert found is not None
    assert (found[0].door, found[0].height) == (Door.LADDER, height_of(there, FIRST_RUN))
    assert found[0].measure_from == on(5)


def test_the_ladder_is_left_where_the_length_begins_to_grow() -> None:
    pen = Pen()
    pen.run(0, 30, during=None)
    there = scene(pen, 1)
    top, below = height_of(there, GROWING), height_of(there, GROWING) - 1
    assert door(there, Standing(Door.LADDER, below)) is None
    left = door(there, Standing(Door.LADDER, top))
    assert left is not None
    assert left[0].door is Door.WELL


def test_what_stops_a_runner_stops_behind_every_door_but_the_gate() -> None:
    pen = _runner()
    for now in (Door.KEEP, Door.LADDER):
        found = stopped(scene(pen, 10, stop=True), Standing(now, 6, sore=True))
        assert found is not None
        assert (found[0].door, found[0].height, found[0].rest_from) == (Door.GATE, 0, on(10))
    assert stopped(scene(pen, 10, stop=True), Standing(Door.GATE, sore=True)) is None


def test_a_bone_that_passed_the_gate_is_not_sent_back_for_being_a_bone() -> None:
    pen = _runner()
    there = scene(pen, 10, "bone")
    passed = Standing(Door.LADDER, 2, sore=True, bones=(there.watched[0].complaint.id,))
    assert stopped(there, passed) is None
    assert stopped(there, Standing(Door.LADDER, 2, sore=True)) is not None


def test_so_many_days_off_lead_back_to_the_gate_and_one_fewer_does_not() -> None:
    off = int(shipped().value("plan.door.days_off"))
    kept = Standing(door=Door.KEEP, sore=True, since=on(10), judged_to=on(8))
    assert door(scene(_runner(8), 8 + off - 1), kept) is None
    found = door(scene(_runner(8), 8 + off), kept)
    assert found is not None
    assert (found[0].door, found[1].says) == (Door.GATE, "because.door.gate_off")
