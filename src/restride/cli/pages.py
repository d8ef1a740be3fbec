"""The commands today, why and diary: what there is to read. Writes no sentence of it; report/ does."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import click

from restride.cli.options import a_day, as_json
from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, print_json, say, speech_of
from restride.words.measure import UNITS

if TYPE_CHECKING:
    from restride.desk.place import Place
    from restride.diary.entry import Entry

DAYS_SHOWN = 14
"""Two weeks of diary fit on a page."""
DAYS_MOST = 36_500


def _units(function: Any) -> Any:
    return click.option("--units", type=click.Choice(UNITS), help="Kilometres or miles; else as restride person says.")(
        function
    )


@command(name="today")
@click.option("--on", type=a_day, metavar="DATE", help="A past day, by what was known then; nothing is written.")
@click.option("--reasons", is_flag=True, help="Open every reason, down to source, year and grade.")
@_units
@as_json
def today_command(on: date | None, reasons: bool, units: str | None, as_json: bool) -> None:
    """What to do today, and why."""
    from restride.desk.consult import consult

    place = here()
    done = got(consult(place, on))
    units = units or place.units
    edition, phrases = done.shelf.edition, done.shelf.phrases
    if as_json:
        from restride.report.wire import advice_to_wire

        print_json(advice_to_wire(done.advice, edition, phrases, units, done.history.profile().country))
        return
    from restride.report.day import advice_document

    document = advice_document(done.advice, done.history, edition, phrases, units)
    print_document(document, "full" if reasons else "short")


@command(name="why")
@click.argument("subject", metavar="ENTRY-OR-RULE")
@click.option("--on", type=a_day, metavar="DATE", help="Ask about the advice of a past day.")
@_units
@as_json
def why_command(subject: str, on: date | None, units: str | None, as_json: bool) -> None:
    r"""Why something was said: an entry of the diary, a rule, a number, a warning sign, a source.

    \b
    restride why plan.reaction
    restride why R02
    restride why k7fm2q9xap
    """
    from restride.desk.explaining import Told, explain
    from restride.report.document import Document

    place = here()
    found = got(explain(place, subject, on, units or place.units))
    if isinstance(found, Told):
        if as_json:
            print_json(json.loads(found.shown.advice))
        else:
            say(f"{_line(found.entry, place)}. It is kept word for word: restride why {found.entry.id} --json")
    elif isinstance(found, Document) and as_json:
        from dataclasses import asdict

        print_json({"subject": subject, "blocks": [{"kind": type(b).__name__, **asdict(b)} for b in found.blocks]})
    elif isinstance(found, Document):
        print_document(found, "full")


def _line(entry: Entry, place: Place) -> str:
    from restride.report.entry_words import entry_line

    return entry_line(entry, speech_of(place))


@command(name="diary")
@click.option("--days", type=click.IntRange(1, DAYS_MOST), default=DAYS_SHOWN, show_default=True, help="How many days.")
@click.option("--until", type=a_day, metavar="DATE", help="The last of these days; today when not given.")
@click.option(
    "--kind", multiple=True, metavar="KIND", help="Only this kind: activity, checkin, pain … May be repeated."
)
@as_json
def diary_command(days: int, until: date | None, kind: tuple[str, ...], as_json: bool) -> None:
    """What the diary holds, the latest day first, each entry with its id."""
    from restride.diary.fold import fold
    from restride.diary.kinds import KINDS, Retraction
    from restride.report.diary_page import diary_document
    from restride.words.day import Span
    from restride.words.trouble import Trouble

    for name in kind:
        if name not in KINDS:
            got(Trouble(f"--kind {name}", "is no kind of entry", f"choose of {', '.join(KINDS)}"))
    place = here()
    entries = got(place.entries())
    last = until or place.latest_day(entries)
    span = Span(last - timedelta(days=days - 1), last + timedelta(days=1))
    wanted = [one for one in entries if one.day in span and (not kind or one.kind in kind)]
    back = {one.body.target for one in entries if isinstance(one.body, Retraction)}
    if as_json:
        print_json([_wire(one, back) for one in wanted])
        return
    shelf = got(place.shelf())
    live = [one for one in wanted if one.id not in back and not isinstance(one.body, Retraction)]
    print_document(diary_document(fold(live), span, shelf.edition, shelf.phrases, place.units))
    gone = [one for one in wanted if one.id in back]
    if gone:
        say("Taken back, and counted no more:")
    for one in gone:
        say(f"  {one.id}  {_line(one, place)}")


def _wire(entry: Entry, back: set[str]) -> dict[str, Any]:
    from restride.diary.codec import to_line

    line: dict[str, Any] = json.loads(to_line(entry))
    return line | {"taken_back": entry.id in back}
