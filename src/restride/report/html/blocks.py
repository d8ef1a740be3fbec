"""Each block of a Document as HTML, escaped, one string a block. Chooses no word, draws no frame of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import assert_never

from restride.report import document as doc
from restride.report.html.reasons import because, folded, marks, steps
from restride.report.text import SHAPES, clean


@dataclass(frozen=True, slots=True)
class Part:
    """One block as HTML; ``kind`` is its class in lower case, so that a page can put something beside it."""

    kind: str
    html: str


def parts(document: doc.Document) -> tuple[Part, ...]:
    """The blocks of a document as HTML, in order; lines that belong together share one list."""
    found: list[Part] = []
    held: list[doc.Line] = []
    for block in document.blocks:
        if isinstance(block, doc.Line):
            held.append(block)
            continue
        if held:
            found.append(Part("line", _lines(held, document.labels)))
            held = []
        html = _block(block, document.labels)
        if isinstance(block, doc.Checklist) and not any("<h2" in one.html for one in found):
            html = html.replace("<h3>", "<h2>", 1).replace(
                "</h3>", "</h2>", 1
            )  # no heading is left out on the way down
        if not found and isinstance(block, doc.Notice):
            html = html.replace("<h2>", "<h1>", 1).replace("</h2>", "</h1>", 1)  # it heads the page
        found.append(Part(type(block).__name__.lower(), html))
    if held:
        found.append(Part("line", _lines(held, document.labels)))
    return tuple(found)


def render(document: doc.Document) -> str:
    """The whole document as HTML, without a frame."""
    return "\n".join(part.html for part in parts(document))


def said(text: str) -> str:
    """A text of the diary or of the phrases, safe inside HTML."""
    return escape(clean(text))


def _block(block: doc.Block, labels: doc.Labels) -> str:
    match block:
        case doc.Title():
            return _title(block)
        case doc.Heading():
            return f"<h2>{said(block.text)}</h2>"
        case doc.Paragraph():
            return _paragraph(block, labels)
        case doc.Line():
            return _lines([block], labels)
        case doc.Card():
            return _card(block, labels)
        case doc.Notice():
            return _notice(block, labels)
        case doc.Checklist():
            return _checklist(block, labels)
        case doc.Table():
            return table(block)
        case doc.Picture():
            return _picture(block)
        case doc.Divider():
            return "<hr>"
        case doc.Foot():
            return "".join(["<footer>", *(f"<p>{said(line)}</p>" for line in block.lines), "</footer>"])
        case _:
            assert_never(block)


def light(state: str, word: str) -> str:
    """A light: colour, shape and word, of which the word alone says it all."""
    if not state:
        return ""
    shape = f'<span aria-hidden="true">{SHAPES[state]}</span>'
    return f'<span class="light {escape(state)}">{shape} {said(word)}</span>'


def _title(block: doc.Title) -> str:
    return f'<header class="title"><h1>{said(block.text)}</h1>{light(block.state, block.word)}</header>'


def _way(way: doc.Way | None) -> str:
    """Where to do something about it; what to type for it stands in a terminal alone."""
    return f'<a class="way" href="{escape(way.path)}">{said(way.text)}</a>' if way is not None else ""


def _paragraph(block: doc.Paragraph, labels: doc.Labels) -> str:
    text = f"<p>{said(block.text)}</p>" if block.text else ""
    way = _way(block.way)
    return f"{text}{f'<p>{way}</p>' if way else ''}{because(block.reasons, labels)}"


def _lines(lines: list[doc.Line], labels: doc.Labels) -> str:
    """Lines as a list of label and text; one without a label goes on under the label before it."""
    return f'<dl class="lines">{"".join(_rows(lines, labels))}</dl>'


def _rows(lines: list[doc.Line], labels: doc.Labels) -> Iterator[str]:
    for number, line in enumerate(lines):
        if line.label or number == 0:
            yield f"<dt>{said(line.label)}</dt>"
        reasons = tuple(why for why in line.reasons if why.text != line.text)
        same = tuple(why for why in line.reasons if why.text == line.text)
        text = f"<span>{said(line.text)}</span>" if line.text else ""
        if line.text and line.folded and line.reasons:
            yield f"<dd>{folded(line.text, line.reasons, labels)} {_way(line.way)}</dd>"
            continue
        yield f"<dd>{text}{marks(same, labels)} {_way(line.way)}{because(reasons, labels)}</dd>"


def _card(block: doc.Card, labels: doc.Labels) -> str:
    lines = "".join(f"<p>{said(line)}</p>" for line in block.lines)
    state = f" {escape(block.state)}" if block.state else ""
    return f'<section class="card{state}"><h2>{said(block.title)}</h2>{lines}</section>{because(block.reasons, labels)}'


def _notice(block: doc.Notice, labels: doc.Labels) -> str:
    shape = f'<span aria-hidden="true">{SHAPES["be_seen"]}</span>'
    rows = "".join(f"<dt>{said(label)}</dt><dd>{_ringing(text, block.rings)}</dd>" for label, text in block.lines)
    return (
        f'<section class="notice" role="alert"><h2>{shape} {said(block.title)}</h2><dl>{rows}</dl>'
        f"{because(block.reasons, labels)}{f'<p>{_way(block.way)}</p>' if block.way is not None else ''}</section>"
    )


def _ringing(text: str, numbers: tuple[str, ...]) -> str:
    """A text whose telephone numbers ring when they are touched; a longer number is never cut by a shorter one."""
    if not numbers:
        return said(text)
    either = "|".join(re.escape(one) for one in sorted(numbers, key=len, reverse=True))
    parts = re.split(rf"(?<!\d)({either})(?!\d)", text)
    return "".join(
        f'<a href="tel:{one.replace(" ", "")}">{said(one)}</a>' if one in numbers else said(one) for one in parts
    )


def _checklist(block: doc.Checklist, labels: doc.Labels) -> str:
    return f'<section class="checklist"><h3>{said(block.title)}</h3>{steps(block.steps, labels)}</section>'


def table(block: doc.Table) -> str:
    """A table that scrolls sideways on a narrow screen, by the keyboard too."""
    head = "".join(f'<th scope="col">{said(one)}</th>' for one in block.columns)
    rows = "".join(f"<tr>{''.join(f'<td>{said(cell)}</td>' for cell in row)}</tr>" for row in block.rows)
    return f'<div class="table" tabindex="0"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'


def _picture(block: doc.Picture) -> str:
    """The drawing as it is, for ``report/drawing`` made it; its numbers one tap away."""
    numbers = ""
    if block.table is not None:
        numbers = f"<details><summary>{said(block.title)}</summary>{table(block.table)}</details>"
    return f'<figure class="picture">{block.svg}{numbers}</figure>'
