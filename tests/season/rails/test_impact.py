"""Rails on running: each sees an advice or a diary that was bent by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from restride.diary.kinds import Activity, Checkin, Felt
from restride.diary.standing import Colour, Door
from restride.plan.ladder import Part
from restride.plan.session import Session
from restride.plan.step import Judged
from restride.season.programme import Morning
from restride.season.rails.impact import IMPACT_RAILS, runs
from restride.words.because import Because
from restride.words.day import plus
from tests.season.rails.bends import RUN, WHY, bone, broken, tendon, told


def runs_today(morning: Morning, session: Session = RUN) -> Morning:
    return replace(morning, advice=replace(morning.advice, sessions=(session,)))


def run(during: float, painkiller: str = "no") -> Activity:
    return Activity("run", 1200, 1200, felt=(Felt(during=during),), painkiller=painkiller)


def masked(morning: Morning) -> Morning:
    green = Because("plan.reaction", (), (), "because.reaction.green")
    standing = morning.advice.standing
    judged = Judged(plus(morning.on, -2), Colour.GREEN, standing, standing, green)
    return told(replace(morning, advice=replace(morning.advice, judged=(judged,))), 2, run(0, "to_run"))


def gated(morning: Morning) -> Morning:
    advice = replace(morning.advice, standing=replace(morning.advice.standing, door=Door.GATE))
    return runs_today(replace(morning, advice=advice))


BENDS: dict[str, Callable[[], Morning]] = {
    "the session cap is held": lambda: runs_today(tendon(), Session("run", 500, because=WHY)),
    "the lock is held": lambda: runs_today(told(bone(), 1, run(0))),
    "no run before the gate": lambda: gated(tendon()),
    "a masked session is never green": lambda: masked(tendon()),
    "no run the day after a red one": lambda: runs_today(told(tendon(), 1, run(9))),
    "no run under a painkiller": lambda: runs_today(told(tendon(), 0, Checkin(painkiller="yes"), hour=5)),
    "every run has its reason": lambda: runs_today(tendon(), Session("run", 5)),
}


@pytest.mark.parametrize("rail", IMPACT_RAILS)
def test_a_bent_morning_is_caught(rail: str) -> None:
    assert rail in broken(BENDS[rail]())


def test_the_lock_and_the_red_run_are_two_rails() -> None:
    assert "no run the day after a red one" not in broken(BENDS["the lock is held"]())


def test_minutes_of_running_are_those_of_the_parts() -> None:
    session = Session("run_walk", 30, (Part(6, 4, 1),))
    assert runs(runs_today(tendon(), session)) == 6
    assert runs(replace(tendon(), advice=replace(tendon().advice, sessions=()))) == 0
