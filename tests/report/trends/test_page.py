"""Weeks as lanes with their table and a drawn foot: what was said is shown, worst first, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from restride.diary.fold import fold
from restride.diary.history import History
from restride.diary.kinds import Checkin, Decision, PainSpot, Raised
from restride.diary.standing import Colour, Door, Standing
from restride.report import document as doc
from restride.report.trends.page import trends_document
from restride.words.side import Side
from tests.diaries import Pen, on
from tests.report.pages import speech
from tests.runs import Made, diary


def written() -> History:
    pen = Pen()
    pen.sore(0, ("mt-shaft-2",), 3)
    pen.write(1, PainSpot(Side.LEFT, ("mt-shaft-2", "calf"), 6))
    pen.write(2, PainSpot(Side.BOTH, ("skin",), 2))
    pen.write(3, PainSpot(Side.RIGHT, ("hallux-nail",), 0))
    pen.write(4, Checkin(sleep_h=7.5, mood=6))
    pen.run(5, 20)
    return fold(pen.entries)


def pictures(document: doc.Document) -> list[doc.Picture]:
    return [block for block in document.blocks if isinstance(block, doc.Picture)]


def test_chart_table_and_foot_say_the_same() -> None:
    document = trends_document(written(), 14, speech(day=10))
    chart, *feet = pictures(document)
    assert chart.table is not None
    assert all(len(row) == len(chart.table.columns) for row in chart.table.rows)
    assert any("7.5" in row for row in chart.table.rows)
    assert chart.svg.count("<rect") == 1
    assert {"left" in one.title for one in feet} == {True, False}
    assert all("fill-opacity" in one.svg and "style=" not in one.svg for one in feet)
    places = document.blocks[-1]
    assert isinstance(places, doc.Table)
    assert [row[1] for row in places.rows] == sorted((row[1] for row in places.rows), reverse=True)


def test_an_empty_diary_says_so() -> None:
    document = trends_document(fold([]), 14, speech(day=10))
    assert not pictures(document)
    assert len(document.blocks) == 3


def test_form_at_matched_speed_stands_among_the_weeks() -> None:
    pen = diary({day: Made(minutes=12, seed=day) for day in range(0, 60, 6)})
    (chart, *_) = pictures(trends_document(fold(pen.entries), 28, speech(day=60)))
    assert chart.table is not None
    assert chart.table.columns[-2:] == ("Cadence, /min", "Ground contact time, ms")
    held = [row for row in chart.table.rows if row[-1].endswith(" ms")]
    assert len(held) == 4
    assert "Ground contact time, ms" in chart.svg
    # A diary without measured runs has no such lane, and one dot is no trend.
    assert "contact" not in pictures(trends_document(written(), 14, speech(day=10)))[0].svg
    one = diary({58: Made(minutes=12)})
    first = pictures(trends_document(fold(one.entries), 28, speech(day=60)))[0]
    assert first.table is not None
    assert len(first.table.columns) == 2


def test_warning_signs_have_a_lane_of_their_own() -> None:
    pen = Pen()
    pen.sore(0, ("mt-shaft-2",), 3)
    pen.run(1, 20)
    pen.write(2, Raised("R30", "T2", "left-mt-shaft-2", (), "2026.11.1"))
    chart = pictures(trends_document(fold(pen.entries), 14, speech(day=10)))[0]
    assert "Warning signs" in chart.svg
    assert speech().say("flag.R30.name") in chart.svg


def test_what_was_noticed_has_a_lane_and_its_words() -> None:
    pen = Pen()
    pen.sore(0, ("mt-shaft-2",), 3)
    pen.run(1, 20)
    low = Standing(door=Door.LADDER, height=2)
    pen.write(2, Decision("plan.reaction", on(1), Colour.GREEN, low, replace(low, height=4), (), "2026.11.1"))
    chart = pictures(trends_document(fold(pen.entries), 14, speech(day=10)))[0]
    assert "What was noticed" in chart.svg
    assert chart.table is not None
    assert [row[-1] for row in chart.table.rows if row[-1] == "up"] == ["up"]
