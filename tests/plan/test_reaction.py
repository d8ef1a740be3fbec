"""How a complaint answers a running day: a row of the pain rule a test."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from restride.diary.entry import Entry
from restride.diary.fold import fold
from restride.diary.kinds import Activity, Checkin, Felt, PainSpot
from restride.diary.profile import Profile
from restride.diary.standing import Colour, Standing
from restride.plan.reaction import days_since, lock_days, reaction, worst
from restride.plan.situation import Scene, Situation
from restride.words.side import Side
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.scenes import scene


def _colour(pen: Pen, day: int, tissue: str, known: int | None = None) -> Colour:
    there = scene(pen, day + 2 if known is None else known, tissue)
    return reaction(there, there.watched[0], on(day), Standing()).colour


def _run(during: float, morning: float, tissue: str, base: float = 1, second: float | None = None) -> Colour:
    """A week of even mornings, then a run, then the mornings after."""
    pen = Pen()
    pen.sore(0)
    for day in range(1, 11):
        pen.morning(day, base)
    pen.run(10, 20, during=during)
    pen.morning(11, morning)
    pen.morning(12, base if second is None else second)
    return _colour(pen, 10, tissue)


@pytest.mark.parametrize(
    ("tissue", "during", "morning", "colour"),
    [
        ("tendon", 3, 2, Colour.GREEN),
        ("tendon", 4, 1, Colour.AMBER),
        ("tendon", 5, 1, Colour.AMBER),
        ("tendon", 3, 3, Colour.AMBER),
        ("tendon", 6, 1, Colour.RED),
        ("tendon", 0, 4, Colour.RED),
        ("fascia", 3, 2, Colour.GREEN),
        ("fascia", 4, 1, Colour.AMBER),
        ("fascia", 0, 4, Colour.RED),
        ("joint", 2, 1, Colour.GREEN),
        ("joint", 3, 1, Colour.AMBER),
        ("joint", 5, 1, Colour.RED),
        ("joint", 0, 3, Colour.RED),
        ("nerve", 2, 1, Colour.GREEN),
        ("nerve", 3, 1, Colour.AMBER),
        ("muscle", 2, 2, Colour.GREEN),
        ("muscle", 5, 1, Colour.RED),
        ("bone", 1, 1, Colour.RED),
    ],
)
def test_each_row_of_the_rule(tissue: str, during: float, morning: float, colour: Colour) -> None:
    assert _run(during, morning, tissue) is colour


def test_bone_is_green_at_zero_only() -> None:
    assert _run(0, 0, "bone", base=0) is Colour.GREEN
    assert _run(0.5, 0, "bone", base=0) is Colour.RED
    assert _run(0, 0, "bone", base=0, second=0.5) is Colour.RED


def test_a_faint_spread_ache_of_bone_that_is_gone_soon_is_amber() -> None:
    pen = Pen()
    pen.sore(0)
    for day in range(1, 13):
        pen.morning(day, 0)
    pen.write(10, Activity("run", 600, 600, felt=(Felt(during=1, after=0, gone_min=5, focal=False),)), hour=18)
    assert _colour(pen, 10, "bone") is Colour.AMBER


def test_a_bone_spot_is_red_whatever_the_number() -> None:
    pen = Pen()
    pen.sore(0)
    for day in range(1, 13):
        pen.morning(day, 0)
    pen.run(10, 20)
    pen.write(10, PainSpot(Side.LEFT, ("dorsal-midfoot-central",), 0, "after", focal=True))
    assert _colour(pen, 10, "bone") is Colour.RED


def test_a_tendon_that_has_not_settled_by_the_second_morning_is_red() -> None:
    assert _run(0, 3, "tendon", second=3) is Colour.RED


def test_amber_of_a_tendon_waits_for_the_second_morning() -> None:
    pen = Pen()
    pen.sore(0)
    pen.morning(9, 1)
    pen.run(10, 20, during=4)
    pen.morning(11, 1)
    there = scene(pen, 11)
    assert not reaction(there, there.watched[0], on(10), Standing()).settled


def test_a_missing_morning_is_unknown_and_no_punishment() -> None:
    pen = Pen()
    pen.sore(0)
    pen.run(10, 20)
    assert _colour(pen, 10, "tendon") is Colour.UNKNOWN


def test_a_run_without_a_word_is_unknown() -> None:
    pen = Pen()
    pen.sore(0)
    pen.run(10, 20, during=None)
    pen.morning(11, 0)
    assert _colour(pen, 10, "tendon") is Colour.UNKNOWN


def test_a_missing_morning_does_not_hide_a_red_run() -> None:
    pen = Pen()
    pen.sore(0)
    pen.run(10, 20, during=8)
    assert _colour(pen, 10, "tendon") is Colour.RED


@pytest.mark.parametrize("word", ["yes", "to_run"])
def test_a_masked_day_is_never_green(word: str) -> None:
    pen = Pen()
    pen.sore(0)
    pen.run(10, 20)
    pen.morning(11, 0, painkiller=word)
    pen.morning(12, 0)
    assert _colour(pen, 10, "tendon") is Colour.AMBER


def test_an_unanswered_painkiller_question_is_unknown() -> None:
    pen = Pen()
    pen.sore(0)
    pen.run(10, 20)
    pen.morning(11, 0, painkiller=None)
    assert _colour(pen, 10, "tendon") is Colour.UNKNOWN


def test_a_limp_is_red_whatever_the_tissue() -> None:
    pen = Pen()
    pen.sore(0)
    pen.write(10, Activity("run", 600, 600, felt=(Felt(during=0),), limp=True), hour=18)
    pen.morning(11, 0)
    assert _colour(pen, 10, "muscle") is Colour.RED


def test_three_rising_mornings_of_a_fascia_are_red() -> None:
    pen = Pen()
    pen.sore(0)
    for day, pain in ((8, 0.5), (9, 1), (10, 1.5), (11, 2)):
        pen.morning(day, pain)
    pen.run(10, 20)
    assert _colour(pen, 10, "fascia") is Colour.RED


def test_pain_written_apart_from_the_run_counts() -> None:
    pen = Pen()
    pen.sore(0)
    pen.run(10, 20)
    pen.write(10, PainSpot(Side.LEFT, ("dorsal-midfoot-central",), 7, "after"))
    pen.morning(11, 0)
    pen.morning(12, 0)
    assert _colour(pen, 10, "tendon") is Colour.RED


def test_the_lock_is_longer_for_bone_and_for_a_hard_tendon_session() -> None:
    pen = Pen()
    pen.sore(0)
    pen.run(5, 20)
    pen.write(6, Activity("run", 600, 600, effort=7))
    tendon, bone = scene(pen, 8), scene(pen, 8, "bone")
    days = [
        lock_days(tendon, tendon.watched[0], on(5)).value,
        lock_days(tendon, tendon.watched[0], on(6)).value,
        lock_days(bone, bone.watched[0], on(5)).value,
    ]
    assert days == [1, 2, 2]


def test_the_strictest_of_several_answers_counts() -> None:
    pen = Pen()
    pen.sore(0)
    pen.morning(9, 1)
    pen.run(10, 20, during=4)
    pen.morning(11, 1)
    pen.morning(12, 1)
    found = []
    for tissue in ("muscle", "tendon", "bone"):
        there = scene(pen, 12, tissue)
        found.append(reaction(there, there.watched[0], on(10), Standing()))
    strictest = worst(found)
    assert strictest is not None
    assert strictest.colour is Colour.RED
    assert worst([]) is None


def test_a_flight_to_the_east_shortens_no_lock() -> None:
    """Run in the evening in the far west, then a morning in the far east: by the first clock it is that day."""
    ran = datetime(2026, 3, 12, 20, tzinfo=timezone(timedelta(hours=-8)))
    woke = datetime(2026, 3, 13, 7, tzinfo=timezone(timedelta(hours=13)))
    run = Entry("run", on(10), ran, ran, Activity("run", 1800, 1800))
    morning = Entry("morning", on(11), woke, woke, Checkin(sleep_h=7))
    stayed = Entry("morning", on(11), ran + timedelta(hours=11), ran + timedelta(hours=11), Checkin(sleep_h=7))
    for last, days in ((morning, 0), (stayed, 1)):
        there = Scene(shipped(), fold([run, last]), Situation(on(11), Profile()))
        assert days_since(there, on(10)) == days
