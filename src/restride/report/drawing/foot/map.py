"""A view of one foot as a picture: skin, zones with what they show, lines over them. Chooses no word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from restride.report.drawing import svg
from restride.report.drawing.curve import smooth
from restride.report.drawing.foot.view import Points, View

MOST = 10.0
"""Pain runs from 0 to 10."""

FAINTEST, STRONGEST = 0.22, 0.92
"""How opaque the colour of a little and of the worst pain is; none has no colour."""

CHOSEN = 0.45
"""How strongly a place is coloured that is marked and of which nobody said yet how sore it is."""

MARGIN = 4.0


@dataclass(frozen=True, slots=True)
class Zone:
    """What one zone shows.

    Parameters
    ----------
    name
        As the runner calls it, with what is said of it: "the top of your left foot: 4 of 10".
    level
        How sore, 0 to 10.
    link
        Where a tap leads; empty for a picture that is only looked at.
    chosen
        Whether it is marked.
    """

    name: str
    level: float = 0.0
    link: str = ""
    chosen: bool = False


def opacity(level: float) -> float:
    """How strongly a pain colours its zone."""
    return 0.0 if level <= 0 else FAINTEST + (STRONGEST - FAINTEST) * min(level, MOST) / MOST


def foot_picture(view: View, title: str, description: str, zones: Mapping[str, Zone], key: str) -> str:
    """One view of one foot.

    Parameters
    ----------
    zones
        What each zone shows, or each part of one (see ``mark_id``); what is missing is drawn as skin without a name.
    key
        Sets the ids of this drawing apart from those of others on the page.
    """
    wide, high = view.size
    cut = f"cut-{key}"
    outlines = (view.foot, *view.toes)
    clip = svg.element("defs", svg.element("clipPath", "".join(map(_outline, outlines)), id=cut))
    skin = _outline(view.foot, fill=svg.SKIN, stroke=svg.INK, stroke_width=1.3)
    skin += "".join(_outline(one, fill=svg.SKIN) for one in view.toes)
    drawn = svg.group(*(_place(view, *place, zones) for place in view.places), clip_path=f"url(#{cut})")
    lines = svg.group(
        *(svg.path(smooth(one)) for one in view.lines),
        fill="none", stroke=svg.INK, stroke_width=0.8, opacity=0.45, pointer_events="none",
    )  # fmt: skip
    edge = svg.group(
        *(svg.path(smooth(one)) for one in view.toes), stroke=svg.INK, stroke_width=1.3, pointer_events="none"
    )
    inside = svg.group(clip, skin, drawn, lines, edge, transform=f"translate({MARGIN:g} {MARGIN:g})")
    size = (wide + 2 * MARGIN, high + 2 * MARGIN)
    live = any(one.link for one in zones.values())
    return svg.sheet(size, title, description, inside, kind="foot", role="group" if live else "img")


def _outline(points: Points, **attributes: str | float) -> str:
    return svg.path(smooth(points, closed=True), **attributes)


def _place(view: View, zone: str, part: str, zones: Mapping[str, Zone]) -> str:
    """One zone, or one toe of it; what nobody says of the part is what is said of the zone."""
    curve = "".join(one.curve for one in view.shapes if (one.zone, one.part) == (zone, part))
    said = zones.get(mark_id(zone, part)) or zones.get(zone, Zone(""))
    shade = opacity(said.level)
    fill = svg.SORE if shade else svg.ACCENT if said.chosen else svg.SKIN
    shape = svg.path(
        curve, fill=fill, fill_opacity=max(shade, CHOSEN if said.chosen else 0.01), class_="zone",
        stroke=svg.ACCENT if said.chosen else svg.SOFT, stroke_width=2.4 if said.chosen else 0.5,
        stroke_opacity=1 if said.chosen else 0.5,
    )  # fmt: skip
    title = svg.element("title", escape(said.name)) if said.name else ""
    if not said.link:
        return svg.element("g", title + shape, data_zone=zone, data_part=part)
    pressed = "true" if said.chosen else "false"
    return svg.element(
        "a", title + shape, href=said.link, data_zone=zone, data_part=part, role="button", aria_pressed=pressed,
        aria_label=said.name,
    )  # fmt: skip


def mark_id(zone: str, part: str = "") -> str:
    """How a zone, or a part of it, is called where both are needed: ``lesser-toes-dorsal.toe-2``."""
    return f"{zone}.{part}" if part else zone
