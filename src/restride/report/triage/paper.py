"""A Document as one self-contained page of HTML to print: black on white, no script. Chooses no word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import assert_never

from restride.report import document as doc
from restride.report.text import clean

STYLE = """
@page { size: A4; margin: 12mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 4mm; max-width: 182mm; background: #fff; color: #000;
  font: 9.5pt/1.32 "Liberation Sans", "DejaVu Sans", Arial, Helvetica, sans-serif; }
h1 { font-size: 15pt; margin: 0 0 1mm; }
h2 { font-size: 11pt; margin: 3mm 0 1mm; border-bottom: 0.3mm solid #000; break-after: avoid; overflow: hidden; }
p { margin: 0 0 1mm; }
dl { margin: 0; display: grid; grid-template-columns: 26mm 1fr; gap: 0.8mm 3mm; }
dt { font-weight: bold; }
dd { margin: 0; overflow-wrap: anywhere; }
section { border: 0.6mm solid #000; padding: 2mm 3mm; margin: 2mm 0; break-inside: avoid; }
section h2 { border: 0; margin: 0 0 1mm; }
table { border-collapse: collapse; margin: 1.5mm 0; width: 100%; break-inside: avoid; }
th, td { border: 0.2mm solid #000; padding: 0.4mm 2mm; text-align: right; font-variant-numeric: tabular-nums; }
th:first-child, td:first-child { text-align: left; }
figure { margin: 2mm 0; break-inside: avoid; }
figcaption { font-size: 8pt; }
figure:has(> svg.foot) { float: right; clear: right; width: 30mm; margin: 0 0 2mm 4mm; }
figure > svg.foot { width: 100%; height: auto; }
figure:has(> svg.foot) figcaption { font-size: 7pt; line-height: 1.2; }
footer { margin-top: 3mm; border-top: 0.2mm solid #000; padding-top: 1mm; font-size: 8pt; }
@media print { body { padding: 0; max-width: none; } }
"""
"""The browser's own fonts and nothing from elsewhere, so that a page looks the same where there is no network."""


def printed(document: doc.Document, language: str = "en") -> str:
    """The page as HTML, complete in itself. Reasons are left out: paper cannot open them.

    Parameters
    ----------
    language
        Of the phrases, for screen readers.
    """
    titles = [block.text for block in document.blocks if isinstance(block, doc.Title)]
    head = _text(titles[0]) if titles else ""
    body = "\n".join(_grouped(document.blocks))
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f'<meta name="viewport" content="width=device-width">\n<title>{head}</title>\n<style>{STYLE}</style>\n'
        f"</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _grouped(blocks: Iterable[doc.Block]) -> Iterator[str]:
    """Blocks in their order; labelled lines that follow one another share one list."""
    lines: list[doc.Line] = []
    for block in blocks:
        if isinstance(block, doc.Line):
            lines.append(block)
            continue
        if lines:
            yield _list((one.label, one.text) for one in lines)
            lines = []
        yield _block(block)
    if lines:
        yield _list((one.label, one.text) for one in lines)


def _text(text: str) -> str:
    return escape(clean(text))


def _list(pairs: Iterable[tuple[str, str]]) -> str:
    rows = "\n".join(f"<dt>{_text(label)}</dt><dd>{_text(text)}</dd>" for label, text in pairs)
    return f"<dl>\n{rows}\n</dl>"


def _block(block: doc.Block) -> str:
    match block:
        case doc.Title():
            return f"<h1>{_text(f'{block.text} {block.word}'.strip())}</h1>"
        case doc.Heading():
            return f"<h2>{_text(block.text)}</h2>"
        case doc.Paragraph():
            return f"<p>{_text(block.text)}</p>"
        case doc.Line():
            return _list([(block.label, block.text)])
        case doc.Card():
            return _boxed(block.title, "".join(f"<p>{_text(line)}</p>" for line in block.lines))
        case doc.Notice():
            return _boxed(block.title, _list(block.lines))
        case doc.Checklist():
            steps = "".join(f"<li>{'☑' if one.done else '☐'} {_text(one.text)}</li>" for one in block.steps)
            return _boxed(block.title, f"<ul>{steps}</ul>")
        case doc.Table():
            return _table(block)
        case doc.Picture():
            return _picture(block)
        case doc.Divider():
            return "<hr>"
        case doc.Foot():
            return f"<footer>{''.join(f'<p>{_text(line)}</p>' for line in block.lines)}</footer>"
        case _:
            assert_never(block)


def _boxed(title: str, inside: str) -> str:
    return f"<section>\n<h2>{_text(title)}</h2>\n{inside}\n</section>"


def _table(block: doc.Table) -> str:
    head = "".join(f'<th scope="col">{_text(cell)}</th>' for cell in block.columns)
    rows = "\n".join(f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>" for row in block.rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _picture(block: doc.Picture) -> str:
    """The drawing with its words below it, and the numbers it was drawn from."""
    table = "" if block.table is None else _table(block.table)
    words = _text(f"{block.title}. {block.description}" if block.description else block.title)
    return f"<figure>\n{block.svg}\n<figcaption>{words}</figcaption>\n{table}</figure>"
