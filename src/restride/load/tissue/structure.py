"""The structures of the foot whose load is reckoned, and the cards each one's damage leans on. Reckons nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

MINIMAL, PLATED, ROCKER = "minimal", "plated", "rocker"
"""Styles of shoes that change the load of a structure; see diary.kinds.Shoe."""


@dataclass(frozen=True, slots=True)
class Structure:
    """One structure.

    Parameters
    ----------
    exponent
        The card of the power by which load wears it.
    shoes
        By a style of shoe, the card of what it does to the load of a step.
    speed
        Whether its load rises with speed as that of the Achilles tendon was measured to.
    climb
        The card of what hilly ground does to it; empty where nothing is known.
    """

    id: str
    exponent: str
    shoes: Mapping[str, str] = field(default_factory=dict)
    speed: bool = False
    climb: str = ""


_STIFF = "load.multiplier.shoe.joint.stiff"

STRUCTURES: tuple[Structure, ...] = (
    Structure("metatarsals", "load.damage.exponent.bone", {MINIMAL: "load.multiplier.shoe.bone.minimal"}),
    Structure("achilles", "load.damage.exponent.tendon", {MINIMAL: "load.multiplier.shoe.tendon.minimal"}, speed=True),
    Structure(
        "plantar_fascia", "load.damage.exponent.fascia", {MINIMAL: "load.multiplier.shoe.fascia.minimal"}, speed=True
    ),
    Structure(
        "hallux_joint",
        "load.damage.exponent.joint",
        {MINIMAL: "load.multiplier.shoe.joint.minimal", PLATED: _STIFF, ROCKER: _STIFF},
    ),
    Structure("dorsal_extensors", "load.damage.exponent.tendon_light", climb="load.multiplier.climb.extensors"),
)
"""In the order in which a page shows them. How the foot lands is the same in all runs of one runner as far as a diary
knows, and cancels out."""
