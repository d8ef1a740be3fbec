"""The adaptive interview: what was answered, and which question comes next and why. Draws no conclusion itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from math import inf, isfinite

from restride.diary.profile import Profile
from restride.knowledge.edition import Edition, Question
from restride.triage.index import index
from restride.triage.known import SINCE, Known, chosen, gather, person
from restride.triage.logic import DONT_KNOW, NO, YES
from restride.words.day import Day
from restride.words.side import Side
from restride.words.trouble import Trouble
from restride.words.zone import is_zone

Answer = str | float | tuple[str, ...]
"""An answer id; several; a number; free text; zones or a side; or ``dont_know``."""
GRAVITY = {DONT_KNOW: 0, NO: 1, YES: 2}
"""Of contradictory answers the graver stands, so that the order in which they came does not matter."""
FRESH, OLD = "acute_injury", "after_old_injury"
"""The findings of an injury in the last days and of one weeks ago, and the number of days since it began."""
LONGEST_TEXT = 100_000
"""Free text beyond this many characters is nobody's own words about a foot."""


@dataclass(frozen=True, slots=True)
class Interview:
    """What was asked and answered so far; never changed, see ``with_answer``.

    Parameters
    ----------
    answers, numbers
        What was known before the first question: age, sex, lasting facts, and findings read from the runner's own
        words. An answer of the interview stands beside them, and the graver of two counts.
    given
        Questions with their answers, in the order in which they came.
    """

    answers: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, float] = field(default_factory=dict)
    given: tuple[tuple[str, Answer], ...] = ()

    @property
    def asked(self) -> frozenset[str]:
        """The questions that were answered, were it with "don't know"."""
        return frozenset(question for question, _ in self.given)


def begin(edition: Edition, profile: Profile, on: Day) -> Interview:
    """An interview before its first question, with what the profile knows; ``on`` is the day, for the age."""
    lasting = {name for name, card in edition.findings.items() if card.lasting and card.when is None}
    facts = {name: word for name, word in profile.facts.items() if name in lasting}
    answers, numbers = person(edition, profile.age(on), profile.sex)
    return Interview({**facts, **answers}, numbers)


def with_findings(edition: Edition, state: Interview, findings: Mapping[str, str]) -> Interview | Trouble:
    """The interview with findings that the runner's own words told; an unknown finding or word is a Trouble."""
    for name, word in findings.items():
        if name not in edition.findings or edition.findings[name].when is not None:
            return Trouble(f"finding {name}", "is none that can be said outright", "restride questions lists them")
        if word not in GRAVITY:
            return Trouble(f"finding {name}", f"is {word!r}", "say yes, no or dont_know")
    return replace(state, answers=_graver((state.answers, findings)))


def with_answer(edition: Edition, state: Interview, question: str, answer: Answer) -> Interview | Trouble:
    """The interview with one more answer; an answer to a question that was answered before takes its place.

    Returns
    -------
    The new state, or a Trouble where the question or the answer is unknown, of the wrong kind or out of bounds.
    """
    card = edition.questions.get(question)
    if card is None:
        return Trouble(f"question {question}", "is unknown", "restride questions lists every question")
    fault = _fault(edition, card, answer)
    if fault is not None:
        return fault
    before = tuple((name, said) for name, said in state.given if name != question)
    return replace(state, given=(*before, (question, answer)))


def _fault(edition: Edition, card: Question, answer: Answer) -> Trouble | None:
    where = f"the answer to {card.id}"
    if answer == DONT_KNOW:
        return None
    if card.asks == "text":
        long = isinstance(answer, str) and len(answer) > LONGEST_TEXT
        mend = f"tell it in at most {LONGEST_TEXT} characters"
        return Trouble(where, "is no text, or too long a one", mend) if long or not isinstance(answer, str) else None
    if card.asks == "number":
        return _number_fault(edition, card, answer, where)
    ids = picked(answer)
    if not isinstance(answer, str | tuple) or (card.asks in {"one", "side"} and len(ids) != 1):
        return Trouble(where, f"is {answer!r}", "give one answer id" if card.asks == "one" else "give answer ids")
    known = {one.id for one in card.answers} if card.asks != "zones" else None
    for one in ids:
        if (known is None and not is_zone(one)) or (known is not None and one not in known):
            choices = "a zone of the foot map" if known is None else ", ".join(sorted(known))
            return Trouble(where, f"names {one!r}, which it does not offer", f"choose {choices} or dont_know")
    return None


def _number_fault(edition: Edition, card: Question, answer: Answer, where: str) -> Trouble | None:
    finding = edition.findings[card.finding]
    if isinstance(answer, bool) or not isinstance(answer, int | float) or not isfinite(answer):
        return Trouble(where, f"is {answer!r}, no number", f"give a number of {finding.unit} or dont_know")
    least, most = finding.least, finding.most
    if (least is not None and answer < least) or (most is not None and answer > most):
        return Trouble(where, f"is {answer:g}, outside {least:g} to {most:g} {finding.unit}", "correct the number")
    return None


def said(edition: Edition, question: Question, answer: Answer) -> dict[str, str]:
    """The findings that an answer sets; "don't know" leaves each of them unknown, and says so."""
    if answer == DONT_KNOW:
        told = index(edition).telling[question.id]
        return dict.fromkeys((name for name in told if _outright(edition, name)), DONT_KNOW)
    return {} if question.asks in {"number", "text"} else chosen(question, picked(answer))


def picked(answer: Answer) -> tuple[str, ...]:
    """The answer ids of an answer, one or several; none of a number."""
    if isinstance(answer, str):
        return (answer,)
    return answer if isinstance(answer, tuple) else ()


def _outright(edition: Edition, finding: str) -> bool:
    return edition.findings[finding].when is None


def known_of(edition: Edition, state: Interview) -> Known:
    """What is known by an interview; the same in whatever order its answers came."""
    told: list[Mapping[str, str]] = []
    numbers, zones, side = dict(state.numbers), list[str](), None
    for name, answer in state.given:
        card = edition.questions[name]
        told.append(said(edition, card, answer))
        if answer == DONT_KNOW:
            continue
        if card.asks == "number" and isinstance(answer, int | float):
            numbers[card.finding] = float(answer)
        elif card.asks == "zones":
            zones.extend(picked(answer))
        elif card.asks == "side":
            side = Side(picked(answer)[0])
    answers = _graver((_dated(edition, state, told, numbers), *told))
    for name in numbers:
        answers.pop(name, None)
    return gather(edition, answers, numbers, tuple(sorted(set(zones))), side)


def _dated(
    edition: Edition, state: Interview, told: list[Mapping[str, str]], numbers: Mapping[str, float]
) -> Mapping[str, str]:
    """What was known before the first question, without a fresh injury that is the old one which was then answered.

    "Since I sprained it" names an injury and not when; "after an injury weeks ago" says when. An injury that began in
    the last days stays what it is.
    """
    old = any(some.get(OLD) == YES and some.get(FRESH) == NO for some in told)
    recent = numbers.get(SINCE, inf) <= edition.value("triage.time.old_injury_days")
    if not old or recent:
        return state.answers
    return {name: word for name, word in state.answers.items() if name != FRESH}


def _graver(told: Iterable[Mapping[str, str]]) -> dict[str, str]:
    answers: dict[str, str] = {}
    for some in told:
        for name, word in some.items():
            if name not in answers or GRAVITY[word] > GRAVITY[answers[name]]:
                answers[name] = word
    return answers


def contradictions(edition: Edition, state: Interview) -> tuple[tuple[str, str, str], ...]:
    """Findings that one question says are there and another that they are not: finding, the one, the other question.

    They count as there. A list on which something was left unticked contradicts nobody who says more elsewhere.
    """
    yes: dict[str, str] = {}
    no: dict[str, str] = {}
    for name, answer in state.given:
        card = edition.questions[name]
        listed = card.asks == "many"
        for finding, word in said(edition, card, answer).items():
            if word == YES:
                yes.setdefault(finding, name)
            elif word == NO and not listed:
                no.setdefault(finding, name)
    return tuple((finding, yes[finding], no[finding]) for finding in sorted(yes.keys() & no.keys()))


def askable(edition: Edition, state: Interview, known: Known) -> Iterator[Question]:
    """The questions that may be asked now, in their order: not answered yet, about this place, and safe.

    A question whose ``never_if`` is not answered "no" is not safe, whether the danger is there or not ruled out.
    """
    asked = state.asked
    for card in edition.questions.values():
        if card.id not in asked and safe(card, known) and here(card, known):
            yield card


def safe(card: Question, known: Known) -> bool:
    """Whether every finding that would make it unsafe is answered "no"."""
    return all(known.answers.get(name) == NO for name in card.never_if)


def here(card: Question, known: Known) -> bool:
    """Whether it is about a place that hurts."""
    return not card.zones or any(zone in card.zones for zone in known.zones)


def tells(edition: Edition, card: Question, known: Known) -> tuple[str, ...]:
    """The findings a question could still settle: those neither "yes" nor "no", and a number nobody gave.

    A place that nobody told is settled by its question even where the cards take no finding from it; then the
    question's own id stands for it.
    """
    if card.asks == "number" and card.finding in known.numbers:
        return ()
    told = index(edition).telling[card.id]
    if card.asks in {"zones", "side"}:
        said_already = known.zones if card.asks == "zones" else known.side
        return () if said_already else told or (card.id,)
    return tuple(name for name in told if known.answers.get(name) not in {YES, NO} and name not in known.numbers)
