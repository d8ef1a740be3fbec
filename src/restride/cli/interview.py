"""The command assess: the interview in a terminal, or from a file of answers. Chooses no question and judges none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from restride.cli.options import UNKNOWN, as_json, may_ask, past, places
from restride.cli.runner import command, here
from restride.cli.telling import got, print_json, say, say_kept, speech_of
from restride.words.trouble import Trouble

if TYPE_CHECKING:
    from restride.desk.assessment import Concluded, Sitting
    from restride.knowledge.edition import Question
    from restride.report.phrase import Speech

DONT_KNOW = "dont_know"
CAUSES_SHOWN = 3
LIKELY = 0.1
"""Causes less likely than this are not named in the short answer; restride why names them."""
STOP = ("q", "quit", "stop")


@command(name="assess")
@click.argument("complaint", required=False, metavar="[ID]")
@places
@click.option(
    "--answers", type=click.Path(path_type=Path), help="A JSON file {question: answer}; no question is asked."
)
@click.option("--text", default="", help="What is wrong, in your own words.")
@past
@as_json
def assess_command(**given: Any) -> None:
    r"""The interview about what hurts: a safety screen, then the questions that tell most.

    Every question may be left open. What comes out is kept in the diary, and the plan follows it. It makes no
    diagnosis.

    \b
    restride assess
    restride assess left-mt-shaft-2
    restride assess --where left:mt-shaft-2 --answers answers.json --json
    """
    from restride.desk.assessment import conclude, sit
    from restride.desk.place import when

    place = here()
    at = got(when(place, given["on"], given["at"]))
    where = given["where"]
    zones = tuple(one.zone for one in where)
    sitting = got(sit(place, given["complaint"] or "", where[0].side if where else None, zones))
    speech = speech_of(place)
    if given["answers"] is not None:
        sitting = _played(sitting, _read(given["answers"]))
    elif may_ask({}):
        sitting = _asked(sitting, speech)
    else:
        got(Trouble("assess", "asks questions, and nobody sits at a terminal", "give --answers FILE with the answers"))
    done = got(conclude(sitting, at, given["text"]))
    if given["as_json"]:
        print_json(_wire(done))
        return
    _tell(done, speech)
    say_kept(place, done.kept)


def _read(path: Path) -> dict[str, Any]:
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        got(Trouble(str(path), f"cannot be read: {error.strerror}", "look at the name and the rights"))
    except ValueError as error:
        got(Trouble(str(path), f"is no JSON ({error})", 'write {"question": "answer", …}'))
    else:
        if isinstance(held, dict):
            return held
        got(Trouble(str(path), "is no object of questions and answers", 'write {"question": "answer", …}'))
    raise AssertionError  # got() has ended the command


def _played(sitting: Sitting, answers: dict[str, Any]) -> Sitting:
    """The interview against answers that were given beforehand; what is absent is not known."""
    for name in answers:
        if name != "text" and name not in sitting.shelf.edition.questions:
            got(Trouble(f"question {name}", "is unknown", "the questions are asked one by one by restride assess"))
    while (coming := sitting.next()) is not None:
        said = answers.get(coming.question, DONT_KNOW)
        answer = tuple(str(one) for one in said) if isinstance(said, list) else said
        sitting = got(sitting.answered(coming.question, answer))
    return sitting


def _asked(sitting: Sitting, speech: Speech) -> Sitting:
    say("Enter leaves a question open, ? says why it is asked, q ends the interview here.")
    while (coming := sitting.next()) is not None:
        card = sitting.shelf.edition.questions[coming.question]
        answer = _ask(card, speech)
        if answer is None:
            break
        before = sitting.answered(card.id, answer)
        if isinstance(before, Trouble):
            say(f"{before.what}; {before.mend}.")
            continue
        sitting = before
    return sitting


def _ask(card: Question, speech: Speech) -> Any:
    """One question on the screen; None ends the interview."""
    key = f"question.{card.id}"
    say(f"\n{speech.say(f'{key}.ask')}")
    choices = _choices(card, speech)
    for number, (_, words) in enumerate(choices, start=1):
        say(f"  {number:2}  {words}")
    several = card.asks in ("many", "zones")
    prompt = "Numbers, with commas" if several else "Number" if choices or card.asks == "number" else "Your words"
    while True:
        text = click.prompt(prompt, default="", show_default=False).strip()
        if text == "?":
            say(speech.first(f"{key}.why", f"{key}.ask"))
            continue
        if text.lower() in STOP:
            return None
        if text in UNKNOWN:
            return DONT_KNOW
        answer = _answer(card, text, [name for name, _ in choices])
        if answer is not None:
            return answer
        say("That is none of these; Enter leaves it open.")


def _choices(card: Question, speech: Speech) -> list[tuple[str, str]]:
    if card.asks == "zones":
        from restride.words.zone import ZONES

        names = list(ZONES)
    else:
        names = [one.id for one in card.answers]
    return [(name, speech.say(f"question.{card.id}.answers.{name}")) for name in names]


def _answer(card: Question, text: str, names: list[str]) -> Any:
    """What was typed as the interview takes it; None when it is no answer."""
    if card.asks == "number":
        try:
            return float(text.replace(",", "."))
        except ValueError:
            return None
    if card.asks == "text":
        return text
    picked = []
    for part in text.replace(" ", ",").split(","):
        if part.isdigit() and 1 <= int(part) <= len(names):
            picked.append(names[int(part) - 1])
        elif part in names:
            picked.append(part)
        elif part:
            return None
    if card.asks in ("many", "zones"):
        return tuple(picked)
    return picked[0] if len(picked) == 1 else None


def _tell(done: Concluded, speech: Speech) -> None:
    """The short answer: how soon, what it may be, what to leave; the day's page says the rest."""
    assessed = done.assessed
    tier = f"urgency.{assessed.urgency.name}"
    say(f"\n{speech.say(f'{tier}.title')}.\n{speech.say(f'{tier}.do')}")
    for name in assessed.rules:
        say(f"  {speech.first(f'flag.{name}.name', 'unnamed.flag')}")
        for part in ("what", "meanwhile", "worse"):
            if speech.has(f"flag.{name}.{part}"):
                say(f"    {speech.say(f'flag.{name}.{part}')}")
    likely = [one for place, one in enumerate(assessed.ranked[:CAUSES_SHOWN]) if one.probability >= LIKELY or not place]
    if likely:
        say("\nIt may be:")
    for one in likely:
        name = speech.first(f"condition.{one.condition}.name", "unnamed.condition")
        say(f"  {one.probability:4.0%}  {name}  (restride why {one.condition})")
    avoid = [speech.say(f"avoid.{one}.say") for one in assessed.avoid if speech.has(f"avoid.{one}.say")]
    for sentence in avoid[:CAUSES_SHOWN]:
        say(f"  {sentence}")
    who = [speech.say(f"who.{one}.name") for one in assessed.see if speech.has(f"who.{one}.name")]
    if who:
        say(f"Who can look at it: {speech.listed(who)}.")
    if assessed.recheck_days is not None:
        least, most = assessed.recheck_days
        say(f"Answer again in {least} to {most} days, sooner when something changes.")
    say("Your day: restride today\n")


def _wire(done: Concluded) -> dict[str, Any]:
    assessed = done.assessed
    return {
        "urgency": assessed.urgency.name,
        "rules": list(assessed.rules),
        "flags": [one.flag for one in assessed.flags],
        "causes": [
            {
                "condition": one.condition,
                "probability": one.probability,
                "for": [weight.finding for weight in one.speaks_for],
                "against": [weight.finding for weight in one.speaks_against],
            }
            for one in assessed.ranked
        ],
        "tissue": assessed.tissue.tissue,
        "avoid": list(assessed.avoid),
        "first_line": list(assessed.first_line),
        "see": list(assessed.see),
        "imaging": list(assessed.imaging),
        "recheck_days": assessed.recheck_days,
        "questions": list(assessed.questions),
        "kept": [entry.id for entry in done.kept.entries],
    }
