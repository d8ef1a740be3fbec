"""What is known of a complaint or a runner, closed over what follows from it. Ranks no cause and raises no flag."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from restride.diary.complaint import Complaint, Fact
from restride.diary.entry import Entry, Key
from restride.diary.history import History
from restride.diary.kinds import Clearance
from restride.knowledge.edition import Condition, Edition, Question
from restride.triage.index import SCORES, index
from restride.triage.logic import DONT_KNOW, NO, YES, Facts, closed
from restride.triage.sightings import sightings
from restride.words.day import Day
from restride.words.side import Side

AGE = "age"
"""The finding that holds the age in whole years."""
SEXES = ("woman", "man")
"""The findings that a profile's sex sets."""
ANYBODY, CHILD, ADOLESCENT, ADULT = "any", "child", "adolescent", "adult_runner"
"""The groups of the cards that age decides between."""
TOGETHER = ("recent_surgery", "recent_bed_rest")
"""Items of a score that count once where both are there: the clot rule has one line for both."""


@dataclass(frozen=True, slots=True)
class Trace:
    """When a finding was last said to be there, not to be there, and not known; the number that was said of it."""

    yes: Key | None = None
    no: Key | None = None
    no_assessed: Key | None = None
    unknown: Key | None = None
    value: float | None = None

    @property
    def word(self) -> str:
        """The latest answer; where two came in one entry the graver stands. Empty where all were taken out."""
        said = [(self.unknown, 0, DONT_KNOW), (self.no, 1, NO), (self.yes, 2, YES)]
        return max(((key, rank, word) for key, rank, word in said if key is not None), default=("", 0, ""))[-1]

    def at(self, moment: Key) -> str:
        """The answer as it stood at a moment, as far as it can still be told; empty where it cannot."""
        early = [one if one is not None and one <= moment else None for one in (self.yes, self.no, self.unknown)]
        return replace(self, yes=early[0], no=early[1], unknown=early[2]).word


@dataclass(frozen=True, slots=True)
class Known:
    """What is known.

    Parameters
    ----------
    answers
        By finding: yes, no or dont_know; what follows from others by the cards is in it.
    numbers
        By finding, in the unit of its card.
    zones, side
        Where it hurts; empty and None where nobody said.
    traces
        From a diary: when each finding was said. Empty for an interview.
    """

    answers: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, float] = field(default_factory=dict)
    zones: tuple[str, ...] = ()
    side: Side | None = None
    traces: Mapping[str, Trace] = field(default_factory=dict)

    @property
    def facts(self) -> Facts:
        """As a clause is held against it."""
        return Facts(self.answers, self.numbers)

    def reads(self, findings: Iterable[str]) -> tuple[str, ...]:
        """The entries that said "yes" to these findings, oldest first."""
        keys = {self.traces[name].yes for name in findings if name in self.traces}
        return tuple(key[-1] for key in sorted(key for key in keys if key is not None))


Zones = tuple[str, ...]


def gather(
    edition: Edition, answers: Mapping[str, str], numbers: Mapping[str, float], zones: Zones, side: Side | None
) -> Known:
    """What is known when this was answered: places and sides as the cards read them, scores, and what follows."""
    said = {**placed(edition, zones, side), **answers}
    said.update(dict.fromkeys(_scored(edition, said), YES))
    return Known(closed(edition, said, numbers), dict(numbers), zones, side)


def placed(edition: Edition, zones: tuple[str, ...], side: Side | None) -> dict[str, str]:
    """The findings that a place and a side set, by the cards of the questions that ask for them."""
    said: dict[str, str] = {}
    for question in edition.questions.values():
        if question.asks == "zones" and zones:
            said.update(chosen(question, zones))
        elif question.asks == "side" and side is not None:
            said.update(chosen(question, (side.value,)))
    return said


def chosen(question: Question, picked: tuple[str, ...]) -> dict[str, str]:
    """The findings a choice sets: in a question of many answers what is not picked is "no"; "yes" outweighs "no"."""
    said: dict[str, str] = {}
    if question.asks in {"many", "zones"}:
        said.update(dict.fromkeys((name for answer in question.answers for name in answer.yes), NO))
    ticked = [answer for answer in question.answers if answer.id in picked]
    said.update(dict.fromkeys((name for answer in ticked for name in answer.no), NO))
    said.update(dict.fromkeys((name for answer in ticked for name in answer.yes), YES))
    return said


def person(edition: Edition, age: int | None, sex: str) -> tuple[dict[str, str], dict[str, float]]:
    """What a profile says in findings: answers and numbers."""
    answers = {name: YES if sex == name else NO for name in SEXES if sex in SEXES and name in edition.findings}
    return answers, {} if age is None else {AGE: float(age)}


def _scored(edition: Edition, said: Mapping[str, str]) -> list[str]:
    """The scores that are reached; one that is not reached is left unknown, since a low score reassures nobody."""
    reached = []
    for finding, prefix in SCORES.items():
        if finding in edition.findings and f"{prefix}threshold" in edition.numbers:
            points = 0.0
            for number in edition.numbers.values():
                item = number.id.removeprefix(prefix)
                if item != number.id and said.get(item) == YES and not _doubled(item, said):
                    points += number.value
            if points >= edition.value(f"{prefix}threshold"):
                reached.append(finding)
    return reached


def _doubled(item: str, said: Mapping[str, str]) -> bool:
    return item == TOGETHER[1] and said.get(TOGETHER[0]) == YES


def holds_for(edition: Edition, known: Known, condition: Condition) -> bool:
    """Whether a condition is one that this runner may have, by age; of unknown age, one that an adult may have."""
    group = _group(edition, known)
    return group not in condition.not_for and not {group, ANYBODY}.isdisjoint(condition.holds_for)


def _group(edition: Edition, known: Known) -> str:
    age = known.numbers.get(AGE)
    if age is None:
        return ADULT
    if age < edition.value("triage.age.child_below"):
        return CHILD
    return ADOLESCENT if age < edition.value("triage.age.teen_below") else ADULT


@dataclass(frozen=True, slots=True)
class Cleared:
    """What clinicians have answered: their words that clear or diagnose, each with the day the runner was seen."""

    words: tuple[tuple[Key, Day], ...]

    def silences(self, key: Key) -> bool:
        """Whether something said at that moment was before a clinician looked and the runner wrote it down."""
        return any(key < word and key[0] <= seen for word, seen in self.words)


def cleared(history: History, complaint: str) -> Cleared:
    """The clinicians' words that cover a complaint; for the runner (``""``) only those that speak of everything."""
    return Cleared(tuple(_word(entry) for entry in history.clearances if _covers(entry, complaint)))


def _covers(entry: Entry, complaint: str) -> bool:
    body = entry.body
    return isinstance(body, Clearance) and body.word in {"cleared", "diagnosed"} and body.complaint in {"", complaint}


def _word(entry: Entry) -> tuple[Key, Day]:
    assert isinstance(entry.body, Clearance)
    return entry.key, entry.body.seen


def from_history(edition: Edition, history: History, complaint: Complaint | None, on: Day) -> Known:
    """What a diary knows of a complaint, or of the runner alone, as of a day.

    A finding that is not lasting and was said before a clinician cleared or diagnosed the complaint counts no more as
    "yes"; a "no" that was the last word stays. Beside what was said stands what the entries tell by themselves (see
    sightings.py). What was said of no complaint in particular counts for every one.

    Parameters
    ----------
    complaint
        None for what is known of the runner as a whole.
    on
        The day; entries about later days must not be in the history.
    """
    name = "" if complaint is None else complaint.id
    traces: dict[str, Trace] = {}
    for about in dict.fromkeys(("", name)):
        for (whom, finding), fact in history.facts.items():
            if whom == about:
                _merge(traces, finding, _trace(fact))
    for finding, (yes, no) in (sightings(edition, history, complaint, on) if complaint else {}).items():
        _merge(traces, finding, Trace(yes=yes, no=no))
    words = cleared(history, name)
    traces = {finding: _silenced(edition, finding, trace, words) for finding, trace in traces.items()}
    return _told(edition, history, complaint, on, traces)


def _told(
    edition: Edition, history: History, complaint: Complaint | None, on: Day, traces: Mapping[str, Trace]
) -> Known:
    runner = history.person
    who, numbers = person(edition, None if runner.born is None else on.year - runner.born, runner.sex)
    said = {finding: trace.word for finding, trace in traces.items() if trace.word}
    counted = {finding: trace.value for finding, trace in traces.items() if trace.value is not None}
    answers = {**who, **{finding: word for finding, word in said.items() if finding not in counted}}
    zones = () if complaint is None else complaint.zones
    side = None if complaint is None else complaint.side
    return replace(gather(edition, answers, counted | numbers, zones, side), traces=traces)


def _trace(fact: Fact) -> Trace:
    return Trace(fact.yes, fact.no, fact.no_assessed, fact.unknown, fact.value)


def _merge(traces: dict[str, Trace], finding: str, new: Trace) -> None:
    old = traces.get(finding)
    if old is None:
        traces[finding] = new
        return
    later = new if _later(new.yes, old.yes) is new.yes else old
    traces[finding] = Trace(
        _later(old.yes, new.yes),
        _later(old.no, new.no),
        _later(old.no_assessed, new.no_assessed),
        _later(old.unknown, new.unknown),
        later.value,
    )


def _later(one: Key | None, other: Key | None) -> Key | None:
    return max((key for key in (one, other) if key is not None), default=None)


def _silenced(edition: Edition, finding: str, trace: Trace, words: Cleared) -> Trace:
    card = edition.findings.get(finding)
    if card is not None and card.lasting:
        return trace
    if trace.yes is not None and words.silences(trace.yes):
        answered = trace.no is not None and trace.no > trace.yes
        trace = replace(trace, yes=None, value=None, no=trace.no if answered else None)
    if trace.unknown is not None and words.silences(trace.unknown):
        trace = replace(trace, unknown=None)
    return trace


def is_red(edition: Edition, finding: str) -> bool:
    """Whether "don't know" is never taken for "no" here."""
    return finding in index(edition).red
