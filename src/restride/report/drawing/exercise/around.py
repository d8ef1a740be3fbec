"""What stands around a figure: floor, wall, chair, step, band, hands. Knows no exercise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from restride.knowledge.drawn.pose import BODY, FOOT, FRONT, TOES, Pose
from restride.report.drawing import svg
from restride.report.drawing.curve import Point, line, smooth

Points = Mapping[str, Point]
SEAT, STEP_LONG = 12.0, 46.0


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a figure stands: its pose now and its points now and at the start, and the edges of its panel."""

    pose: Pose
    points: Points
    first: Points
    left: float
    right: float
    top: float


def around(stage: Stage, props: tuple[str, ...]) -> tuple[str, str]:
    """What stands behind the figure, and what before it."""
    behind = [] if stage.pose.figure == TOES or "in_lap" in props else [_floor(stage)]
    before = []
    if stage.pose.figure in {BODY, FRONT} and stage.pose.joint("step"):
        behind.append(_step(stage, soft="cushion" in props))
    for one in props:
        if one in _BEHIND:
            behind.append(_BEHIND[one](stage))
        if one in _BEFORE:
            before.append(_BEFORE[one](stage))
    return "".join(behind), "".join(before)


def _rule(start: Point, end: Point, thick: float = 2.0, colour: str = svg.SOFT) -> str:
    return svg.path(line([start, end]), stroke=colour, stroke_width=thick)


def _box(left: float, top: float, wide: float, high: float, corner: float = 2.0) -> str:
    return svg.element(
        "rect", x=left, y=top, width=wide, height=high, rx=corner, fill=svg.PAPER, stroke=svg.SOFT, stroke_width=1.6
    )


def _floor(stage: Stage) -> str:
    return _rule((stage.left, 0.0), (stage.right, 0.0))


def _wall(stage: Stage) -> str:
    x = max(stage.first["near_hand"][0], stage.first["far_hand"][0]) + 5
    return _rule((x, 0.0), (x, stage.top), 3.0)


def _wall_back(stage: Stage) -> str:
    x = min(stage.first["neck"][0], stage.first["hip"][0]) - 14
    return _rule((x, 0.0), (x, stage.top), 3.0)


def _chair(stage: Stage) -> str:
    if stage.pose.figure in {FOOT, TOES}:
        return ""
    x, y = stage.first["hip"]
    seat = y + SEAT
    legs = "".join(_rule((leg, seat), (leg, 0.0), 2.4) for leg in (x - 17, x + 20))
    return _box(x - 20, seat, 44, 5) + legs + _rule((x - 18, seat), (x - 21, seat - 62), 2.4)


def _mat(stage: Stage) -> str:
    return svg.element("rect", x=stage.left, y=0.0, width=stage.right - stage.left, height=5.0, rx=2.5, fill=svg.ACCENT,
                       fill_opacity=0.35)  # fmt: skip


def _step(stage: Stage, soft: bool) -> str:
    """A step under the near foot, or under its ball alone; a cushion is a soft one."""
    high = abs(stage.pose.joint("step"))
    heel, ball, toe = (stage.first[f"near_{name}"][0] for name in ("heel", "ball", "toe"))
    if soft:
        return svg.element(
            "rect", x=heel - 8, y=-high, width=toe - heel + 16, height=high, rx=high / 2, fill=svg.ACCENT,
            fill_opacity=0.35, stroke=svg.SOFT, stroke_width=1.4,
        )  # fmt: skip
    if stage.pose.joint("step") < 0:
        return _box(ball - 5, -high, STEP_LONG, high)
    return _box(heel - 8 - STEP_LONG / 2, -high, STEP_LONG / 2 + toe - heel + 10, high)


def _band(stage: Stage) -> str:
    """A band round both knees."""
    at = stage.points
    return _rule(at["near_knee"], at["far_knee"], 4.0, svg.ACCENT)


def _band_outer(stage: Stage) -> str:
    """A band round the forefoot that is held beyond the little toe."""
    x, y = stage.points["ball"]
    return _rule((x, y), (stage.right, y + 22), 5.0, svg.ACCENT)


def _band_inner(stage: Stage) -> str:
    """A band round the forefoot that is held beyond the big toe."""
    x, y = stage.points["toe_5"]
    return _rule((x - 4, y + 50), (stage.left, y + 70), 5.0, svg.ACCENT)


def _band_front(stage: Stage) -> str:
    """A band round the forefoot that is fixed in front of it."""
    x, y = stage.points["ball"]
    return _rule((x - 4, y - 14), (stage.right, -16.0), 4.0, svg.ACCENT)


def _band_up(stage: Stage) -> str:
    """A band round the big toe, held from above."""
    return _rule(stage.points["toe"], (stage.first["toe"][0] - 4, -84.0), 4.0, svg.ACCENT)


def _towel(stage: Stage) -> str:
    x = stage.points["toes"][0] if stage.pose.figure == FOOT else stage.points["near_toe"][0]
    wave = [(x - 30 + 10 * n, -1.5 - (3.5 if n % 2 else 0)) for n in range(9)]
    return svg.path(smooth(wave), stroke=svg.ACCENT, stroke_width=4.0)


def _roll(stage: Stage) -> str:
    x, y = stage.first["near_toe"]
    return svg.element("circle", cx=x, cy=y + 6, r=4.0, fill=svg.ACCENT, stroke=svg.INK, stroke_width=1.0)


def _backpack(stage: Stage) -> str:
    (hx, hy), (nx, ny) = stage.points["hip"], stage.points["neck"]
    x, y = hx * 0.35 + nx * 0.65 - 19, hy * 0.35 + ny * 0.65
    return svg.element("rect", x=x - 9, y=y - 19, width=18, height=38, rx=6, fill=svg.ACCENT, fill_opacity=0.6,
                       stroke=svg.INK, stroke_width=1.2)  # fmt: skip


def _bag(stage: Stage) -> str:
    x, y = stage.points["near_hand"]
    return _box(x - 9, y + 2, 18, 17, 4)


def _shoes(stage: Stage) -> str:
    soles = ([stage.points[f"{limb}_{name}"] for name in ("heel", "ball", "toe")] for limb in ("far", "near"))
    return "".join(svg.path(line(sole), stroke=svg.ACCENT, stroke_width=12.0) for sole in soles)


def _mirror(stage: Stage) -> str:
    x = stage.right - 3
    return _rule((x, -12.0), (x, stage.top), 4.0, svg.ACCENT) + _rule((x + 3, -12.0), (x + 3, stage.top), 1.4)


def _grass(stage: Stage) -> str:
    count = int((stage.right - stage.left) // 9)
    blades = ((stage.left + 5 + 9 * n, 5.0 if n % 2 else 7.0) for n in range(count))
    return "".join(_rule((x, 0.0), (x + 2, -high), 1.4, svg.STATES["run"]) for x, high in blades)


def _line(_: Stage) -> str:
    return _rule((0.0, 0.0), (0.0, 7.0), 4.0, svg.ACCENT)


def _treadmill(stage: Stage) -> str:
    deck = _box(stage.left, 1.0, stage.right - stage.left, 9.0, 4.0)
    return deck + _rule((stage.right - 6, 0.0), (stage.right - 2, -95.0), 3.0)


def _beat(stage: Stage) -> str:
    x = stage.left + 12
    return svg.path(line([(x - 9, 0.0), (x - 4, -30.0), (x + 4, -30.0), (x + 9, 0.0)], closed=True), fill=svg.PAPER,
                    stroke=svg.SOFT, stroke_width=1.6) + _rule((x, -8.0), (x + 7, -38.0), 2.0, svg.ACCENT)  # fmt: skip


def _mitt(at: Point, towards: Point) -> str:
    """A hand from somewhere outside, its fingers at a point."""
    (x, y), (ax, ay) = at, towards
    fingers = svg.path(line([towards, at]), stroke=svg.INK, stroke_width=16.0)
    thumb = line([(x * 0.8 + ax * 0.2, y * 0.8 + ay * 0.2), (x + (ay - y) * 0.2, y - (ax - x) * 0.2)])
    return svg.group(
        fingers, svg.path(thumb, stroke=svg.INK, stroke_width=9.0),
        svg.path(line([towards, at]), stroke=svg.FAINT, stroke_width=13.4),
        svg.path(thumb, stroke=svg.FAINT, stroke_width=6.4), opacity=0.92,
    )  # fmt: skip


def _hand(stage: Stage) -> str:
    x, y = stage.points["toe"] if stage.pose.figure == FOOT else stage.points["toe_1"]
    return _mitt((x + 4, y - 2), (x + 40, y - 34))


def _hands(stage: Stage) -> str:
    heel, ball = stage.points["heel"], stage.points["ball"]
    if stage.pose.figure == TOES:
        return _mitt((heel[0], heel[1] - 30), (heel[0] + 50, heel[1] + 4)) + _mitt(
            (ball[0] + 4, ball[1] + 10), (ball[0] - 44, ball[1] + 34)
        )
    return _mitt((ball[0] - 14, ball[1] - 16), (ball[0] - 4, ball[1] - 66)) + _hand(stage)


_BEHIND: Mapping[str, Callable[[Stage], str]] = {
    "wall": _wall,
    "wall_back": _wall_back,
    "chair": _chair,
    "mat": _mat,
    "mirror": _mirror,
    "grass": _grass,
    "line": _line,
    "treadmill": _treadmill,
    "beat": _beat,
    "roll": _roll,
    "backpack": _backpack,
    "shoes": _shoes,
}
_BEFORE: Mapping[str, Callable[[Stage], str]] = {
    "band": _band,
    "band_inner": _band_inner,
    "band_outer": _band_outer,
    "band_front": _band_front,
    "band_up": _band_up,
    "towel": _towel,
    "bag": _bag,
    "hand": _hand,
    "hands": _hands,
}
