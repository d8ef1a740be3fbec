"""Places named together, narrowed to what they share: "nail" and "big toe" are one. Knows no word of a text."""

from __future__ import annotations

from collections.abc import Sequence

from restride.words.zone import ZONES

NAILS = {"hallux": "hallux-nail", "lesser-toe": "lesser-toe-nail"}
"""By how the zones of a toe begin, the nail that belongs to it: whoever says "toe" and "nail" means that toe's nail."""
WIDE = {
    frozenset(("dorsal-midfoot-central", "mt-shaft-2", "mt-shaft-3")): (
        *("dorsal-midfoot-medial", "dorsal-navicular", "mt-shaft-1", "mt-shaft-4"),
    ),
    frozenset(("dorsal-midfoot-medial", "dorsal-midfoot-central")): ("dorsal-navicular", "lateral-midfoot"),
    frozenset(("ankle-lateral-malleolus", "ankle-medial-malleolus", "ankle-anterior")): (
        *("sinus-tarsi", "ankle-lateral-behind", "ankle-medial-behind", "ankle-posterior-deep"),
    ),
    frozenset(("plantar-heel-medial", "plantar-heel-central")): (
        *("plantar-heel-lateral", "heel-side-medial", "heel-side-lateral", "heel-back-insertion"),
    ),
    frozenset(("plantar-arch-medial", "plantar-arch-central")): ("plantar-lateral-midfoot",),
    frozenset(("mtp-2-3-plantar", "mtp-4-5-plantar")): (
        *("hallux-mtp-plantar", "webspace-1", "webspace-2", "webspace-3", "webspace-4"),
    ),
}
"""By the zones that a wide word stands for ("the top of the foot", "the ankle"), others that a narrower word beside it
may mean: "the navicular, on top of my foot" is the navicular."""


def shared(places: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The zones of each place, narrowed to what it shares with the others that it overlaps."""
    narrowed = []
    for place in places:
        zones = set(place)
        for other in places:
            both = _reach(place) & _reach(other)
            narrower = set(other) != set(place) and not (_is_wide(other) and not _is_wide(place))
            if both and narrower:
                zones = zones & both or both
        narrowed.append(tuple(sorted(zones, key=ZONES.index)))
    return narrowed


def _is_wide(place: tuple[str, ...]) -> bool:
    return frozenset(place) in WIDE


def _reach(place: tuple[str, ...]) -> set[str]:
    """The zones of a place, the nail of a toe that was named as a whole, and what else a wide word may mean."""
    nails = {nail for toe, nail in NAILS.items() if all(zone.startswith(toe) for zone in place)}
    return {*place, *nails, *WIDE.get(frozenset(place), ())}
