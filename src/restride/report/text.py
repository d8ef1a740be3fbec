"""A Document as plain text for a terminal: one column, a box for the session, reasons indented. Chooses no word."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from dataclasses import dataclass, field
from typing import assert_never

from restride.report import document as doc

NARROWEST, WIDEST = 24, 80
"""Lines longer than this tire the eye, and shorter ones hold no word."""

STACKED_BELOW = 56
"""On a narrower screen a label stands above its text, not beside it."""

LABEL = 13
"""The column that labels stand in."""

SHAPES = {"run": "●", "modify": "◐", "rest": "■", "be_seen": "▲"}
"""Each light has a shape of its own, so that it can be told without colour."""

COLOURS = {"run": "32", "modify": "33", "rest": "34", "be_seen": "1;31"}
BOLD, DIM, URGENT = "1", "2", "1;31"

_PAINT = re.compile("\x1b\\[[0-9;]*m")

SHORT, FULL = "short", "full"
"""How deep reasons are opened: their sentence only, or down to source, year and grade."""


def render(document: doc.Document, width: int = 80, colour: bool = False, depth: str = SHORT) -> str:
    """The document as lines of text, with a newline at the end.

    Parameters
    ----------
    width
        Columns of the terminal. More than 80 are not used; a command to type is never broken, so that it can be
        copied, and may be longer.
    colour
        Whether to add ANSI colours. They say nothing that a shape or a word does not say.
    depth
        ``short`` gives each reason as a sentence, ``full`` opens it to the rule, the entries and the numbers.
    """
    page = _Page(max(NARROWEST, min(width, WIDEST)), colour, depth == FULL, document.labels)
    for block, after in zip(document.blocks, [*document.blocks[1:], None], strict=True):
        _block(page, block)
        if isinstance(block, doc.Notice) and not isinstance(after, doc.Notice):
            page.lines.append(" " + page.paint("━" * (page.width - 2), URGENT))
    return "\n".join(line.rstrip() for line in page.lines).strip("\n") + "\n"


def clean(text: str) -> str:
    """The text without control signs: what stands in a diary must not steer a terminal."""
    if text.isprintable():  # as nearly every text is: no sign of it is a control sign
        return text
    return "".join(" " if unicodedata.category(sign)[0] == "C" else sign for sign in text)


@dataclass(slots=True)
class _Page:
    width: int
    colour: bool
    full: bool
    labels: doc.Labels
    lines: list[str] = field(default_factory=list)

    @property
    def stacked(self) -> bool:
        return self.width < STACKED_BELOW

    def paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and code and text else text

    def blank(self) -> None:
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def wrapped(self, text: str, room: int) -> list[str]:
        return textwrap.wrap(clean(text), max(room, 8), break_on_hyphens=False) or [""]

    def say(self, text: str, indent: int = 1, code: str = "") -> None:
        for line in self.wrapped(text, self.width - indent):
            self.lines.append(" " * indent + self.paint(line, code))

    def labelled(self, label: str, text: str, code: str = DIM, column: int = 1) -> int:
        """A label and its text; gives the indent of the text back."""
        if self.stacked:
            if label:
                self.lines.append(" " * column + self.paint(clean(label), code))
            self.say(text, column + 2)
            return column + 2
        indent = column + LABEL
        for number, line in enumerate(self.wrapped(text, self.width - indent)):
            head = clean(label) if number == 0 else ""
            self.lines.append(" " * column + self.paint(head, code) + " " * max(LABEL - len(head), 1) + line)
        return indent


def _block(page: _Page, block: doc.Block) -> None:
    match block:
        case doc.Title():
            _title(page, block)
        case doc.Heading():
            page.blank()
            page.say(block.text, code=BOLD)
        case doc.Paragraph():
            _paragraph(page, block)
        case doc.Line():
            _line(page, block)
        case doc.Card():
            _card(page, block)
        case doc.Notice():
            _notice(page, block)
        case doc.Checklist():
            _checklist(page, block)
        case doc.Table():
            _table(page, block)
        case doc.Picture():
            _picture(page, block)
        case doc.Divider():
            page.lines.append(" " + page.paint("─" * (page.width - 2), DIM))
        case doc.Foot():
            page.blank()
            for line in (*block.typed, *block.lines):
                page.say(line, code=DIM)
        case _:
            assert_never(block)


def _title(page: _Page, block: doc.Title) -> None:
    state = f"{SHAPES[block.state]} {block.word}" if block.state else ""
    painted = page.paint(state, COLOURS.get(block.state, ""))
    text = clean(block.text)
    gap = page.width - 2 - len(text) - len(state)
    if gap >= 2:
        page.lines.append(f" {page.paint(text, BOLD)}{' ' * gap}{painted}")
        return
    page.say(text, code=BOLD)
    if state:
        page.lines.append(f" {painted}")


def _card(page: _Page, block: doc.Card) -> None:
    inside = page.width - 4
    code = COLOURS.get(block.state, "")
    page.lines.append(page.paint(f" ┌{'─' * (inside)}┐", code))
    bar = page.paint("│", code)
    rows = [(line, BOLD) for line in page.wrapped(block.title, inside - 2)]
    for said in block.lines:
        rows.extend((line, "") for line in page.wrapped(said, inside - 2))
    for line, weight in rows:
        page.lines.append(f" {bar} {page.paint(line, weight)}{' ' * (inside - 2 - len(line))} {bar}")
    page.lines.append(page.paint(f" └{'─' * (inside)}┘", code))
    _reasons(page, block.reasons)


def _paragraph(page: _Page, block: doc.Paragraph) -> None:
    if block.text:
        page.say(block.text)
    if block.command:
        page.lines.append("   " + page.paint(clean(block.command), BOLD))
    _reasons(page, block.reasons)


def _line(page: _Page, block: doc.Line) -> None:
    indent = page.labelled(block.label, block.text) if block.text else 1
    if block.command:
        page.lines.append(" " * indent + page.paint(clean(block.command), BOLD))
    if page.full or not block.folded:
        _reasons(page, tuple(why for why in block.reasons if page.full or why.text != block.text))


def _notice(page: _Page, block: doc.Notice) -> None:
    page.lines.append(" " + page.paint("━" * (page.width - 2), URGENT))
    page.say(f"{SHAPES['be_seen']} {block.title}", code=URGENT)
    for label, text in block.lines:
        page.labelled(label, text, code=BOLD)
    _reasons(page, block.reasons)


def _checklist(page: _Page, block: doc.Checklist) -> None:
    page.say(block.title, code=BOLD)
    for step in block.steps:
        mark = "✓" if step.done else "○"
        for number, line in enumerate(page.wrapped(step.text, page.width - 5)):
            head = page.paint(mark, COLOURS["run"] if step.done else "") if number == 0 else " "
            page.lines.append(f"   {head} {line}")
        if page.full:
            for why in step.reasons:
                _opened(page, why, 7)


def _table(page: _Page, block: doc.Table) -> None:
    cells = [[clean(cell) for cell in row] for row in block.rows]
    widths = [max(len(row[at]) for row in cells) for at in range(len(block.columns) - 1)] if cells else []
    indent = 1 + sum(width + 2 for width in widths)
    if page.stacked:
        indent = 3
    for row in cells:
        head = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        said = page.wrapped(row[-1], page.width - indent)
        if page.stacked and head:
            page.lines.append(" " + page.paint(head, DIM))
            page.lines.extend(" " * indent + line for line in said)
            continue
        for number, line in enumerate(said):
            page.lines.append(f" {page.paint(head, DIM)}  {line}" if number == 0 and head else " " * indent + line)


def _picture(page: _Page, block: doc.Picture) -> None:
    """What a picture shows, in words, and the numbers behind it: a terminal draws none."""
    page.blank()
    page.say(block.title, code=BOLD)
    if block.description:
        page.say(block.description)
    if block.table is not None:
        _table(page, block.table)


def _reasons(page: _Page, reasons: tuple[doc.Reason, ...]) -> None:
    for number, why in enumerate(reasons):
        if not why.text:
            _opened(page, why, 3)
            continue
        label = page.labels.because if number == 0 else ""
        start = len(page.lines)
        indent = page.labelled(label, why.text, column=1 if page.stacked else 3)
        if why.rule and len(page.lines) > start:
            _mark(page, why.rule, indent)
        if page.full:
            _opened(page, why, indent)


def _mark(page: _Page, rule: str, indent: int) -> None:
    """The small mark that opens a reason: its rule, on the last line where it fits, else on one of its own."""
    mark = f"› {rule}"
    last = page.lines[-1]
    if len(_PAINT.sub("", last)) + 2 + len(mark) <= page.width:
        page.lines[-1] = f"{last}  {page.paint(mark, DIM)}"
    else:
        page.lines.append(" " * indent + page.paint(mark, DIM))


def _opened(page: _Page, why: doc.Reason, indent: int) -> None:
    """A reason down to the source: the rule in words, what it read, the numbers."""
    labels = page.labels
    if why.rule_words and why.rule_words != why.text:
        page.say(f"{labels.rule}: {why.rule_words}", indent, DIM)
    for said in why.read:
        page.say(f"{labels.read}: {said}", indent, DIM)
    for figure in why.figures:
        named = f"{figure.name}: {figure.value}" if figure.value else figure.name
        page.say(f"{labels.number}: {named}. {figure.grade}", indent)
        for line in (figure.because, figure.checked):
            if line:
                page.say(line, indent + 2, DIM)
        for source in figure.sources:
            page.say(f"{labels.source}: {source.name}. {source.what}. {source.read}", indent + 2, DIM)
