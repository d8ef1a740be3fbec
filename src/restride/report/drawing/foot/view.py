"""What a view of the foot is made of: bodies, zones, lines; how it is mirrored. Holds no foot itself."""

from __future__ import annotations

from dataclasses import dataclass, replace

from restride.report.drawing.curve import Point, mirrored, moved, rounded, smooth

Points = tuple[Point, ...]

CORNER = 3.5
"""How round the corners of a zone are."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One piece of a zone: straight sides with round corners, or a smooth curve through its points."""

    zone: str
    points: Points
    curved: bool = False
    part: str = ""
    """Which piece of its zone it is, where a runner may name it apart: ``toe-2``; empty for all of it."""

    @property
    def curve(self) -> str:
        """As a path writes it."""
        return smooth(self.points, closed=True) if self.curved else rounded(self.points, CORNER)


@dataclass(frozen=True, slots=True)
class View:
    """One view of a foot, drawn with its inner edge or its toes to the left.

    Parameters
    ----------
    foot, toes
        Smooth outlines, the toes over the foot and from back to front; a toe has no line at its base, where it grows
        out of the foot. Zones are cut off at their edge.
    shapes
        The zones, from back to front.
    lines
        Strokes that make it a foot: nails, creases, tendons. They catch no tap.
    inner_left
        Whether the left edge is the inner one (or the toes) of a right foot; else of a left one.
    """

    name: str
    size: tuple[float, float]
    foot: Points
    toes: tuple[Points, ...]
    shapes: tuple[Shape, ...]
    lines: tuple[Points, ...]
    inner_left: bool = True

    @property
    def zones(self) -> tuple[str, ...]:
        """The zones of this view, each once, in drawing order."""
        return tuple(dict.fromkeys(one.zone for one in self.shapes))

    @property
    def places(self) -> tuple[tuple[str, str], ...]:
        """Zone and part of everything that can be pointed at, each once, in drawing order."""
        return tuple(dict.fromkeys((one.zone, one.part) for one in self.shapes))

    def mirrored(self) -> View:
        """The same view of the other foot."""
        wide = self.size[0]
        return replace(
            self,
            foot=mirrored(self.foot, wide),
            toes=tuple(mirrored(one, wide) for one in self.toes),
            shapes=tuple(replace(one, points=mirrored(one.points, wide)) for one in self.shapes),
            lines=tuple(mirrored(one, wide) for one in self.lines),
            inner_left=not self.inner_left,
        )


def toe(base: Point, tip: Point, neck: float, pulp: float) -> Points:
    """The outline of a toe from its base to its tip: ``neck`` and ``pulp`` are half-widths."""
    return _along(base, tip, ((0.0, neck * 1.04), (0.35, neck), (0.68, pulp), (0.9, pulp * 0.74)))


def nail(base: Point, tip: Point, half: float) -> Points:
    """The outline of a nail on a toe with that base and tip."""
    start, end = _on(base, tip, 0.66), _on(base, tip, 0.96)
    return _along(start, end, ((0.0, half * 0.62), (0.18, half * 0.92), (0.6, half), (0.92, half * 0.72)), blunt=0.02)


def _on(base: Point, tip: Point, share: float) -> Point:
    return base[0] + (tip[0] - base[0]) * share, base[1] + (tip[1] - base[1]) * share


def _along(base: Point, tip: Point, widths: tuple[tuple[float, float], ...], blunt: float = 0.0) -> Points:
    """Points up one side of an axis, round its tip and down the other; ``widths`` are shares of the way and halves."""
    dx, dy = tip[0] - base[0], tip[1] - base[1]
    long = (dx * dx + dy * dy) ** 0.5
    across = (-dy / long, dx / long)
    up, down = [], []
    for share, half in widths:
        x, y = _on(base, tip, share)
        up.append((x - across[0] * half, y - across[1] * half))
        down.append((x + across[0] * half, y + across[1] * half))
    return moved((*up, _on(base, tip, 1 + blunt), *reversed(down)), (0, 0))
