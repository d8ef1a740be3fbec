"""The page says first what it is worth: experimental, a range, against the own usual."""

from __future__ import annotations

from restride.diary.fold import fold
from restride.diary.kinds import Activity, Shoe
from restride.load.tissue.index import lanes
from restride.report import document as doc
from restride.report.text import render
from restride.report.tissues.page import tissues_document
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.report.pages import speech


def page(pen: Pen, day: int) -> doc.Document:
    return tissues_document(lanes(shipped(), fold(pen.entries), on(day), 56), 56, speech(day=day))


def test_every_structure_stands_with_its_range_and_its_cards() -> None:
    pen = Pen()
    for day in range(0, 30, 2):
        pen.run(day, 30, 0, km=5)
    document = page(pen, 30)
    heads = [one.text for one in document.blocks if isinstance(one, doc.Heading)]
    assert len(heads) == 6, "five structures, and what the index is worth"
    said = render(document, width=200, colour=False, depth="short")
    assert "Last run" in said
    assert "Last run, Monday 30 March: 1." in said
    pen.write(30, Shoe("Invented Bare", style="minimal"))
    pen.write(30, Activity("run", 1800, 1800, distance_m=5000, shoe="Invented Bare"))
    assert " to " in render(page(pen, 31), width=200, colour=False, depth="short")
    assert "Experimental" in said
    assert any(one.figures for one in document.reasons)
    assert "because." not in said


def test_the_drawing_has_the_numbers_beside_it() -> None:
    pen = Pen()
    for day in range(0, 30, 2):
        pen.run(day, 30, 0, km=5)
    (picture,) = [one for one in page(pen, 30).blocks if isinstance(one, doc.Picture)]
    assert picture.table is not None
    assert len(picture.table.columns) == 6
    assert len(picture.table.rows) >= 10


def test_without_runs_it_says_so_and_draws_nothing() -> None:
    document = page(Pen(), 3)
    assert not [one for one in document.blocks if isinstance(one, doc.Picture)]
    assert "No run of the last weeks" in render(document, width=200, colour=False, depth="short")
