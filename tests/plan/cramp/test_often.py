"""How often it cramps, when that asks for a habit, and when it comes with running."""

from __future__ import annotations

from restride.diary.kinds import Activity, Cramp, Exercise
from restride.plan.cramp.often import Cramps, cramps
from restride.words.side import Side
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.scenes import scene


def cramped(pen: Pen, *days: int, moment: str = "night", helped: str = "") -> Pen:
    for day in days:
        pen.write(day, Cramp(Side.LEFT, ("calf",), 2, moment, helped))
    return pen


def told(pen: Pen, day: int = 60) -> Cramps:
    return cramps(scene(pen, day))


def says(found: Cramps) -> list[str]:
    return [why.says for why in found.because]


def test_seven_in_four_weeks_is_seldom_and_eight_is_often() -> None:
    pen = cramped(Pen(), 35, 38, 41, 44, 50, 55, 60)
    assert says(told(pen)) == []
    assert says(told(cramped(pen, 59))) == ["because.cramp.habit"]
    assert told(pen).recent == 8


def test_those_before_are_counted_apart() -> None:
    found = told(cramped(Pen(), 1, 5, 20, 31, 40))
    assert (found.recent, found.before) == (1, 3)
    assert found.days == (on(1), on(5), on(20), on(31), on(40))


def test_after_six_weeks_of_stretching_the_habit_itself_is_looked_at() -> None:
    stretch = next(
        one.id for one in shipped().items.values() if one.kind == "exercise" and "cramps_at_night" in one.findings
    )
    pen = Pen()
    pen.write(18, Exercise(stretch))
    cramped(pen, *range(40, 60, 2))
    assert says(told(pen)) == ["because.cramp.habit", "because.cramp.review"]
    late = Pen()
    late.write(19, Exercise(stretch))
    assert says(told(cramped(late, *range(40, 60, 2)))) == ["because.cramp.habit"]


def test_a_cramp_in_every_fifth_run_leads_to_shoes_and_load() -> None:
    pen = Pen()
    for day in range(40, 60, 2):
        pen.write(day, Activity("run", 1800, 1800))
    assert says(told(cramped(pen, 50, moment="run"))) == []
    assert says(told(cramped(pen, 52, moment="run"))) == ["because.cramp.runs"]


def test_of_four_runs_no_share_is_told() -> None:
    pen = Pen()
    for day in (50, 52, 54, 56):
        pen.write(day, Activity("run", 1800, 1800))
    assert says(told(cramped(pen, 50, 52, moment="run"))) == []


def test_what_helped_is_counted_in_the_runner_s_words() -> None:
    pen = cramped(Pen(), 40, 41, helped="Pulling  the toes")
    cramped(pen, 42, helped="pulling the toes")
    cramped(pen, 43, helped="heat")
    assert told(pen).helped == (("pulling the toes", 3), ("heat", 1))


def test_a_diary_without_cramps_tells_nothing() -> None:
    assert told(Pen()) == Cramps((), 0, 0, (), ())
