"""What soothes a foot that flares, as far as this runner may have it. Comfort alone; doses and heals nothing."""

from __future__ import annotations

from dataclasses import dataclass

from restride.knowledge.edition import Edition
from restride.knowledge.item import Item
from restride.plan.allowed import Case, Verdict, allowed

GENTLE = ("relative_rest", "ice_pack", "elevation", "compression_sock", "gentle_massage")
"""Rest, ice, compression, elevation, and gentle massage: nothing deep, hot or rolled over the sore place."""

TALK = "antiinflammatory_talk"
"""Medicine leads to somebody who may advise it, for painkillers hide what steers the plan."""


@dataclass(frozen=True, slots=True)
class Care:
    """What may be done, and what may not in this case, each with its reasons."""

    offered: tuple[Item, ...]
    withheld: tuple[Verdict, ...]
    talk: Item | None


def care(edition: Edition, case: Case) -> Care:
    """The comforts of a flare for this case: cold on numb skin, for one, is withheld and the reason is kept."""
    verdicts = allowed(edition, case)
    there = [verdicts[name] for name in GENTLE if name in verdicts]
    talk = verdicts.get(TALK)
    return Care(
        offered=tuple(one.item for one in there if one.allowed),
        withheld=tuple(one for one in there if not one.allowed),
        talk=talk.item if talk is not None and talk.allowed else None,
    )
