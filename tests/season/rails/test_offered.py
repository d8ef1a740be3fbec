"""Rails on what is offered and to whom: each sees what a cause, a flag or a finding forbids, and who is left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from restride.diary.kinds import RUNNER, Checkin, Person, Said
from restride.plan.session import Dosed, Session
from restride.season.programme import Morning
from restride.season.rails.offered import OFFERED_RAILS
from tests.season.rails.bends import RUN, bone, broken, tendon, told

FORBIDDEN = "nothing forbidden is offered"
SCOPE = "nobody runs whom the plan is not for"


def offered(morning: Morning, item: str) -> Morning:
    session = Session("exercises", 8, items=(Dosed(item, "strength"),))
    return replace(morning, advice=replace(morning.advice, sessions=(session,)))


def says(morning: Morning, *findings: str) -> Morning:
    told_now = Checkin(said=tuple(Said(name, "yes", complaint=RUNNER) for name in findings))
    return told(replace(morning, advice=replace(morning.advice, sessions=(RUN,))), 0, told_now, hour=5)


def of_year(morning: Morning, born: int) -> Morning:
    running = replace(morning, advice=replace(morning.advice, sessions=(RUN,)))
    return told(running, 0, Person(born=born), hour=4)


BENDS: dict[str, Callable[[], Morning]] = {
    FORBIDDEN: lambda: offered(bone(), "heel_raise_single"),
    SCOPE: lambda: says(tendon(), "pregnant"),
}


@pytest.mark.parametrize("rail", OFFERED_RAILS)
def test_a_bent_morning_is_caught(rail: str) -> None:
    assert rail in broken(BENDS[rail]())


def test_ice_on_a_numb_foot_is_caught_and_ice_alone_is_not() -> None:
    numb = told(tendon(), 0, Checkin(said=(Said("reduced_feeling", "yes", complaint=RUNNER),)), hour=5)
    ice = next(one.id for one in tendon().edition.items.values() if one.family == "cold")
    assert FORBIDDEN in broken(offered(numb, ice))
    assert FORBIDDEN not in broken(offered(tendon(), ice))


def test_what_the_plan_itself_offers_breaks_none() -> None:
    assert tendon().advice.sessions
    assert FORBIDDEN not in broken(tendon())


@pytest.mark.parametrize(
    ("morning", "caught"),
    [
        (lambda: says(tendon(), "recent_surgery"), True),
        (lambda: says(tendon(), "diabetes", "reduced_feeling"), True),
        (lambda: says(tendon(), "diabetes"), False),
        (lambda: of_year(tendon(), tendon().on.year - 15), True),
        (lambda: of_year(tendon(), tendon().on.year - 40), False),
    ],
)
def test_whom_the_plan_is_not_for(morning: Callable[[], Morning], caught: bool) -> None:
    assert (SCOPE in broken(morning())) is caught


def test_what_a_trait_forbids_a_cause_is_caught_too() -> None:
    """Uphill running bends and pulls a sore Achilles tendon; the ban stands on the trait and on no item."""
    assert "achilles_mid" in tendon().edition.traits["uphill"].forbids.conditions
    assert FORBIDDEN in broken(offered(tendon(), "slope_up"))
