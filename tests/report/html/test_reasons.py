"""Reasons open down to the source; the grade stands beside the value."""

from __future__ import annotations

from restride.report import document as doc
from restride.report.html.reasons import because, folded, marks, opened, steps

LABELS = doc.Labels("because", "rule", "from your diary", "leans on", "source")
SOURCE = doc.Source("A 2007", "a trial", "read")
FIGURE = doc.Figure(
    "Hours", "48 h", "Low evidence", "It is so.", "Checked.", (doc.Source("A 2007", "a trial", "read"),)
)
WHY = doc.Reason("It was quiet.", "plan.rung", "Rungs say how long.", ("run of <Monday>",), (FIGURE,))


def test_a_reason_opens_to_rule_entries_numbers_and_source() -> None:
    found = because((WHY,), LABELS)
    for said in (
        "It was quiet.",
        "Rungs say how long.",
        "&lt;Monday&gt;",
        "Hours: 48 h. Low evidence",
        "A 2007. a trial",
    ):
        assert said in found
    assert found.count("<details") == 1
    assert found.index("It was quiet.") < found.index('<div class="opened"')


def test_nothing_is_made_of_nothing() -> None:
    assert because((), LABELS) == ""
    assert "details" not in because((doc.Reason("Just so."),), LABELS)
    assert opened(doc.Reason("Just so."), LABELS) == ""


def test_a_reason_that_is_only_numbers_stands_open() -> None:
    assert "details" not in because((doc.Reason("", figures=(FIGURE,)),), LABELS)


def test_a_line_may_hide_its_reasons() -> None:
    assert folded("then", (WHY,), LABELS).startswith('<details class="why"><summary>then</summary>')
    assert folded("then", (doc.Reason(""),), LABELS) == "<span>then</span>"
    assert "because</summary>" in marks((WHY,), LABELS)


def test_steps_say_whether_they_are_done() -> None:
    found = steps((doc.Step(True, "walked", (WHY,)), doc.Step(False, "hopped")), LABELS)
    assert "✓" in found
    assert "○" in found
    assert 'class="done"' in found
