"""A pose once read: a figure and the angles of its joints, within what a body can do. Draws nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

LIMBS = ("near", "far")
BODY, FRONT, FOOT, TOES = "body", "front", "foot", "toes"

_LEG = {"thigh": -90.0, "shank": -90.0, "foot": 0.0, "toe": 0.0, "upper": -88.0, "fore": -80.0}
_STANDING = {
    "trunk": 90.0, "head": 90.0, "lift": 0.0, "step": 0.0,
    **{f"{limb}_{part}": angle for limb in LIMBS for part, angle in _LEG.items()},
}  # fmt: skip

DEFAULTS: Mapping[str, Mapping[str, float]] = {
    BODY: _STANDING,
    FRONT: _STANDING | {"pelvis": 0.0, "near_foot": -60.0, "near_toe": -60.0, "far_foot": -120.0, "far_toe": -120.0},
    FOOT: {"pitch": 0.0, "arch": 0.0, "toe": 0.0, "toes": 0.0, "curl": 0.0, "shank": 90.0},
    TOES: {"spread": 0.0, "turn": 0.0},
}
"""Every joint of a figure as it stands at ease. Angles are degrees as a protractor has them: 0 points ahead, 90 up."""

LIMITS: Mapping[str, tuple[float, float]] = {
    "hip": (-40, 135),
    "knee": (-8, 155),
    "ankle": (-60, 40),
    "ball": (-40, 85),
    "elbow": (-8, 160),
    "neck": (-60, 60),
    "side_hip": (-60, 60),
    "side_knee": (-100, 100),
    "pitch": (-30, 60),
    "arch": (0, 1),
    "toe": (-35, 80),
    "toes": (-35, 80),
    "curl": (0, 1),
    "shank": (50, 115),
    "spread": (-2, 12),
    "turn": (-30, 30),
    "lift": (0, 60),
    "step": (-40, 40),
    "pelvis": (-30, 30),
}
"""How far each joint goes in a healthy body, generously; a drawing beyond it would teach what nobody can do."""


@dataclass(frozen=True, slots=True)
class Pose:
    """One figure at one moment.

    Parameters
    ----------
    figure
        ``body`` from the side, ``front`` for a body from the front, ``foot`` close from its inner side, ``toes`` from
        above.
    holds
        What stays where it is when another pose follows: ``ball`` of the near foot, ``far_ball``, ``hip`` or ``hand``.
    joints
        Every joint of the figure with its angle, and ``lift``, how far above the floor; ``step``, how much higher the
        near foot stands, below zero where only its ball does.
    """

    id: str
    figure: str
    holds: str
    joints: tuple[tuple[str, float], ...]

    def joint(self, name: str) -> float:
        """The angle of one joint; KeyError for what this figure has not."""
        return dict(self.joints)[name]


def pose_of(row: list[Any], _: Any = None) -> Pose:
    """A pose from its compiled row."""
    id_, figure, holds, joints = row
    return Pose(id_, figure, holds, tuple((name, angle) for name, angle in joints))


def bends(pose: Pose) -> Iterator[tuple[str, str, float]]:
    """Each joint with the kind of its limit and how far it is bent from where a body stands at ease."""
    at = dict(pose.joints)
    if pose.figure not in {BODY, FRONT}:
        yield from ((name, name, angle) for name, angle in at.items())
        return
    yield from ((name, name, at[name]) for name in ("lift", "step", "pelvis") if name in at)
    yield "head", "neck", _turn(at["head"] - at["trunk"])
    side = "side_" if pose.figure == FRONT else ""
    for limb in LIMBS:
        thigh, shank, foot = (at[f"{limb}_{part}"] for part in ("thigh", "shank", "foot"))
        yield f"{limb}_thigh", f"{side}hip", _turn(thigh - at["trunk"] + 180)
        yield f"{limb}_shank", f"{side}knee", _turn(thigh - shank)
        if not side:
            yield f"{limb}_foot", "ankle", _turn(foot - shank - 90)
            yield f"{limb}_toe", "ball", _turn(at[f"{limb}_toe"] - foot)
            yield f"{limb}_fore", "elbow", _turn(at[f"{limb}_fore"] - at[f"{limb}_upper"])


def beyond(pose: Pose) -> Iterator[tuple[str, float, float, float]]:
    """Joints that are bent farther than a body can: which, how far, and from where to where it goes."""
    for name, kind, angle in bends(pose):
        least, most = LIMITS[kind]
        if not least <= angle <= most:
            yield name, angle, least, most


def _turn(angle: float) -> float:
    """An angle between -180 and 180."""
    return (angle + 180) % 360 - 180
