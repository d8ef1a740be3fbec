"""A trial summed up from outcomes made by hand."""

from __future__ import annotations

from math import isinf

import pytest

from restride.season.trial.arms import ARMS, Lot, Played
from restride.season.trial.outcome import Outcome
from restride.season.trial.summary import Contest, summary


def out(full_on: int | None = 50, flares: int = 0, lost: float = 40) -> Outcome:
    return Outcome(full_on, flares, 0, lost, worse=False)


def one(world: int, number: int, **arms: Outcome) -> Played:
    return Played(Lot(world, number), "achilles", "usual", {arm: arms.get(arm, out()) for arm in ARMS})


def test_the_order_of_play_changes_nothing() -> None:
    found = [one(0, 0, ten=out(30)), one(0, 1, ten=out(40)), one(1, 0, ten=out(None)), one(1, 1)]
    assert summary(found) == summary(reversed(found))


def test_figures_are_over_everybody_and_world_by_world() -> None:
    found = summary([one(0, 0, ten=out(30, 1)), one(0, 1, ten=out(40, 2)), one(1, 0, ten=out(None)), one(1, 1)])
    ten = found.spreads["ten"]
    assert ten["flares"].value == 0.75
    assert (ten["flares"].low, ten["flares"].high) == (0, 1.5)
    assert ten["full_on"].value == 45
    assert ten["full_on"].worlds[0] == 35
    assert isinf(ten["full_on"].worlds[1])
    assert ten["reached"].value == 0.75
    assert found.injuries["achilles"]["ten"]["flares"] == 0.75


def test_worlds_are_won_lost_or_even() -> None:
    found = summary([one(0, 0, ten=out(30)), one(1, 0, ten=out(None)), one(2, 0, ten=out(51))])
    assert found.contests["ten"]["full_on"] == Contest(better=1, worse=1, even=1)
    assert found.contests["ten"]["reached"] == Contest(better=1, worse=0, even=2)
    assert found.contests["rest"]["full_on"] == Contest(better=0, worse=0, even=3)


def test_where_nobody_came_back_the_worlds_are_even() -> None:
    never = {arm: out(None) for arm in ARMS}
    assert summary([one(0, 0, **never)]).contests["ten"]["full_on"] == Contest(0, 0, 1)


def test_nothing_played_is_no_trial() -> None:
    with pytest.raises(ValueError, match="nothing"):
        summary([])
