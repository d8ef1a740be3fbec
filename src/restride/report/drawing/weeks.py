"""Usual weeks as bars over one axis of weeks, with a line where the runner is. Knows no cause and judges nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from restride.report.drawing import svg

WIDE, ROW, TOP, BOTTOM, MARGIN = 360.0, 46.0, 22.0, 28.0, 12.0
BAR = 12.0
TICKS = (1, 2, 4, 8, 13, 26, 52)
"""Steps of the axis in weeks; the first that gives few enough is taken."""
TICKS_MOST = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: its name, the usual weeks, and the week it was reached; None while it was not."""

    name: str
    least: float
    most: float
    reached: float | None


@dataclass(frozen=True, slots=True)
class Words:
    """What stands beside the axis and the line."""

    now: str
    axis: str


def weeks_picture(bars: Sequence[Bar], now: float, words: Words, title: str, description: str) -> str:
    """The rows from the earliest station down, with the present week as a line across them."""
    end = max(now, *(one.most for one in bars), *(one.reached or 0 for one in bars), 1.0) * 1.05
    floor = TOP + ROW * len(bars)
    scale = (WIDE - 2 * MARGIN) / end
    parts = [*_axis(end, scale, floor, words.axis)]
    for place, one in enumerate(bars):
        parts.extend(_row(one, TOP + ROW * place, scale))
    parts.extend(_now(now, scale, floor, words.now))
    return svg.sheet((WIDE, floor + BOTTOM), title, description, "".join(parts), kind="weeks")


def _x(week: float, scale: float) -> float:
    return MARGIN + week * scale


def _axis(end: float, scale: float, floor: float, name: str) -> Iterable[str]:
    step = next((one for one in TICKS if end / one <= TICKS_MOST), ceil(end / TICKS_MOST))
    yield svg.element("line", x1=MARGIN, x2=WIDE - MARGIN, y1=floor, y2=floor, stroke=svg.SOFT, stroke_width=1.0)
    week = 0
    while week <= end:
        x = _x(week, scale)
        yield svg.element("line", x1=x, x2=x, y1=floor, y2=floor + 4, stroke=svg.SOFT, stroke_width=1.0)
        yield svg.text(str(week), x, floor + 16, fill=svg.SOFT, text_anchor="middle")
        week += step
    yield svg.text(name, WIDE - MARGIN, floor + 26, fill=svg.SOFT, text_anchor="end")


def _row(one: Bar, top: float, scale: float) -> Iterable[str]:
    y = top + ROW - BAR - 8
    yield svg.text(one.name, MARGIN, y - 6, font_size=svg.LARGE)
    left, right = _x(one.least, scale), _x(one.most, scale)
    yield svg.element("rect", x=left, y=y, width=max(right - left, 2.0), height=BAR, rx=3.0, fill=svg.FAINT)
    if one.reached is not None:
        x = _x(one.reached, scale)
        yield svg.element("circle", cx=x, cy=y + BAR / 2, r=BAR / 2, fill=svg.ACCENT)
        yield svg.path(
            f"M{x - 3} {y + BAR / 2}l2 3l4 -6", stroke=svg.PAPER, stroke_width=1.8,
        )  # fmt: skip


def _now(now: float, scale: float, floor: float, word: str) -> Iterable[str]:
    x = _x(now, scale)
    yield svg.element(
        "line", x1=x, x2=x, y1=TOP - 4, y2=floor, stroke=svg.ACCENT, stroke_width=1.6, stroke_dasharray="4 3"
    )
    anchor = "end" if x > WIDE / 2 else "start"
    yield svg.text(word, x, TOP - 9, fill=svg.ACCENT, text_anchor=anchor, font_weight="600")
