"""Pages of the self-tests: every test has its steps and stop signs, and what is not offered says why."""

from __future__ import annotations

import pytest

from restride.diary.fold import fold
from restride.diary.kinds import Trial
from restride.plan.selftest.battery import BATTERY
from restride.plan.selftest.change import changes
from restride.plan.selftest.setback import setbacks
from restride.plan.today.offer import Offer
from restride.report import document as doc
from restride.report.selftest.page import battery_document, name_of_test, result_document, selftest_document, steps
from restride.report.text import render
from restride.words.because import Because
from restride.words.side import Side
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.report.pages import phrases, speech

WHY = Because("plan.selftest.offer", (), (), "because.selftest.masked")


def offer(name: str, *why_not: Because, due: int | None = 0) -> Offer:
    test = BATTERY[name]
    return Offer(test, shipped().items[test.item], why_not, None if due is None else on(due), None)


def text(document: doc.Document) -> str:
    return " ".join(render(document).split())


@pytest.mark.parametrize("name", BATTERY)
def test_every_test_has_its_words_its_steps_and_its_stop(name: str) -> None:
    page = selftest_document(offer(name), fold([]), speech())
    said = text(page)
    assert len(list(steps(offer(name), speech()))) >= 3
    for part in ("measures", "feel", "stop"):
        assert phrases()[f"selftest.test_{name}.{part}"] in said
    assert f"restride test {name}" in said
    assert "{" not in said
    ways = [one.way.path for one in page.blocks if isinstance(one, doc.Paragraph) and one.way is not None]
    assert ways == [f"/selftests/{name}/result"]


def test_what_may_not_be_tried_is_not_explained() -> None:
    said = text(selftest_document(offer("hop", WHY), fold([]), speech()))
    assert phrases()["because.selftest.masked"] in said
    assert phrases()["selftest.test_hop.step.1"] not in said
    assert "restride test hop" not in said


def test_the_list_begins_with_what_is_due() -> None:
    found = [offer("hop", WHY), offer("balance", due=9), offer("heel_raise")]
    page = battery_document(found, fold([]), speech())
    heads = [one.text for one in page.blocks if isinstance(one, doc.Heading)]
    assert [one.lower() for one in heads] == [
        name_of_test(BATTERY[name], speech()) for name in ("heel_raise", "balance", "hop")
    ]
    assert "Wednesday 11 March" in text(page)


def test_the_result_tells_luck_from_change_and_what_a_drop_means() -> None:
    pen = Pen()
    pen.write(0, Trial("heel_raise", Side.LEFT, 30))
    pen.write(7, Trial("heel_raise", Side.LEFT, 20))
    history = fold(pen.entries)
    found = changes(shipped(), history, BATTERY["heel_raise"], on(7))
    page = result_document(BATTERY["heel_raise"], found, setbacks(shipped(), history, on(7)), history, speech())
    said = text(page)
    assert "Left: 20, 30 on today" in said or "Left: 20, 30 on" in said
    assert "less than before" in said
    assert "20 % comes off each run, and nothing goes up" in said
    assert any(figure.value == "6 times" or "6" in figure.value for why in page.reasons for figure in why.figures)
