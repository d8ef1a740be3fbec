"""The grid of worlds holds every pair of guesses once."""

from restride.season.world import KNOBS, World, worlds
from tests.editions import shipped


def test_every_pair_of_guesses_stands_once() -> None:
    found = worlds(shipped())
    assert len(found) == len(set(found)) == 2 ** len(KNOBS)
    assert len({one.name for one in found}) == len(found)
    for knob in KNOBS:
        assert len({getattr(one, knob) for one in found}) == 2


def test_the_middle_bends_nothing() -> None:
    assert all(getattr(World(), knob) == 1 for knob in KNOBS)
