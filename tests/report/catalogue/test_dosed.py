"""What a session is made of, in words a runner reads."""

from __future__ import annotations

from restride.plan.session import Dosed, Session
from restride.report.catalogue.dosed import dosed, listed, made_of, main_item, once_more
from tests.report.pages import speech

WARM = Dosed("tall_walk", "warm_up", 5)
CUE = Dosed("quiet_feet", "cue", 15, feedback=1.0)
FOOT = Dosed("short_foot", "strength", 4, 3, 10, 5.0, when="after_run")


def test_a_run_tells_its_warm_up_and_its_cue() -> None:
    first, second = made_of(Session("run", 30, items=(WARM, CUE)), speech())
    assert first.startswith("warm up: ")
    assert "for 15 min in pieces" in second
    (test,) = made_of(Session("run", 30, items=(Dosed("quiet_feet", "cue", 30, feedback=0.0),)), speech())
    assert test.startswith("A test: run 30 min")


def test_exercises_are_one_short_list_with_their_dose() -> None:
    session = Session("exercises", 4, items=(FOOT,))
    assert listed(session, speech()) == "short foot, sitting 3 × 10, hold 5 s · 4 min"
    assert once_more(session, speech()) == ["After the run, not before it."]
    assert dosed(Dosed("balance_one_leg", "strength", 4, 3, hold_s=30.0), speech()).endswith("3 × 30 s")


def test_work_without_impact_says_how_quick() -> None:
    bike = Dosed("bike_easy", "main", 30, per_minute_least=80, per_minute_most=95)
    assert main_item(Session("cross", 30, items=(bike,)), speech()) == "easy cycling, 80 to 95 a minute"
    assert main_item(Session("cross", 30), speech()) == ""
