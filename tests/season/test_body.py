"""A foot through its days: a run that hurts too much is broken off, and what is said is not what is."""

from dataclasses import replace
from random import Random

from restride.season.body import Body
from restride.season.chance import fate
from restride.season.doing import Doing
from restride.season.temper import DULLED, STOIC, WORRIER
from tests.editions import shipped
from tests.season.invented import runner

CALM = replace(fate(Random("calm")), wear_spread=0.0, dulls=0.99)


def test_a_run_is_broken_off_where_it_hurts_more_than_one_bears() -> None:
    who = replace(runner(temper=WORRIER), damage=1.5)
    done = Body(shipped(), who).work(Doing(40), CALM)
    assert done.broken_off
    assert 0 < done.run_min < 40
    assert done.limp is (done.during >= shipped().value("season.tissue.limp_from"))


def test_a_dulled_runner_runs_on_and_wears_as_much() -> None:
    who = replace(runner(temper=replace(DULLED, bears=2.5)), damage=1.2)
    awake = Body(shipped(), who).work(Doing(40), CALM)
    dulled = Body(shipped(), who).work(Doing(40), replace(CALM, dulls=0.0))
    assert dulled.run_min > awake.run_min
    assert dulled.during >= awake.during


def test_the_stoic_says_less_and_the_worrier_more_of_the_same_pain() -> None:
    stoic, worrier = Body(shipped(), runner(temper=STOIC)), Body(shipped(), runner(temper=WORRIER))
    assert stoic.said(4, 0) < 4 < worrier.said(4, 0)
    assert stoic.said(0.1, 3) == 0


def test_rest_quiets_the_mornings() -> None:
    body = Body(shipped(), runner())
    mornings = []
    for _ in range(60):
        mornings.append(body.dawn())
        body.work(Doing(), CALM)
    assert mornings == sorted(mornings, reverse=True)
    assert mornings[-1] < mornings[0] / 2
