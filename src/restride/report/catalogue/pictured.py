"""The drawing of an item of the catalogue, as its card poses it or laces it. Words it; draws nothing itself."""

from __future__ import annotations

from restride.knowledge.item import Item
from restride.report.document import Picture
from restride.report.drawing.exercise.picture import Words, exercise_picture
from restride.report.drawing.lacing import lacing_picture
from restride.report.phrase import Speech, capital


def item_picture(item: Item, name: str, how: str, speech: Speech) -> Picture | None:
    """The drawing of an item; None for what has none.

    Parameters
    ----------
    name, how
        What it is called and how it is done: they are the title and the description inside the drawing.
    """
    title = speech.say("catalogue.drawn", name=capital(name))
    typed = speech.say("catalogue.typed", kind=item.kind, id=item.id)
    poses = tuple(speech.edition.poses[one] for one in item.poses)
    if poses:
        words = Words(*(speech.say(f"catalogue.at.{one}") for one in ("start", "end", "hold")))
        return Picture(title, typed, exercise_picture(poses, item.props, item.shows, title, how, words))
    if item.ends:
        return Picture(title, typed, lacing_picture(item.ends, title, how))
    return None
