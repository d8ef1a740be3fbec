"""Whoever is on no ladder runs on the usual days: as many as before, and free ones."""

from __future__ import annotations

from restride.diary.fold import fold
from restride.diary.kinds import Schedule
from restride.diary.standing import Door, Stand, Standing
from restride.plan.week.usual import not_its_day, usual_min, usual_weekdays
from tests.diaries import Pen, on

WELL = Standing(door=Door.WELL)


def three_a_week(*weekdays: int) -> Pen:
    pen = Pen()
    for week in range(4):
        for day in weekdays:
            pen.run(week * 7 + day, 40)
    return pen


def test_the_usual_days_are_those_on_which_one_ran() -> None:
    assert usual_weekdays(fold(three_a_week(1, 3, 6).entries), on(28)) == {1, 3, 6}
    assert usual_weekdays(fold(()), on(28)) == frozenset()


def test_as_many_days_on_free_ones_and_not_beside_another() -> None:
    pen = three_a_week(1, 3, 6)
    pen.write(28, Schedule((30, 0, 30, 30, 30, 30, 0)))
    found = usual_weekdays(fold(pen.entries), on(28))
    assert len(found) == 3
    assert found <= {0, 2, 3, 4, 5}
    assert {0, 3, 5} == found


def test_a_day_between_the_usual_ones_has_no_run_and_says_why() -> None:
    history = fold(three_a_week(1, 3, 6).entries)
    usual = usual_weekdays(history, on(28))
    assert not_its_day(history, WELL, on(29), usual) is None
    why = not_its_day(history, WELL, on(28), usual)
    assert why is not None
    assert why.facts == (("weekdays", "2 4 7"),)


def test_every_other_day_is_a_rhythm_and_no_weekdays() -> None:
    pen = Pen()
    for day in range(0, 84, 2):
        pen.run(day, 40)
    history = fold(pen.entries)
    assert usual_weekdays(history, on(84)) == frozenset()
    assert not_its_day(history, WELL, on(83), frozenset()) is not None
    assert not_its_day(history, WELL, on(84), frozenset()) is None


def test_who_keeps_to_no_weekday_runs_as_often_as_before_and_no_more() -> None:
    pen = Pen()
    for day in range(0, 80, 4):
        pen.run(day, 40)
    history = fold(pen.entries)
    assert usual_weekdays(history, on(80)) == frozenset()
    found = {day: not_its_day(history, WELL, on(day), frozenset()) for day in range(77, 82)}
    assert [day for day, why in found.items() if why is None] == [80, 81]
    late = found[78]
    assert late is not None
    assert (late.says, dict(late.facts)) == ("because.week.apart", {"days": 4})


def test_a_ladder_sets_its_own_days() -> None:
    history = fold(three_a_week(1, 3, 6).entries)
    assert not_its_day(history, Standing(door=Door.LADDER), on(28), frozenset({1})) is None


def test_without_usual_days_and_while_governed_no_two_days_in_a_row() -> None:
    pen = Pen()
    pen.run(0, 20)
    history = fold(pen.entries)
    assert not_its_day(history, WELL, on(1), frozenset()) is not None
    assert not_its_day(history, WELL, on(2), frozenset()) is None
    held = Standing(door=Door.WELL, lines=(Stand("surface"),))
    assert not_its_day(history, held, on(1), frozenset({0, 1})) is not None
    assert not_its_day(history, WELL, on(1), frozenset({0, 1})) is None


def test_a_moved_run_may_stand_on_any_day() -> None:
    pen = three_a_week(1, 3, 6)
    pen.write(28, Schedule(away_from=on(29), away_to=on(29), moved_to=on(30)))
    assert not_its_day(fold(pen.entries), WELL, on(30), frozenset({1})) is None


def test_a_usual_run_is_a_middling_one() -> None:
    pen = Pen()
    for day, minutes in enumerate((20, 40, 90)):
        pen.run(day, minutes)
    assert usual_min(fold(pen.entries), on(3)) == 40
    assert usual_min(fold(()), on(3)) is None
