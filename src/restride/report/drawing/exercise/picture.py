"""An exercise as a picture: start beside end over one floor, and an arrow along the way. Words are given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import hypot

from restride.knowledge.drawn.pose import FOOT, TOES, Pose
from restride.report.drawing import svg
from restride.report.drawing.curve import Point, line, place
from restride.report.drawing.exercise.around import Stage, around
from restride.report.drawing.exercise.close import foot_drawn, foot_points
from restride.report.drawing.exercise.figure import drawn, figure_of

WIDE, PANEL, HIGH = 340.0, 164.0, 168.0
"""The sheet, and the room of one figure in it."""
EDGE, CAPTION = 10.0, 20.0
LARGEST = 1.15
MOVED = 5.0
"""A joint that goes a shorter way has not moved."""
TILT = -6.0
"""How steep a hill is drawn, in degrees."""
FAR = 12.0
"""How far beside the joint its arrow runs."""
LOW = -40.0
"""Below this a way lies along the floor, and its arrow runs above it."""
HIDDEN = ("root", "shoulder", "elbow", "ankle", "ball")
"""Joints whose way says less than that of their neighbours."""
HOLDS = {"ball": "near_ball", "far_ball": "far_ball", "hip": "hip", "hand": "near_hand"}

Points = Mapping[str, Point]


@dataclass(frozen=True, slots=True)
class Words:
    """What is written: under the start and the end, or under the one that is held."""

    start: str
    end: str
    hold: str


def exercise_picture(
    poses: tuple[Pose, ...], props: tuple[str, ...], shows: str, title: str, description: str, words: Words
) -> str:
    """One pose alone, or the start and the end side by side.

    Parameters
    ----------
    props
        What stands around the figure.
    shows
        The joint whose way the arrow follows; empty for the one that moves most.
    """
    points = _aligned(poses)
    box = _bounds(poses, points, props)
    scale = min(PANEL / (box[2] - box[0]), HIGH / (box[3] - box[1]), LARGEST)
    captions = (words.hold,) if len(poses) == 1 else (words.start, words.end)
    floor = EDGE - box[1] * scale
    high = EDGE + (box[3] - box[1]) * scale + CAPTION
    panels = []
    for number, (pose, at) in enumerate(zip(poses, points, strict=True)):
        middle = WIDE / 2 if len(poses) == 1 else PANEL / 2 + number * (WIDE - PANEL)
        stage = Stage(pose, at, points[0], box[0], box[2], box[1])
        shift = middle - (box[0] + box[2]) / 2 * scale
        tilt = f" rotate({TILT:g})" if {"hill", "treadmill"} & set(props) else ""
        moved = _arrow(points, shows, scale) if number else ""
        inside = _scene(stage, props, moved)
        panels.append(svg.group(inside, transform=f"translate({shift:.1f} {floor:.1f}) scale({scale:.3f}){tilt}"))
        panels.append(svg.text(captions[number], middle, high - 5, text_anchor="middle", fill=svg.SOFT))
    return svg.sheet((WIDE, high), title, description, "".join(panels), kind="exercise")


def _scene(stage: Stage, props: tuple[str, ...], arrow: str) -> str:
    behind, before = around(stage, props)
    if stage.pose.figure in {FOOT, TOES}:
        return behind + foot_drawn(stage.pose) + before + arrow
    shift = stage.points["hip"][0] - figure_of(stage.pose).points["hip"][0]
    figure = svg.group(drawn(figure_of(stage.pose)), transform=f"translate({shift:.1f} 0)")
    return behind + figure + before + arrow


def points_of(pose: Pose) -> Points:
    """Every named point of a pose, the floor at y = 0."""
    return foot_points(pose) if pose.figure in {FOOT, TOES} else figure_of(pose).points


def _aligned(poses: tuple[Pose, ...]) -> list[Points]:
    """The points of all poses, each moved sideways so that what is held stays where it was."""
    found: list[Points] = []
    for pose in poses:
        points = points_of(pose)
        if found and pose.figure not in {FOOT, TOES}:
            held = HOLDS[pose.holds]
            by = found[0][held][0] - points[held][0]
            points = {name: (x + by, y) for name, (x, y) in points.items()}
        found.append(points)
    return found


def _bounds(poses: tuple[Pose, ...], points: list[Points], props: tuple[str, ...]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of all that is drawn."""
    if poses[0].figure == TOES:
        return (-40.0, -8.0, 170.0, 312.0) if set(props) & {"band", "hands", "hand"} else (0.0, -8.0, 132.0, 312.0)
    xs = [x for at in points for x, _ in at.values()]
    ys = [y for at in points for _, y in at.values()]
    if poses[0].figure == FOOT:
        return min(xs) - 10, -148.0, max(xs) + (46 if set(props) & {"band_front", "hand", "hands"} else 16), 8.0
    left = 30 if set(props) & {"wall_back", "chair", "beat"} else 18
    return min(xs) - left, min(ys) - 16, max(xs) + (24 if "mirror" in props else 16), 12.0


def _arrow(points: list[Points], shows: str, scale: float) -> str:
    """An arrow beside the way of one joint from start to end; none where nothing moved."""
    first, last = points[0], points[-1]
    ways = {name: hypot(last[name][0] - at[0], last[name][1] - at[1]) for name, at in first.items()}
    told = {name: way for name, way in ways.items() if not name.endswith(HIDDEN)} or ways
    name = shows if shows in ways else max(told, key=lambda one: told[one])
    if ways[name] < MOVED:
        return ""
    (x0, y0), (x1, y1) = first[name], last[name]
    cx, cy = sum(x for x, _ in last.values()) / len(last), sum(y for _, y in last.values()) / len(last)
    long = ways[name]
    ax, ay = -(y1 - y0) / long, (x1 - x0) / long
    upright = abs(y1 - y0) > abs(x1 - x0)
    along_floor = not upright and min(y0, y1) > LOW
    if (ay > 0) if along_floor else (x1 - cx) * ax + (0 if upright else (y1 - cy) * ay) < 0:
        ax, ay = -ax, -ay
    start = (x0 + ax * FAR, y0 + ay * FAR)
    end = (x1 + ax * FAR, y1 + ay * FAR)
    bow = ((start[0] + end[0]) / 2 + ax * long / 5, (start[1] + end[1]) / 2 + ay * long / 5)
    thick = 2.6 / max(scale, 0.5)
    shaft = svg.path(f"M{place(start)}Q{place(bow)} {place(end)}", stroke=svg.ACCENT, stroke_width=thick)
    return shaft + _head(bow, end, 8.0 / max(scale, 0.5))


def _head(bow: Point, end: Point, size: float) -> str:
    dx, dy = end[0] - bow[0], end[1] - bow[1]
    long = hypot(dx, dy) or 1.0
    dx, dy = dx / long * size, dy / long * size
    tip = (end[0] + dx * 0.4, end[1] + dy * 0.4)
    corners = [
        tip,
        (tip[0] - dx - dy * 0.55, tip[1] - dy + dx * 0.55),
        (tip[0] - dx + dy * 0.55, tip[1] - dy - dx * 0.55),
    ]
    return svg.path(line(corners, closed=True), fill=svg.ACCENT, stroke=svg.ACCENT, stroke_width=1.0)
