"""Poses as they are written: ``poses/*.toml``; a pose may say only how it differs from another. Knows one file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from pydantic import Field

from restride.knowledge.drawn.pose import DEFAULTS, Pose, beyond
from restride.knowledge.written import Name, Written, like
from restride.words.trouble import Trouble

Figure = Literal["body", "front", "foot", "toes"]
Held = Literal["", "ball", "far_ball", "hip", "hand"]
PROPS = (
    *("wall", "wall_back", "chair", "mat", "mirror", "grass", "hill", "treadmill", "line", "beat", "in_lap"),
    *("band", "band_inner", "band_outer", "band_front", "band_up", "towel", "roll", "cushion", "backpack", "shoes"),
    *("bag", "hand", "hands"),
)
"""What may stand around a figure."""


class WrittenPose(Written):
    """One ``[[pose]]``."""

    id: Name
    base: Annotated[str, like(r"([a-z][a-z0-9_]*)?", "stand")] = ""
    figure: Figure | None = None
    holds: Held = ""
    joints: dict[str, Annotated[float | int, Field(ge=-360, le=360)]] = Field(default_factory=dict)


def resolved(cards: Iterable[tuple[str, WrittenPose]], faults: list[Trouble]) -> Iterator[Pose]:
    """Poses with every joint: their own, those of the pose they build on, and those at ease."""
    known: dict[str, Pose] = {}
    for where, card in cards:
        above = known.get(card.base)
        if card.base and above is None:
            faults.append(Trouble(where, f"builds on {card.base!r}, which stands nowhere above it", "name one above"))
            continue
        figure = card.figure or (above.figure if above else "body")
        joints = dict(above.joints if above and above.figure == figure else DEFAULTS[figure].items())
        odd = sorted(set(card.joints) - set(joints))
        if odd:
            mend = f"a {figure} has {', '.join(joints)}"
            faults.append(Trouble(where, f"has the joint {odd[0]!r}", mend))
            continue
        joints |= {name: float(angle) for name, angle in card.joints.items()}
        holds = card.holds or (above.holds if above else "ball")
        pose = Pose(card.id, figure, holds, tuple(joints.items()))
        bent = next(beyond(pose), None)
        if bent is not None:
            name, angle, least, most = bent
            what = f"bends {name} by {angle:g}, and it goes from {least:g} to {most:g}"
            faults.append(Trouble(where, what, "bend it less"))
            continue
        known[card.id] = pose
        yield pose
