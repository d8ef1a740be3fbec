"""The pencil: elements of SVG, the colours every drawing shares, and the sheet with title and description."""

from __future__ import annotations

from html import escape

from restride.report.drawing.curve import number

INK = "var(--draw-ink, currentColor)"
SOFT = "var(--draw-soft, #767676)"
FAINT = "var(--draw-faint, #d9d6d0)"
SKIN = "var(--draw-skin, #f3e9df)"
PAPER = "var(--draw-paper, #ffffff)"
ACCENT = "var(--draw-accent, #0b6e8f)"
SORE = "var(--draw-sore, #b3261e)"
STATES = {
    "run": "var(--draw-run, #1b6e3c)",
    "modify": "var(--draw-modify, #8a5a00)",
    "rest": "var(--draw-rest, #1f5fa8)",
    "be_seen": "var(--draw-be-seen, #b3261e)",
}
"""Colours by their part. A page gives them for light, dark and print; standing alone, a drawing is dark on light."""

FONT = "system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', sans-serif"

LARGE, SMALL = 13.0, 11.0
"""Sizes of letters in a drawing, as units of its sheet."""


def element(name: str, inside: str = "", /, **attributes: str | float) -> str:
    """One element; a trailing ``_`` of a name falls away, ``_`` is written ``-``, an empty value writes nothing."""
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def _attribute(key: str, value: str | float) -> str:
    if value == "":
        return ""
    said = number(value) if isinstance(value, float | int) else escape(value)
    return f' {key.rstrip("_").replace("_", "-")}="{said}"'


def path(curve: str, /, **attributes: str | float) -> str:
    """A path, by default a line without filling."""
    return element("path", d=curve, **{"fill": "none", **attributes})


def text(said: str, x: float, y: float, /, **attributes: str | float) -> str:
    """Words at a place, in the ink of the page."""
    return element("text", escape(said), x=x, y=y, **{"fill": INK, "font_size": SMALL, **attributes})


def group(*parts: str, **attributes: str | float) -> str:
    """Parts that share attributes; nothing for no parts."""
    joined = "".join(parts)
    return element("g", joined, **attributes) if joined else ""


def named(shape: str, name: str) -> str:
    """A shape that tells its name to a pointer that rests on it and to a screen reader."""
    return element("g", f"{element('title', escape(name))}{shape}")


def sheet(
    size: tuple[float, float], title: str, description: str, inside: str, *, kind: str = "", role: str = "img"
) -> str:
    """A whole drawing: scales to its place, carries its title and description, holds no style and no script.

    Parameters
    ----------
    size
        Width and height of the coordinates; on a page it is as wide as its place allows.
    kind
        A class of the page's sheet, for the largest size; empty for none.
    role
        ``img`` for what is only looked at, ``group`` where parts of it can be tapped.
    """
    words = element("title", escape(title)) + (element("desc", escape(description)) if description else "")
    wide, high = number(size[0]), number(size[1])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{f"drawing {kind}".strip()}" viewBox="0 0 {wide} {high}" '
        f'width="{wide}" height="{high}" role="{role}" aria-label="{escape(title)}" font-family="{escape(FONT)}" '
        f'stroke-linejoin="round" stroke-linecap="round">{words}{inside}</svg>'
    )
