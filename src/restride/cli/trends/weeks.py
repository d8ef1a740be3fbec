"""The command trends: weeks at once, as text or as a page with drawings. Lays out nothing itself."""

from __future__ import annotations

from pathlib import Path

import click

from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, speech_of, write_page
from restride.words.trouble import Trouble


@command(name="trends")
@click.option("--days", type=click.IntRange(2, 366), default=56, show_default=True, help="How many days back.")
@click.option("--html", type=click.Path(path_type=Path), metavar="FILE", help="Write a page with the drawings.")
def trends_command(days: int, html: Path | None) -> None:
    r"""Pain, running, sleep and mood on one axis, and where it hurt on a drawn foot.

    \b
    restride trends
    restride trends --days 28 --html trends.html
    """
    from restride.report.trends.page import trends_document

    place = here()
    history = place.history()
    if isinstance(history, Trouble):
        got(history)
        return
    document = trends_document(history, days, speech_of(place))
    if html is None:
        print_document(document)
    else:
        write_page(document, html, "Open it in a browser.")
