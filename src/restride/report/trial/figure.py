"""The figure of a trial: every protocol side by side, a point for each world, in one lane a measure. Counts nothing."""

from __future__ import annotations

from math import ceil

from restride.report import document as doc
from restride.report.drawing.chart import POINTS, Axis, Lane, Series, Value, chart
from restride.report.phrase import Speech
from restride.report.trial.page import OURS, Arm, Shown, extremes, said

DRAWN = ("full_on", "flares", "bad_days", "lost_days")
"""Measures of the figure; the others stand in the table."""
WIDE = 0.34
"""How far the worlds of one protocol lie to each side of its place."""
HIGH = 88.0

SHEET = (
    "<style>svg{--draw-ink:#1c1b19;--draw-soft:#5f5c57;--draw-faint:#d9d6d0;--draw-paper:#ffffff;"
    "--draw-accent:#0b6e8f;background:#ffffff}"
    "@media (prefers-color-scheme:dark){svg{--draw-ink:#ece9e4;--draw-soft:#a8a39b;--draw-faint:#45423d;"
    "--draw-paper:#1c1b19;--draw-accent:#5cc0e0;background:#1c1b19}}"
    "@media print{svg{--draw-ink:#000;--draw-soft:#555;--draw-faint:#ccc;--draw-paper:#fff;"
    "--draw-accent:#000;background:#fff}}</style>"
)
"""The colours of a figure that stands alone; on a page they are the page's own."""


def picture(trial: Shown, speech: Speech) -> doc.Picture:
    """The figure as a page shows it."""
    title, words = speech.say("trial.figure"), speech.say("trial.figure_says", worlds=str(trial.worlds))
    return doc.Picture(title, words, _drawn(trial, title, words, speech))


def alone(trial: Shown, speech: Speech) -> str:
    """The figure as a file of its own, with colours for light, dark and print."""
    svg = picture(trial, speech).svg
    head, bracket, rest = svg.partition(">")
    return f"{head}{bracket}{SHEET}{rest}\n"


def _drawn(trial: Shown, title: str, words: str, speech: Speech) -> str:
    ticks = tuple((place + 0.5, speech.say(f"trial.axis.{arm.name}")) for place, arm in enumerate(trial.arms))
    axis = Axis(0.0, float(len(trial.arms)), ticks)
    return chart(axis, [_lane(trial, name, speech) for name in DRAWN], title, words)


def _lane(trial: Shown, name: str, speech: Speech) -> Lane:
    edge = float(trial.days) if name == "full_on" else _edge(trial, name)
    series = [_worlds(trial, arm, place, name, edge, speech) for place, arm in enumerate(trial.arms)]
    return Lane(speech.say(f"trial.lane.{name}"), tuple(series), (), ((0.0, "0"), (edge, f"{edge:g}")), HIGH)


def _edge(trial: Shown, name: str) -> float:
    """The upper edge of a lane: the greatest figure of any world, rounded up to what is easily read."""
    most = max((value or 0.0) for arm in trial.arms for value in arm.cells[name].worlds)
    step = 10.0 if most > 10 else 1.0
    return max(ceil(most / step) * step, 1.0)


def _worlds(trial: Shown, arm: Arm, place: int, name: str, edge: float, speech: Speech) -> Series:
    cell = arm.cells[name]
    least, most = extremes(cell)
    count = len(cell.worlds)
    protocol = speech.say(f"trial.protocol.{arm.name}")
    points = [
        Value(
            place + 0.5 + WIDE * (2 * (world + 0.5) / count - 1),
            edge if value is None else value,
            name=f"{protocol}: {said(value, name, trial.days, speech)}",
        )
        for world, value in enumerate(cell.worlds)
    ]
    middle = edge if cell.value is None else cell.value
    whole = Value(place + 0.5, middle, edge if least is None else least, edge if most is None else most)
    return Series((*points, whole), form=POINTS, past=arm.name != OURS)
