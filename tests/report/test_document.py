"""A document gives its reasons in reading order, whatever block they stand behind."""

from __future__ import annotations

from restride.report import document as doc

LABELS = doc.Labels("because", "rule", "read", "number", "source")


def test_reasons_come_in_reading_order() -> None:
    a, b, c, d = (doc.Reason(name) for name in "abcd")
    document = doc.Document(
        (
            doc.Title("Tuesday", "run", "run"),
            doc.Notice("n", (), (a,)),
            doc.Card("c", reasons=(b,)),
            doc.Line("l", reasons=(c,)),
            doc.Divider(),
            doc.Checklist("g", (doc.Step(True, "s", (d,)),)),
            doc.Foot(("f",)),
        ),
        LABELS,
    )
    assert document.reasons == (a, b, c, d)
