"""A ladder drawn as a ladder: its rungs, where one stands, where it was stable, what opens the next. Words given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from restride.report.drawing import svg

WIDE, STEP, MARGIN = 340.0, 30.0, 16.0
RAILS = (20.0, 76.0)
"""Where the two rails stand."""

ABOVE, BELOW = 2, 2
"""How many rungs are shown above and below what matters; a ladder of thirty does not fit on a telephone."""


@dataclass(frozen=True, slots=True)
class Climb:
    """One ladder in words.

    Parameters
    ----------
    rungs
        What each rung is called, the lowest first.
    here, stable
        The rung one stands on, and the last that was held through good reactions; None where there is none.
    here_word, stable_word
        What is written beside them: "you are here", "stable since 4 November".
    opens
        What opens the next rung, in one short line; empty at the top.
    """

    rungs: tuple[str, ...]
    here: int
    stable: int | None
    here_word: str
    stable_word: str
    opens: str


def ladder_picture(climb: Climb, title: str, description: str) -> str:
    """The rungs around where one stands, the lowest at the bottom as on any ladder."""
    shown = window(len(climb.rungs), [climb.here, *([] if climb.stable is None else [climb.stable])])
    high = MARGIN * 2 + STEP * (len(shown) + (1 if climb.opens else 0))
    floor = high - MARGIN
    ys = {rung: floor - STEP * (place + 0.5) for place, rung in enumerate(shown)}
    if climb.opens:
        for rung in shown:
            if rung > climb.here:
                ys[rung] -= STEP
    parts = [_rails(climb, shown, floor), *(_rung(climb, rung, y) for rung, y in ys.items())]
    if climb.opens:
        parts.append(_opens(climb, ys[climb.here] - STEP))
    return svg.sheet((WIDE, high), title, description, "".join(parts), kind="ladder")


def window(count: int, marked: Sequence[int]) -> range:
    """The rungs to show: those that are marked and a few around them, never beyond the ends."""
    low, high = min(marked) - BELOW, max(marked) + ABOVE
    return range(max(low, 0), min(high, count - 1) + 1)


def _rails(climb: Climb, shown: range, floor: float) -> str:
    low = floor + (MARGIN if shown.start > 0 else 0)
    top = 0.0 if shown.stop < len(climb.rungs) else MARGIN / 2
    return "".join(svg.element("line", x1=x, x2=x, y1=top, y2=low, stroke=svg.SOFT, stroke_width=3.0) for x in RAILS)


def _rung(climb: Climb, rung: int, y: float) -> str:
    here, stable = rung == climb.here, rung == climb.stable
    colour = svg.ACCENT if here else svg.INK if rung < climb.here else svg.FAINT
    bar = svg.element(
        "line", x1=RAILS[0], x2=RAILS[1], y1=y, y2=y, stroke=colour, stroke_width=6.0 if here else 3.5
    )  # fmt: skip
    mark = svg.element("circle", cx=(RAILS[0] + RAILS[1]) / 2, cy=y - 9, r=6.0, fill=svg.ACCENT) if here else ""
    if stable and not here:
        x = (RAILS[0] + RAILS[1]) / 2
        mark = svg.path(f"M{x - 6} {y - 8}l4 4l8 -9", stroke=svg.INK, stroke_width=2.2)
    beside = [climb.here_word] if here else []
    beside += [climb.stable_word] if stable else []
    name = svg.text(
        climb.rungs[rung], RAILS[1] + 14, y + (0 if beside else 4), font_size=svg.LARGE,
        font_weight="600" if here else "", fill=svg.SOFT if rung > climb.here else svg.INK,
    )  # fmt: skip
    words = svg.text(" · ".join(beside), RAILS[1] + 14, y + 13, fill=svg.ACCENT if here else svg.INK) if beside else ""
    return bar + mark + name + words


def _opens(climb: Climb, y: float) -> str:
    """Between where one stands and the next rung: what it takes."""
    middle = (RAILS[0] + RAILS[1]) / 2
    arrow = svg.path(
        f"M{middle} {y + 9}V{y - 8}M{middle - 5} {y - 3}L{middle} {y - 8}L{middle + 5} {y - 3}",
        stroke=svg.ACCENT, stroke_width=1.6, stroke_dasharray="",
    )  # fmt: skip
    return arrow + svg.text(climb.opens, RAILS[1] + 14, y + 4, fill=svg.ACCENT)
