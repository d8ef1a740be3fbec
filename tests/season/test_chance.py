"""Every day draws the same number of chances, so that two seasons of one seed meet the same weather."""

from random import Random

from restride.season.chance import fate


def test_the_same_seed_gives_the_same_days() -> None:
    one, other = Random("a"), Random("a")
    assert [fate(one) for _ in range(9)] == [fate(other) for _ in range(9)]
    assert fate(one) != fate(Random("b"))


def test_shares_lie_between_nothing_and_all() -> None:
    drawn = fate(Random("c"))
    assert all(
        0 <= share < 1 for share in (drawn.forgets, drawn.skips, drawn.overdoes, drawn.dulls, drawn.tells, drawn.trains)
    )
