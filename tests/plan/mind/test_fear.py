"""Fear of moving: when it is asked about, what counts as afraid, and what becomes smaller."""

from __future__ import annotations

import pytest

from restride.diary.kinds import RUNNER, Checkin, Said
from restride.diary.standing import Door, Standing
from restride.plan.mind.fear import QUESTIONS, asked_on, due, fearful
from restride.plan.step import step
from tests.diaries import Pen, on
from tests.scenes import live, scene


def answers(pen: Pen, day: int, *words: str, hour: int = 9) -> None:
    """The three questions answered in their order; ``dont_know`` is skipped."""
    said = tuple(Said(finding, word, complaint=RUNNER) for finding, word in zip(QUESTIONS.values(), words, strict=True))
    pen.write(day, Checkin(said=said), hour=hour)


def sore() -> Pen:
    pen = Pen()
    pen.person()
    pen.sore(0)
    return pen


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("yes", "no", "no"), ""),
        (("yes", "dont_know", "dont_know"), ""),
        (("yes", "yes", "no"), "because.fear.some"),
        (("dont_know", "yes", "yes"), "because.fear.some"),
        (("yes", "yes", "yes"), "because.fear.much"),
    ],
)
def test_two_of_three_make_steps_smaller(words: tuple[str, ...], says: str) -> None:
    pen = sore()
    assert fearful(scene(pen, 9)) is None
    answers(pen, 9, *words)
    found = fearful(scene(pen, 9))
    assert ("" if found is None else found.says) == says


def test_a_skipped_question_takes_nothing_back_and_an_answer_does() -> None:
    pen = sore()
    answers(pen, 9, "yes", "yes", "no")
    answers(pen, 60, "dont_know", "dont_know", "dont_know")
    assert fearful(scene(pen, 60)) is not None
    answers(pen, 61, "no", "dont_know", "dont_know")
    assert fearful(scene(pen, 61)) is None


@pytest.mark.parametrize(
    ("day", "asked"), [(6, False), (7, True), (13, True), (14, False), (41, False), (42, True), (48, True), (49, False)]
)
def test_it_is_asked_in_the_second_week_and_then_every_six(day: int, asked: bool) -> None:
    assert due(scene(sore(), day)) is asked


@pytest.mark.parametrize("words", [("no", "no", "no"), ("dont_know", "dont_know", "dont_know")])
def test_an_answer_or_a_skip_gives_peace_for_six_weeks(words: tuple[str, ...]) -> None:
    pen = sore()
    answers(pen, 8, *words)
    assert asked_on(scene(pen, 9).history) == on(8)
    assert [day for day in range(8, 100) if due(scene(pen, day))] == [*range(50, 57), *range(92, 99)]


def test_nobody_is_asked_who_is_well_or_has_to_be_seen() -> None:
    pen = Pen()
    pen.person()
    assert not due(scene(pen, 8))
    assert not due(scene(sore(), 8, stop=True))


def ladder(afraid: bool) -> Standing:
    """Through the gate with quiet mornings, walks and tests, then two green runs of what is asked."""
    pen = sore()
    if afraid:
        answers(pen, 1, "yes", "yes", "no")
    for day in range(14):
        pen.morning(day, 0, sleep=8)
        if day in (2, 4, 6):
            pen.walk(day)
    pen.test(7, "heel_raise", 30)
    pen.test(7, "hop", 22)
    gate, _ = live(pen, 8)
    assert gate.door is Door.LADDER
    assert gate.height == (1 if afraid else 2)
    for day in (9, 11):
        pen.run(day, 30, 0, run_min=3 if afraid else 6)
    return live(pen, 13)[0]


def test_the_first_step_and_every_later_one_is_half() -> None:
    assert (ladder(afraid=False).height, ladder(afraid=True).height) == (4, 2)


def test_into_the_runs_that_grow_there_is_no_half_step() -> None:
    pen = sore()
    answers(pen, 1, "yes", "yes", "yes")
    for day in range(60):
        pen.morning(day, 0, sleep=8)
    for day in (53, 55, 57):
        pen.run(day, 30, 0)
    there = Standing(
        Door.LADDER, 12, greens=3, clean_since=on(0), sore=True, since=on(0), judged_to=on(58), stepped=on(58)
    )
    after, _ = step(scene(pen, 59), there)
    assert after.height == 14
