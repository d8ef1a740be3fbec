"""A way of lacing as a picture: eyelets from the toe upwards, both ends of the lace through them. Words are given."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from restride.report.drawing import svg
from restride.report.drawing.curve import Point, line, place, smooth

WIDE, ROW, TOP, TOE = 340.0, 30.0, 34.0, 58.0
"""The sheet, from row to row, and the room above the last and below the first row."""
LEFT, RIGHT = 128.0, 212.0
LOOP = 24.0
"""How far a loop stands out at the side."""

Ends = tuple[tuple[str, ...], ...]


def lacing_picture(ends: Ends, title: str, description: str) -> str:
    """The lace in two colours, one for each end, the first drawn below; a sore place lies under an open row.

    Parameters
    ----------
    ends
        The way of each end, ``L1`` the eyelet nearest the toe on the left, ``loop_R`` the loop on the right.
    """
    rows = max(_row(one) for end in ends for one in end if not one.startswith("loop"))
    high = TOP + (rows - 1) * ROW + TOE
    at = {f"{side}{row}": (x, TOP + (rows - row) * ROW) for side, x in (("L", LEFT), ("R", RIGHT)) for row in
          range(1, rows + 1)}  # fmt: skip
    y = (at[f"L{rows}"][1] + at[f"L{max(rows - 1, 1)}"][1]) / 2
    at |= {"loop_L": (LEFT - LOOP, y), "loop_R": (RIGHT + LOOP, y)}
    used = {one for end in ends for one in end}
    sore = "".join(_sore(at[f"L{row}"][1] - (ROW / 2 if f"L{row}" in used else 0)) for row in open_rows(ends))
    start = svg.path(line([at[ends[0][0]], at[ends[1][0]]]), stroke=svg.INK, stroke_width=4.0) if len(ends) > 1 else ""
    laces = "".join(_lace(end, at, colour) for end, colour in zip(ends, (svg.INK, svg.ACCENT), strict=False))
    holes = "".join(
        svg.element("circle", cx=x, cy=y, r=4.6, fill=svg.PAPER, stroke=svg.INK, stroke_width=1.6)
        for name, (x, y) in at.items()
        if not name.startswith("loop")
    )
    return svg.sheet((WIDE, high), title, description, _shoe(high) + sore + start + laces + holes, kind="lacing")


def open_rows(ends: Ends) -> tuple[int, ...]:
    """The rows over which no lace crosses the foot: skipped, or passed straight up on both sides."""
    crossed: set[int] = set()
    rows = {_row(one) for end in ends for one in end if not one.startswith("loop")}
    straight: set[int] = set()
    for end in ends:
        for one, following in pairwise(end):
            low, high = sorted((_row(one), _row(following)))
            if "loop" in one or "loop" in following:
                continue
            (straight if one[0] == following[0] else crossed).add(low)
            if high == low:
                crossed.add(low)
    skipped = set(range(1, max(rows) + 1)) - rows
    opened = {row for row in straight - crossed if row < max(rows) - 1 and _each_side(ends, row)}
    return tuple(sorted(skipped | opened))


def _each_side(ends: Ends, row: int) -> bool:
    """Whether both ends go straight up from one row to the next."""
    ways = [{(one, following) for one, following in pairwise(end)} for end in ends]
    return all(way & {(f"L{row}", f"L{row + 1}"), (f"R{row}", f"R{row + 1}")} for way in ways)


def _row(eyelet: str) -> int:
    return int(eyelet[1:]) if not eyelet.startswith("loop") else 0


def _shoe(high: float) -> str:
    """The upper of a shoe, its toe below, and the tongue between the eyelets."""
    outer = [(96, 6), (78, high * 0.35), (80, high * 0.7), (104, high - 14), (170, high - 3)]
    sides = [*outer, *((WIDE - x, y) for x, y in reversed(outer[:-1]))]
    tongue = [(LEFT + 14, 2), (RIGHT - 14, 2), (RIGHT - 16, high - 50), (170, high - 40), (LEFT + 16, high - 50)]
    return svg.path(smooth(sides), fill=svg.SKIN, stroke=svg.SOFT, stroke_width=1.6) + svg.path(
        line(tongue, closed=True), fill=svg.PAPER, stroke=svg.FAINT, stroke_width=1.2
    )


def _sore(y: float) -> str:
    """Where the pressure was: at a skipped row, or between two rows that are passed straight."""
    return svg.element(
        "ellipse", cx=(LEFT + RIGHT) / 2, cy=y, rx=22.0, ry=13.0, fill=svg.SORE, fill_opacity=0.28,
        stroke=svg.SORE, stroke_width=1.2, stroke_dasharray="4 3",
    )  # fmt: skip


def _lace(end: tuple[str, ...], at: dict[str, Point], colour: str) -> str:
    pieces = "".join(
        svg.path(way, stroke=svg.PAPER, stroke_width=6.6) + svg.path(way, stroke=colour, stroke_width=4.0)
        for way in _ways(end, at)
    )
    x, y = at[end[-1]]
    out = -1 if x < WIDE / 2 else 1
    tail = f"M{place((x, y))}q{out * 14} -4 {out * 26} {14 if y > TOP else -12}"
    return pieces + svg.path(tail, stroke=colour, stroke_width=4.0)


def _ways(end: tuple[str, ...], at: dict[str, Point]) -> Iterator[str]:
    """Piece by piece; straight up runs along the side, where it does not hide what crosses."""
    for one, following in pairwise(end):
        (x0, y0), (x1, y1) = at[one], at[following]
        if x0 == x1:
            out = 9 if x0 > WIDE / 2 else -9
            yield f"M{place((x0, y0))}Q{place((x0 + out, (y0 + y1) / 2))} {place((x1, y1))}"
        else:
            yield line([(x0, y0), (x1, y1)])
    for name in ("loop_L", "loop_R"):
        if name == end[-1]:
            (x, y), side = at[name], "L" if name == "loop_L" else "R"
            rows = max(_row(key) for key in at if not key.startswith("loop"))
            top, low = at[f"{side}{rows}"], at[f"{side}{rows - 1}"]
            yield f"M{place(low)}Q{place((x + (LOOP if side == 'R' else -LOOP) / 2, y))} {place(top)}"
