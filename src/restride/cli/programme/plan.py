"""The commands plan and move: the coming days, and a run moved to another of them. Lays out none itself."""

from __future__ import annotations

from datetime import date

import click

from restride.cli.options import a_day, as_json
from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, print_json, say_kept, speech_of


@command(name="plan")
@click.option("--days", type=int, default=7, show_default=True, metavar="N", help="How many days, 1 to 28.")
@click.option("--reasons", is_flag=True, help="Open every reason, down to source, year and grade.")
@as_json
def plan_command(days: int, reasons: bool, as_json: bool) -> None:
    r"""The coming days: every session with its dose and why, laid over your free days; phases, goal, race.

    Each day is what restride today would say if all goes as planned and the foot stays as you last said it.

    \b
    restride plan --days 14
    restride schedule --tuesday 45 --thursday 30 --saturday 60
    restride goal --kind race_km --target 10 --by 2027-05-01
    """
    from restride.desk.programme.planning import planned
    from restride.report.week.page import plan_document
    from restride.report.week.wire import plan_to_wire

    place = here()
    found = got(planned(place, days))
    speech = speech_of(place)
    if as_json:
        print_json(plan_to_wire(found.week, speech))
        return
    print_document(plan_document(found.week, found.history, speech), "full" if reasons else "short")


@command(name="move")
@click.argument("start", type=a_day, metavar="FROM")
@click.argument("to", type=a_day, metavar="TO")
def move_command(start: date, to: date) -> None:
    r"""Move a run to another free day, where the rules of the plan allow one there.

    \b
    restride move 2026-12-01 2026-12-03
    restride move today 2026-12-02
    """
    from restride.desk.programme.planning import move

    place = here()
    say_kept(place, got(move(place, start, to, speech_of(place))))
