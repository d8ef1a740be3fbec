"""A foot seen close: from its inner side with toes, arch and heel that move, or from above with toes that spread."""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, pi, sin

from restride.knowledge.drawn.pose import TOES, Pose
from restride.report.drawing import svg
from restride.report.drawing.curve import Point, line, smooth, turned
from restride.report.drawing.foot.top import TOES as TOES_OF_TOP
from restride.report.drawing.foot.top import TOP
from restride.report.drawing.foot.view import nail, toe

BIG, SMALL = 17.0, 12.0
"""How thick the big toe and the toes behind it are."""
BALL: Point = (114.0, -9.0)
HEEL: Point = (16.0, 0.0)
ANKLE: Point = (38.0, -62.0)
LEG = 40.0
ABOVE: Point = (65.0, 262.0)
"""Round this a foot turns that is seen from above."""

SHEET = (-40.0, -8.0, 210.0, 306.0)
"""What of a foot from above is seen: left, top, width and height."""

EDGE = 2.6
Points = Mapping[str, Point]


def foot_points(pose: Pose) -> Points:
    """What of a close foot moves, by name: for arrows and for what is held."""
    if pose.figure == TOES:
        turn = pose.joint("turn")
        tips = {f"toe_{n}": _round(tip, ABOVE, turn) for n, (_, tip, *_) in enumerate(_spread(pose), start=1)}
        return {"heel": _round((65.0, 296.0), ABOVE, turn), "ball": _round((30.0, 90.0), ABOVE, turn), **tips}
    pitch = pose.joint("pitch")
    big, small = _toes(pose)
    return {
        "heel": _pitched((3.0, -16.0), pitch),
        "ball": _pitched(BALL, pitch),
        "toe": big[-1],
        "toes": small[-1],
        "arch": _pitched(_arch(pose)[2], pitch),
        "knee": turned(_pitched(ANKLE, pitch), 80.0, pose.joint("shank")),
    }


def foot_drawn(pose: Pose) -> str:
    """The foot with its floor at y = 0; from above it ends at the ankle."""
    if pose.figure != TOES:
        return _from_inside(pose)
    left, top, wide, high = SHEET
    return svg.element("svg", _from_above(pose), x=left, y=top, width=wide, height=high,
                       viewBox=f"{left:g} {top:g} {wide:g} {high:g}")  # fmt: skip


def _from_inside(pose: Pose) -> str:
    pitch = pose.joint("pitch")
    outline = smooth([_pitched(one, pitch) for one in _outline(pose)], closed=True)
    leg = line([_pitched(ANKLE, pitch), turned(_pitched(ANKLE, pitch), 84.0, pose.joint("shank"))])
    big, small = _toes(pose)
    crease = _pitched((64.0, -44.0), pitch), _pitched((72.0, -40.0), pitch)
    bone = _pitched((42.0, -58.0), pitch)
    return svg.group(
        _tube(small, SMALL, svg.SKIN),
        svg.path(leg, stroke=svg.INK, stroke_width=LEG + EDGE, stroke_linecap="butt"),
        svg.path(outline, fill=svg.SKIN, stroke=svg.INK, stroke_width=EDGE),
        svg.path(leg, stroke=svg.SKIN, stroke_width=LEG, stroke_linecap="butt"),
        svg.path(outline, fill=svg.SKIN),
        _tube(big, BIG, svg.SKIN),
        svg.element("circle", cx=bone[0], cy=bone[1], r=8.0, fill="none", stroke=svg.SOFT, stroke_width=1.2),
        svg.path(line(crease), stroke=svg.SOFT, stroke_width=1.2),
        _arch_line(pose),
    )


def _arch_line(pose: Pose) -> str:
    pitch = pose.joint("pitch")
    at = [_pitched((x, y - 7), pitch) for x, y in _arch(pose)[1:4]]
    return svg.path(smooth(at), stroke=svg.SOFT, stroke_width=1.2)


def _arch(pose: Pose) -> tuple[Point, ...]:
    """The sole from heel to ball; the arch rises and draws the ball back a little."""
    lift = pose.joint("arch")
    return ((14, 0), (36, -1 - 2 * lift), (66, -9 - 13 * lift), (92, -4 - 7 * lift), (112 - 2 * lift, 0))


def _outline(pose: Pose) -> tuple[Point, ...]:
    lift = pose.joint("arch")
    return (
        *_arch(pose), (124, -6), (122, -19), (97, -36 - 6 * lift), (76, -50 - 6 * lift), (60, -66), (48, -78),
        (26, -78), (14, -62), (4, -40), (1, -16),
    )  # fmt: skip


def _toes(pose: Pose) -> tuple[list[Point], list[Point]]:
    """The big toe and one of the others, from ball to tip; toes stay on the ground while the heel rises."""
    tilt = min(pose.joint("pitch"), 0.0)
    start = _pitched((118.0, -9.0), pose.joint("pitch"))
    behind = _pitched((113.0, -8.0), pose.joint("pitch"))
    big = pose.joint("toe") - tilt
    small = pose.joint("toes") - tilt
    curl = pose.joint("curl")
    knuckle = turned(behind, 17.0, small + 25 * curl)
    return (
        [start, turned(start, 17.0, big), turned(start, 33.0, big)],
        [behind, knuckle, turned(knuckle, 14.0, small - 75 * curl)],
    )


def _pitched(point: Point, pitch: float) -> Point:
    """A point of a foot whose heel rises over the ball, or whose forefoot rises over the heel."""
    return _round(point, BALL if pitch > 0 else HEEL, pitch)


def _round(point: Point, centre: Point, degrees: float) -> Point:
    """A point turned clockwise round another."""
    x, y = point[0] - centre[0], point[1] - centre[1]
    angle = degrees * pi / 180
    return centre[0] + x * cos(angle) - y * sin(angle), centre[1] + x * sin(angle) + y * cos(angle)


def _spread(pose: Pose) -> list[tuple[Point, Point, float, float]]:
    """The toes as they are fanned: the big toe one way, the small ones the other, the second hardly."""
    share = (-1.6, -0.3, 0.5, 1.2, 2.0)
    spread = pose.joint("spread")
    return [
        (base, _round(tip, base, spread * part), neck, pulp)
        for (base, tip, neck, pulp), part in zip(TOES_OF_TOP, share, strict=True)
    ]


def _from_above(pose: Pose) -> str:
    toes = _spread(pose)
    skin = svg.path(smooth(TOP.foot, closed=True), fill=svg.SKIN, stroke=svg.INK, stroke_width=1.8)
    each = "".join(
        svg.path(smooth(toe(*one), closed=True), fill=svg.SKIN)
        + svg.path(smooth(toe(*one)), stroke=svg.INK, stroke_width=1.8)
        + svg.path(smooth(nail(one[0], one[1], one[3] * 0.62), closed=True), stroke=svg.SOFT, stroke_width=1.0)
        for one in toes
    )
    return svg.group(skin, each, transform=f"rotate({pose.joint('turn'):g} {ABOVE[0]:g} {ABOVE[1]:g})")


def _tube(points: list[Point], thick: float, colour: str) -> str:
    return svg.path(line(points), stroke=svg.INK, stroke_width=thick + EDGE) + svg.path(
        line(points), stroke=colour, stroke_width=thick
    )
