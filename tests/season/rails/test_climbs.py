"""Rails on ladders: each sees a step that was bent by hand; one step within the rules breaks none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from restride.diary.fold import until
from restride.diary.standing import Change, Door, Stand, Standing
from restride.season.programme import Morning
from restride.season.rails.climbs import CLIMB_RAILS
from restride.words.day import plus
from tests.season.rails.bends import WHY, broken, climbed, sore, tendon

LOW = Standing(Door.LADDER, 4, lines=(Stand("calf_bent", 1), Stand("surface", 0)))
HIGH = replace(LOW, height=6)


def rung(after: Standing = HIGH, before: Standing = LOW) -> Morning:
    """A climb from one standing to another on a quiet morning, with nothing in motion and nothing held."""
    morning = climbed(tendon(), before, replace(after, stepped=tendon().on))
    known = replace(tendon().advice, standing=before)
    return replace(morning, advice=replace(morning.advice, holds=()), before=known)


def crept() -> Morning:
    morning = rung()
    for ago in range(7):
        morning = sore(morning, ago, 9)
    return morning


def silent() -> Morning:
    return replace(rung(), history=until(tendon().history, tendon().on))


def held() -> Morning:
    return replace(rung(), advice=replace(rung().advice, holds=WHY))


def unjudged() -> Morning:
    return replace(rung(), advice=replace(rung().advice, judged=()))


BENDS: dict[str, Callable[[], Morning]] = {
    "every step up is judged": unjudged,
    "one step up a day": lambda: rung(replace(LOW, height=8)),
    "creep is held within three weeks": crept,
    "a silent morning climbs nothing": silent,
    "nothing climbs through a hold": held,
    "one kind of impact changes a week": lambda: rung(replace(HIGH, changes=(Change("surface", tendon().on),))),
    "nobody stands ahead of today": lambda: replace(
        tendon(),
        advice=replace(tendon().advice, standing=replace(tendon().advice.standing, stepped=plus(tendon().on, 1))),
    ),
}


@pytest.mark.parametrize("rail", CLIMB_RAILS)
def test_a_bent_morning_is_caught(rail: str) -> None:
    assert rail in broken(BENDS[rail]())


def test_a_rung_on_a_quiet_morning_breaks_none() -> None:
    assert broken(rung()).isdisjoint(CLIMB_RAILS)


def test_two_ladders_on_one_day_are_two_steps() -> None:
    lines = (Stand("calf_bent", 2), Stand("surface", 0))
    assert "one step up a day" in broken(rung(replace(HIGH, lines=lines)))
    assert "one step up a day" not in broken(rung(replace(LOW, lines=lines)))
    assert "one step up a day" in broken(rung(replace(LOW, lines=(Stand("calf_bent", 3), Stand("surface", 0)))))


def test_from_the_gate_it_is_the_first_run() -> None:
    gate = Standing(Door.GATE)
    assert "one step up a day" not in broken(rung(Standing(Door.LADDER, 2), gate))
    assert "one step up a day" in broken(rung(Standing(Door.LADDER, 4), gate))


def test_a_change_of_weeks_ago_is_no_motion() -> None:
    long_ago = Change("surface", plus(tendon().on, -7))
    assert "one kind of impact changes a week" not in broken(rung(replace(HIGH, changes=(long_ago,))))
    own = Change("duration", tendon().on)
    assert "one kind of impact changes a week" not in broken(rung(replace(HIGH, changes=(own,))))
