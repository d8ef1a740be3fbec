"""A complaint: what belongs to it, when it counts, and the last word of each finding."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.diary.complaint import Complaint, Fact, complaint_id
from restride.diary.entry import Key
from restride.diary.fold import fold
from restride.words.side import Side
from restride.words.zone import ZONES, neighbours
from tests.diaries import FOOT, START, Pen, on

HEEL = Complaint("left-plantar-heel-medial", Side.LEFT, ("plantar-heel-medial",), START, "e1")
SIDES, ZONE = st.sampled_from(Side), st.sampled_from(ZONES)
PLACES = st.lists(ZONE, min_size=1, max_size=3, unique=True).map(tuple)


def _key(minutes: int, name: str = "e") -> Key:
    return (START, datetime(2026, 3, 2, 8, tzinfo=UTC) + timedelta(minutes=minutes), name)


@given(SIDES, PLACES, SIDES, PLACES)
def test_a_mirrored_pain_belongs_to_the_mirrored_complaint(
    side: Side, zones: tuple[str, ...], other: Side, there: tuple[str, ...]
) -> None:
    one = replace(HEEL, side=side, zones=zones)
    mirrored = replace(one, side=side.mirrored)
    assert one.speaks_of(other, there) is mirrored.speaks_of(other.mirrored, there)


@given(SIDES, ZONE)
def test_pain_at_a_neighbouring_zone_of_the_same_foot_belongs_to_it(side: Side, zone: str) -> None:
    one = replace(HEEL, side=side, zones=(zone,))
    assert all(one.speaks_of(side, (near,)) for near in neighbours(zone))
    assert all(one.speaks_of(Side.BOTH, (near,)) for near in neighbours(zone))


def test_pain_of_the_other_foot_or_of_another_neighbourhood_is_something_else() -> None:
    assert not HEEL.speaks_of(Side.RIGHT, HEEL.zones)
    assert not HEEL.speaks_of(Side.LEFT, ("mt-shaft-2",))
    assert not HEEL.speaks_of(Side.LEFT, ())


@given(SIDES, PLACES)
def test_the_name_is_the_foot_and_the_first_zone_touched(side: Side, zones: tuple[str, ...]) -> None:
    assert complaint_id(side, zones) == complaint_id(side, zones[:1])
    assert complaint_id(side, zones).removeprefix(f"{side.value}-") in zones


def test_a_resolved_complaint_no_longer_counts() -> None:
    assert HEEL.open
    assert not replace(HEEL, resolved=on(9)).open


def test_the_last_word_of_a_finding_is_the_latest_one() -> None:
    assert Fact(yes=_key(1), no=_key(2)).last == "no"
    assert Fact(yes=_key(3), no=_key(2), unknown=_key(1)).last == "yes"
    assert Fact(no=_key(2), unknown=_key(5)).last == "dont_know"


def test_yes_and_no_in_one_breath_is_yes() -> None:
    assert Fact(yes=_key(1), no=_key(1), unknown=_key(1)).last == "yes"


def test_of_what_nobody_said_there_is_no_last_word() -> None:
    with pytest.raises(ValueError, match="empty"):
        _ = Fact().last


def test_a_complaint_that_came_back_counts_from_the_day_it_came_back() -> None:
    pen = Pen()
    pen.sore(0)
    assert fold(pen.entries).complaints[FOOT].since == on(0)
    pen.gone(5)
    pen.sore(40)
    pen.sore(41)
    back = fold(pen.entries).complaints[FOOT]
    assert (back.opened, back.since, back.open) == (on(0), on(40), True)
