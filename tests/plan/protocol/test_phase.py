"""Phases open by what was shown, one at a time, and close at once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from restride.diary.kinds import Exercise, Trial
from restride.diary.standing import Door, Stand, Standing
from restride.knowledge.item import PHASES
from restride.plan.protocol.phase import closing, phased
from restride.words.side import Side
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.report.pages import phrases
from tests.scenes import scene


def sore(day: int, pain: float = 1) -> Pen:
    pen = Pen()
    pen.sore(0)
    for one in range(day + 1):
        pen.morning(one, pain)
    return pen


def test_awareness_lasts_a_week_and_needs_quiet_mornings() -> None:
    start, why = phased(scene(sore(0), 0), Standing(Door.GATE))
    assert (start.phase, start.phase_since, why) == ("awareness", on(0), None)
    assert phased(scene(sore(6), 6), start)[0].phase == "awareness"
    after, why = phased(scene(sore(7), 7), start)
    assert (after.phase, after.phase_since) == ("load", on(7))
    assert why is not None
    assert phased(scene(sore(7, 6), 7), start)[0].phase == "awareness"


def test_the_gate_ends_at_loading_and_the_ladder_opens_the_return() -> None:
    there = scene(sore(40), 40)
    assert phased(there, Standing(Door.GATE, phase="load", phase_since=on(0)))[0].phase == "load"
    climbing = Standing(Door.LADDER, 2, phase="load", phase_since=on(39))
    assert phased(there, climbing)[0].phase == "return"


def test_a_rest_goes_back_to_the_first_phase_at_once() -> None:
    there = scene(sore(40), 40)
    after, why = phased(there, Standing(Door.LADDER, 14, phase="variability", phase_since=on(0), rest_from=on(39)))
    assert after.phase == "awareness"
    assert why is not None
    assert why.says == "because.phase.back"


def test_who_is_well_leaves_a_phase_by_doing() -> None:
    pen = Pen()
    pen.person()
    standing = Standing(phase="load", phase_since=on(0), lines=(Stand("foot_core"),))
    assert {one.says for one in closing(scene(pen, 20), standing)} == {"because.phase.sessions"}
    for day in range(10, 14):
        pen.write(day, Exercise("short_foot", 3, 12))
    assert phased(scene(pen, 20), standing)[0].phase == "return"


def test_maintenance_needs_quiet_weeks() -> None:
    pen = sore(60, 3)
    standing = Standing(Door.LADDER, 16, phase="strength", phase_since=on(0), clean_since=on(0))
    assert "because.phase.quiet_weeks" in {one.says for one in closing(scene(pen, 60), standing)}
    quiet = sore(60, 1)
    quiet.test(50, "heel_raise", 40)
    assert phased(scene(quiet, 60), standing)[0].phase == "maintenance"
    amber = replace(standing, clean_since=on(40))
    assert "because.phase.quiet_weeks" in {one.says for one in closing(scene(quiet, 60), amber)}


@pytest.mark.parametrize(
    ("left", "right", "day", "missing"),
    [
        (40, 40, 50, set()),
        (40, 40, 0, {"norm", "alike"}),  # tried longer ago than a test is good for
        (22, 22, 90, {"norm"}),
        (40, 30, 90, {"alike"}),
        (40, None, 90, {"norm", "alike"}),
        (None, None, 90, {"norm", "alike"}),
    ],
)
def test_keeping_it_asks_for_calves_that_are_strong_and_alike(
    left: int | None, right: int | None, day: int, missing: set[str]
) -> None:
    pen = sore(100, 1)
    pen.person(0, 1985, "woman")
    for side, value in ((Side.LEFT, left), (Side.RIGHT, right)):
        if value is not None:
            pen.write(day, Trial("heel_raise", side, value))
    standing = Standing(Door.LADDER, 16, phase="strength", phase_since=on(0), clean_since=on(0))
    there = scene(pen, 100)
    assert {one.says.rpartition(".")[2] for one in closing(there, standing)} == missing
    assert phased(there, standing)[0].phase == ("strength" if missing else "maintenance")


def test_a_fallen_test_leads_from_keeping_it_back_to_strength() -> None:
    pen = sore(100, 1)
    pen.test(50, "heel_raise", 40)
    pen.test(98, "heel_raise", 25)
    kept = Standing(Door.LADDER, 16, phase="maintenance", phase_since=on(0), clean_since=on(0))
    there = scene(pen, 100)
    after, why = phased(there, kept)
    assert after.phase == "strength"
    assert why is not None
    assert "because.selftest.setback" in {one.says for one in closing(there, after)}


OPENS = [
    (Standing(Door.LADDER, 16, phase="strength", rest_from=on(39)), "because.phase.rest"),
    (Standing(Door.GATE, phase="load"), "because.phase.gate"),
    (Standing(Door.KEEP, phase="return"), "because.phase.keep"),
    (Standing(Door.LADDER, 0, phase="load"), "because.phase.rung"),
    (Standing(Door.LADDER, 8, phase="return"), "because.phase.rung"),
    (Standing(Door.LADDER, 14, phase="variability", phase_since=on(0)), "because.phase.rung"),
]


@pytest.mark.parametrize(("standing", "says"), OPENS)
def test_what_opens_the_next_phase_is_said_wherever_one_is_closed(standing: Standing, says: str) -> None:
    there = scene(sore(40), 40)
    assert closing(there, standing)[0].says == says
    assert phased(there, standing)[0].phase in (standing.phase, "awareness")


@pytest.mark.parametrize("phase", PHASES[:-1])
@pytest.mark.parametrize("door", list(Door))
@pytest.mark.parametrize("height", [0, 2, 10, 14, 16])
def test_a_phase_is_left_exactly_when_nothing_closes_the_next(phase: str, door: Door, height: int) -> None:
    pen = sore(90)
    pen.test(80, "heel_raise", 40)
    for day in range(80, 86):
        pen.write(day, Exercise("short_foot", 3, 12))
    standing = Standing(door, height, phase=phase, phase_since=on(0), clean_since=on(0), lines=(Stand("foot_core"),))
    for day in (3, 90):
        there = scene(pen, day)
        fresh = replace(standing, phase_since=on(day - 3) if day == 3 else on(0))
        after = phased(there, fresh)[0].phase
        if PHASES.index(after) >= PHASES.index(phase):
            assert (after == phase) == bool(closing(there, fresh))


ENTRIES = {
    "return": "plan.phase.return.from_rung",
    "variability": "plan.phase.variability.from_rung",
    "strength": "plan.phase.strength.from_rung",
}


@pytest.mark.parametrize(("phase", "card"), ENTRIES.items())
def test_a_phase_opens_with_the_rung_of_its_card_and_not_below(phase: str, card: str) -> None:
    there = scene(sore(90), 90)
    before = PHASES[PHASES.index(phase) - 1]
    rung = int(there.value(card))
    for height in (2 * rung - 1, 2 * rung):
        standing = Standing(Door.LADDER, height, phase=before, phase_since=on(0), clean_since=on(0))
        assert (phased(there, standing)[0].phase == phase) == (height == 2 * rung)


LASTS = ["awareness", "variability", "strength"]


@pytest.mark.parametrize("phase", LASTS)
def test_a_phase_lasts_the_days_of_its_card(phase: str) -> None:
    pen = sore(90)
    pen.test(80, "heel_raise", 40)
    there = scene(pen, 90)
    days = int(there.value(f"plan.phase.{phase}.days"))
    for since in (days - 1, days):
        standing = Standing(Door.LADDER, 16, phase=phase, phase_since=on(90 - since), clean_since=on(0))
        assert (phased(there, standing)[0].phase != phase) == (since == days)


def test_every_phase_has_its_way_in_and_its_way_out_in_words_and_its_numbers_on_cards() -> None:
    words, numbers = phrases(), shipped().numbers
    for phase in PHASES:
        assert f"phase.{phase}.opens" in words
        assert f"phase.{phase}.ends" in words
    for phase in PHASES[:-1]:
        assert f"plan.phase.{phase}.days" in numbers
    assert set(ENTRIES.values()) <= numbers.keys()
