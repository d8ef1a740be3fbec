"""The command catalogue: what the plan can draw on, listed or one by one. Words no item; report/ does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from restride.cli.options import as_json
from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, print_json, speech_of, write_text
from restride.words.trouble import Trouble

if TYPE_CHECKING:
    from restride.knowledge.item import Item
    from restride.report.phrase import Speech


@command(name="catalogue")
@click.argument("kind", required=False, default="", metavar="[KIND]")
@click.argument("name", required=False, default="", metavar="[ID]")
@click.option("--svg", type=click.Path(path_type=Path), metavar="FILE", help="Write the drawing of one item.")
@as_json
def catalogue_command(kind: str, name: str, svg: Path | None, as_json: bool) -> None:
    r"""Exercises, drills, cues, remedies, footwear, surfaces and cross-training: dose, how, feel, stop, evidence.

    \b
    restride catalogue
    restride catalogue exercises
    restride catalogue lacing
    restride catalogue exercise short_foot
    restride catalogue exercise short_foot --svg short_foot.svg
    """
    from restride.report.catalogue.page import item_document, item_wire, items_named, list_document

    speech = speech_of(here())
    there = items_named(kind, speech.edition)
    if not there:
        known = "exercises, drills, cues, remedies, footwear, surfaces, crosstraining, selftests"
        got(Trouble(kind, speech.say("catalogue.none"), f"choose of {known}, or a family or id from their lists"))
    if name:
        there = tuple(one for one in there if one.id == name)
    if not there:
        got(Trouble(name, speech.say("catalogue.none"), speech.say("catalogue.none_mend")))
    single = len(there) == 1 and there[0].id in {kind, name}
    if svg is not None:
        _draw(there[0] if single else None, name or kind, svg, speech)
    elif as_json:
        print_json(item_wire(there[0], speech) if single else [item_wire(one, speech) for one in there])
    elif single:
        print_document(item_document(there[0], speech), "full")
    else:
        print_document(list_document(there, speech))


def _draw(item: Item | None, said: str, file: Path, speech: Speech) -> None:
    """Write the drawing of an item into a file."""
    from restride.report.catalogue.page import picture_of

    drawn = picture_of(item, speech) if item is not None else None
    if drawn is None:
        got(Trouble(said, speech.say("catalogue.undrawn"), speech.say("catalogue.undrawn_mend")))
        return
    write_text(drawn.svg, file)
