"""The commands below log: what was done and what hurt, written down. Judges nothing; outings.py has runs and walks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from restride.cli.options import a_place, answered, ask_score, ask_text, may_ask, past, places
from restride.cli.outings import cross_command, run_command, walk_command
from restride.cli.runner import command, here, runner_option
from restride.cli.telling import got, say_kept
from restride.words.measure import METRES_PER_KM
from restride.words.side import Side
from restride.words.trouble import Trouble
from restride.words.zone import TOES

MOMENTS = ("daily", "during", "after", "rest", "night", "morning")
CRAMP_MOMENTS = ("night", "run", "rest")
TESTS = ("heel_raise", "hop", "big_toe_range", "balance", "knee_to_wall", "time_trial")
"""Self-tests by the ids under which the diary keeps them."""
SIDE = click.Choice([side.value for side in Side])


@click.group(name="log")
@runner_option
def log_command() -> None:
    """Write down what was done and what hurt. Each line kept is named by an id; `restride retract ID` takes it back."""


for one in (run_command, walk_command, cross_command):
    log_command.add_command(one)


def write(body: Any, given: dict[str, Any]) -> None:
    """Keep one thing that was said, about the day and hour given, and say so."""
    write_all([body], given)


def write_all(bodies: list[Any], given: dict[str, Any]) -> None:
    """Keep several things that were said together."""
    from restride.desk.place import when
    from restride.desk.record import Draft, keep

    place = here()
    at = got(when(place, given["on"], given["at"]))
    edition = got(place.shelf()).edition
    say_kept(place, got(keep(place, [Draft(body, at) for body in bodies], edition)))


def _log(name: str) -> Callable[[Callable[..., None]], click.Command]:
    """A command below log, which takes --on, --at and --runner too."""

    def made(function: Callable[..., None]) -> click.Command:
        built = command(name=name)(past(function))
        log_command.add_command(built)
        return built

    return made


@_log("pain")
@places
@click.option("--score", type=float, help="How much, 0 to 10.")
@click.option("--moment", type=click.Choice(MOMENTS), default="daily", show_default=True, help="When it hurt.")
@click.option("--focal/--not-focal", default=None, help="Does one fingertip cover it on bone?")
@click.option(
    "--toe", type=click.IntRange(min(TOES), max(TOES)), multiple=True, help="Which small toe; may be repeated."
)
@click.option("--text", default="", help="In your own words.")
@answered
def pain_command(**given: Any) -> None:
    r"""Pain at a place of the foot. A pain at a new place opens a complaint.

    \b
    restride log pain --where left:mt-shaft-2 --score 3 --moment during --not-focal
    """
    from restride.diary.kinds import PainSpot

    if not given["where"] and given["score"] is None and may_ask({}):
        given["where"] = (a_place(ask_text("Where, e.g. left:mt-shaft-2")),)
        given["score"] = ask_score("How much, 0 to 10")
    if given["score"] is None:
        got(Trouble("--score", "was not given", "say how much it hurts, 0 to 10"))
    if not given["where"]:
        got(Trouble("--where", "was not given", "say where, e.g. --where left:mt-shaft-2; restride zones lists them"))
    sides = dict.fromkeys(one.side for one in given["where"])
    bodies = [
        PainSpot(
            side,
            tuple(one.zone for one in given["where"] if one.side is side),
            given["score"],
            given["moment"],
            given["focal"],
            given["text"],
            given["said"],
            given["toe"],
        )
        for side in sides
    ]
    write_all(bodies, given)


@_log("exercise")
@click.argument("name")
@click.option("--sets", type=int, default=1, help="How many sets.")
@click.option("--reps", type=int, help="Repetitions of a set.")
@click.option("--hold", type=float, help="Seconds each was held.")
@click.option("--load", type=float, help="Kilograms.")
@click.option("--minutes", type=float, help="How long, where that says more.")
@click.option("--pain-during", type=float, help="Pain during, 0 to 10.")
@click.option("--pain-after", type=float, help="Pain after, 0 to 10.")
def exercise_command(**given: Any) -> None:
    r"""An exercise that was done.

    \b
    restride log exercise short-foot --sets 3 --reps 10 --hold 5
    """
    from restride.diary.kinds import Exercise, Felt

    during, after = given["pain_during"], given["pain_after"]
    felt = () if during is None and after is None else (Felt(during=during, after=after),)
    body = Exercise(given["name"], given["sets"], given["reps"], given["hold"], given["load"], given["minutes"], felt)
    write(body, given)


@_log("cramp")
@places
@click.option("--side", type=SIDE, help="Which foot, when no place is given.")
@click.option("--minutes", type=float, help="How long it lasted.")
@click.option("--moment", type=click.Choice(CRAMP_MOMENTS), default="rest", show_default=True, help="When it came.")
@click.option("--helped", default="", help="What helped.")
def cramp_command(**given: Any) -> None:
    """A cramp."""
    from restride.diary.kinds import Cramp

    where = given["where"]
    if not where and given["side"] is None:
        got(Trouble("--side", "was not given", "say which foot: --side left, or --where left:lesser-toes-dorsal"))
    side = where[0].side if where else Side(given["side"])
    zones = tuple(one.zone for one in where)
    write(Cramp(side, zones, given["minutes"], given["moment"], given["helped"]), given)


@_log("shoe")
@click.argument("name")
@click.option("--style", type=click.Choice(["normal", "minimal", "plated", "rocker"]), help="What kind it is.")
@click.option("--drop", type=float, help="Drop in millimetres.")
@click.option("--km", type=float, help="Kilometres it had before this diary.")
@click.option("--retired", is_flag=True, help="No longer run in.")
@click.option("--usual", is_flag=True, help="From that day on the pair of every run that names none.")
def shoe_command(**given: Any) -> None:
    r"""A pair of shoes: bought, described or retired; or the usual one, for recorded runs tell of none.

    \b
    restride log shoe "Blue ones" --usual --on 2026-01-01
    """
    from restride.diary.kinds import Shoe

    metres = None if given["km"] is None else given["km"] * METRES_PER_KM
    write(Shoe(given["name"], given["style"] or "", given["drop"], metres, given["retired"], given["usual"]), given)


@_log("test")
@click.argument("test", type=click.Choice(TESTS))
@click.option("--side", type=SIDE, required=True, help="Which foot.")
@click.option("--value", type=float, help="What came out: repetitions, seconds, centimetres or degrees.")
@click.option("--pain", type=float, help="Pain in the test, 0 to 10.")
@click.option("--cannot", is_flag=True, help="It could not be done.")
def test_command(**given: Any) -> None:
    r"""A self-test.

    \b
    restride log test heel_raise --side left --value 22 --pain 1
    """
    from restride.diary.kinds import Trial

    write(Trial(given["test"], Side(given["side"]), given["value"], given["pain"], given["cannot"]), given)


@_log("note")
@click.argument("text", nargs=-1, required=True)
def note_command(**given: Any) -> None:
    """Words of your own; no rule reads them."""
    from restride.diary.kinds import Note

    write(Note(" ".join(given["text"])), given)
