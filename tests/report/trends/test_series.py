"""Weeks as series: each day's value, nothing where nothing was said, pain for each complaint by itself."""

from __future__ import annotations

from dataclasses import replace

from restride.diary.fold import fold
from restride.diary.kinds import Decision, Raised
from restride.diary.standing import Colour, Door, Standing
from restride.report.trends.series import moves, raised, rungs, series
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
    assert set(found) == {("pain", FOOT), ("run", ""), ("rung", ""), ("sleep", ""), ("mood", "")}
    assert {on(1): 3.0, on(2): 1.0}.items() <= dict(found["pain", FOOT].values).items()
    assert found["run", ""].values == {on(1): 25}
    assert found["run", ""].unit == "min"
    assert found["sleep", ""].values == {on(1): 7}
    before = {one.name: one for one in series(history, Span.ending(plus(on(0), -1), 7))}
    assert before["run"].values == {}


def judged(day: int, door: Door, height: int) -> Decision:
    after = Standing(door=door, height=height)
    return Decision("plan.reaction", on(day), Colour.GREEN, Standing(), after, (), "2026.11.1")


def test_a_rung_holds_until_the_next_judgement_and_ends_with_the_ladder() -> None:
    pen = Pen()
    pen.write(1, judged(1, Door.LADDER, 2))
    pen.write(3, judged(3, Door.LADDER, 4))
    pen.write(5, judged(5, Door.WELL, 0))
    found = rungs(fold(pen.entries), Span.ending(on(6), 7))
    assert found == {on(1): 2, on(2): 2, on(3): 4, on(4): 4}


def test_a_warning_sign_stands_on_its_day_once() -> None:
    pen = Pen()
    for _ in range(2):
        pen.write(2, Raised("R30", "T2", FOOT, (), "2026.11.1"))
    assert raised(fold(pen.entries), Span.ending(on(6), 7)) == {on(2): ("R30",)}


def test_what_was_noticed_and_what_it_moved_stands_on_its_day() -> None:
    pen = Pen()
    ladder = Standing(door=Door.LADDER, height=4)
    pen.write(2, Decision("plan.reaction", on(1), Colour.GREEN, ladder, replace(ladder, height=6), (), "2026.11.1"))
    fell = replace(ladder, height=2, rest_from=on(4))
    pen.write(4, Decision("plan.reaction", on(3), Colour.RED, replace(ladder, height=6), fell, (), "2026.11.1"))
    pen.write(5, Decision("plan.reaction", on(4), Colour.GREEN, ladder, ladder, (), "2026.11.1"))
    assert moves(fold(pen.entries), Span.ending(on(6), 7)) == {on(2): ("up",), on(4): ("red", "down")}
