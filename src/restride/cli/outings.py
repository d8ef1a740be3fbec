"""The commands log run, log walk and log cross: an outing written down, or said better. Judges nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from restride.cli.options import (
    PAINKILLER,
    a_feeling,
    a_pattern,
    answered,
    ask_choice,
    ask_score,
    may_ask,
    past,
    places,
    yes_no,
)
from restride.cli.runner import command, here
from restride.cli.telling import got, say_kept, speech_of
from restride.words.measure import METRES_PER_KM, SECONDS_PER_MINUTE
from restride.words.trouble import Trouble

if TYPE_CHECKING:
    from restride.desk.place import Place
    from restride.diary.kinds import Felt, PainSpot

LONGEST_MIN = 24 * 60
WORKS = ("strides", "hills", "tempo", "intervals", "race")
PERCENT = 100
SURFACES = ("grass", "trail", "track", "asphalt", "concrete", "gravel", "sand", "treadmill")


def _options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options that a run, a walk and cross-training share, in the order in which help shows them."""
    for option in reversed(
        (
            click.option("--minutes", type=float, help="How long, without pauses."),
            click.option("--km", type=float, help="How far."),
            click.option("--pain-during", type=float, help="Pain during, 0 to 10, at every open complaint."),
            click.option("--pain-after", type=float, help="Pain after, 0 to 10, at every open complaint."),
            click.option(
                "--pain",
                type=a_feeling,
                metavar="ID=DURING/AFTER",
                multiple=True,
                help="Pain of one complaint, e.g. left-mt-shaft-2=2/1. May be repeated.",
            ),
            click.option("--gone-after", type=float, help="Minutes until the pain had gone after stopping."),
            click.option("--focal/--not-focal", default=None, help="Does one fingertip cover the pain on bone?"),
            places,
            click.option("--effort", type=float, help="How hard it felt, 0 to 10."),
            yes_no("limp", "Did you limp?"),
            click.option(
                "--painkiller", type=PAINKILLER, help="Taken in the 24 hours before? to-run: in order to run."
            ),
            click.option("--surface", type=click.Choice(SURFACES), help="The ground."),
            click.option("--shoe", default="", help="The shoes, as you call them."),
            click.option("--ascent", type=float, help="Metres climbed."),
            click.option("--of", "of", metavar="ID", help="Say this, and that it was one, of an outing in the diary."),
            answered,
            past,
        )
    ):
        function = option(function)
    return function


@command(name="run")
@click.option("--run-minutes", type=float, help="Minutes of it that were running, in a run-walk.")
@click.option(
    "--pattern",
    type=a_pattern,
    metavar="NxRUN+WALK",
    help="A run-walk: 6x3+1 is six times 3 min running, then 1 min walking.",
)
@click.option("--work", type=click.Choice(WORKS), help="Other than easy running.")
@click.option("--cue", default="", metavar="ID", help="The cue that was practised: restride catalogue cues.")
@click.option("--cue-kept", type=float, help="Percent of steps that kept it without being told.")
@_options
def run_command(**given: Any) -> None:
    r"""A run, or a run-walk.

    \b
    restride log run --minutes 20 --km 3.2 --pain-during 1 --pain-after 0 --effort 3 --painkiller no
    restride log run --pattern 6x3+1 --pain-during 0
    restride log run --of 3fa9c1d2 --pain-during 2 --pain-after 1     (how an imported run felt)
    """
    _write("run", given)


@command(name="walk")
@_options
def walk_command(**given: Any) -> None:
    """A walk."""
    _write("walk", given)


@command(name="cross")
@click.option("--name", default="", help="What it was: bike, pool, elliptical …")
@_options
def cross_command(**given: Any) -> None:
    """Cross-training: cycling, the pool, and whatever else is neither running nor walking."""
    _write("cross", given)


def _write(sport: str, given: dict[str, Any]) -> None:
    from restride.desk.correction import amend
    from restride.desk.place import when
    from restride.desk.record import Draft, keep
    from restride.diary.kinds import Activity

    place = here()
    if may_ask(given):
        given |= _asked(place)
    edition = got(place.shelf()).edition
    moving_s, run_s = _times(given)
    changes = _changes(given) | ({"run_s": run_s} if run_s is not None else {})
    if given["of"]:
        changes["sport"] = sport  # who says of a recording that it was a run has said what it was
        changes |= {"moving_s": moving_s, "elapsed_s": moving_s} if moving_s else {}
        say_kept(place, got(amend(place, given["of"], changes, edition)))
        return
    if moving_s is None:
        got(Trouble("--minutes", "was not given", "say how long it was, e.g. --minutes 20"))
    at = got(when(place, given["on"], given["at"]))
    body = Activity(sport, moving_s or 0.0, moving_s or 0.0, **changes)
    drafts = [Draft(spot, at) for spot in _spots(given)] + [Draft(body, at)]
    say_kept(place, got(keep(place, drafts, edition)))


def _times(given: dict[str, Any]) -> tuple[float | None, float | None]:
    """Seconds in all, and seconds of running where that was said."""
    pattern, minutes, running = given.get("pattern"), given["minutes"], given.get("run_minutes")
    total = minutes * SECONDS_PER_MINUTE if minutes is not None else pattern.total_s if pattern else None
    ran = running * SECONDS_PER_MINUTE if running is not None else pattern.run_s if pattern else None
    if total is not None and ran is not None and ran > total:
        said = f"{ran / SECONDS_PER_MINUTE:g} minutes of running do not fit into {total / SECONDS_PER_MINUTE:g} minutes"
        got(Trouble("--run-minutes" if running is not None else "--pattern", said, "correct one of the two"))
    return total, ran


def _changes(given: dict[str, Any]) -> dict[str, Any]:
    """What was said of the outing, by the diary's own names; what was not said is not there."""
    from restride.cli.morning import painkiller

    km = given["km"]
    named = {
        "distance_m": None if km is None else km * METRES_PER_KM,
        "ascent_m": given["ascent"],
        "effort": given["effort"],
        "felt": _felt(given),
        "limp": given["limp"],
        "painkiller": painkiller(given["painkiller"]),
        "surface": given["surface"],
        "shoe": given["shoe"],
        "name": given.get("name", ""),
        "said": given["said"],
        "work": given.get("work"),
        "cue": given.get("cue", ""),
        "cue_kept": None if given.get("cue_kept") is None else given["cue_kept"] / PERCENT,
    }
    return {name: value for name, value in named.items() if value not in (None, "", ())}


def _felt(given: dict[str, Any]) -> tuple[Felt, ...]:
    """How it felt; at a place that is given, the pain is written as a pain of that place instead."""
    from restride.diary.kinds import Felt

    general = Felt(
        during=given["pain_during"],
        after=given["pain_after"],
        gone_min=given["gone_after"],
        focal=given["focal"],
    )
    if given["where"] or general == Felt():
        return tuple(given["pain"])
    return (general, *given["pain"])


def _spots(given: dict[str, Any]) -> list[PainSpot]:
    """The pains of a place that was given: one for during, one for after."""
    from restride.diary.kinds import PainSpot

    if not given["where"]:
        return []
    scores = [("during", given["pain_during"]), ("after", given["pain_after"])]
    if all(score is None for _, score in scores):
        got(Trouble("--where", "says where, but not how much", "add --pain-during or --pain-after, 0 to 10"))
    side = given["where"][0].side
    zones = tuple(one.zone for one in given["where"] if one.side is side)
    return [PainSpot(side, zones, score, moment, given["focal"]) for moment, score in scores if score is not None]


def _asked(place: Place) -> dict[str, Any]:
    """The same by questions."""
    from restride.diary.kinds import Felt

    history, speech = got(place.history()), speech_of(place)
    found: dict[str, Any] = {"minutes": ask_score("Minutes", most=LONGEST_MIN), "km": ask_score("Kilometres", most=500)}
    felt = []
    for one in history.open_complaints():
        where = speech.complaint(one.id)
        during, after = ask_score(f"Pain during, {where}, 0 to 10"), ask_score(f"Pain after, {where}, 0 to 10")
        felt += [Felt(one.id, during=during, after=after)] if (during, after) != (None, None) else []
    found["pain"] = tuple(felt)
    found["effort"] = ask_score("How hard it felt, 0 to 10")
    limp = ask_choice("Did you limp", ("no", "yes"))
    found["limp"] = None if limp is None else limp == "yes"
    found["painkiller"] = ask_choice("A painkiller in the 24 hours before", ("no", "yes", "to-run"))
    return found
