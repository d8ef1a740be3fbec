"""The page of blocks: what is asked, both blocks, tests with their line of chance, what comes back."""

from __future__ import annotations

from restride.diary.fold import fold
from restride.diary.kinds import Trial
from restride.diary.standing import Standing
from restride.plan.allowed import Case
from restride.plan.maintenance.block import block, compared, plateau, spans
from restride.plan.protocol.keeping import asked
from restride.plan.today.offer import offers
from restride.report import document as doc
from restride.report.maintenance.page import Kept, blocks_document
from restride.report.text import render
from restride.words.side import Side
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.report.pages import speech
from tests.scenes import scene

DAY = 170
KEEPING = Standing(phase="maintenance", phase_since=on(60))


def page(pen: Pen, standing: Standing = KEEPING, cue: int | None = None) -> doc.Document:
    there, history = scene(pen, DAY), fold(pen.entries)
    before, this = (block(history, span) for span in spans(shipped(), on(DAY)))
    shown = Kept(
        asked(there, standing),
        (before, this),
        compared(shipped(), history, on(DAY)),
        tuple(one for one in offers(there, standing, Case()) if one.is_due(on(DAY))),
        None if cue is None else on(cue),
        plateau(shipped(), history, on(DAY)),
    )
    return blocks_document(standing, shown, history, speech(day=DAY))


def text(document: doc.Document) -> str:
    return " ".join(render(document, width=200, colour=False, depth="short").split())


def tried(before: float, now: float) -> Pen:
    pen = Pen()
    pen.write(30, Trial("heel_raise", Side.LEFT, before))
    pen.write(150, Trial("heel_raise", Side.LEFT, now))
    return pen


def test_a_change_is_said_with_its_worth_and_a_plateau_with_a_drill() -> None:
    assert "more than the luck of a day" in text(page(tried(20, 30)))
    said = text(page(tried(20, 22)))
    assert "within the luck of a day" in said
    assert "a drill that is new to you takes a turn" in said


def test_what_was_tried_once_is_said_and_not_compared() -> None:
    pen = Pen()
    pen.write(150, Trial("heel_raise", Side.LEFT, 20))
    assert "Heel raises on one leg, left: 20 in this block, none in the one before" in text(page(pen))
    pen = Pen()
    pen.write(30, Trial("heel_raise", Side.LEFT, 20))
    assert "20 in the block before, none in this one yet" in text(page(pen))


def test_who_keeps_it_is_told_how_often_and_when_a_cue_returns() -> None:
    assert "Calves 2, feet 2, hips 2 in a week." in text(page(Pen()))
    assert "A cue comes back on the next run" in text(page(Pen()))
    assert "The last cue run was on" in text(page(Pen(), cue=160))


def test_who_does_not_yet_is_told_the_phase_and_no_dose() -> None:
    said = text(page(Pen(), Standing(phase="load")))
    assert "the present phase is loading" in said
    assert "Calves 2" not in said
    assert "nothing can be compared" in said


def test_what_is_asked_stands_as_a_list_with_reasons() -> None:
    (asks,) = [one for one in page(Pen()).blocks if isinstance(one, doc.Checklist)]
    assert [step.done for step in asks.steps] == [False, False, False, False]
    assert all(step.reasons for step in asks.steps)


def test_both_blocks_stand_side_by_side() -> None:
    (table,) = [one for one in page(Pen()).blocks if isinstance(one, doc.Table)]
    assert len(table.columns) == 3
    assert len(table.rows) == 3
