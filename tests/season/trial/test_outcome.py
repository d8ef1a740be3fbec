"""What became of a runner, from days made by hand."""

from __future__ import annotations

from dataclasses import replace

from restride.season.body import Truth
from restride.season.temper import FAITHFUL
from restride.season.trial.outcome import outcome, usual_week_min
from tests.editions import shipped
from tests.season.invented import runner

WHO = replace(runner(temper=FAITHFUL), usual_min=40, runs_per_week=3, damage=1.0)
CALM = Truth(morning=0, during=0, run_min=0, walk_min=0, damage=0.5)
RUN = replace(CALM, run_min=40)
USUAL = [RUN, CALM, RUN, CALM, CALM, RUN, CALM]


def test_full_running_needs_its_days_its_running_and_quiet() -> None:
    assert outcome(shipped(), WHO, USUAL * 2).full_on == 14
    assert outcome(shipped(), WHO, [CALM] * 7 + USUAL * 3).full_on == 20
    assert outcome(shipped(), WHO, [CALM] * 60).full_on is None
    sore = [replace(one, during=2.5) for one in USUAL]
    assert outcome(shipped(), WHO, sore * 4).full_on is None
    assert outcome(shipped(), WHO, sore + USUAL * 2).full_on == 21


def test_the_usual_is_what_this_temper_does_when_nothing_hurts() -> None:
    lazy = replace(WHO, temper=replace(FAITHFUL, skips=0.25, underdo_times=0.8))
    assert abs(usual_week_min(lazy) - 120 * 0.75 * 0.8) < 1e-9
    most = [replace(one, run_min=one.run_min * 0.6) for one in USUAL]
    assert outcome(shipped(), lazy, most * 2).full_on == 14


def test_bad_days_that_lie_together_are_one_flare() -> None:
    bad = replace(CALM, during=6)
    lived = [CALM, bad, bad, CALM, bad, *[CALM] * 8, bad]
    found = outcome(shipped(), WHO, lived)
    assert (found.bad_days, found.flares) == (4, 2)
    assert outcome(shipped(), WHO, [replace(CALM, morning=5)]).bad_days == 1


def test_running_lost_is_counted_in_days_of_the_usual_and_more_fills_no_gap() -> None:
    assert outcome(shipped(), WHO, [CALM] * 14).lost_days == 14
    assert outcome(shipped(), WHO, USUAL).lost_days == 0
    assert outcome(shipped(), WHO, [CALM] * 7 + [replace(RUN, run_min=400)] * 7).lost_days == 7


def test_made_worse_is_damage_clearly_beyond_the_first() -> None:
    assert not outcome(shipped(), WHO, [replace(CALM, damage=1.2)]).worse
    assert outcome(shipped(), WHO, [replace(CALM, damage=1.3)]).worse
