"""The command tissues: the experimental load of each structure over weeks. Reckons nothing itself."""

from __future__ import annotations

import click

from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, speech_of


@command(name="tissues")
@click.option("--days", type=click.IntRange(2, 180), default=56, show_default=True, help="How many days back.")
def tissues_command(days: int) -> None:
    """How much each structure of the foot had, run by run, against your own usual; experimental."""
    from restride.load.tissue.index import lanes
    from restride.report.tissues.page import tissues_document

    place = here()
    speech = speech_of(place)
    print_document(tissues_document(lanes(speech.edition, got(place.history()), speech.on, days), days, speech))
