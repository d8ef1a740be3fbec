"""Rails on flags and urgency: each sees an advice that was bent by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from restride.advice.verdict import Advice
from restride.diary.kinds import Checkin, Clearance, Said
from restride.season.programme import Morning
from restride.season.rails.alarms import ALARM_RAILS
from restride.words.urgency import Light, Urgency
from tests.season.rails.bends import RUN, bone, broken, tendon, told


def bent(bend: Callable[[Advice], Advice]) -> Morning:
    return replace(bone(), advice=bend(bone().advice))


def calmed() -> Morning:
    """Night pain is told, and the advice takes it for a reason to be calmer than yesterday."""
    morning = replace(tendon(), before=replace(tendon().advice, urgency=Urgency.T2))
    return told(morning, 0, Checkin(said=(Said("night_pain", "yes"),)), hour=5)


BENDS: dict[str, Callable[[], Morning]] = {
    "no impact through a flag": lambda: bent(lambda it: replace(it, sessions=(RUN,))),
    "nothing beside an emergency": lambda: bent(lambda it: replace(it, urgency=Urgency.T1, sessions=(RUN,))),
    "the light is no milder than the tier": lambda: bent(lambda it: replace(it, light=Light.MODIFY)),
    "no flag and no be-seen goes quiet by itself": lambda: bent(lambda it: replace(it, flags=())),
    "a grave answer never lowers urgency": calmed,
}


@pytest.mark.parametrize("rail", ALARM_RAILS)
def test_a_bent_morning_is_caught(rail: str) -> None:
    assert rail in broken(BENDS[rail]())


def test_a_clinician_may_calm() -> None:
    seen = told(calmed(), 0, Clearance("cleared", "Dr. Invented", tendon().on, imaging=True), hour=6)
    assert broken(seen).isdisjoint(
        {"a grave answer never lowers urgency", "no flag and no be-seen goes quiet by itself"}
    )
