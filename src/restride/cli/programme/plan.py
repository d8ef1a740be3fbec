"""The commands plan and move: the coming days, and a run moved to another of them. Lays out none itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from restride.cli.options import a_day, as_json
from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, print_json, say, say_kept, speech_of


@command(name="plan")
@click.option("--days", type=int, default=7, show_default=True, metavar="N", help="How many days, 1 to 28.")
@click.option("--reasons", is_flag=True, help="Open every reason, down to source, year and grade.")
@click.option(
    "--calendar", type=click.Path(path_type=Path), metavar="FILE", help="Write these days as a calendar (.ics)."
)
@click.option("--workout", type=click.Path(path_type=Path), metavar="FILE", help="Write a run for a watch (.fit).")
@click.option("--on", type=a_day, metavar="DATE", help="The day of that run; today when not given.")
@as_json
def plan_command(
    days: int, reasons: bool, calendar: Path | None, workout: Path | None, on: date | None, as_json: bool
) -> None:
    r"""The coming days: every session with its dose and why, laid over your free days; phases, goal, race.

    Each day is what restride today would say if all goes as planned and the foot stays as you last said it.

    \b
    restride plan --days 14
    restride schedule --tuesday 45 --thursday 30 --saturday 60
    restride goal --kind race_km --target 10 --by 2027-05-01
    restride plan --workout run.fit --calendar plan.ics
    """
    if calendar is not None or workout is not None:
        _hand_out(days, calendar, workout, on)
        return
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


def _hand_out(days: int, calendar: Path | None, workout: Path | None, on: date | None) -> None:
    """Write the files that were asked for; the first that cannot be is said, and nothing after it is written."""
    from restride.desk.programme import handing

    place = here()
    speech = speech_of(place)
    made = [(workout, got(handing.workout(place, speech, on)))] if workout is not None else []
    made += [(calendar, got(handing.calendar(place, speech, days)))] if calendar is not None else []
    for path, content in made:
        got(handing.write(path, content))
        say(f"Wrote {path}.")


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
