"""What becomes of advice in a runner's hands: followed, left out, cut short, or made more of."""

from dataclasses import replace
from random import Random

from restride.plan.ladder import Part
from restride.plan.session import Dosed, Session
from restride.season.chance import fate
from restride.season.doing import Doing, advised, spared, turned
from restride.season.temper import CAREFUL, EAGER, FAITHFUL

CALM = replace(fate(Random("calm")), overdoes=0.99, skips=0.99)
RASH = replace(CALM, overdoes=0.0)


def test_the_parts_of_a_run_walk_are_told_apart_and_what_is_optional_is_left() -> None:
    sessions = [Session("run_walk", 30, (Part(6, 4, 1),)), Session("cross", 30, optional=True)]
    assert advised(sessions, 10) == Doing(6, 24)
    assert advised([Session("rest")], 10) == Doing()
    assert advised([Session("walk", 30)], 10) == Doing(0, 30)


def test_a_run_without_parts_says_the_most_and_ends_with_its_distance() -> None:
    assert advised([Session("run", 30)], 10) == Doing(30, most=True)
    assert advised([Session("run", 30, km_most=4)], 10) == Doing(24, most=True)
    assert turned(Doing(30, most=True), CAREFUL, CALM, 60).run_min == 30
    assert turned(Doing(30, most=True), CAREFUL, CALM, 36).run_min == 27


def test_each_temper_turns_it_their_way() -> None:
    asked = Doing(30, 0)
    assert turned(asked, FAITHFUL, RASH, 40) == asked
    assert turned(asked, CAREFUL, CALM, 40).run_min < 30
    assert turned(asked, CAREFUL, replace(CALM, skips=0.0), 40) == Doing()
    assert turned(asked, EAGER, RASH, 40).run_min > 30
    assert turned(Doing(), EAGER, RASH, 40).run_min == 20


def test_work_that_spares_the_foot_is_named_by_its_main_part() -> None:
    ride = Session("cross", 30, optional=True, items=(Dosed("bike", "warm_up"), Dosed("bike_easy", "main")))
    assert spared([Session("rest"), ride]) == (30, "bike_easy")
    assert spared([Session("rest"), Session("cross", 30)]) == (0, "")
    left = turned(Doing(30, 0, 25), CAREFUL, replace(CALM, skips=0.0), 40)
    assert left == Doing(cross_min=25), "a run that is left out leaves the ride"


def test_a_few_minutes_of_running_within_a_walk_are_worth_going_out_for() -> None:
    assert turned(Doing(6, 24), CAREFUL, CALM, 40) == Doing(4.5, 24)
    assert turned(Doing(6, 0), CAREFUL, CALM, 40) == Doing()
