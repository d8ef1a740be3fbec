"""The command ladders: where the runner stands on each, and what opens the next rung. Moves none."""

from __future__ import annotations

from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, speech_of


@command(name="ladders")
def ladders_command() -> None:
    """Where you stand on every ladder, where it was last stable, and what opens the next rung."""
    from restride.desk.programme.morning import this_morning
    from restride.report.ladders.page import ladders_document

    place = here()
    now = got(this_morning(place))
    print_document(ladders_document(now.advice, now.scene, speech_of(place)))
