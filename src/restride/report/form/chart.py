"""One measure over weeks as a lane: each run at matched speed, and the usual behind it. Draws no page of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from restride.diary.history import History
from restride.gait.contact import CONFIDENT
from restride.gait.form.numbers import numbers_of
from restride.gait.form.runs import lanes
from restride.gait.form.usual import Change
from restride.report.drawing.chart import LINE, POINTS, Axis, Lane, Series, Value
from restride.report.form.words import LARGE, MILLIMETRES_PER_METRE, amount, measure, unit
from restride.report.phrase import Speech, capital
from restride.words.day import Day, Span

TICKS = 4
AROUND = 1.15
"""A lane reaches a little beyond what lies in it, so that no dot sits on its edge."""

HIGH = 48.0


IN_TRENDS = ("cadence", "contact_time")
"""What of form stands among the weeks; the rest has its own page."""

FEWEST = 2
"""One dot is no trend."""


def trend_changes(history: History, span: Span, speech: Speech) -> list[Change]:
    """Cadence and contact time of the instrument with the most runs, with the points that lie in a span of days."""
    found = lanes(history, speech.on, numbers_of(speech.edition))
    told = []
    for one in found[0].changes if found else ():
        points = tuple(point for point in one.points if point.day in span)
        if one.name in IN_TRENDS and len(points) >= FEWEST:
            told.append(replace(one, points=points))
    return told


def form_axis(days: Sequence[Day], speech: Speech) -> Axis:
    """The axis of some days in order."""
    first, last = days[0].toordinal(), days[-1].toordinal()
    chosen = sorted({round(first + place * (last - first) / (TICKS - 1)) for place in range(TICKS)})
    ticks = tuple((float(one), _short(Day.fromordinal(one), speech)) for one in chosen)
    return Axis(float(first), float(last), ticks)


def form_lane(one: Change, speech: Speech) -> Lane:
    """A measure: a dot a run with how sure it is, and a line where the usual lies, wide by what chance moves."""
    dots = tuple(
        Value(
            float(point.day.toordinal()),
            point.value,
            point.value - CONFIDENT * point.error,
            point.value + CONFIDENT * point.error,
            f"{_short(point.day, speech)}: {amount(point.value, one.name, speech)}",
        )
        for point in one.points
    )
    series = [Series(dots, "" if one.recent is None else _tick(one.recent, one), POINTS)]
    if one.usual is not None:
        ends = (one.points[0].day, one.points[-1].day)
        line = tuple(Value(float(day.toordinal()), one.usual) for day in ends)
        series.append(Series(line, "", LINE, past=True))
    low, high = _edges(one)
    ticks = ((low, _tick(low, one)), (high, _tick(high, one)))
    name = speech.say("form.lane", what=capital(measure(one.name, speech)), unit=unit(one.name, speech, large=True))
    return Lane(name, tuple(series), (), ticks, HIGH)


def _edges(one: Change) -> tuple[float, float]:
    values = [point.value for point in one.points] + ([one.usual] if one.usual is not None else [])
    middle = (min(values) + max(values)) / 2
    half = max((max(values) - min(values)) / 2, one.detectable or 0.0, abs(middle) / 100, 1e-6) * AROUND
    return middle - half, middle + half


def _tick(value: float, one: Change) -> str:
    """A height without its unit, in few enough digits for the margin: millimetres of a step as metres."""
    if one.name in LARGE:
        return f"{value / MILLIMETRES_PER_METRE:.2f}"
    return f"{value:.1f}" if one.unit == "percent" else f"{value:.0f}"


def _short(day: Day, speech: Speech) -> str:
    """A day in as few letters as an axis has room for: "7 Nov"."""
    return speech.say("trends.tick", day=str(day.day), month=speech.say(f"month.name.{day.month}")[:3])
