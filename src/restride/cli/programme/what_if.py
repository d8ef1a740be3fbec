"""The command what-if: the coming fortnight under something that has not happened. Writes nothing."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import click

from restride.cli.options import a_day, as_json
from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, print_json, speech_of

_LENGTH = re.compile(r"(\d+(?:[.,]\d+)?)\s*(km|min)?")


def a_length(text: str | tuple[float, str]) -> tuple[float, str]:
    """How far or how long: ``8km``, ``30min``; a bare number is kilometres."""
    if isinstance(text, tuple):
        return text
    found = _LENGTH.fullmatch(text.strip().lower())
    if not found:
        raise click.BadParameter(f"{text!r} is no length of a run; write it as 8km or 30min")
    return float(found[1].replace(",", ".")), found[2] or "km"


@command(name="what-if")
@click.option("--run", type=a_length, metavar="8km", help="You run so far, or so long (30min), today.")
@click.option("--rest", is_flag=True, help="You rest today.")
@click.option("--race", type=a_day, metavar="DATE", help="There is a race on that day.")
@click.option("--km", type=float, metavar="KM", help="How far the race is; else as your goal says.")
@click.option("--pain", type=float, metavar="0-10", help="It hurts so much tomorrow morning, and in that run.")
@as_json
def what_if_command(as_json: bool, **given: Any) -> None:
    r"""The coming fortnight under a run, a rest, a race or a pain, beside the plan as it is. Nothing is written.

    \b
    restride what-if --run 8km
    restride what-if --rest --pain 4
    restride what-if --race 2026-12-12 --km 10
    """
    from restride.advice.ahead.what_if import Change
    from restride.desk.programme.supposing import supposing
    from restride.report.week.what_if import what_if_document, what_if_to_wire

    place = here()
    length: tuple[float, str] | None = given["run"]
    race: date | None = given["race"]
    km = length[0] if length is not None and length[1] == "km" else None
    minutes = length[0] if length is not None and length[1] == "min" else None
    found = got(supposing(place, Change(km, minutes, given["rest"], race, given["km"], given["pain"])))
    speech = speech_of(place)
    if as_json:
        print_json(what_if_to_wire(found.compared, speech))
        return
    print_document(what_if_document(found.compared, found.history, speech))
