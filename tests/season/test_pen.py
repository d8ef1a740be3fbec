"""What a pen writes folds to the same history, in the order of writing."""

from restride.diary.fold import fold
from restride.diary.kinds import Checkin, Person
from restride.season.pen import EVENING, Pen
from restride.words.day import plus
from tests.season.invented import START


def test_the_history_is_the_fold_of_what_was_kept() -> None:
    pen = Pen()
    pen.write(START, Person(born=1980))
    pen.write(START, Checkin(sleep_h=7), EVENING)
    pen.write(plus(START, 1), Checkin(sleep_h=8))
    assert pen.history == fold(pen.kept)
    assert [one.recorded for one in pen.kept] == sorted({one.recorded for one in pen.kept})


def test_a_morning_is_told_on_a_later_day() -> None:
    pen = Pen()
    told = pen.recall(START, Checkin(sleep_h=7), plus(START, 2))
    assert (told.day, told.known) == (START, plus(START, 2))
    assert pen.history.on(START) == (told,)
