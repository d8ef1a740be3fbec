"""Where the runner stands is a plain value; the colours rise from green to stop."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from restride.diary.standing import Change, Colour, Door, Stand, Standing

COLOURS = st.sampled_from(Colour)


def test_a_runner_of_whom_nothing_was_judged_stands_at_the_foot() -> None:
    new = Standing()
    assert (new.door, new.height, new.greens, new.reds, new.rest_from) == (Door.WELL, 0, 0, (), None)
    assert new.stable is None
    assert new.stable_morning is None


def test_the_colours_rise_in_strictness() -> None:
    by_strictness = sorted(Colour, key=lambda colour: colour.strictness)
    assert by_strictness == [Colour.GREEN, Colour.UNKNOWN, Colour.AMBER, Colour.RED, Colour.STOP]


def test_what_is_not_known_is_never_green() -> None:
    assert Colour.UNKNOWN.strictness > Colour.GREEN.strictness


@given(st.lists(COLOURS, min_size=1), COLOURS)
def test_one_more_colour_never_softens_the_strictest(found: list[Colour], more: Colour) -> None:
    strictest = max(colour.strictness for colour in found)
    assert max(colour.strictness for colour in (*found, more)) >= strictest


def test_two_standings_that_say_the_same_are_the_same() -> None:
    assert replace(Standing(), height=2) == Standing(height=2)
    assert Standing(height=2) != Standing(height=2, greens=1)
    assert len({Standing(), Standing()}) == 1


def test_the_protocol_reads_every_ladder_and_running_volume_first() -> None:
    there = Standing(
        height=4, lines=(Stand("surface", 1), Stand("trunk", 2)), changes=(Change("surface", date(2026, 3, 2)),)
    )
    assert there.protocol == (("run_volume", 4), ("surface", 1), ("trunk", 2))
    assert Standing().protocol == (("run_volume", 0),)
