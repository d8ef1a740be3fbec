"""A Document on paper: complete in itself, black on white, every sign escaped, every block laid out."""

from __future__ import annotations

from html.parser import HTMLParser

from restride.report import document as doc
from restride.report.triage.clinician import clinician_document
from restride.report.triage.paper import printed
from tests.report.pages import speech
from tests.report.triage.test_clinician import case, diary

LABELS = doc.Labels("because", "rule", "read", "number", "source")
VOID = {"meta", "hr", "br"}


class Balance(HTMLParser):
    """Whether every element that opens is closed in its order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def parsed(html: str) -> Balance:
    reader = Balance()
    reader.feed(html)
    assert not reader.open
    return reader


def test_every_kind_of_block_is_laid_out_and_escaped() -> None:
    evil = "<script>alert(1)</script>&\x1b[31m"
    blocks = (
        doc.Title(evil, "rest", "rest"), doc.Heading(evil), doc.Paragraph(evil), doc.Line(evil, evil),
        doc.Line("second", ""), doc.Card(evil, (evil,)), doc.Notice(evil, ((evil, evil),)),
        doc.Checklist(evil, (doc.Step(True, evil), doc.Step(False, evil))), doc.Table((evil, "b"), ((evil, "2"),)),
        doc.Picture(evil, evil, "<svg></svg>", doc.Table((evil,), ((evil,),))), doc.Picture("plain", "", "<svg></svg>"),
        doc.Divider(), doc.Foot((evil,)),
    )  # fmt: skip
    html = printed(doc.Document(blocks, LABELS))
    reader = parsed(html)
    assert "script" not in reader.seen
    assert "\x1b" not in html
    assert html.count("<svg></svg>\n<figcaption>") == 2
    assert html.count("<dl>") == 2  # two lines in a row share one list; the notice has its own


def test_it_asks_for_nothing_from_elsewhere() -> None:
    html = printed(clinician_document(case(diary()), speech(day=14)))
    parsed(html)
    # The name of what a drawing is written in is asked of nobody, and a clip lies in the drawing itself.
    html = html.replace(' xmlns="http://www.w3.org/2000/svg"', "").replace('"url(#cut-', '"')
    for word in ("http:", "https:", "url(", "src=", "href=", "<script", "@import", "javascript"):
        assert word not in html
    assert "&lt;b&gt;burns&lt;/b&gt;" in html
    assert "size: A4" in html
    assert '<html lang="en">' in html
    assert '<th scope="col">' in html


def test_an_empty_document_is_still_a_page() -> None:
    assert "<title></title>" in printed(doc.Document((), LABELS), "es")
