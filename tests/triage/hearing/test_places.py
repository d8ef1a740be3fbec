"""Places named together: what they share is meant; two places apart stay two."""

from __future__ import annotations

import pytest

from restride.triage.hearing.places import WIDE, shared
from restride.words.zone import is_zone

TOP = ("dorsal-midfoot-central", "mt-shaft-2", "mt-shaft-3")
ANKLE = ("ankle-lateral-malleolus", "ankle-medial-malleolus", "ankle-anterior")
TOE = ("hallux-tip-ip", "hallux-mtp-dorsal", "hallux-mtp-medial", "hallux-mtp-plantar")


@pytest.mark.parametrize(
    ("places", "wanted"),
    [
        ([], []),
        ([("calf",)], [("calf",)]),
        ([("hallux-nail", "lesser-toe-nail"), TOE], [("hallux-nail",), ("hallux-nail",)]),
        ([TOP, ("dorsal-navicular",)], [("dorsal-navicular",), ("dorsal-navicular",)]),
        ([("mt-shaft-2",), TOP], [("mt-shaft-2",), ("mt-shaft-2",)]),
        ([ANKLE, ("ankle-lateral-behind",)], [("ankle-lateral-behind",), ("ankle-lateral-behind",)]),
        ([("calf",), ("skin",)], [("calf",), ("skin",)]),
        ([TOP, ("heel-back-insertion",)], [TOP, ("heel-back-insertion",)]),
    ],
)
def test_what_places_share(places: list[tuple[str, ...]], wanted: list[tuple[str, ...]]) -> None:
    assert [sorted(one) for one in shared(places)] == [sorted(one) for one in wanted]


def test_two_wide_words_mean_what_both_may_mean() -> None:
    assert shared([TOP, ("dorsal-midfoot-medial", "dorsal-midfoot-central")])[0] == ("dorsal-midfoot-central",)


def test_every_zone_of_a_wide_word_is_on_the_map_and_none_twice() -> None:
    for these, more in WIDE.items():
        assert all(is_zone(zone) for zone in (*these, *more))
        assert not these & set(more)
