"""A figure's points and the shapes made of them: where each joint of a pose lies. Draws no surroundings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from restride.knowledge.drawn.pose import BODY, FRONT, LIMBS, Pose
from restride.report.drawing import svg
from restride.report.drawing.curve import Point, line, turned

TRUNK, NECK, HEAD = 58.0, 20.0, 13.0
THIGH, SHANK, UPPER, FORE = 47.0, 45.0, 30.0, 30.0
HEEL_BACK, BALL, TOES, SOLE = 8.0, 19.0, 10.0, 8.0
"""Lengths of an invented body, some 200 units high; a foot hangs by its ankle, ``SOLE`` above the ground."""

SHOULDER, HIP = 15.0, 9.0
"""Half the width of shoulders and hips, seen from the front."""

ARM_THICK, LEG_THICK, TRUNK_THICK, FOOT_THICK = 8.0, 12.0, 24.0, 6.0
EDGE = 2.4
"""How much thicker than a limb its edge is."""

Points = Mapping[str, Point]


@dataclass(frozen=True, slots=True)
class Figure:
    """A pose with its points on a sheet whose floor lies at y = 0; y grows downwards."""

    pose: Pose
    points: Points
    floor: float = 0.0


def figure_of(pose: Pose) -> Figure:
    """The points of a body: hips first, then outwards, then set down on the floor."""
    assert pose.figure in {BODY, FRONT}, pose.figure
    at = dict(pose.joints)
    hip: Point = (0.0, 0.0)
    neck = turned(hip, TRUNK, at["trunk"])
    points: dict[str, Point] = {"hip": hip, "neck": neck, "head": turned(neck, NECK, at["head"])}
    wide = pose.figure == FRONT
    for limb, side in zip(LIMBS, (1.0, -1.0), strict=True):
        root = turned(hip, side * HIP if wide else 0.0, at["trunk"] - 90 + at.get("pelvis", 0.0))
        shoulder = turned(turned(neck, 6.0, at["trunk"] + 180), side * SHOULDER if wide else 0.0, at["trunk"] - 90)
        points |= _leg(limb, root, at, small=wide) | _arm(limb, shoulder, at)
    return _grounded(pose, points)


def _leg(limb: str, root: Point, at: Mapping[str, float], small: bool) -> dict[str, Point]:
    """A leg with its foot; from the front a foot is short and hangs at the end of its leg."""
    knee = turned(root, THIGH, at[f"{limb}_thigh"])
    ankle = turned(knee, SHANK, at[f"{limb}_shank"])
    foot = at[f"{limb}_foot"]
    heel = turned(turned(ankle, SOLE, foot - 90), -HEEL_BACK, foot)
    ball = turned(turned(ankle, SOLE, foot - 90), BALL, foot)
    toe = turned(ball, TOES, at[f"{limb}_toe"])
    if small:
        heel, ball, toe = ankle, turned(ankle, SOLE, foot), turned(ankle, SOLE + FOOT_THICK, foot)
    names = ("root", "knee", "ankle", "heel", "ball", "toe")
    return {f"{limb}_{name}": point for name, point in zip(names, (root, knee, ankle, heel, ball, toe), strict=True)}


def _arm(limb: str, shoulder: Point, at: Mapping[str, float]) -> dict[str, Point]:
    elbow = turned(shoulder, UPPER, at[f"{limb}_upper"])
    return {
        f"{limb}_shoulder": shoulder,
        f"{limb}_elbow": elbow,
        f"{limb}_hand": turned(elbow, FORE, at[f"{limb}_fore"]),
    }


def _lowest(points: Points, names: tuple[str, ...] = ()) -> float:
    """The lowest edge of the points, each with the thickness of its part."""
    half = {"hip": TRUNK_THICK / 2, "neck": TRUNK_THICK / 2, "head": HEAD}
    for limb in LIMBS:
        half |= {f"{limb}_{name}": LEG_THICK / 2 for name in ("knee", "ankle")}
        half |= {f"{limb}_{name}": FOOT_THICK / 2 for name in ("heel", "ball", "toe")}
        half |= {f"{limb}_{name}": ARM_THICK / 2 for name in ("elbow", "hand")}
    return max(points[name][1] + thick for name, thick in half.items() if not names or name in names)


def _grounded(pose: Pose, points: dict[str, Point]) -> Figure:
    """The figure on its floor, or above it while it hops, or with the near foot on a step."""
    step = pose.joint("step")
    if step > 0:
        floor = _lowest(points, ("near_heel", "near_ball", "near_toe")) + step
    elif step < 0:
        floor = _lowest(points, ("near_ball", "near_toe")) - step
    else:
        floor = _lowest(points) + pose.joint("lift")
    return Figure(pose, {name: (x, y - floor) for name, (x, y) in points.items()})


def drawn(figure: Figure) -> str:
    """The figure: far limbs behind and paler, then trunk and head, the near ones before them."""
    points = figure.points
    far = svg.group(_limbs(points, "far"), opacity=0.55)
    trunk = _tube([points["hip"], points["neck"]], TRUNK_THICK, svg.FAINT)
    neck = _tube([points["neck"], points["head"]], ARM_THICK, svg.SKIN)
    x, y = points["head"]
    head = svg.element("circle", cx=x, cy=y, r=HEAD, fill=svg.SKIN, stroke=svg.INK, stroke_width=1.4)
    return svg.group(far, neck, trunk, head, _limbs(points, "near"))


def _limbs(points: Points, limb: str) -> str:
    foot = [points[f"{limb}_{name}"] for name in ("ankle", "heel", "ball", "toe")]
    leg = [points[f"{limb}_{name}"] for name in ("root", "knee", "ankle")]
    arm = [points[f"{limb}_{name}"] for name in ("shoulder", "elbow", "hand")]
    shoe = svg.group(
        _foot(foot, svg.INK, FOOT_THICK + EDGE), _stroke(leg, svg.INK, LEG_THICK + EDGE),
        _foot(foot, svg.SKIN, FOOT_THICK), _stroke(leg, svg.SKIN, LEG_THICK),
    )  # fmt: skip
    return shoe + _tube(arm, ARM_THICK, svg.SKIN)


def _foot(points: list[Point], colour: str, thick: float) -> str:
    ankle, heel, ball, toe = points
    body = svg.path(line([ankle, heel, ball], closed=True), fill=colour, stroke=colour, stroke_width=thick)
    return body + _stroke([ball, toe], colour, thick)


def _tube(points: list[Point], thick: float, colour: str) -> str:
    return _stroke(points, svg.INK, thick + EDGE) + _stroke(points, colour, thick)


def _stroke(points: list[Point], colour: str, thick: float) -> str:
    return svg.path(line(points), stroke=colour, stroke_width=thick)
