"""What is tried against cramps, as far as this runner may have it: now, or over weeks. Doses nothing itself."""

from __future__ import annotations

from dataclasses import dataclass

from restride.knowledge.edition import Edition
from restride.knowledge.item import Item
from restride.plan.allowed import Case, Verdict, allowed

CRAMPS = "toe_cramps"

NIGHT = "cramps_at_night"

NOW = ("cramp_stretch_now", "pickle_juice")
"""What is done while it cramps; the second is optional."""


@dataclass(frozen=True, slots=True)
class Against:
    """What may be done now, what is tried over weeks, and what of it may not here, each with its reasons."""

    now: tuple[Item, ...]
    later: tuple[Item, ...]
    withheld: tuple[Verdict, ...]


def against(edition: Edition, case: Case) -> Against:
    """Everything of the catalogue that is for cramps: those at night first, then exercises, remedies, shoes."""
    verdicts = [one for one in allowed(edition, case).values() if one.item.id in NOW or CRAMPS in one.item.conditions]
    free = {one.item.id: one.item for one in verdicts if one.allowed}
    order = {"exercise": 0, "remedy": 1}
    later = sorted(
        (one for name, one in free.items() if name not in NOW),
        key=lambda one: (NIGHT not in one.findings, order.get(one.kind, len(order)), one.family, one.id),
    )
    return Against(
        now=tuple(free[name] for name in NOW if name in free),
        later=tuple(later),
        withheld=tuple(one for one in verdicts if not one.allowed),
    )
