"""The command clinician: one page to take along, as text or as HTML to print. Lays out nothing itself."""

from __future__ import annotations

from pathlib import Path

import click

from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, speech_of, write_page


@command(name="clinician")
@click.argument("complaint", required=False, metavar="[ID]")
@click.option(
    "--html", type=click.Path(path_type=Path), metavar="FILE", help="Write a page to print; one sheet of A4, no script."
)
def clinician_command(complaint: str | None, html: Path | None) -> None:
    r"""One page for your clinician: what you said, what was found, what is asked of them, what was done so far.

    \b
    restride clinician
    restride clinician left-mt-shaft-2 --html page.html
    """
    from restride.desk.triage.referring import referred
    from restride.report.triage.clinician import clinician_document

    place = here()
    case = got(referred(place, complaint or ""))
    document = clinician_document(case, speech_of(place))
    if html is None:
        print_document(document)
    else:
        write_page(document, html, "Open it in a browser and print it.")
