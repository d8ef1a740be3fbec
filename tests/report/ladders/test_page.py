"""Where a runner stands is drawn and told in words; what closes the next rung is said."""

from __future__ import annotations

from dataclasses import replace

from restride.advice.advise import advise
from restride.advice.verdict import Advice
from restride.diary.fold import fold
from restride.diary.profile import Profile
from restride.diary.standing import Door, Stand, Standing
from restride.plan.situation import Scene
from restride.report import document as doc
from restride.report.ladders.page import ladders_document
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.report.pages import speech
from tests.scenes import scene

DAY = 20
CLIMBING = Standing(
    Door.LADDER,
    height=4,
    stable=2,
    since=on(0),
    sore=True,
    lines=(Stand("surface", 1, since=on(0)), Stand("calf_bent", 1)),
    stable_lines=(Stand("surface", 0),),
)


def drawn(standing: Standing) -> doc.Document:
    pen = Pen()
    pen.sore(0)
    there: Scene = scene(pen, DAY, "tendon")
    history = fold(pen.entries)
    advice: Advice = replace(advise(shipped(), Profile(), history, on(DAY)), standing=standing)
    return ladders_document(advice, there, speech())


def pictures(document: doc.Document) -> list[doc.Picture]:
    return [block for block in document.blocks if isinstance(block, doc.Picture)]


def test_the_run_ladder_says_where_and_what_was_stable() -> None:
    first, *_ = pictures(drawn(CLIMBING))
    assert "short runs, longer walks, rung 3 of 9" in first.description
    assert "Last stable: first short runs" in first.description
    assert "you are here" in first.svg


def test_every_ladder_that_is_held_is_drawn_and_no_line_of_exercises() -> None:
    document = drawn(CLIMBING)
    assert [one.title for one in pictures(document)] == ["Rungs: run-walk ladder", "Rungs: ground"]
    said = [block for block in document.blocks if isinstance(block, doc.Line)]
    assert "gravel" in said[0].text
    assert "Not open yet" in said[0].text
    assert said[1].text, "and why"


def test_who_is_on_no_ladder_is_told_so() -> None:
    document = drawn(Standing())
    assert pictures(document) == []
    assert isinstance(document.blocks[-1], doc.Paragraph)


def test_the_top_of_a_ladder_has_nothing_to_open() -> None:
    top = replace(CLIMBING, lines=(Stand("surface", 5, since=on(0)),))
    assert not [block for block in drawn(top).blocks if isinstance(block, doc.Line)]
