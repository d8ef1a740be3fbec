"""A measure over weeks as a lane: a dot a run, the usual behind it, edges that hold both."""

from __future__ import annotations

from restride.gait.form.usual import Change, Point
from restride.report.drawing.chart import POINTS
from restride.report.form.chart import form_axis, form_lane
from tests.diaries import on
from tests.report.pages import speech


def change(*values: float, usual: float | None = 250.0, detectable: float | None = 8.0) -> Change:
    points = tuple(Point(on(3 * place), f"e{place}", value, 1.0) for place, value in enumerate(values))
    return Change("contact_time", "ms", 3.0, usual, values[-1], None, detectable, len(values), 1, points)


def test_every_run_is_a_dot_and_the_usual_a_line() -> None:
    lane = form_lane(change(248, 252, 261), speech())
    dots, line = lane.series
    assert dots.form == POINTS
    assert [one.value for one in dots.values] == [248, 252, 261]
    assert dots.label == "261"
    assert lane.name == "Ground contact time, ms"
    assert dots.values[0].name == "2 Mar: 248 ms"
    assert line.past
    assert {one.value for one in line.values} == {250}


def test_the_edges_hold_every_value_and_what_chance_moves() -> None:
    low, high = (edge for edge, _ in form_lane(change(250, 250.5), speech()).ticks)
    assert high - low >= 16
    wide = form_lane(change(230, 300), speech()).ticks
    assert wide[0][0] < 230
    assert wide[-1][0] > 300


def test_without_a_usual_there_is_no_line() -> None:
    assert len(form_lane(change(250, 251, usual=None, detectable=None), speech()).series) == 1


def test_a_step_is_drawn_in_metres() -> None:
    points = tuple(Point(on(3 * place), f"e{place}", 1000.0 + place, 1.0) for place in range(3))
    lane = form_lane(Change("step_length", "mm", 3.0, 1000.0, 1002.0, None, 40.0, 3, 1, points), speech())
    assert lane.name == "Step length, m"
    assert [said for _, said in lane.ticks] == ["0.95", "1.05"]


def test_the_axis_runs_from_the_first_day_to_the_last() -> None:
    axis = form_axis([on(0), on(30)], speech())
    assert (axis.low, axis.high) == (on(0).toordinal(), on(30).toordinal())
    assert axis.ticks[0][1] == "2 Mar"
    assert len(form_axis([on(0), on(1)], speech()).ticks) == 2
