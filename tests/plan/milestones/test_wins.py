"""A win rests on what was written; it goes with it, and is never said against a warning."""

from __future__ import annotations

from dataclasses import replace

import pytest

from restride.advice.advise import advise
from restride.advice.memory import as_entries, memories
from restride.diary.fold import fold
from restride.diary.kinds import Exercise, Trial
from restride.diary.standing import Door, Standing
from restride.plan.milestones.wins import Win, wins
from restride.words.side import Side
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.report.pages import DAYS, day
from tests.scenes import scene

LADDER = Standing(Door.LADDER)


def won(pen: Pen, day: int, days: int = 28, standing: Standing = LADDER) -> dict[str, Win]:
    return {one.id: one for one in wins(scene(pen, day), standing, days)}


def mornings(*pains: float, painkiller: str = "no") -> Pen:
    pen = Pen()
    pen.sore(0)
    for number, pain in enumerate(pains):
        pen.morning(number + 1, pain, painkiller=painkiller)
    return pen


def test_the_first_free_morning_after_sore_ones() -> None:
    one = won(mornings(2, 2, 3, 2, 1, 0), 6)["free_morning"]
    assert one.day == on(6)
    assert len(one.because.entries) == 6
    assert "free_morning" not in won(mornings(2, 2, 0, 2, 1, 0), 6)
    assert "free_morning" not in won(mornings(2, 2, 3, 2, 1, 0, painkiller="yes"), 6)


def test_a_calmer_week_is_named_once() -> None:
    pen = mornings(*[5] * 7, *[2] * 14)
    assert won(pen, 21)["calmer"].day in {on(14), on(15)}
    assert [one.id for one in wins(scene(pen, 21), LADDER, 2)] == []


def test_a_quiet_week_is_news_after_a_sore_one() -> None:
    assert "walk" in won(mornings(*[6] * 10, *[1] * 8), 18)
    assert "walk" not in won(mornings(*[6] * 10, *[1] * 3), 13)


def test_a_test_counts_beyond_the_luck_of_a_day() -> None:
    pen = Pen()
    pen.test(0, "heel_raise", 12)
    pen.test(28, "heel_raise", 20)
    one = won(pen, 28)["test"]
    assert dict(one.because.facts)["before"] == 12
    pen.test(40, "heel_raise", 24)
    assert "test" not in won(pen, 40, days=2)
    hurting = Pen()
    hurting.test(0, "heel_raise", 12)
    hurting.write(28, Trial("heel_raise", Side.LEFT, 30, 5))
    assert "test" not in won(hurting, 28)


def test_six_sessions_in_two_weeks_are_a_habit() -> None:
    pen = Pen()
    for number in range(6):
        pen.write(number * 2, Exercise("short_foot", 3, 10))
    assert won(pen, 11)["habit"].day == on(10)
    assert "habit" not in won(pen, 20)


def climbing() -> tuple[Pen, Standing]:
    """A runner who lives by the advice, with what it judged written down as the diary would."""
    pen = Pen()
    pen.person()
    pen.sore(0)
    pen.not_bone(0)
    for number in range(1, 26):
        pen.morning(number, 0)
    for number in (5, 6, 7):
        pen.walk(number)
    pen.test(7, "heel_raise", 30)
    pen.test(7, "hop", 25)
    standing = LADDER
    for number in range(1, 26):
        if number in (9, 11, 13, 15, 17, 19):
            pen.run(number, 30, 0, run_min=6 if number < 13 else 12)
        history = fold(entry for entry in pen.entries if entry.day <= on(number))
        advice = advise(shipped(), history.profile(), history, on(number))
        standing = advice.standing
        known = {entry.id for entry in pen.entries}
        pen.entries += as_entries(memories(advice), pen.entries[-1].recorded, known)
    return pen, standing


def test_a_rung_and_a_longer_quiet_run_are_named_by_what_the_diary_remembers() -> None:
    pen, standing = climbing()
    found = won(pen, 25, standing=standing)
    assert {"rung", "longest"} <= found.keys()
    assert dict(found["longest"].because.facts)["minutes"] == 12


@pytest.mark.parametrize("name", ["free_morning", "walk", "test"])
def test_no_win_outlives_what_it_rests_on(name: str) -> None:
    pen = mornings(*[6] * 10, *[1] * 8, 0)
    pen.write(0, Trial("heel_raise", Side.LEFT, 12))
    pen.write(18, Trial("heel_raise", Side.LEFT, 30))
    one = won(pen, 19)[name]
    for entry in list(pen.entries):
        if entry.id in one.because.entries:
            pen.take_back(19, entry)
    assert name not in won(pen, 19)


def test_nobody_is_cheered_on_past_a_warning() -> None:
    pen = mornings(2, 2, 3, 2, 1, 0)
    assert wins(scene(pen, 6, stop=True), LADDER, 28) == ()
    assert wins(scene(pen, 6), replace(LADDER, rest_from=on(5)), 28) == ()


@pytest.mark.parametrize("name", DAYS)
def test_the_days_of_the_report_never_win_against_a_light(name: str) -> None:
    advice = day(name).advice
    if advice.light.value == "be_seen" or advice.standing.rest_from is not None:
        assert not advice.wins
    assert all(one.because.entries for one in advice.wins)
