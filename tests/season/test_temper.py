"""The kinds of runners: each its own, every share a share."""

from restride.season.temper import TEMPERS


def test_each_stands_once_and_every_share_is_one() -> None:
    assert len({one.id for one in TEMPERS}) == len(TEMPERS)
    for one in TEMPERS:
        shares = (
            one.forgets,
            one.skips,
            one.overdoes,
            one.dulls,
            one.dulls_to_run,
            one.owns_up,
            one.leaves_out,
            one.trains,
            one.crosses,
            one.declines,
        )
        assert all(0 <= share <= 1 for share in shares), one.id


def test_there_is_one_who_says_less_one_who_says_more_and_one_who_dulls() -> None:
    assert min(one.says for one in TEMPERS) < 1 < max(one.says for one in TEMPERS)
    assert any(one.dulls for one in TEMPERS)
