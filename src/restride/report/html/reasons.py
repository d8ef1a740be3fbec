"""Reasons as HTML that opens: the rule, the entries it read, the numbers with source and grade. Lays out no block."""

from __future__ import annotations

from html import escape

from restride.report import document as doc
from restride.report.text import clean


def because(reasons: tuple[doc.Reason, ...], labels: doc.Labels) -> str:
    """The reasons below what they speak for, each a sentence that opens; nothing where there are none."""
    if not reasons:
        return ""
    rows = "".join(f"<li>{_reason(why, labels)}</li>" for why in reasons)
    return f'<div class="because"><span class="label">{_said(labels.because)}</span><ul>{rows}</ul></div>'


def marks(reasons: tuple[doc.Reason, ...], labels: doc.Labels) -> str:
    """Reasons whose sentence stands there already: only the mark that opens them."""
    return "".join(
        f'<details class="why"><summary>{_said(labels.because)}</summary>{opened(why, labels)}</details>'
        for why in reasons
    )


def folded(text: str, reasons: tuple[doc.Reason, ...], labels: doc.Labels) -> str:
    """A text that opens to its reasons."""
    return (
        f'<details class="why"><summary>{_said(text)}</summary>{because(reasons, labels)}</details>'
        if any(why.text for why in reasons)
        else f"<span>{_said(text)}</span>"
    )


def steps(found: tuple[doc.Step, ...], labels: doc.Labels) -> str:
    """The steps of a checklist, each with what stands behind it."""
    rows = []
    for step in found:
        mark = f'<span aria-hidden="true">{"✓" if step.done else "○"}</span>'
        said = _said(step.text)
        inner = "".join(opened(why, labels) for why in step.reasons)
        text = f'<details class="why"><summary>{said}</summary>{inner}</details>' if inner else f"<span>{said}</span>"
        rows.append(f'<li class="{"done" if step.done else "open"}">{mark} {text}</li>')
    return f"<ul>{''.join(rows)}</ul>"


def _reason(why: doc.Reason, labels: doc.Labels) -> str:
    if not why.text:
        return opened(why, labels)
    inner = opened(why, labels)
    if not inner:
        return f"<span>{_said(why.text)}</span>"
    return f'<details class="why"><summary>{_said(why.text)}</summary>{inner}</details>'


def opened(why: doc.Reason, labels: doc.Labels) -> str:
    """A reason down to the source; empty where nothing stands behind its sentence."""
    rows = []
    if why.rule and why.rule_words and why.rule_words != why.text:
        path = f"/why/{escape(why.rule)}"
        rows.append(
            f'<p><span class="label">{_said(labels.rule)}</span> {_said(why.rule_words)} '
            f'<a href="{path}">{_said(why.rule)}</a></p>'
        )
    rows.extend(f'<p><span class="label">{_said(labels.read)}</span> {_said(one)}</p>' for one in why.read)
    rows.extend(_figure(one, labels) for one in why.figures)
    return f'<div class="opened">{"".join(rows)}</div>' if rows else ""


def _figure(one: doc.Figure, labels: doc.Labels) -> str:
    """One number: value and grade in the same size, then because, sources and when it was checked."""
    named = _linked(f"{one.name}: {one.value}" if one.value else one.name, one.path)
    rows = [f'<p><span class="label">{_said(labels.number)}</span> {named}. {_said(one.grade)}</p>']
    rows.extend(f'<p class="small">{_said(line)}</p>' for line in (one.because, one.checked) if line)
    rows.extend(
        f'<p class="small"><span class="label">{_said(labels.source)}</span> '
        f"{_linked(source.name, source.path)}. {_said(source.what)}. {_said(source.read)}</p>"
        for source in one.sources
    )
    return f'<div class="figure">{"".join(rows)}</div>'


def _linked(text: str, path: str) -> str:
    """A text that leads to the page of its card, where it has one."""
    return f'<a href="{escape(path)}">{_said(text)}</a>' if path else _said(text)


def _said(text: str) -> str:
    return escape(clean(text))
