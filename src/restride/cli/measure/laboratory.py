"""The command measure: files of a laboratory to cadence, contact time and strike angle. Measures nothing itself."""

from __future__ import annotations

from pathlib import Path

import click

from restride.cli.options import as_json
from restride.cli.runner import command, here
from restride.cli.telling import print_document, print_json, say_trouble, speech_of

WORN = ("foot", "shank", "sacrum", "wrist")
"""Where a sensor may be worn, named here so that the help comes before what measures is loaded."""

WRONG = 2
"""The exit code when any file could not be measured; the others are told all the same."""


@command(name="measure")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--rate", type=click.FloatRange(20, 20000), metavar="HZ", help="Samples a second, where no file tells.")
@click.option("--standing", type=click.Path(path_type=Path), metavar="FILE", help="A trial of the runner standing.")
@click.option("--worn", type=click.Choice(WORN), help="Where an accelerometer was worn.")
@as_json
def measure_command(
    files: tuple[Path, ...], rate: float | None, standing: Path | None, worn: str | None, as_json: bool
) -> None:
    r"""Cadence, contact time, balance and strike angle from forces, markers or a worn sensor, with how sure each is.

    C3D, TRC, tables of Qualisys, and tables of markers, forces or accelerations with a header. Nothing is kept in the
    diary.

    \b
    restride measure run.c3d --standing standing.c3d
    restride measure forces.txt --rate 300
    restride measure sensor.csv --worn sacrum
    """
    from restride.desk.measuring.laboratory import measured
    from restride.report.measured.laboratory import measured_document, measured_wire

    found = measured(files, rate, standing, worn or "")
    if as_json:
        print_json(measured_wire(found.trials))
    elif found.trials:
        print_document(measured_document(found.trials, speech_of(here())))
    for trouble in (*found.notes, *found.troubles):
        say_trouble(trouble)
    if found.troubles:
        raise SystemExit(WRONG)
