"""One question as a screen: its choices with their words, and an answer read from a form. Chooses no question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from restride.knowledge.edition import Question
from restride.report.phrase import Speech
from restride.words.zone import TREE

NONE = "none"
SEVERAL = ("many", "zones")


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that can be touched."""

    id: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Screen:
    """A question as it is shown.

    Parameters
    ----------
    kind
        How it is answered: radio, checkbox, number or text.
    groups
        Choices under the key of a heading, which is empty where there is none.
    was
        What was typed before, for a number or a text.
    """

    kind: str
    ask: str
    why: str
    groups: tuple[tuple[str, tuple[Choice, ...]], ...]
    was: str
    unit: str
    mapped: bool = False
    """Whether it asks for places, which can be tapped on a drawn foot."""

    @property
    def opened(self) -> tuple[str, ...]:
        """The groups in which something is chosen: they stand open."""
        return tuple(name for name, choices in self.groups if any(one.chosen for one in choices))


def screen(card: Question, speech: Speech, was: Any = None) -> Screen:
    """The screen of a question; ``was`` is the answer it had before somebody went back."""
    key = f"question.{card.id}"
    kinds = {"many": "checkbox", "zones": "checkbox", "number": "number", "text": "text"}
    before = was if isinstance(was, tuple) else (was,)
    if card.asks == "zones":
        groups = tuple(
            (region, tuple(_choice("where", zone, before, speech) for zones in near.values() for zone in zones))
            for region, near in TREE.items()
        )
    else:
        groups = (("", tuple(_choice(card.id, one.id, before, speech) for one in card.answers)),)
    return Screen(
        kind=kinds.get(card.asks, "radio"),
        ask=speech.say(f"{key}.ask"),
        why=speech.say(f"{key}.why") if speech.has(f"{key}.why") else "",
        groups=groups,
        was=f"{was:g}" if isinstance(was, float) else was if isinstance(was, str) else "",
        unit=speech.edition.findings[card.finding].unit if card.finding else "",
        mapped=card.asks == "zones",
    )


def _choice(question: str, name: str, before: tuple[Any, ...], speech: Speech) -> Choice:
    return Choice(name, speech.say(f"question.{question}.answers.{name}"), name in before)


def answer_of(card: Question, form: QueryDict) -> Any:
    """The answer that a form holds as the interview takes it; None where there is none.

    "None of these" beside something that was ticked is let go: the graver counts.
    """
    if card.asks in SEVERAL:
        ticked = tuple(form.getlist("answer"))
        return tuple(one for one in ticked if one != NONE) or ticked or None
    typed = form.get("answer", "").strip()
    if card.asks != "number":
        return typed or None
    try:
        return float(typed.replace(",", "."))
    except ValueError:
        return None


def answer_words(card: Question, answer: Any, speech: Speech, unknown: str) -> str:
    """An answer that was given, in words; ``unknown`` stands for "don't know"."""
    if answer == "dont_know":
        return unknown
    if isinstance(answer, float):
        return f"{answer:g}"
    if card.asks == "text":
        return str(answer)
    named = "where" if card.asks == "zones" else card.id
    parts = answer if isinstance(answer, tuple) else (answer,)
    return "; ".join(speech.say(f"question.{named}.answers.{one}") for one in parts)
