"""Plays a case through the interview and keeps what came of it. Judges no outcome; see score.py."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from restride.diary.profile import Profile
from restride.knowledge.edition import Edition
from restride.triage.assessing import assess
from restride.triage.choosing import next_question
from restride.triage.evaluation.case import Case
from restride.triage.interview import Answer, Interview, with_answer, with_findings
from restride.triage.logic import DONT_KNOW
from restride.words.trouble import Trouble
from restride.words.urgency import Urgency

Hears = Callable[[str], Mapping[str, str]]
"""What is understood of a runner's own words: findings with yes, no or dont_know."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an interview with the runner of a case came to.

    Parameters
    ----------
    ranked
        Conditions with their probability, the likeliest first.
    rules
        The flags that set the urgency.
    asked
        Questions in the order they were put.
    advised, forbidden
        Ids of actions and of what is to be avoided.
    """

    case: Case
    ranked: tuple[tuple[str, float], ...]
    urgency: Urgency
    rules: tuple[str, ...]
    asked: tuple[str, ...]
    advised: tuple[str, ...]
    forbidden: tuple[str, ...]

    def place(self, causes: frozenset[str]) -> int | None:
        """The place, from 1, of the first of these causes in the ranking; None where none of them is in it."""
        return next((place for place, (name, _) in enumerate(self.ranked, start=1) if name in causes), None)


def play(edition: Edition, case: Case, answers: Mapping[str, Answer], hears: Hears | None = None) -> Outcome:
    """The interview with a runner who gives these answers, and "don't know" to every other question.

    Parameters
    ----------
    hears
        Reads the case's own words before the first question; None leaves them unread.

    Raises
    ------
    ValueError
        Where an answer does not fit its question: a fault of the case, which reading it would have told.
    """
    state = Interview()
    if hears is not None and case.text:
        state = _fits(with_findings(edition, state, hears(case.text)))
    while (asked := next_question(edition, state)) is not None:
        state = _fits(with_answer(edition, state, asked.question, answers.get(asked.question, DONT_KNOW)))
    found = assess(edition, Profile(), state)
    return Outcome(
        case,
        tuple((one.condition, one.probability) for one in found.ranked),
        found.urgency,
        found.rules,
        found.questions,
        found.first_line,
        found.avoid,
    )


def _fits(state: Interview | Trouble) -> Interview:
    if isinstance(state, Trouble):
        raise ValueError(f"{state.where} {state.what}")
    return state
