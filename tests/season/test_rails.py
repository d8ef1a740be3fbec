"""Each rail sees what it is there to see: an advice bent by hand is caught, the true one is not."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from restride.advice.verdict import Advice
from restride.diary.standing import Door
from restride.plan.session import Session
from restride.season.injury import SHAFT
from restride.season.programme import Morning
from restride.season.rails import breaches
from restride.season.temper import FAITHFUL
from restride.words.because import Because
from restride.words.day import plus
from restride.words.urgency import Light, Urgency
from tests.season.invented import programme, runner

WHY = (Because("invented", (), (), "because.morning"),)
RUN = Session("run", 20, because=WHY)


@cache
def bone() -> Morning:
    """The third morning of a bone in doubt, to be seen."""
    seen: list[Morning] = []
    for _ in programme(runner(temper=FAITHFUL, injury=SHAFT), seen.append).days(3):
        pass
    return seen[-1]


@cache
def tendon() -> Morning:
    seen: list[Morning] = []
    for _ in programme(runner(temper=FAITHFUL), seen.append).days(20):
        pass
    return seen[-1]


def bent(morning: Morning, bend: Callable[[Advice], Advice]) -> set[str]:
    return {one.rail for one in breaches(replace(morning, advice=bend(morning.advice)))}


def test_a_true_advice_breaks_no_rail() -> None:
    assert breaches(bone()) == breaches(tendon()) == []


BENT: dict[str, Callable[[], set[str]]] = {
    "no impact through a flag": lambda: bent(bone(), lambda it: replace(it, sessions=(RUN,))),
    "nothing beside an emergency": lambda: bent(bone(), lambda it: replace(it, urgency=Urgency.T1, sessions=(RUN,))),
    "the light is no milder than the tier": lambda: bent(bone(), lambda it: replace(it, light=Light.MODIFY)),
    "the session cap is held": lambda: bent(
        tendon(), lambda it: replace(it, sessions=(Session("run", 500, because=WHY),))
    ),
    "one step up a day": lambda: {
        one.rail
        for one in breaches(
            replace(
                tendon(),
                before=replace(tendon().advice, standing=replace(tendon().advice.standing, door=Door.LADDER, height=2)),
                advice=replace(tendon().advice, standing=replace(tendon().advice.standing, door=Door.LADDER, height=6)),
            )
        )
    },
    "no run before the gate": lambda: bent(
        tendon(), lambda it: replace(it, sessions=(RUN,), standing=replace(it.standing, door=Door.GATE))
    ),
    "no flag and no be-seen goes quiet by itself": lambda: bent(bone(), lambda it: replace(it, flags=())),
    "every run has its reason": lambda: bent(tendon(), lambda it: replace(it, sessions=(Session("run", 5),))),
    "nobody stands ahead of today": lambda: bent(
        tendon(), lambda it: replace(it, standing=replace(it.standing, stepped=plus(it.on, 1)))
    ),
}


@pytest.mark.parametrize("rail", BENT)
def test_a_bent_advice_is_caught(rail: str) -> None:
    assert rail in BENT[rail]()
