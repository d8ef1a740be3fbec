"""The command evaluate: how well a part does on written cases. Counts nothing itself."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from restride.cli.options import as_json
from restride.cli.runner import command
from restride.cli.telling import got, print_json


@command(name="evaluate")
@click.argument("what", type=click.Choice(["triage"]))
@click.option("--cases", "folder", type=click.Path(path_type=Path), metavar="DIR", help="Where the cases are.")
@as_json
def evaluate_command(what: str, folder: Path | None, as_json: bool) -> None:  # noqa: ARG001 - one choice so far
    r"""How well the interview does on written cases, as a table.

    Held-out and development cases stand apart, and every miss is named.

    \b
    restride evaluate triage
    restride evaluate triage --cases my-cases --json
    """
    from restride.desk.triage.contract import cards
    from restride.desk.triage.evaluating import cases, cases_folder, evaluated

    held = got(cards())
    found = got(cases(held, got(folder if folder is not None else cases_folder())))
    with click.progressbar(length=len(found), label="cases", file=sys.stderr) as bar:
        done = evaluated(held, found, lambda: bar.update(1))
    if as_json:
        from restride.report.triage.counts import evaluated_to_wire

        print_json(evaluated_to_wire(done))
        return
    from restride.triage.evaluation.table import page

    click.echo(page(done), nl=False)
