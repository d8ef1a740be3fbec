"""A flare is on from its first bad day until quiet mornings end it; silence ends nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.diary.kinds import Activity
from restride.diary.standing import Standing
from restride.plan.flare.onset import Flare, episodes, flares
from restride.words.day import Span
from tests.diaries import Pen, on
from tests.scenes import scene


def quiet(days: int, pain: float = 1) -> Pen:
    pen = Pen()
    pen.sore(0, score=2)
    for day in range(1, days + 1):
        pen.morning(day, pain)
    return pen


def only(pen: Pen, day: int, tissue: str = "tendon") -> Flare:
    (one,) = flares(scene(pen, day, tissue), Standing())
    return one


def test_a_usual_ache_is_no_flare() -> None:
    assert flares(scene(quiet(8), 8), Standing()) == ()


def test_a_morning_well_above_the_usual_begins_one() -> None:
    pen = quiet(8)
    pen.morning(9, 3)
    one = only(pen, 9)
    assert (one.began, one.quiet) == (on(9), 0)
    assert one.because[0].says == "because.flare.morning"
    assert dict(one.because[0].facts)["baseline"] == 1


@pytest.mark.parametrize(("tissue", "pain", "flare"), [("tendon", 5, False), ("tendon", 6, True), ("bone", 3, True)])
def test_a_run_that_hurt_more_than_the_tissue_bears_begins_one(tissue: str, pain: float, flare: bool) -> None:
    pen = quiet(8)
    pen.run(8, 20, pain)
    assert bool(flares(scene(pen, 8, tissue), Standing())) is flare


def test_a_limp_begins_one_whatever_the_score() -> None:
    pen = quiet(8)
    pen.write(8, Activity("run", 1200, 1200, limp=True))
    assert only(pen, 8).because[0].says == "because.flare.limp"


def test_two_quiet_mornings_end_it_and_one_does_not() -> None:
    pen = quiet(8)
    pen.morning(9, 4)
    pen.morning(10, 1)
    assert only(pen, 10).quiet == 1
    pen.morning(11, 1)
    assert flares(scene(pen, 11), Standing()) == ()


def test_silence_ends_nothing_and_asks_for_a_look_in_the_end() -> None:
    pen = quiet(8)
    pen.morning(9, 4)
    assert only(pen, 22).review is None
    review = only(pen, 23).review
    assert review is not None
    assert dict(review.facts)["days"] == 14


def test_a_bad_day_between_quiet_ones_begins_the_count_again() -> None:
    pen = quiet(8)
    for day, pain in ((9, 4), (10, 1), (11, 4), (12, 1)):
        pen.morning(day, pain)
    one = only(pen, 12)
    assert (one.began, one.quiet) == (on(9), 1)
    assert [dict(why.facts)["day"] for why in one.because] == [on(11).isoformat(), on(9).isoformat()]


def test_a_long_flare_does_not_lift_its_own_measure() -> None:
    pen = quiet(8)
    for day in range(9, 20):
        pen.morning(day, 4)
    assert only(pen, 19).began == on(9)


def test_every_episode_of_a_span_is_found() -> None:
    pen = quiet(30)
    for day in (9, 20):
        pen.entries = [one for one in pen.entries if one.day != on(day)]
        pen.morning(day, 5)
    there = scene(pen, 30)
    assert episodes(there, Standing(), there.watched[0], Span.ending(on(30), 31)) == (on(9), on(20))


@given(st.lists(st.none() | st.integers(0, 10), min_size=1, max_size=20), st.integers(0, 10))
def test_more_pain_this_morning_never_ends_a_flare(mornings: list[int | None], more: int) -> None:
    pen = quiet(3)
    for day, pain in enumerate(mornings, start=4):
        if pain is not None:
            pen.morning(day, pain)
    last = 3 + len(mornings)
    if mornings[-1] is None or not flares(scene(pen, last), Standing()):
        return
    worse = Pen()
    worse.entries = list(pen.entries)
    body = worse.entries[-1].body
    felt = tuple(replace(one, morning=min(10, (one.morning or 0) + more)) for one in body.felt)  # type: ignore[union-attr]
    worse.entries[-1] = replace(worse.entries[-1], body=replace(body, felt=felt))  # type: ignore[arg-type]
    assert flares(scene(worse, last), Standing())
