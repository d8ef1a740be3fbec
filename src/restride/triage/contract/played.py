"""The adaptive interview played against answers that are there already, and what came of it. Opens no file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from restride.diary.profile import Profile
from restride.knowledge.edition import Edition
from restride.triage.assessing import Assessed, assess
from restride.triage.choosing import next_question
from restride.triage.contract.given import TEXT, Clash, Given
from restride.triage.interview import (
    FRESH,
    OLD,
    Answer,
    Interview,
    contradictions,
    known_of,
    picked,
    said,
    with_answer,
    with_findings,
)
from restride.triage.known import is_red
from restride.triage.logic import DONT_KNOW, NO, YES
from restride.triage.words import Understood
from restride.words.trouble import Trouble
from restride.words.urgency import Urgency

RUNNING, STOP, GO = "running", "stop_impact", "emergency_now"
"""What is forbidden, and what is advised, whatever the causes, by the urgency alone."""
BONE = "bone"
RUNS_ON = (
    "reduce_load",
    "activity_scaling",
    "flat_ground",
    "shorter_stride",
    "cut_hills",
    "cut_downhill",
    "cut_speed_hills",
    "relative_rest",
)
"""First steps that only help somebody who runs on; beside a stop they would be taken for leave to run."""


@dataclass(frozen=True, slots=True)
class Played:
    """An interview that was played.

    Parameters
    ----------
    state
        Its questions and answers.
    assessed
        What it amounts to.
    advised, forbidden
        Ids with a phrase; see ``told``.
    clashes
        Every contradiction, with what was made of it.
    understood
        What the own words said; None where there were none.
    """

    state: Interview
    assessed: Assessed
    advised: tuple[str, ...]
    forbidden: tuple[str, ...]
    clashes: tuple[Clash, ...]
    understood: Understood | None

    @property
    def asked(self) -> tuple[tuple[str, Answer], ...]:
        """The questions with their answers, in the order in which they were asked."""
        return self.state.given


def prefilled(edition: Edition, understood: Understood) -> dict[str, str]:
    """What own words fill in before the first question: findings with yes, no or dont_know.

    A red word raises its question: its finding is "don't know" until the question is answered, whatever was said. Words
    of an injury weeks ago are words of an injury, so both are heard; whether it is a fresh one, the question decides.
    """
    filled = dict.fromkeys(understood.red, DONT_KNOW) | understood.answers
    if filled.get(FRESH) == YES == filled.get(OLD):
        filled[FRESH] = DONT_KNOW
    return {name: word for name, word in filled.items() if _outright(edition, name)}


def _outright(edition: Edition, finding: str) -> bool:
    card = edition.findings.get(finding)
    return card is not None and card.when is None and card.kind == "yes_no"


def opened(edition: Edition, state: Interview, understood: Understood) -> Interview:
    """An interview with what own words said of the runner and the complaint; nothing is asked yet."""
    filled = with_findings(edition, state, prefilled(edition, understood))
    numbers = {name: value for name, value in understood.numbers.items() if name in edition.findings}
    return replace(_sound(filled), numbers={**numbers, **state.numbers})


def placed(edition: Edition, understood: Understood) -> Iterator[tuple[str, Answer]]:
    """The answers to where it hurts that own words gave, by the names of the questions."""
    for card in edition.questions.values():
        if card.asks == "zones" and understood.zones:
            yield card.id, understood.zones
        elif card.asks == "side" and understood.side is not None:
            yield card.id, understood.side.value


def play(edition: Edition, given: Given, understood: Understood | None = None) -> Played:
    """The interview with a runner who gives these answers, and "don't know" to every other question.

    Own words answer the questions for place and side where nothing else does. An answer that was given but not asked
    for counts in one case only: where it says "yes" to what another answer denied.
    """
    state = Interview()
    answers = dict(given.answers)
    if given.findings:
        state = _sound(with_findings(edition, state, given.findings))
    if understood is not None:
        state = opened(edition, state, understood)
        answers = dict(placed(edition, understood)) | answers
    state = _to_the_end(edition, state, answers)
    clashes = [*given.clashes, *(_of_text(edition, state, understood) if understood is not None else ())]
    denied = list(_denied(edition, state, answers))
    for finding, yes, no in denied:
        clashes.append(Clash("questions", finding, (yes, no), (YES,)))
        state = _sound(with_answer(edition, state, yes, answers[yes]))
    state = _to_the_end(edition, state, answers) if denied else state
    for finding, yes, no in contradictions(edition, state):
        if finding not in {one for one, _, _ in denied}:
            clashes.append(Clash("questions", finding, (yes, no), (YES,)))
    assessed = assess(edition, Profile(), state)
    advised, forbidden = told(assessed)
    return Played(state, assessed, advised, forbidden, tuple(clashes), understood)


def _to_the_end(edition: Edition, state: Interview, answers: Mapping[str, Answer]) -> Interview:
    while (coming := next_question(edition, state)) is not None:
        state = _sound(with_answer(edition, state, coming.question, answers.get(coming.question, DONT_KNOW)))
    return state


def _of_text(edition: Edition, state: Interview, understood: Understood) -> Iterator[Clash]:
    """Where the own words contradict themselves, or an answer: the graver counts."""
    for finding in understood.contradicted:
        taken = understood.answers.get(finding, DONT_KNOW)
        yield Clash("text", finding, (TEXT,), (taken,))
    counts = known_of(edition, state).answers
    for finding, word in understood.answers.items():
        if counts.get(finding) == NO:  # an injury of long ago, which its question has dated
            continue
        for question, answer in state.given:
            card = edition.questions[question]
            other = said(edition, card, answer).get(finding)
            if {word, other} == {YES, NO} and (other == YES or card.asks != "many"):
                yield Clash("text_and_question", finding, (TEXT, question), (YES,))


def _denied(edition: Edition, state: Interview, answers: Mapping[str, Answer]) -> Iterator[tuple[str, str, str]]:
    """Red findings that an answer nobody asked for says are there, while one that was asked says they are not."""
    known = known_of(edition, state)
    denied = {
        finding: question
        for question, answer in state.given
        for finding, word in said(edition, edition.questions[question], answer).items()
        if word == NO and known.answers.get(finding) == NO and is_red(edition, finding)
    }
    for question, answer in answers.items():
        if question in state.asked or not picked(answer):
            continue
        for finding, word in said(edition, edition.questions[question], answer).items():
            if word == YES and finding in denied:
                yield finding, question, denied[finding]


def told(assessed: Assessed) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is advised and what is forbidden, with what the urgency alone advises and forbids.

    Nobody runs who is to be seen within two days, nor with a bone in doubt; then no first step is advised that only
    helps somebody who runs on.
    """
    urgency = assessed.urgency
    stop = urgency >= Urgency.T2 or (urgency is Urgency.T3 and assessed.tissue.tissue == BONE)
    first = [GO] if urgency is Urgency.T1 else []
    if not stop:
        return assessed.first_line, assessed.avoid
    steps = (name for name in assessed.first_line if name not in RUNS_ON)
    return tuple(dict.fromkeys((*first, STOP, *steps))), tuple(dict.fromkeys((RUNNING, *assessed.avoid)))


def _sound(state: Interview | Trouble) -> Interview:
    if isinstance(state, Trouble):  # answers were fitted to their questions before, so this is a bug
        raise TypeError(f"{state.where} {state.what}")
    return state
