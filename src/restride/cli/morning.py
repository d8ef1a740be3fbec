"""The command checkin: the morning in thirty seconds, by options or by questions. Judges no answer."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

import click

from restride.cli.options import (
    PAINKILLER,
    Where,
    a_day,
    a_place,
    a_score,
    an_hour,
    answered,
    ask_choice,
    ask_score,
    may_ask,
    yes_no,
)
from restride.cli.runner import command, here
from restride.cli.telling import got, say_kept

if TYPE_CHECKING:
    from restride.desk.place import Place
    from restride.desk.record import Draft
    from restride.diary.kinds import Felt, Said


@command(name="checkin")
@click.option(
    "--pain",
    type=a_score,
    metavar="[ID=]0-10",
    multiple=True,
    help="Pain this morning, 0 to 10; ID=SCORE names a complaint.",
)
@click.option(
    "--where", type=a_place, metavar="SIDE:ZONE", help="Where a new pain is, e.g. left:mt-shaft-2; opens a complaint."
)
@click.option("--sleep", type=float, help="Hours slept.")
@click.option("--mood", type=float, help="Mood, 0 (low) to 10 (fine).")
@click.option("--energy", type=float, help="Energy, 0 to 10.")
@click.option("--painkiller", type=PAINKILLER, help="Taken in the last 24 hours? to-run: taken in order to run.")
@yes_no("night-pain", "Did it hurt in the night?")
@yes_no("rest-pain", "Does it hurt at rest?")
@yes_no("limp", "Do you limp?")
@answered
@click.option(
    "--for",
    "--on",
    "recalled",
    type=a_day,
    metavar="DATE",
    help="Which morning; an earlier one is kept as recalled.",
)
@click.option("--at", type=an_hour, metavar="HH:MM", help="The hour, e.g. 06:40.")
def checkin_command(**given: Any) -> None:
    r"""The morning in thirty seconds. Without options, and in a terminal, it asks.

    What is not said stays unknown; nothing is taken for "no".

    \b
    restride checkin --pain 2 --sleep 7.5 --mood 6 --painkiller no
    restride checkin --pain left-mt-shaft-2=3 --for 2026-11-18
    """
    from restride.desk.record import keep

    place = here()
    if may_ask(given):
        given |= _asked(place)
    drafts = got(_drafts(place, given))
    say_kept(place, got(keep(place, drafts, got(place.shelf()).edition)))


def _asked(place: Place) -> dict[str, Any]:
    """The same by questions: one score for each open complaint, then sleep, mood, painkiller, night."""
    from restride.cli.telling import speech_of

    history, speech = got(place.history()), speech_of(place)
    pain = []
    for one in history.open_complaints():
        score = ask_score(f"Pain this morning at {speech.complaint(one.id)}, 0 to 10")
        pain += [(one.id, score)] if score is not None else []
    found: dict[str, Any] = {"pain": tuple(pain)}
    found["sleep"] = ask_score("Hours slept", most=24)
    found["mood"] = ask_score("Mood, 0 (low) to 10 (fine)")
    found["painkiller"] = ask_choice("A painkiller in the last 24 hours", ("no", "yes", "to-run"))
    if history.open_complaints():
        night = ask_choice("Did it hurt in the night", ("no", "yes"))
        found["night_pain"] = None if night is None else night == "yes"
    return found


def _drafts(place: Place, given: dict[str, Any]) -> list[Draft] | Any:
    """The check-in, and before it a pain that opens a complaint."""
    from restride.desk.place import When, when
    from restride.desk.record import Draft
    from restride.diary.kinds import Checkin, PainSpot
    from restride.words.trouble import Trouble

    day: date | None = given["recalled"]
    hour: time | None = given["at"]
    at = when(place, day, hour)
    if not isinstance(at, When):
        return at
    where: Where | None = given["where"]
    drafts: list[Draft] = []
    felt = _felt(given["pain"])
    if where is not None:
        here_it_hurts = [one.morning for one in felt if not one.complaint]
        if not here_it_hurts or here_it_hurts[0] is None:
            return Trouble("--where", "says where, but not how much", "add --pain and a number from 0 to 10")
        drafts.append(Draft(PainSpot(where.side, (where.zone,), here_it_hurts[0], "morning"), at))
        felt = [one for one in felt if one.complaint]
    body = Checkin(
        felt=tuple(felt),
        sleep_h=given["sleep"],
        mood=given["mood"],
        energy=given["energy"],
        painkiller=painkiller(given["painkiller"]),
        said=said_of(given, ("night_pain", "rest_pain", "limp")),
        recalled=at.day != place.today,
    )
    if body == Checkin(recalled=body.recalled) and not drafts:
        return Trouble("checkin", "nothing was said", "add --pain, --sleep, --mood or --painkiller; see --help")
    return [*drafts, Draft(body, at)]


def _felt(pain: tuple[tuple[str, float], ...]) -> list[Felt]:
    from restride.diary.kinds import Felt

    return [Felt(complaint=name, morning=score) for name, score in pain]


def painkiller(word: str | None) -> str | None:
    """The answer as the diary keeps it."""
    return None if word is None else word.replace("-", "_")


def said_of(given: dict[str, Any], names: tuple[str, ...]) -> tuple[Said, ...]:
    """The answers given by options of their own, and those given with --say."""
    from restride.diary.kinds import Said

    found = [Said(name, "yes" if given[name] else "no") for name in names if given.get(name) is not None]
    return (*found, *given.get("said", ()))
