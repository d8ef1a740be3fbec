"""What opens next is read off the standing: each kind on the day that has it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from restride.diary.standing import Door
from restride.plan.ladder import top
from restride.report.next_step import NextStep, next_step, stopped
from tests.editions import shipped
from tests.report.pages import day


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("well", "well"),
        ("kept", "keep"),
        ("gate", "gate"),
        ("ladder", "climb"),
        ("fell", "rest"),
        ("emergency", "seen"),
        ("urgent", "seen"),
        ("restricted", "seen"),
        ("not yet whole", "settled"),
        ("child", "scope"),
    ],
)
def test_each_day_has_its_next_step(name: str, kind: str) -> None:
    assert next_step(day(name).advice, shipped()).kind == kind


def test_a_climb_says_how_far_and_to_where() -> None:
    advice = day("ladder").advice
    assert next_step(advice, shipped()) == NextStep("climb", 2, 4)
    earned = replace(advice, standing=replace(advice.standing, greens=advice.greens_needed))
    assert next_step(earned, shipped()) == NextStep("held", 0, 4)


def test_below_a_fall_the_next_step_is_half_a_rung() -> None:
    advice = day("rested").advice
    standing = replace(advice.standing, door=Door.LADDER, height=2, fell_from=4, rest_from=None)
    assert next_step(replace(advice, standing=standing), shipped()).height == 3


def test_at_the_top_no_rung_is_left() -> None:
    advice = day("ladder").advice
    standing = replace(advice.standing, height=top(shipped()))
    assert next_step(replace(advice, standing=standing), shipped()).kind == "top"


def test_a_stop_is_told_from_a_rest() -> None:
    assert stopped(day("urgent").advice)
    assert not stopped(day("between").advice)
