"""What is done beside running: exercises as they were advised, tests now and then, each with what was felt."""

from dataclasses import replace

from restride.diary.kinds import Exercise, Trial
from restride.plan.session import Dosed, Session
from restride.season.injury import ACHILLES
from restride.season.temper import FAITHFUL
from restride.season.training import EVERY_DAYS, exercised, looked
from restride.words.side import Side
from tests.season.invented import programme, runner
from tests.season.rails.bends import lived


def test_exercises_are_done_as_advised() -> None:
    advice = lived(ACHILLES, 30).advice
    session = Session("exercises", 8, items=(Dosed("short_foot", "strength", 4, sets=3, repetitions=10),))
    sore = advice.complaints[0].complaint.id
    (done,) = exercised(replace(advice, sessions=(session, Session("rest"))), sore, 2)
    assert (done.name, done.sets, done.repetitions) == ("short_foot", 3, 10)
    assert [(one.complaint, one.during) for one in done.felt] == [(sore, 2)]
    (quiet,) = exercised(replace(advice, sessions=(session,), complaints=()), sore, 2)
    assert quiet.felt == ()


def test_tests_come_once_in_four_weeks_on_both_sides() -> None:
    found = {day: list(looked(day, Side.LEFT)) for day in range(2 * EVERY_DAYS)}
    assert sum(bool(one) for one in found.values()) == 2
    assert {one.side for one in found[EVERY_DAYS - 1]} == {Side.LEFT, Side.RIGHT}


def test_they_stand_in_the_diary_of_a_season() -> None:
    season = programme(runner(temper=FAITHFUL))
    for _ in season.days(EVERY_DAYS):
        pass
    kinds = [one.body for one in season.pen.kept]
    assert any(isinstance(one, Exercise) for one in kinds)
    assert any(isinstance(one, Trial) and one.test == "balance" for one in kinds)
