"""The commands schedule and cant: when there is time, and what will not be done today. Lays out no day itself."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from restride.cli.log import write
from restride.cli.options import a_day, past
from restride.cli.runner import command, here
from restride.cli.telling import got, print_document
from restride.words.measure import DAYS_PER_WEEK
from restride.words.trouble import Trouble

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WHAT = click.Choice(["run", "exercises", "cross", "everything"])
WHY = click.Choice(["time", "pain", "fear", "bored", "forgot", "ill", "travel"])


def _each(function: Any) -> Any:
    """One option a weekday."""
    for name in reversed(WEEKDAYS):
        function = click.option(f"--{name}", type=int, metavar="MIN", help="Minutes; 0 for none.")(function)
    return function


@command(name="schedule")
@click.option("--daily", type=int, metavar="MIN", help="Minutes of every day that is not named by itself.")
@_each
@click.option("--away-from", type=a_day, metavar="DATE", help="The first day away.")
@click.option("--away-to", type=a_day, metavar="DATE", help="The last day away.")
@click.option("--running/--no-running", default=False, help="Whether running goes on while away.")
@click.option("--text", default="", help="In your own words.")
@past
def schedule_command(**given: Any) -> None:
    r"""When there is time: minutes of each weekday, or days away. The last week said counts.

    A weekday that is not named has the minutes of --daily; without --daily it has none.

    \b
    restride schedule --daily 12 --tuesday 45 --saturday 60
    restride schedule --away-from 2026-12-20 --away-to 2027-01-03
    """
    from restride.diary.kinds import Schedule

    first: date | None = given["away_from"]
    write(Schedule(_week(given), first, given["away_to"], given["running"], given["text"]), given)


def _week(given: dict[str, Any]) -> tuple[int, ...]:
    """The minutes of a week, Monday first; none where no day was named."""
    named = [given[name] for name in WEEKDAYS]
    if given["daily"] is None and all(one is None for one in named):
        return ()
    for name, minutes in (("--daily", given["daily"]), *((f"--{one}", given[one]) for one in WEEKDAYS)):
        if minutes is not None and minutes < 0:
            got(Trouble(name, f"{minutes} lies below 0", "give the minutes there are, or 0"))
    week = tuple((given["daily"] or 0) if one is None else one for one in named)
    assert len(week) == DAYS_PER_WEEK
    return week


@command(name="cant")
@click.argument("what", type=WHAT)
@click.option("--why", type=WHY, required=True, help="What stands in the way; the plan heeds it.")
@click.option("--text", default="", help="In your own words.")
@past
def cant_command(**given: Any) -> None:
    r"""What of today will not be done, and why; then what the day looks like without it.

    \b
    restride cant run --why time
    restride cant everything --why ill
    """
    from restride.desk.consult import consult
    from restride.diary.kinds import Declined
    from restride.report.day import advice_document

    write(Declined(given["what"], given["why"], given["text"]), given)
    place = here()
    done = got(consult(place))
    print_document(advice_document(done.advice, done.history, done.shelf.edition, done.shelf.phrases, place.units))
