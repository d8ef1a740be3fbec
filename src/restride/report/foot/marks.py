"""Places on a drawn foot that a runner can mark: their names, and the views in which to tap them. Keeps none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from restride.report.document import Picture
from restride.report.drawing.foot.map import Zone, foot_picture, mark_id
from restride.report.drawing.foot.view import View
from restride.report.drawing.foot.views import views
from restride.report.phrase import Speech, capital
from restride.words.side import Side
from restride.words.zone import TOES

FEET = (Side.LEFT, Side.RIGHT)
"""As they stand before their runner, left to right."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place of one foot; ``part`` is the toe where the place is of several toes, else empty."""

    side: Side
    zone: str
    part: str = ""

    @property
    def toes(self) -> tuple[int, ...]:
        """The toe by its number, as the diary keeps it; none where the part is no toe."""
        return tuple(toe for toe in TOES if self.part == toe_part(toe))

    @property
    def id(self) -> str:
        """As a form carries it: ``right.lesser-toes-dorsal.toe-2``."""
        return f"{self.side.value}.{mark_id(self.zone, self.part)}"


def toe_part(toe: int) -> str:
    """How the drawing calls a toe: ``toe-2``."""
    return f"toe-{toe}"


def mark_of(said: str) -> Mark | None:
    """The mark that a form carried; None for what is no place of a foot."""
    side, _, place = said.partition(".")
    zone, _, part = place.partition(".")
    if side not in {one.value for one in FEET}:
        return None
    known = any((zone, part) in view.places for view in views(Side(side)))
    return Mark(Side(side), zone, part) if known else None


def mark_name(mark: Mark, speech: Speech) -> str:
    """What a runner calls a marked place: "Second toe: the knuckles of your right small toes"."""
    return capital(mark_words(mark, speech))


def mark_words(mark: Mark, speech: Speech) -> str:
    """The same inside a sentence."""
    place = speech.place(mark.side, (mark.zone,))
    return speech.say(f"feet.part.{mark.part}", place=place) if mark.part else place


@dataclass(frozen=True, slots=True)
class Look:
    """How one place is shown: how sore it is, where a tap leads, whether it is marked."""

    level: float = 0.0
    link: str = ""
    chosen: bool = False


def tapping(side: Side, view: View, look: Callable[[Mark], Look], speech: Speech) -> Picture:
    """One view of one foot, each place a button with its name."""
    zones = {}
    for zone, part in view.places:
        mark = Mark(side, zone, part)
        shown = look(mark)
        name = mark_name(mark, speech)
        if shown.level:
            name = speech.say("feet.place", place=name, n=speech.number(shown.level))
        zones[mark_id(zone, part)] = Zone(name, shown.level, shown.link, shown.chosen)
    title = speech.say("feet.view", side=speech.say(f"side.{side.value}"), view=speech.say(f"trends.view.{view.name}"))
    title = capital(title)
    return Picture(title, "", foot_picture(view, title, "", zones, f"tap-{side.value}-{view.name}"))


def view_of(side: Side, name: str) -> View:
    """A view of one foot by its name, the first of all for a name that there is not."""
    there = views(side)
    return next((one for one in there if one.name == name), there[0])
