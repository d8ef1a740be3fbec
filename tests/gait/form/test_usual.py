"""Change at matched speed: what is chance is called none, what is not is seen, and balance stays among shoes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.gait.form.numbers import BALANCE
from restride.gait.form.usual import Change, Run, changes
from restride.words.day import plus
from tests.diaries import START
from tests.runs import numbers, run

ON = plus(START, 100)
CONTACT = "contact_time"


def days(seed: int, shift: float = 0.0, runs: int = 24, slope: float = -50.0) -> list[Run]:
    """Runs every fourth day, the last four of them shifted; speeds vary, and each day has its own luck."""
    chance = np.random.default_rng(seed)
    made = []
    for place in range(runs):
        day = 100 - 4 * place
        speed = float(chance.uniform(2.6, 3.6))
        value = 255 + slope * (speed - 3) + chance.normal(0, 5) + (shift if day > 86 else 0)
        made.append(run(day, speed_mps=speed, error=0.8, contact_time=value))
    return made[::-1]


def change(runs: list[Run], name: str = CONTACT) -> Change:
    return next(one for one in changes(runs, ON, numbers()) if one.name == name)


def test_a_change_that_is_none_is_called_one_in_a_few_of_a_hundred_runners() -> None:
    false = sum(change(days(seed)).beyond for seed in range(300))
    assert false <= 30  # 5 % are meant, and the spread of few days is itself not sure


def test_a_change_of_three_detectable_differences_is_seen() -> None:
    detectable = change(days(1)).detectable
    assert detectable is not None
    assert all(change(days(seed, 3 * detectable)).beyond for seed in range(20))
    found = change(days(1, 3 * detectable))
    assert found.difference == pytest.approx(3 * detectable, abs=detectable)


@given(st.floats(2.4, 3.9), st.integers(0, 50))
def test_a_change_of_speed_alone_is_no_change(speed: float, seed: int) -> None:
    runs = days(seed)
    faster = []
    for one in runs:
        if one.day > plus(ON, -14):
            faster.append(
                run((one.day - START).days, speed_mps=speed, error=0.8,
                    contact_time=one.figures[CONTACT].value - 50 * (speed - one.speed_mps))
            )  # fmt: skip
        else:
            faster.append(one)
    found = change(faster)
    assert found.difference is not None
    assert found.detectable is not None
    assert found.speed_mps == pytest.approx(speed)
    assert abs(found.difference) < 2 * found.detectable


def test_few_runs_lean_on_other_runners_and_say_what_they_lack() -> None:
    few = change(days(3, runs=6))
    assert few.lacks == "usual"
    assert few.difference is None
    assert few.usual_runs == 2
    none = changes([one for one in days(3) if one.day <= plus(ON, -14)], ON, numbers())
    assert [one.lacks for one in none] == ["recent"]
    assert changes([], ON, numbers()) == ()
    assert changes(days(3), plus(ON, 400), numbers()) == ()


def test_more_runs_detect_less() -> None:
    few, many = (np.mean([change(days(seed, runs=runs)).detectable or 0.0 for seed in range(40)]) for runs in (9, 24))
    assert 0 < many < few


def test_points_stand_at_the_speed_that_is_compared() -> None:
    found = change(days(2))
    off = [one.value - 255 + 50 * (found.speed_mps - 3) for one in found.points]
    assert np.std(off) < 8
    assert len(found.points) == found.usual_runs + found.recent_runs


def balance(shoe: str, left: float, day: int) -> Run:
    return run(day, shoe=shoe, contact_balance=left)


def test_balance_is_held_against_the_same_shoes_only() -> None:
    old = [balance("old", 49.5, day) for day in range(20, 84, 8)]
    new = [balance("new", 48.0, day) for day in range(24, 84, 8)]
    mixed = sorted([*old, *new, *(balance("new", 48.0, day) for day in (90, 95))], key=lambda one: one.day)
    found = change(mixed, BALANCE)
    assert found.shoe == "new"
    assert found.usual_runs == len(new)
    assert not found.beyond
    assert found.difference == pytest.approx(0, abs=1e-6)
    # In the old pair the same 48.0 would be a shift.
    assert change([*old, *(balance("old", 48.0, day) for day in (90, 95))], BALANCE).beyond


def test_balance_in_unknown_shoes_is_not_judged() -> None:
    runs = [balance("", 49.5, day) for day in range(20, 84, 8)] + [balance("", 44.0, 95)]
    found = change(runs, BALANCE)
    assert found.lacks == "shoe"
    assert found.difference is None
    assert not found.beyond


def test_balance_is_never_called_changed_below_the_floor_of_the_instrument() -> None:
    runs = [balance("old", 49.5, day) for day in range(2, 84, 2)] + [
        balance("old", 50.1, day) for day in range(88, 100)
    ]
    found = change(runs, BALANCE)
    assert found.difference == pytest.approx(0.6, abs=0.01)
    assert not found.beyond
