"""What a person hands in: options after a command, answers to questions. Checks no bounds; the diary does."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any, TypeVar

import click

from restride.words.measure import SECONDS_PER_MINUTE
from restride.words.side import Side

if TYPE_CHECKING:
    from restride.diary.kinds import Felt, Said

F = TypeVar("F", bound=Callable[..., Any])

PAINKILLER = click.Choice(["no", "yes", "to-run"])
UNKNOWN = ("", "-", "?")
"""What stands for a score that nobody knows, and leaves a question open."""

COUNTRY_LETTERS = 2
"""ISO 3166 names each country by so many."""

_PATTERN = re.compile(r"(\d{1,3})x(\d+(?:\.\d+)?)(?:\+(\d+(?:\.\d+)?))?")


@dataclass(frozen=True, slots=True)
class Where:
    """A place on one foot."""

    side: Side
    zone: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """Repeats of running and then walking, in minutes."""

    repeats: int
    run_min: float
    walk_min: float

    @property
    def run_s(self) -> float:
        """Seconds of running."""
        return self.repeats * self.run_min * SECONDS_PER_MINUTE

    @property
    def total_s(self) -> float:
        """Seconds in all."""
        return self.repeats * (self.run_min + self.walk_min) * SECONDS_PER_MINUTE


def a_day(text: str | date) -> date:
    """A calendar day: ``2026-11-20``, ``today`` or ``yesterday``."""
    if isinstance(text, date):
        return text
    said = text.strip().lower()
    if said in ("today", "yesterday"):
        from restride.desk.place import today

        return today() - timedelta(days=said == "yesterday")
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise click.BadParameter(f"{text!r} is no date; write it as 2026-11-20, or today, or yesterday") from None


def a_country(text: str) -> str:
    """A country by its two letters, in capitals: ``DE``; nothing said stays empty."""
    said = text.strip().upper()
    if said and not (len(said) == COUNTRY_LETTERS and said.isascii() and said.isalpha()):
        raise click.BadParameter(f"{text!r} is no country; write its two letters, as DE")
    return said


def an_hour(text: str | time) -> time:
    """An hour of the day, with its UTC offset when it was not the machine's: ``07:30``, ``23:50+02:00``."""
    if isinstance(text, time):
        return text
    try:
        return time.fromisoformat(text.strip())
    except ValueError:
        raise click.BadParameter(f"{text!r} is no time; write it as 07:30, or 07:30+02:00 when elsewhere") from None


def a_place(text: str | Where) -> Where:
    """A side and a zone of the foot map: ``left:mt-shaft-2``."""
    if isinstance(text, Where):
        return text
    side, _, zone = text.strip().partition(":")
    if side not in list(Side) or not zone:
        raise click.BadParameter(f"{text!r} names no side and place; write it as left:mt-shaft-2 (see restride zones)")
    return Where(Side(side), zone)


def a_pattern(text: str | Pattern) -> Pattern:
    """Repeats of running and walking: ``6x3+1`` is six times three minutes of running and one of walking."""
    if isinstance(text, Pattern):
        return text
    found = _PATTERN.fullmatch(text.replace(" ", ""))
    if not found:
        raise click.BadParameter(f"{text!r} is no pattern; 6x3+1 is six times 3 min running and 1 min walking")
    return Pattern(int(found[1]), float(found[2]), float(found[3] or 0))


def a_score(text: str | tuple[str, float]) -> tuple[str, float]:
    """A score of every open complaint, ``2``, or of one: ``left-mt-shaft-2=2``."""
    if isinstance(text, tuple):
        return text
    name, _, score = text.rpartition("=")
    return name.strip(), _number(score)


def a_feeling(text: str | Felt) -> Felt:
    """How a complaint felt during and after: ``left-mt-shaft-2=2/1``, a dash where nobody knows."""
    from restride.diary.kinds import Felt

    if isinstance(text, Felt):
        return text
    name, _, scores = text.partition("=")
    parts = scores.split("/")
    if not name.strip() or not scores or len(parts) > 2:
        raise click.BadParameter(f"{text!r} is no pain of a complaint; write it as left-mt-shaft-2=2/1 (during/after)")
    read = [None if part.strip() in UNKNOWN else _number(part) for part in parts]
    return Felt(name.strip(), during=read[0], after=read[1] if len(read) > 1 else None)


def an_answer(text: str | Said) -> Said:
    """An answer to a finding of the cards: ``night_pain=no``; a number where the finding is one."""
    from restride.diary.kinds import ANSWERS, Said

    if isinstance(text, Said):
        return text
    finding, equals, answer = (part.strip() for part in text.partition("="))
    word = answer.lower().replace("'", "").replace(" ", "_").replace("-", "_") if equals else "yes"
    if word in ANSWERS:
        return Said(finding, word)
    try:
        return Said(finding, "yes", float(answer))
    except ValueError:
        raise click.BadParameter(f"{text!r}: answer with yes, no or dont_know, e.g. night_pain=no") from None


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise click.BadParameter(f"{text!r} is no number from 0 to 10") from None


def past(command: F) -> F:
    """--on and --at: the day and hour an entry speaks of."""
    command = click.option(
        "--at", type=an_hour, metavar="HH:MM", help="The hour it happened: 07:30, or 23:50+02:00 when elsewhere."
    )(command)
    return click.option("--on", type=a_day, metavar="DATE", help="The day it happened; today when not given.")(command)


def as_json(command: F) -> F:
    """--json: data instead of words."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command)


def yes_no(name: str, explains: str) -> Callable[[F], F]:
    """A question that may be answered yes, no, or not at all."""
    return click.option(f"--{name}/--no-{name}", default=None, help=explains)


def answered(command: F) -> F:
    """--say: the answer to any finding of the cards."""
    return click.option(
        "--say",
        "said",
        type=an_answer,
        metavar="FINDING=ANSWER",
        multiple=True,
        help="Answer a finding: --say night_pain=no. May be repeated.",
    )(command)


def places(command: F) -> F:
    """--where: one place or several on one foot."""
    return click.option(
        "--where",
        type=a_place,
        metavar="SIDE:ZONE",
        multiple=True,
        help="Where: left:mt-shaft-2. May be repeated; restride zones lists the places.",
    )(command)


def at_terminal() -> bool:
    """Whether a person sits at the terminal."""
    return sys.stdin.isatty()


def may_ask(given: Mapping[str, Any]) -> bool:
    """Whether to ask: nothing was said by options, and a person sits at the terminal."""
    return at_terminal() and not any(value not in (None, (), "", False) for value in given.values())


def ask_score(question: str, most: float = 10) -> float | None:
    """A number from 0 to ``most``, asked until it is one; None when it is left open."""
    while True:
        text = click.prompt(f"{question} (Enter leaves it open)", default="", show_default=False).strip()
        if text in UNKNOWN:
            return None
        try:
            number = float(text.replace(",", "."))
        except ValueError:
            click.echo("A number, please.")
            continue
        if 0 <= number <= most:
            return number
        click.echo(f"From 0 to {most:g}, please.")


def ask_choice(question: str, words: tuple[str, ...]) -> str | None:
    """One of a few words, or the beginning of one; None when it is left open."""
    while True:
        text = click.prompt(f"{question}? {' / '.join(words)} (Enter leaves it open)", default="", show_default=False)
        said = text.strip().lower()
        if said in UNKNOWN:
            return None
        found = [word for word in words if word == said] or [word for word in words if word.startswith(said)]
        if len(found) == 1:
            return found[0]
        click.echo(f"One of {', '.join(words)}, please.")


def ask_text(question: str) -> str:
    """Words; empty when it is left open."""
    return str(click.prompt(f"{question} (Enter leaves it open)", default="", show_default=False)).strip()
