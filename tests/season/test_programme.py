"""A season is the same for the same seed, its diary folds to what it lived, and advice is heeded or not."""

from restride.advice.advise import advise
from restride.diary.fold import fold
from restride.diary.kinds import Assessment, Checkin, Clearance, Decision
from restride.season.injury import SHAFT
from restride.season.programme import Morning
from restride.season.temper import FAITHFUL, FORGETFUL
from tests.editions import shipped
from tests.season.invented import programme, runner

DAYS = 24


def test_the_same_seed_lives_the_same_season() -> None:
    one, other = programme(runner()), programme(runner())
    assert list(one.days(DAYS)) == list(other.days(DAYS))
    assert one.pen.kept == other.pen.kept
    assert one.body.lived == other.body.lived


def test_its_diary_is_a_diary_and_gives_the_same_advice() -> None:
    seen: list[Morning] = []
    season = programme(runner(), seen.append)
    for _ in season.days(DAYS):
        pass
    assert season.pen.history == fold(season.pen.kept)
    last = seen[-1]
    known = fold(entry for entry in last.history.entries())
    assert advise(shipped(), known.profile(), known, last.on) == last.advice
    assert any(isinstance(one.body, Decision) for one in season.pen.kept)


def test_a_bone_is_interviewed_stops_running_and_is_seen() -> None:
    season = programme(runner(temper=FAITHFUL, injury=SHAFT))
    told = list(season.days(12))
    kinds = [type(one.body) for one in season.pen.kept]
    assert Assessment in kinds
    assert Clearance in kinds
    assert told[2].light.value == "be_seen"
    assert not any(one.run_min for one in season.body.lived[2:])


def test_whoever_writes_answers_what_is_asked_of_the_morning_after_a_run() -> None:
    season = programme(runner("recalls", FORGETFUL))
    asked = {ask.day for told in season.days(60) for ask in told.asks if ask.id == "ask.recalled_morning"}
    recalled = {one.day for one in season.pen.kept if isinstance(one.body, Checkin) and one.known > one.day}
    assert recalled
    assert recalled <= asked
