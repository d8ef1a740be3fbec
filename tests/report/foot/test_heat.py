"""Where it hurt: the worst of each place, on how many days, felt complaints too; drawn and in a table, worst first."""

from __future__ import annotations

from restride.diary.fold import fold
from restride.diary.history import History
from restride.diary.kinds import Checkin, Felt, PainSpot
from restride.report import document as doc
from restride.report.foot.heat import Sore, heat_document, sore_places
from restride.report.foot.marks import Mark
from restride.words.day import Span
from restride.words.side import Side
from tests.diaries import Pen, on
from tests.report.pages import speech


def written() -> History:
    pen = Pen()
    pen.sore(0, ("mt-shaft-2",), 3)
    pen.write(1, PainSpot(Side.LEFT, ("mt-shaft-2", "calf"), 6))
    pen.write(2, PainSpot(Side.BOTH, ("skin",), 2))
    pen.write(3, PainSpot(Side.RIGHT, ("hallux-nail",), 0))
    pen.write(4, Checkin((Felt("left-mt-shaft-2", morning=7),)))
    pen.write(5, Checkin((Felt(morning=0),)))
    return fold(pen.entries)


def test_the_worst_of_each_place_counts_and_no_pain_does_not() -> None:
    sore = sore_places(written(), Span.ending(on(10), 14))
    assert (sore[Mark(Side.LEFT, "mt-shaft-2")].worst, sore[Mark(Side.LEFT, "mt-shaft-2")].days) == (7, 3)
    assert sore[Mark(Side.LEFT, "mt-shaft-2")].last == on(4)
    assert sore[Mark(Side.RIGHT, "skin")].worst == 2
    assert Mark(Side.RIGHT, "hallux-nail") not in sore


def test_a_pain_of_whatever_hurts_counts_for_each_complaint_that_was_open() -> None:
    pen = Pen()
    pen.sore(0, ("mt-shaft-2",), 3)
    pen.write(2, Checkin((Felt(morning=5),)))
    pen.write(3, PainSpot(Side.RIGHT, ("hallux-nail",), 1))
    sore = sore_places(fold(pen.entries), Span.ending(on(10), 14))
    assert sore[Mark(Side.LEFT, "mt-shaft-2")].worst == 5
    assert sore[Mark(Side.RIGHT, "hallux-nail")].worst == 1


def test_what_lies_before_the_span_is_left_out() -> None:
    assert sore_places(written(), Span.ending(on(10), 3)) == {}


def test_every_sore_place_is_coloured_and_the_table_is_worst_first() -> None:
    document = heat_document(written(), 2, speech(day=10))
    pictures = [one for one in document.blocks if isinstance(one, doc.Picture)]
    assert {"left" in one.title for one in pictures} == {True, False}
    assert all('fill="var(--draw-sore' in one.svg for one in pictures)
    table = document.blocks[-1]
    assert isinstance(table, doc.Table)
    assert [row[1] for row in table.rows] == ["7", "6", "2", "2"]


def test_quiet_weeks_say_so() -> None:
    document = heat_document(fold([]), 2, speech())
    assert [type(one) for one in document.blocks] == [doc.Title, doc.Paragraph]


def test_a_toe_that_was_named_is_drawn_alone_and_named() -> None:
    pen = Pen()
    pen.write(1, PainSpot(Side.LEFT, ("lesser-toes-dorsal",), 4, toes=(3,)))
    history = fold(pen.entries)
    assert sore_places(history, Span.ending(on(10), 14)) == {
        Mark(Side.LEFT, "lesser-toes-dorsal", "toe-3"): Sore(4, 1, on(1))
    }
    document = heat_document(history, 2, speech(day=10))
    (picture,) = [one for one in document.blocks if isinstance(one, doc.Picture)]
    assert picture.svg.count('fill="var(--draw-sore') == 1
    assert "Third toe" in picture.description
    pen.write(2, PainSpot(Side.LEFT, ("lesser-toes-dorsal",), 2))
    both = heat_document(fold(pen.entries), 2, speech(day=10))
    (picture,) = [one for one in both.blocks if isinstance(one, doc.Picture)]
    assert picture.svg.count('fill="var(--draw-sore') == 4, "all toes, and the third darker"
