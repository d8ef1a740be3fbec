"""Points joined to curves: smooth, straight, round at the corners, mirrored. Knows no foot and no chart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, hypot, pi, sin

Point = tuple[float, float]

TENSION = 6.0
"""A curve of Catmull and Rom through points, written as cubic ones: a sixth of the chord to each side."""


def mirrored(points: Iterable[Point], width: float) -> tuple[Point, ...]:
    """The same points seen in a mirror that stands upright in the middle of a sheet of that width."""
    return tuple(_fine(width - x, y) for x, y in points)


def moved(points: Iterable[Point], by: Point, scale: float = 1.0) -> tuple[Point, ...]:
    """The same points, scaled around the origin and then moved."""
    return tuple(_fine(x * scale + by[0], y * scale + by[1]) for x, y in points)


def _fine(x: float, y: float) -> Point:
    """A point to a hundredth, so that a mirror and its mirror agree to the last digit."""
    return round(x, 2), round(y, 2)


def number(value: float) -> str:
    """A coordinate with one decimal at most: a tenth of a pixel is finer than any screen."""
    said = f"{value:.1f}".removesuffix(".0")
    return "0" if said == "-0" else said


def place(point: Point) -> str:
    """A point as a path writes it."""
    return f"{number(point[0])} {number(point[1])}"


def line(points: Sequence[Point], *, closed: bool = False) -> str:
    """Straight lines from point to point."""
    return f"M{'L'.join(place(one) for one in points)}{'Z' if closed else ''}"


def smooth(points: Sequence[Point], *, closed: bool = False) -> str:
    """A smooth curve through every point, in their order; two points or fewer are a straight line."""
    count = len(points)
    if count < 3:
        return line(points, closed=closed)
    parts = [f"M{place(points[0])}"]
    for at in range(count if closed else count - 1):
        before = points[(at - 1) % count] if closed or at else points[0]
        start, end = points[at], points[(at + 1) % count]
        after = points[(at + 2) % count] if closed or at + 2 < count else end
        first = (start[0] + (end[0] - before[0]) / TENSION, start[1] + (end[1] - before[1]) / TENSION)
        second = (end[0] - (after[0] - start[0]) / TENSION, end[1] - (after[1] - start[1]) / TENSION)
        parts.append(f"C{place(first)} {place(second)} {place(end)}")
    return "".join(parts) + ("Z" if closed else "")


def rounded(points: Sequence[Point], radius: float) -> str:
    """A closed outline of straight sides whose corners are round; short sides make smaller corners."""
    parts: list[str] = []
    for at, corner in enumerate(points):
        before, after = points[at - 1], points[(at + 1) % len(points)]
        enter, leave = _towards(corner, before, radius), _towards(corner, after, radius)
        parts.append(f"{'L' if parts else 'M'}{place(enter)}Q{place(corner)} {place(leave)}")
    return "".join(parts) + "Z"


def _towards(start: Point, end: Point, by: float) -> Point:
    """The point that lies ``by`` from one point on the way to another, half-way at most."""
    long = hypot(end[0] - start[0], end[1] - start[1])
    share = min(by / long, 0.5) if long else 0.0
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def oval(centre: Point, wide: float, high: float, corners: int = 12) -> tuple[Point, ...]:
    """Points around an upright oval of half-width ``wide`` and half-height ``high``."""
    turns = (2 * pi * at / corners for at in range(corners))
    return tuple(_fine(centre[0] + wide * cos(turn), centre[1] + high * sin(turn)) for turn in turns)


def turned(start: Point, long: float, degrees: float) -> Point:
    """The end of a line of a length from ``start``; 0 points right, 90 up: angles as a protractor has them."""
    angle = degrees * pi / 180
    return start[0] + long * cos(angle), start[1] - long * sin(angle)


def inside(point: Point, outline: Sequence[Point]) -> bool:
    """Whether a point lies within an outline of straight sides."""
    x, y = point
    within = False
    for at, (x1, y1) in enumerate(outline):
        x0, y0 = outline[at - 1]
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            within = not within
    return within
