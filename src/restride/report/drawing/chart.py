"""Charts: lanes of lines, points, bars, steps and events over one shared axis, labelled where they end. Words given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap

from restride.report.drawing import svg
from restride.report.drawing.curve import Point, line

WIDE = 340.0
"""A chart is drawn for a phone held upright; on a wide page its letters grow no larger than those of the page."""

LEFT, RIGHT, HEAD, GAP, FOOT = 28.0, 58.0, 24.0, 12.0, 22.0
"""Room for the values at the left, the labels at the right, a lane's name, between lanes, and for the axis."""

LETTER = 5.6
"""About how wide a small letter is: labels that would touch are left to the table."""

BOLD, NEXT = 6.4, 13.0
"""About how wide a small bold letter is, and how far below a line of a name the next one stands."""

LINE, POINTS, BARS, STEPS = "line", "points", "bars", "steps"


@dataclass(frozen=True, slots=True)
class Value:
    """One value at a place of the axis; ``low`` and ``high`` whisper how far noise may move it."""

    at: float
    value: float | None
    low: float | None = None
    high: float | None = None
    name: str = ""
    """What it says when a pointer rests on it."""


@dataclass(frozen=True, slots=True)
class Series:
    """Values that belong together.

    Parameters
    ----------
    label
        Written where the series ends, instead of a legend; short.
    form
        ``line``, ``points``, ``bars`` or ``steps``. A value of None leaves a gap.
    past
        The past self, or what is compared with: grey and thin.
    """

    values: tuple[Value, ...]
    label: str = ""
    form: str = LINE
    past: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened at a place of the axis; ``state`` is a light, or empty. A word stands beside its mark."""

    at: float
    label: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """One strip of a chart.

    Parameters
    ----------
    ticks
        Heights with their words, lowest first; the first and last are the edges of the lane. Empty for events alone.
    high
        How high it is drawn.
    """

    name: str
    series: tuple[Series, ...] = ()
    events: tuple[Event, ...] = ()
    ticks: tuple[tuple[float, str], ...] = ()
    high: float = 64.0


@dataclass(frozen=True, slots=True)
class Axis:
    """The axis that every lane shares: its ends, its ticks with their words, and what it counts."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    name: str = ""


def chart(axis: Axis, lanes: Sequence[Lane], title: str, description: str) -> str:
    """The lanes one below another over one axis.

    Parameters
    ----------
    description
        What is to be seen, in a sentence: it is all that a screen reader gets beside the table.
    """
    parts: list[str] = []
    top = 0.0
    for lane in lanes:
        head = HEAD + NEXT * (len(_head(lane.name)) - 1)
        parts.append(_lane(_Frame(axis, lane, top + head)))
        top += head + lane.high + GAP
    parts.append(_axis(axis, top))
    return svg.sheet((WIDE, top + FOOT + (HEAD if axis.name else 0)), title, description, "".join(parts), kind="chart")


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where values of one lane lie on the sheet."""

    axis: Axis
    lane: Lane
    top: float

    def x(self, at: float) -> float:
        return _across(self.axis, at)

    def y(self, value: float) -> float:
        low, high = self.lane.ticks[0][0], self.lane.ticks[-1][0]
        share = (min(max(value, low), high) - low) / (high - low) if high > low else 0.0
        return self.top + self.lane.high * (1 - share)

    @property
    def floor(self) -> float:
        return self.top + self.lane.high


def _across(axis: Axis, at: float) -> float:
    span = axis.high - axis.low
    share = (at - axis.low) / span if span > 0 else 0.5
    return LEFT + share * (WIDE - LEFT - RIGHT)


def _lane(frame: _Frame) -> str:
    lane = frame.lane
    lines = _head(lane.name)
    name = "".join(
        svg.text(said, 0.0, frame.top - 12 - NEXT * (len(lines) - 1 - number), font_weight="600")
        for number, said in enumerate(lines)
    )
    grid = "".join(_tick(frame, value, said) for value, said in lane.ticks)
    drawn = "".join(_series(frame, one) for one in sorted(lane.series, key=lambda one: not one.past))
    labels = "".join(_labels(frame))
    return svg.group(name, grid, drawn, labels, "".join(_events(frame)))


def _head(name: str) -> list[str]:
    """The name of a lane in as many lines as it needs, so that none runs over the edge."""
    return wrap(name, int(WIDE / BOLD)) or [""]


def _tick(frame: _Frame, value: float, said: str) -> str:
    y = frame.y(value)
    rule = svg.element(
        "line", x1=LEFT, x2=WIDE - RIGHT, y1=y, y2=y, stroke=svg.FAINT, stroke_width=1.0
    )  # fmt: skip
    return rule + svg.text(said, LEFT - 4, y + 4, text_anchor="end", fill=svg.SOFT)


def _series(frame: _Frame, series: Series) -> str:
    colour = svg.SOFT if series.past else svg.ACCENT
    known = [one for one in series.values if one.value is not None]
    if series.form == BARS:
        return "".join(_bar(frame, one, colour, len(series.values)) for one in known if one.value)
    whisper = "".join(_whisper(frame, one, colour) for one in known)
    if series.form == POINTS:
        return whisper + "".join(_point(frame, one, colour) for one in known)
    pieces = "".join(
        svg.path(line(_path(frame, piece, series.form)), stroke=colour, stroke_width=1.2 if series.past else 2.0)
        for piece in _unbroken(series.values)
    )
    dots = "".join(_point(frame, one, colour) for one in known[-1:])
    return whisper + pieces + dots


def _path(frame: _Frame, piece: list[Value], form: str) -> list[Point]:
    points = [(frame.x(one.at), frame.y(one.value or 0.0)) for one in piece]
    if form != STEPS:
        return points
    stepped = [points[0]]
    for (_, before), (x, y) in pairwise(points):
        stepped += [(x, before), (x, y)]
    return stepped


def _unbroken(values: Sequence[Value]) -> Iterator[list[Value]]:
    piece: list[Value] = []
    for one in values:
        if one.value is None:
            if piece:
                yield piece
            piece = []
        else:
            piece.append(one)
    if piece:
        yield piece


def _bar(frame: _Frame, one: Value, colour: str, count: int) -> str:
    wide = min(max((WIDE - LEFT - RIGHT) / max(count, 1) * 0.7, 1.2), 18.0)
    top = frame.y(one.value or 0.0)
    bar = svg.element(
        "rect", x=frame.x(one.at) - wide / 2, y=top, width=wide, height=max(frame.floor - top, 0.6), fill=colour
    )
    return svg.named(bar, one.name) if one.name else bar


def _point(frame: _Frame, one: Value, colour: str) -> str:
    dot = svg.element(
        "circle", cx=frame.x(one.at), cy=frame.y(one.value or 0.0), r=2.6, fill=colour, stroke=svg.PAPER,
        stroke_width=0.8,
    )  # fmt: skip
    return svg.named(dot, one.name) if one.name else dot


def _whisper(frame: _Frame, one: Value, colour: str) -> str:
    if one.low is None or one.high is None:
        return ""
    x = frame.x(one.at)
    return svg.element(
        "line", x1=x, x2=x, y1=frame.y(one.low), y2=frame.y(one.high), stroke=colour, stroke_width=4.0,
        stroke_opacity=0.25,
    )  # fmt: skip


def _labels(frame: _Frame) -> Iterator[str]:
    """Each series is named where it ends; names that would lie on each other are moved apart."""
    ends = []
    for series in frame.lane.series:
        known = [one for one in series.values if one.value is not None]
        if series.label and known:
            ends.append((frame.y(known[-1].value or 0.0), series))
    lowest = -1e9
    for y, series in sorted(ends, key=lambda end: end[0]):
        lowest = max(y, lowest + svg.SMALL + 1)
        colour = svg.SOFT if series.past else svg.ACCENT
        yield svg.text(series.label, WIDE - RIGHT + 6, lowest + 4, fill=colour)


def _events(frame: _Frame) -> Iterator[str]:
    """A mark for each event; a word beside it where there is room, else the pointer and the table tell it."""
    y = frame.floor - 5
    free = -1e9
    events = sorted(frame.lane.events, key=lambda event: event.at)
    marks = [frame.x(one.at) for one in events]
    for one, x, following in zip(events, marks, [*marks[1:], WIDE + LEFT][: len(marks)], strict=True):
        colour = svg.STATES.get(one.state, svg.INK)
        stem = "" if not frame.lane.ticks else svg.element(
            "line", x1=x, x2=x, y1=frame.top, y2=frame.floor, stroke=colour, stroke_width=0.8, stroke_dasharray="2 3"
        )  # fmt: skip
        yield svg.named(stem + svg.path(_mark(one.state, x, y), fill=colour), one.label)
        wide = LETTER * len(one.label) + 6
        right = x + wide < min(WIDE, following - 6)
        start, end = (x + 6, x + wide) if right else (x - wide, x - 6)
        if start > free and end > 0:
            yield svg.text(one.label, start if right else end, y + 4, text_anchor="" if right else "end")
            free = end
        else:
            free = max(free, x + 6)


def _mark(state: str, x: float, y: float) -> str:
    """Each light has a shape of its own, so that it can be told without colour."""
    shapes: dict[str, tuple[Point, ...]] = {
        "rest": ((-4, -4), (4, -4), (4, 4), (-4, 4)),
        "be_seen": ((0, -5), (5, 4), (-5, 4)),
        "run": ((0, -5), (3.5, -3.5), (5, 0), (3.5, 3.5), (0, 5), (-3.5, 3.5), (-5, 0), (-3.5, -3.5)),
    }
    corners = shapes.get(state, ((0, -5), (5, 0), (0, 5), (-5, 0)))
    return line([(x + dx, y + dy) for dx, dy in corners], closed=True)


def _axis(axis: Axis, y: float) -> str:
    rule = svg.element("line", x1=LEFT, x2=WIDE - RIGHT, y1=y, y2=y, stroke=svg.SOFT, stroke_width=1.0)
    parts = [rule]
    free = -1e9
    for at, said in axis.ticks:
        x = _across(axis, at)
        half = LETTER * len(said) / 2
        parts.append(svg.element("line", x1=x, x2=x, y1=y, y2=y + 4, stroke=svg.SOFT, stroke_width=1.0))
        if x - half > free and x + half <= WIDE:
            parts.append(svg.text(said, x, y + 16, text_anchor="middle", fill=svg.SOFT))
            free = x + half + 4
    if axis.name:
        parts.append(svg.text(axis.name, WIDE - RIGHT, y + 16 + HEAD, text_anchor="end", fill=svg.SOFT))
    return svg.group(*parts)
