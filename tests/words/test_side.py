"""Sides mirror and meet."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from restride.words.side import Side

SIDES = st.sampled_from(Side)


@given(SIDES)
def test_mirrored_twice_is_the_side_itself(side: Side) -> None:
    assert side.mirrored.mirrored is side


def test_left_becomes_right_and_both_stays_both() -> None:
    assert [side.mirrored for side in (Side.LEFT, Side.RIGHT, Side.BOTH)] == [Side.RIGHT, Side.LEFT, Side.BOTH]


@given(SIDES, SIDES)
def test_meeting_goes_both_ways_and_survives_the_mirror(one: Side, other: Side) -> None:
    assert one.meets(other) is other.meets(one)
    assert one.meets(other) is one.mirrored.meets(other.mirrored)


def test_only_left_and_right_do_not_meet() -> None:
    apart = {(one, other) for one in Side for other in Side if not one.meets(other)}
    assert apart == {(Side.LEFT, Side.RIGHT), (Side.RIGHT, Side.LEFT)}


def test_a_side_is_read_from_its_word() -> None:
    assert [Side(word) for word in ("left", "right", "both")] == list(Side)
