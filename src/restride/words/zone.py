"""The foot map as one tree of places. Says what stands where on the map, nothing of what hurts there."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_TREE: dict[str, dict[str, tuple[str, ...]]] = {
    "toes": {
        "nails": ("hallux-nail", "lesser-toe-nail"),
        "big-toe": ("hallux-tip-ip",),
        "lesser-toes": ("lesser-toes-dorsal", "lesser-toes-plantar-tip"),
        "webspaces": ("webspace-1", "webspace-2", "webspace-3", "webspace-4"),
    },
    "forefoot": {
        "hallux-mtp": ("hallux-mtp-dorsal", "hallux-mtp-medial", "hallux-mtp-plantar"),
        "lesser-mtp": ("mtp-2-3-dorsal", "mtp-2-3-plantar", "mtp-4-5-plantar", "mtp-5-lateral"),
        "mt-shafts": ("mt-shaft-1", "mt-shaft-2", "mt-shaft-3", "mt-shaft-4", "mt-shaft-5"),
    },
    "midfoot": {
        "dorsal-midfoot": ("dorsal-midfoot-medial", "dorsal-midfoot-central", "dorsal-navicular"),
        "inner-midfoot": ("medial-midfoot",),
        "outer-midfoot": ("lateral-midfoot", "mt-base-5", "mt-base-5-distal"),
        "arch": ("plantar-arch-medial", "plantar-arch-central", "plantar-lateral-midfoot"),
    },
    "hindfoot": {
        "plantar-heel": ("plantar-heel-medial", "plantar-heel-central", "plantar-heel-lateral"),
        "heel-sides": ("heel-side-medial", "heel-side-lateral"),
        "achilles": ("heel-back-insertion", "achilles-mid"),
    },
    "ankle": {
        "ankle-front": ("ankle-anterior", "sinus-tarsi"),
        "ankle-inner": ("ankle-medial-malleolus", "ankle-medial-behind"),
        "ankle-outer": ("ankle-lateral-malleolus", "ankle-lateral-behind"),
        "ankle-back": ("ankle-posterior-deep",),
    },
    "leg": {
        "lower-leg": ("calf", "shin-anterior", "lower-leg-lateral"),
    },
    "pattern": {
        "whole": ("whole-foot",),
        "stocking": ("both-feet-stocking",),
        "surface": ("skin",),
    },
}

TREE: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(_TREE)
"""Region, then neighbourhood, then the zones that a runner can touch; after conditions.md, section 1."""

OF_TOES = ("lesser-toe-nail", "lesser-toes-dorsal", "lesser-toes-plantar-tip")
"""Zones that are of four toes at once: an entry may say which of them, and the rules read the zone."""

TOES = (2, 3, 4, 5)
"""The small toes by their number, the big toe being the first."""

_NEIGHBOURHOOD = {zone: near for branches in TREE.values() for near, zones in branches.items() for zone in zones}
_REGION = {zone: region for region, branches in TREE.items() for zones in branches.values() for zone in zones}

ZONES: tuple[str, ...] = tuple(_NEIGHBOURHOOD)
"""Every zone, in the order of the tree."""


def is_zone(name: str) -> bool:
    """Whether the map has such a place."""
    return name in _NEIGHBOURHOOD


def region(zone: str) -> str:
    """The part of the foot a zone lies in (``"midfoot"``); KeyError for what is no zone."""
    return _REGION[zone]


def neighbours(zone: str) -> tuple[str, ...]:
    """The zones of the same neighbourhood, itself among them; KeyError for what is no zone."""
    return TREE[_REGION[zone]][_NEIGHBOURHOOD[zone]]


def touching(these: tuple[str, ...], those: tuple[str, ...]) -> bool:
    """Whether some zone of one list lies in the neighbourhood of some zone of the other."""
    near = {_NEIGHBOURHOOD[zone] for zone in these}
    return any(_NEIGHBOURHOOD[zone] in near for zone in those)
