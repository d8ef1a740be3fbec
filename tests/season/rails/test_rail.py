"""A breach names its rail, what was said, the runner and the day, so that it can be played again."""

from restride.season.rails.rail import Breach
from tests.season.invented import START


def test_a_breach_can_be_played_again() -> None:
    one = Breach("the lock is held", "a run 1 d after a run", "trial 3", 41, START)
    assert (one.seed, one.number) == ("trial 3", 41)
    assert one == Breach("the lock is held", "a run 1 d after a run", "trial 3", 41, START)
