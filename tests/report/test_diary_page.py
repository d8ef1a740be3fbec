"""The diary page: days with the latest first, every entry with its id, late ones and retracted ones told."""

from __future__ import annotations

from dataclasses import replace

from restride.diary.entry import Entry
from restride.diary.fold import fold
from restride.diary.kinds import Decision
from restride.diary.standing import Colour, Door, Standing
from restride.report import document as doc
from restride.report.diary_page import diary_document
from restride.report.text import render
from restride.words.day import Span
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.report.pages import phrases, sore


def page(entries: list[Entry], last: int = 7, days: int = 8) -> doc.Document:
    return diary_document(fold(entries), Span.ending(on(last), days), shipped(), phrases())


def test_the_latest_day_stands_first_and_every_entry_has_its_id() -> None:
    pen = sore()
    document = page(pen.entries)
    heads = [block.text for block in document.blocks if isinstance(block, doc.Heading)]
    assert heads[0] == "Monday 9 March"
    assert heads[-1] == "Monday 2 March"
    said = render(document)
    assert all(entry.id in said for entry in pen.entries if on(0) <= entry.day <= on(7))
    assert not any(entry.id in said for entry in pen.entries if entry.day < on(0))


def test_an_empty_diary_says_what_to_do() -> None:
    (line,) = [block for block in page([]).blocks if isinstance(block, doc.Paragraph)]
    assert line.command == "restride log run --help"


def test_what_was_written_later_says_when() -> None:
    pen = Pen()
    pen.morning(2, 3, late=2)
    assert "(written down on Friday 6 March)" in render(page(pen.entries))


def test_what_was_taken_back_is_only_counted() -> None:
    pen = Pen()
    entry = pen.morning(2, 3)
    pen.take_back(4, entry)
    said = render(page(pen.entries))
    assert entry.id not in said
    assert "one entry taken back" in said


def test_mornings_on_which_nothing_moved_are_left_out() -> None:
    pen = Pen()
    there = Standing(Door.LADDER, 2)
    quiet = pen.write(1, Decision("plan.morning", on(1), Colour.GREEN, there, there, (), "x"), by="restride")
    judged = pen.write(2, Decision("plan.reaction", on(1), Colour.GREEN, there, there, (), "x"), by="restride")
    up = pen.write(
        3, Decision("plan.climb", on(3), Colour.GREEN, there, replace(there, height=4), (), "x"), by="restride"
    )
    said = render(page(pen.entries))
    assert quiet.id not in said
    assert judged.id in said
    assert up.id in said
