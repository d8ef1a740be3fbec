"""A season of each kind of runner under the real advise(), every rail looked at every morning."""

from __future__ import annotations

from dataclasses import replace

import pytest

from restride.diary.codec import to_line
from restride.season.doing import IMPACT
from restride.season.injury import INJURIES, Injury
from restride.season.programme import Morning
from restride.season.rails.rail import Breach
from restride.season.rails.shelf import breaches
from restride.season.temper import TEMPERS, Temper
from tests.season.invented import programme, runner

DAYS = 45
OUTSIDE = {"pregnant": ("pregnant",), "operated": ("recent_surgery",), "diabetic foot": ("diabetes", "reduced_feeling")}
"""Whom the plan is not for, and what they tell of themselves."""


@pytest.mark.parametrize("injury", INJURIES, ids=lambda one: one.id)
@pytest.mark.parametrize("temper", TEMPERS, ids=lambda one: one.id)
def test_every_rail_holds_every_day(temper: Temper, injury: Injury) -> None:
    found: list[Breach] = []

    def look(morning: Morning) -> None:
        found.extend(breaches(morning))

    season = programme(runner(f"{injury.id} {temper.id}", temper, injury), look)
    for _ in season.days(DAYS):
        if found:  # the diary so far is what has to be replayed, so it stands in the failure
            diary = "\n".join(to_line(entry) for entry in season.pen.kept if entry.by != "restride")
            pytest.fail(f"{found}\n{diary}")
    assert len(season.body.lived) == DAYS


@pytest.mark.parametrize("who", OUTSIDE)
def test_whom_the_plan_is_not_for_is_never_told_to_run(who: str) -> None:
    found: list[Breach] = []
    season = programme(replace(runner(who), health=OUTSIDE[who]), lambda morning: found.extend(breaches(morning)))
    told = list(season.days(DAYS))[2:]  # by then the interview was answered, and they have told it
    assert not found
    assert not any(session.kind in IMPACT for advice in told for session in advice.sessions)


def test_a_child_is_never_told_to_run() -> None:
    found: list[Breach] = []
    season = programme(replace(runner("child"), age=14), lambda morning: found.extend(breaches(morning)))
    told = list(season.days(DAYS))[2:]  # by then the interview was answered, and they have told it
    assert not found
    assert not any(session.kind in IMPACT for advice in told for session in advice.sessions)
