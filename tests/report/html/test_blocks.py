"""Every block as HTML: escaped, in order, its state told by colour, shape and word."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args

import pytest

from restride.report import document as doc
from restride.report.html.blocks import parts, render
from tests.report.pages import DAYS, day

LABELS = doc.Labels("because", "rule", "from your diary", "leans on", "source")
WHY = doc.Reason("It was quiet.", "plan.rung", "Rungs say how long.", ("run of Monday",))
ODD = "<b>&\"'\x1b[31m"


def html(*blocks: doc.Block) -> str:
    return render(doc.Document(blocks, LABELS))


EVERY: tuple[doc.Block, ...] = (
    doc.Title(ODD, "rest", "rest"),
    doc.Heading(ODD),
    doc.Paragraph(ODD, (WHY,), "restride today"),
    doc.Line(ODD, ODD, (WHY,), folded=True),
    doc.Card(ODD, (ODD,), "run", (WHY,)),
    doc.Notice(ODD, ((ODD, ODD),), (WHY,)),
    doc.Checklist(ODD, (doc.Step(True, ODD, (WHY,)), doc.Step(False, ODD))),
    doc.Table((ODD,), ((ODD,),)),
    doc.Picture(ODD, ODD, "<svg><title>drawn</title></svg>", doc.Table((ODD,), ((ODD,),))),
    doc.Divider(),
    doc.Foot((ODD,), ("typed",)),
)


def test_every_kind_of_block_is_drawn() -> None:
    assert {type(one) for one in EVERY} == set(get_args(doc.Block))


@pytest.mark.parametrize("block", EVERY, ids=lambda one: type(one).__name__)
def test_no_word_of_a_block_becomes_markup(block: doc.Block) -> None:
    found = html(block)
    assert "<b>" not in found
    assert "\x1b" not in found
    if any(getattr(block, field.name) == ODD for field in fields(block)):
        assert "&lt;b&gt;&amp;" in found


def test_a_light_is_told_by_shape_and_word() -> None:
    found = html(doc.Title("Thursday", "modify", "modify"))
    assert 'class="light modify"' in found
    assert "◐" in found
    assert "> modify<" in found


def test_where_a_page_does_it_no_command_is_shown() -> None:
    said = doc.Line("How was it?", "open", command="restride checkin", way=doc.Way("Check in", "/checkin"))
    found = html(said)
    assert 'href="/checkin"' in found
    assert "restride checkin" not in found
    assert "restride checkin" not in html(doc.Line("How was it?", "open", command="restride checkin"))


def test_a_notice_may_lead_on() -> None:
    way = doc.Way("Seen already?", "/clinician")
    assert 'href="/clinician"' in html(doc.Notice("Be seen", (("do", "today"),), way=way))


def test_lines_that_follow_each_other_share_a_list() -> None:
    found = parts(doc.Document((doc.Line("one", "a"), doc.Line("two"), doc.Divider(), doc.Line("three")), LABELS))
    assert [one.kind for one in found] == ["line", "divider", "line"]
    assert found[0].html.count("<dd>") == 2
    assert found[0].html.count("<dt>") == 1


def test_what_only_a_terminal_says_is_left_out() -> None:
    assert "typed" not in html(doc.Foot(("said",), ("typed",)))


@pytest.mark.parametrize("name", sorted(DAYS))
def test_every_reason_of_a_day_opens(name: str) -> None:
    document = day(name).document()
    found = render(document)
    for why in document.reasons:
        if why.rule and why.rule_words and why.rule_words != why.text:
            assert f'href="/why/{why.rule}"' in found, why


def test_a_notice_that_comes_first_heads_the_page() -> None:
    notice = doc.Notice("Be seen", (), ())
    assert "<h1>" in html(notice, notice)
    assert html(notice, notice).count("<h1>") == 1
    assert "<h1>" not in html(doc.Paragraph("x"), notice)


def test_a_checklist_under_no_heading_of_its_page_is_the_second_level() -> None:
    steps = doc.Checklist("Before the first run", ())
    assert "<h2>Before" in html(doc.Title("Day", "", ""), steps)
    assert "<h3>Before" in html(doc.Title("Day", "", ""), doc.Heading("Week"), steps)


def test_a_telephone_number_rings_and_no_part_of_a_longer_one_does() -> None:
    notice = doc.Notice("Now", (("Ring", "112 or 999; 116 123 listens. Room 1123."),), (), ("112", "999", "116 123"))
    said = html(notice)
    assert said.count("tel:") == 3
    assert '<a href="tel:112">112</a> or' in said
    assert '<a href="tel:116123">116 123</a> listens' in said
    assert "Room 1123." in said
    assert "tel:" not in html(doc.Notice("Now", (("Ring", "112"),)))
