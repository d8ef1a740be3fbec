"""The command form: how you run by your watch, at matched speed. Measures nothing itself."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from restride.cli.options import as_json
from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, print_json, say_trouble, speech_of, write_page

WRONG = 2
"""The exit code when any recording could not be measured; the others are told all the same."""


@command(name="form")
@click.option("--html", type=click.Path(path_type=Path), metavar="FILE", help="Write a page with the charts.")
@as_json
def form_command(html: Path | None, as_json: bool) -> None:
    r"""Cadence, contact time, balance, bounce, step length and power, at matched speed and slope.

    Each instrument is held against itself only; every difference stands beside what chance alone would do. Runs that
    were recorded before are measured first.

    \b
    restride form
    restride form --html form.html
    """
    from restride.desk.measuring.form import form_seen, measure_runs
    from restride.report.form.page import form_document, form_wire

    place = here()
    if sys.stderr.isatty():
        with click.progressbar(length=1, label="Measuring", file=sys.stderr) as bar:

            def progress(done: int, of: int) -> None:
                bar.length = of
                bar.update(done - bar.pos)

            wrong = measure_runs(place, progress)
    else:
        wrong = measure_runs(place)
    seen = got(form_seen(place))
    if as_json:
        print_json(form_wire(seen.lanes, seen.unmeasured))
    else:
        document = form_document(seen.lanes, seen.unmeasured, seen.numbers, speech_of(place), seen.on)
        if html is None:
            print_document(document)
        else:
            write_page(document, html, "Open it in a browser.")
    for trouble in wrong:
        say_trouble(trouble)
    if wrong:
        raise SystemExit(WRONG)
