"""The interview as a person holds it in a terminal: own words, questions, back and correct. Chooses no question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from restride.cli.options import UNKNOWN
from restride.cli.telling import say
from restride.report.triage.understood import lines_of, notes_of
from restride.triage.words import without
from restride.words.trouble import Trouble
from restride.words.zone import TREE, ZONES

if TYPE_CHECKING:
    from collections.abc import Callable

    from restride.desk.assessment import Sitting
    from restride.knowledge.edition import Question
    from restride.report.phrase import Speech
    from restride.triage.words import Understood

    Hears = Callable[[str], Understood | None]

DONT_KNOW = "dont_know"
STOP = ("q", "quit", "stop")
BACK = ("b", "back")
HELP = "Enter leaves a question open, b goes back, ? says why it is asked, q ends here and keeps what was said."
ENDED = "Ended here. What was not asked counts as not known, which is cautious; restride assess asks it again."


class _Back(Exception):  # noqa: N818 - a turn of the talk, no error
    """The runner wants the question before once more."""


class _Stop(Exception):  # noqa: N818 - a turn of the talk, no error
    """The runner wants to end here."""


def own_words(hears: Hears, speech: Speech, text: str = "") -> tuple[str, Understood | None]:
    """The runner's own words, and what was understood of them after the runner looked it through.

    Parameters
    ----------
    text
        What was said already; empty asks for it.
    """
    if not text:
        say("What is wrong, in your own words? Where, since when, how it began, what it does. (Enter skips)")
        text = click.prompt(">", default="", show_default=False, prompt_suffix=" ").strip()
    if text in UNKNOWN:
        return "", None
    understood = hears(text)
    if understood is None:
        say(speech.say("understood.by_hand"))
        return text, None
    return text, _corrected(understood, speech)


def _corrected(understood: Understood, speech: Speech) -> Understood:
    """What was understood, without what the runner takes out."""
    while True:
        lines = lines_of(understood, speech)
        say(f"\n{speech.say('understood.title' if lines else 'understood.nothing')}")
        for number, (_, words) in enumerate(lines, start=1):
            say(f"  {number:2}  {words}")
        for note in notes_of(understood, speech):
            say(note)
        if not lines:
            return understood
        said = click.prompt(speech.say("understood.correct"), default="", show_default=False).strip()
        if not said:
            return understood
        picked = [int(part) for part in said.replace(",", " ").split() if part.isdigit()]
        gone = [lines[number - 1] for number in dict.fromkeys(picked) if 1 <= number <= len(lines)]
        if not gone:
            say("Numbers of the list, please.")
            continue
        for part, words in gone:
            understood = without(understood, part)
            say(speech.say("understood.corrected", what=words))


def held(sitting: Sitting, speech: Speech, hears: Hears) -> Sitting:
    """The interview, question by question, until it ends or the runner ends it; Ctrl-C ends it as q does."""
    say(f"\n{HELP}")
    before: list[Sitting] = []
    while (coming := sitting.next()) is not None:
        card = sitting.shelf.edition.questions[coming.question]
        try:
            answer = _ask(card, speech, hears, len(before) + 1)
        except _Back:
            if before:
                sitting = before.pop()
            else:
                say("This is the first question.")
            continue
        except (_Stop, click.Abort):
            return _ended(sitting)
        after = sitting.answered(card.id, answer)
        if isinstance(after, Trouble):
            say(f"{after.what}; {after.mend}.")
            continue
        before.append(sitting)
        sitting = after
    return sitting


def _ended(sitting: Sitting) -> Sitting:
    """The interview ended early: nobody is reassured by what was not asked, so that it counts as not known."""
    say("")
    if not sitting.placed:
        return sitting
    if sitting.next() is not None:
        say(ENDED)
    return sitting.ended()


def _ask(card: Question, speech: Speech, hears: Hears, number: int) -> Any:
    """One question on the screen, until it has an answer."""
    key = f"question.{card.id}"
    say(f"\n{number}. {speech.say(f'{key}.ask')}")
    choices = _shown_choices(card, speech)
    several = card.asks in {"many", "zones"}
    prompt = "Numbers, with commas" if several else "Number" if choices or card.asks == "number" else "Your words"
    if card.asks == "zones":
        prompt = "Numbers or words, with commas"
    while True:
        text = click.prompt(prompt, default="", show_default=False).strip()
        if text == "?":
            say(speech.first(f"{key}.why", f"{key}.ask"))
        elif text.lower() in STOP:
            raise _Stop
        elif text.lower() in BACK:
            raise _Back
        elif text in UNKNOWN:
            return DONT_KNOW
        else:
            answer = _places(text, speech, hears) if card.asks == "zones" else _answer(card, text, choices)
            if answer is not None:
                return answer


def _shown_choices(card: Question, speech: Speech) -> list[tuple[str, str]]:
    """The answers with their words, printed with numbers; places by region."""
    if card.asks == "zones":
        number = 0
        for region, near in TREE.items():
            say(f"  {region}")
            for zone in (zone for zones in near.values() for zone in zones):
                number += 1
                say(f"  {number:2}  {speech.say(f'question.where.answers.{zone}')}")
        return [(zone, speech.say(f"question.where.answers.{zone}")) for zone in ZONES]
    choices = [(one.id, speech.say(f"question.{card.id}.answers.{one.id}")) for one in card.answers]
    for number, (_, words) in enumerate(choices, start=1):
        say(f"  {number:2}  {words}")
    return choices


def _answer(card: Question, text: str, choices: list[tuple[str, str]]) -> Any:
    """What was typed as the interview takes it; None, and a word why, when it is no answer."""
    if card.asks == "text":
        return text
    if card.asks == "number":
        try:
            return float(text.replace(",", "."))
        except ValueError:
            say("A number, please; Enter leaves it open.")
            return None
    parts = text.split(",") if "," in text else text.split()
    picked = [_picked(part.strip(), choices) for part in parts if part.strip()]
    if all(picked) and (card.asks == "many" or len(picked) == 1):
        return tuple(str(one) for one in picked) if card.asks == "many" else picked[0]
    several = "One number, please" if card.asks != "many" and all(picked) else "That is none of these"
    say(f"{several}; Enter leaves it open.")
    return None


def _picked(part: str, choices: list[tuple[str, str]]) -> str | None:
    """The answer of a number, an id, or the first letters of exactly one answer."""
    if part.isdigit():
        return choices[int(part) - 1][0] if 1 <= int(part) <= len(choices) else None
    found = [name for name, _ in choices if name == part.lower()]
    found = found or [name for name, words in choices if words.lower().startswith(part.lower())]
    return found[0] if len(found) == 1 else None


def _places(text: str, speech: Speech, hears: Hears) -> tuple[str, ...] | None:
    """The places that were typed: numbers, names, or words such as "under the heel"."""
    found: list[str] = []
    for part in (part.strip() for part in text.split(",")):
        zones = _place(part, speech, hears) if part else ()
        if part and not zones:
            say(f"No place here is called {part!r}; type its number, or other words for it.")
            return None
        found.extend(zones)
    if not found:
        return None
    names = dict.fromkeys(found)
    if not text.replace(",", "").replace(" ", "").isdigit():
        say(f"Taken as: {'; '.join(speech.say(f'question.where.answers.{zone}') for zone in names)}.")
    return tuple(names)


def _place(part: str, speech: Speech, hears: Hears) -> tuple[str, ...]:
    if all(word.isdigit() for word in part.split()):
        numbers = [int(word) for word in part.split()]
        return tuple(ZONES[n - 1] for n in numbers) if all(1 <= n <= len(ZONES) for n in numbers) else ()
    if part.lower() in ZONES:
        return (part.lower(),)
    words = part.lower().split()
    named = [zone for zone in ZONES if all(w in speech.say(f"question.where.answers.{zone}").lower() for w in words)]
    if len(named) == 1:
        return tuple(named)
    understood = hears(part)
    return understood.zones if understood is not None and understood.zones else tuple(named)
