"""Weeks as series: each day's value, nothing where nothing was said, pain for each complaint by itself."""

from __future__ import annotations

from restride.diary.fold import fold
from restride.report.trends.series import series
from restride.words.day import Span, plus
from tests.diaries import FOOT, Pen, on


def test_series_hold_what_was_said_and_no_more() -> None:
    pen = Pen()
    pen.sore(0)
    pen.morning(1, 3, sleep=7)
    pen.run(1, 20)
    pen.run(1, 5)
    pen.morning(2, 1)
    history = fold(pen.entries)
    found = {(one.name, one.complaint): one for one in series(history, Span.ending(on(2), 7))}
    assert set(found) == {("pain", FOOT), ("run", ""), ("sleep", ""), ("mood", "")}
    assert {on(1): 3.0, on(2): 1.0}.items() <= dict(found["pain", FOOT].values).items()
    assert found["run", ""].values == {on(1): 25}
    assert found["run", ""].unit == "min"
    assert found["sleep", ""].values == {on(1): 7}
    before = {one.name: one for one in series(history, Span.ending(plus(on(0), -1), 7))}
    assert before["run"].values == {}
