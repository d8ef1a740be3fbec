"""What a diary tells by itself, nobody being asked. Invented diaries against the shipped numbers."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.diary.fold import extended, fold
from restride.diary.history import History
from restride.diary.kinds import Activity, Assessment, Body, Checkin, ComplaintWord, Felt, PainSpot, Trial
from restride.triage.sightings import Sightings, sightings
from restride.words.side import Side
from tests.diaries import FOOT, Pen, on
from tests.editions import shipped

PLACE = ("dorsal-midfoot-central",)


def told(pen: Pen, day: int) -> Sightings:
    history = fold(entry for entry in pen.entries if entry.day <= on(day))
    return sightings(shipped(), history, history.complaints[FOOT], on(day))


def there(pen: Pen, day: int, finding: str) -> bool | None:
    """Whether the latest word on a finding is that it is there; None where nothing was told."""
    if finding not in (found := told(pen, day)):
        return None
    yes, no = found[finding]
    return yes is not None and (no is None or yes > no)


def hurts(pen: Pen, day: int, score: float, moment: str, focal: bool | None = None) -> None:
    pen.write(day, PainSpot(Side.LEFT, PLACE, score, moment, focal))


@pytest.mark.parametrize(("score", "severe"), [(7.5, False), (8, True), (10, True)])
@pytest.mark.parametrize("moment", ["rest", "night"])
def test_strong_pain_at_rest(score: float, severe: bool, moment: str) -> None:
    pen = Pen()
    hurts(pen, 0, score, moment)
    assert there(pen, 1, f"{moment}_pain") is True
    assert there(pen, 1, "rest_pain_severe") is severe


def test_pain_in_a_run_is_no_rest_pain() -> None:
    pen = Pen()
    hurts(pen, 0, 9, "during")
    assert there(pen, 1, "rest_pain") is None
    assert there(pen, 1, "rest_pain_severe") is None


def test_pain_elsewhere_tells_nothing_of_this() -> None:
    pen = Pen()
    pen.sore(0)
    pen.write(1, PainSpot(Side.RIGHT, ("calf",), 9, "night", focal=True))
    assert not told(pen, 2)


def test_the_fingertip_and_its_return() -> None:
    pen = Pen()
    hurts(pen, 0, 3, "daily", focal=True)
    assert there(pen, 1, "fingertip_bone_spot") is True
    hurts(pen, 2, 1, "daily", focal=False)
    assert there(pen, 3, "fingertip_bone_spot") is False
    assert there(pen, 3, "focal_tenderness_returned") is None
    hurts(pen, 4, 2, "daily", focal=True)
    assert there(pen, 5, "focal_tenderness_returned") is True


def test_a_limp_and_a_walk() -> None:
    pen = Pen()
    pen.sore(0)
    pen.write(1, Activity("walk", 1800, 1800, felt=(Felt(during=2),), limp=True))
    assert there(pen, 2, "limp") is True
    assert there(pen, 2, "walking_hurts") is True
    pen.walk(3)
    assert there(pen, 4, "walking_hurts") is False
    assert there(pen, 4, "limp") is True


@pytest.mark.parametrize(("nights", "expected"), [((1, 2), None), ((1, 2, 3), True), ((1, 2, 4), None)])
def test_three_nights_in_a_row_without_sleep(nights: tuple[int, ...], expected: bool | None) -> None:
    pen = Pen()
    pen.sore(0)
    for night in nights:
        pen.morning(night, 3, sleep=1)
    assert there(pen, 5, "sleepless_three_nights") is expected


def test_it_came_back_after_it_had_gone() -> None:
    pen = Pen()
    pen.sore(0)
    pen.write(3, ComplaintWord(Side.LEFT, PLACE, "resolve"))
    assert there(pen, 4, "came_back_after_rest") is None
    pen.sore(9)
    assert there(pen, 10, "came_back_after_rest") is True


def test_a_painkiller_counts_for_a_day() -> None:
    pen = Pen()
    pen.sore(0)
    pen.morning(2, 1, painkiller="yes")
    assert there(pen, 3, "painkiller_last_day") is True
    assert there(pen, 4, "painkiller_last_day") is None


def course(levels: list[float], last: int = 60) -> bool | None:
    pen = Pen()
    pen.sore(0)
    for day, pain in enumerate(levels):
        pen.morning(day, pain)
    return there(pen, last, "no_better_after_weeks")


def test_no_better_after_weeks() -> None:
    assert course([3.0] * 27) is None
    assert course([3.0] * 30) is True
    assert course([3.0] * 20 + [1.0] * 12) is False


def test_silence_takes_no_better_back_from_nobody() -> None:
    assert course([3.0] * 30, last=400) is True
    assert course([3.0] * 5, last=400) is None


@pytest.mark.parametrize(("pain", "hurt"), [(0, False), (2, True)])
def test_a_hop_on_the_sore_side_tells_whether_it_hurt(pain: float, hurt: bool) -> None:
    pen = Pen()
    pen.sore(0)
    pen.write(1, Trial("hop", Side.RIGHT, 20, 5))
    assert there(pen, 2, "hop_pain") is None
    pen.write(2, Trial("hop", Side.LEFT, 20, pain))
    assert there(pen, 2, "hop_pain") is hurt


SPOTS = st.sampled_from(
    [
        PainSpot(Side.LEFT, PLACE, 3, "night", focal=True),
        PainSpot(Side.LEFT, PLACE, 9, "rest", focal=False),
        PainSpot(Side.LEFT, PLACE, 0, "rest"),
        PainSpot(Side.LEFT, PLACE, 4, "morning"),
        PainSpot(Side.LEFT, ("calf",), 4, "morning"),
        Assessment(Side.LEFT, ("calf", *PLACE)),
        ComplaintWord(Side.LEFT, PLACE, "resolve"),
        Trial("hop", Side.LEFT, 5, 2),
        Activity("walk", 1800, 1800, felt=(Felt(during=2, focal=True),), limp=True),
        Activity("run", 1800, 1800, felt=(Felt(during=0),), painkiller="yes"),
    ]
)
MORNINGS = st.builds(
    lambda pain, sleep: Checkin(felt=(Felt(morning=pain),), sleep_h=sleep, painkiller="no"),
    st.sampled_from([None, 0, 3, 3]),
    st.sampled_from([None, 0.5, 1, 1, 8]),
)
GAPS = st.sampled_from([0, 0, 1, 1, 1, 1, 2, 12])


@given(st.lists(st.tuples(GAPS, st.one_of(SPOTS, MORNINGS, MORNINGS)), max_size=30), st.integers(0, 29))
def test_going_on_equals_reading_afresh(days: list[tuple[int, Body]], parting: int) -> None:
    """Whatever was read before, of this diary or of one that parted from it."""
    pen = Pen()
    pen.sore(0)
    history, places = fold(pen.entries), list(itertools.accumulate((gap for gap, _ in days), initial=0))
    for number, (day, (_, body)) in enumerate(zip(places[1:], days, strict=True)):
        read(history, day)
        if number == parting:
            read(extended(history, Pen().write(day + 1, PainSpot(Side.LEFT, PLACE, 10, "rest", focal=True))), day + 1)
        history = extended(history, pen.write(day, body))
    assert read(history, places[-1]) == read(fold(pen.entries), places[-1])


def read(history: History, day: int) -> Sightings:
    return sightings(shipped(), history, history.complaints[FOOT], on(day))
