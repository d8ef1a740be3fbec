"""Plays a diary day by day as the product does, and writes down what the desk would. Expects nothing."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from restride.advice.advise import advise
from restride.advice.verdict import Advice
from restride.diary.codec import from_line
from restride.diary.entry import Entry
from restride.diary.fold import fold
from restride.diary.kinds import Body, Decision, Raised
from restride.knowledge.edition import Edition
from restride.words.day import Day, Span, plus

MORNING, NIGHT = "morning", "night"
PARTS = (MORNING, NIGHT)
"""When the runner asks: after the check-in, and before bed."""
ASKED_AT = {MORNING: time(9), NIGHT: time(23, 55)}
NOON = 12


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer of the product, and everything that was in the diary when it was given."""

    day: Day
    part: str
    advice: Advice
    entries: tuple[Entry, ...]


def diary(path: Path) -> list[Entry]:
    """The entries of a diary as it was exported; a line that cannot be read fails the test that asks."""
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        entry = from_line(line, f"{path.parent.name}/{path.name}, line {number}")
        assert isinstance(entry, Entry), entry
        found.append(entry)
    return found


def play(
    edition: Edition, entries: Iterable[Entry], last: Day, bare: Container[tuple[Day, str]] | None = None
) -> Iterator[Answered]:
    """What the product says on each morning and each night, from the first entry to a day.

    What was judged and raised is written down and read again the next time, as the desk does it.

    Parameters
    ----------
    bare
        Answer at these moments only, and write nothing down: each answer starts from what the runner wrote alone.
    """
    held = sorted(entries, key=lambda entry: entry.recorded)
    written: list[Entry] = []
    for day in Span(held[0].known, plus(last, 1)):
        for part in PARTS:
            known = [entry for entry in held if _known(entry, day, part)]
            if not known or _overtaken(held, known, _asked(day, part, known)):
                continue
            if bare is not None and (day, part) not in bare:
                continue
            history = fold([*known, *written])
            advice = advise(edition, history.profile(), history, day)
            yield Answered(day, part, advice, (*known, *written))
            if bare is None:
                written.extend(_kept(advice, [*known, *written], part))


def _known(entry: Entry, day: Day, part: str) -> bool:
    return entry.known < day or (entry.known == day and (part == NIGHT or entry.recorded.hour < NOON))


def _asked(day: Day, part: str, known: list[Entry]) -> datetime:
    """The instant of asking, by the clock of the place where the last entry was written."""
    latest = max(entry.recorded for entry in known)
    return max(datetime.combine(day, ASKED_AT[part], latest.tzinfo), latest)


def _overtaken(held: list[Entry], known: list[Entry], asked: datetime) -> bool:
    """Whether the runner had gone on by then: over the date line a morning may never come."""
    return any(entry.recorded <= asked for entry in held if entry not in known)


def _kept(advice: Advice, known: list[Entry], part: str) -> Iterator[Entry]:
    """What was judged and raised, as entries that come after everything the advice has read."""
    asked = _asked(advice.on, part, known)
    bodies: list[Body] = [
        Raised(one.flag, one.urgency.name, one.complaint, one.reads, advice.edition) for one in advice.raised
    ]
    bodies += [
        Decision(one.because.rule, one.judged, one.colour, one.before, one.after, one.because.entries, advice.edition)
        for one in advice.judged
    ]
    for number, body in enumerate(bodies, 1):
        at = asked + timedelta(microseconds=number)
        yield Entry(f"own-{advice.on}-{part}-{number:02d}", advice.on, at, at, body, "restride")


REMEMBERED_WINS = ("line", "rung", "longest")
"""Wins that rest on a judgement which stands in the diary; they are told from the day it is written down."""


def lasting(advice: Advice) -> Advice:
    """An advice without what hangs on whether somebody has written it down, and without when that was."""
    flags = tuple(replace(flag, recorded=False, since=advice.on, reads=()) for flag in advice.flags)
    wins = tuple(one for one in advice.wins if one.id not in REMEMBERED_WINS)
    return replace(advice, judged=(), raised=(), flags=flags, wins=wins)


def day_of(value: object) -> date:
    """A day as TOML gives it."""
    assert isinstance(value, date), value
    return value
