"""What is known of a complaint or a runner, closed over what follows from it. Ranks no cause and raises no flag."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from restride.diary.complaint import Complaint, Fact
from restride.diary.entry import Entry, Key
from restride.diary.history import History
from restride.diary.kinds import Clearance
from restride.knowledge.edition import Condition, Edition, Question
from restride.triage.index import KEPT, SCORES, index
from restride.triage.logic import DONT_KNOW, NO, YES, Facts, closed
from restride.triage.sightings import sightings
from restride.words.day import Day
from restride.words.itself import Itself
from restride.words.side import Side

AGE = "age"
"""The finding that holds the age in whole years."""
SINCE = "days_since_start"
"""The finding that tells how long a complaint has been there."""
SEXES = ("woman", "man")
"""The findings that a profile's sex sets."""
ANYBODY, CHILD, ADOLESCENT, ADULT = "any", "child", "adolescent", "adult_runner"
"""The groups of the cards that age decides between."""
TOGETHER = ("recent_surgery", "recent_bed_rest")
"""Items of a score that count once where both are there: the clot rule has one line for both."""
KEPT_FACTS = 64
"""So many sets of facts are kept laid out: a few complaints of a few runners at a time."""
REMEMBERED = 512
"""So many sets of answers are kept closed: from one morning to the next most runners' answers are the same."""


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
        return _latest(self.yes, self.no, self.unknown)

    def at(self, moment: Key) -> str:
        """The answer as it stood at a moment, as far as it can still be told; empty where it cannot."""
        yes, no, unknown = self.yes, self.no, self.unknown
        return _latest(
            yes if yes is not None and yes <= moment else None,
            no if no is not None and no <= moment else None,
            unknown if unknown is not None and unknown <= moment else None,
        )


def _latest(yes: Key | None, no: Key | None, unknown: Key | None) -> str:
    """The latest of three answers; of two at once the graver."""
    if yes is not None and (no is None or yes >= no) and (unknown is None or yes >= unknown):
        return YES
    if no is not None and (unknown is None or no >= unknown):
        return NO
    return "" if unknown is None else DONT_KNOW


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
    """What is known when this was answered: places and sides as the cards read them, scores, and what follows.

    What was gathered from the same answers before is handed out again; nobody changes it.
    """
    return _gathered(edition, tuple(answers.items()), tuple(numbers.items()), zones, side)


@lru_cache(maxsize=REMEMBERED)
def _gathered(
    edition: Edition,
    answers: tuple[tuple[str, str], ...],
    numbers: tuple[tuple[str, float], ...],
    zones: Zones,
    side: Side | None,
) -> Known:
    said = {**placed(edition, zones, side), **dict(answers)}
    said.update(dict.fromkeys(_scored(edition, said), YES))
    counted = dict(numbers)
    return Known(closed(edition, said, counted), counted, zones, side)


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
    for finding, items, threshold in _scores(edition):
        points = 0.0
        for item, worth in items:
            if said.get(item) == YES and not _doubled(item, said):
                points += worth
        if points >= threshold:
            reached.append(finding)
    return reached


@lru_cache(maxsize=KEPT)
def _scores(edition: Edition) -> tuple[tuple[str, tuple[tuple[str, float], ...], float], ...]:
    """Each score: the finding it states, its items with their points, and what is needed."""
    found = []
    for finding, prefix in SCORES.items():
        if finding in edition.findings and f"{prefix}threshold" in edition.numbers:
            items = tuple(
                (number.id.removeprefix(prefix), number.value)
                for number in edition.numbers.values()
                if number.id.startswith(prefix)
            )
            found.append((finding, items, edition.value(f"{prefix}threshold")))
    return tuple(found)


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
    words = cleared(history, name)
    said = _said(edition, Itself(history.facts), name, words)
    seen = sightings(edition, history, complaint, on) if complaint else {}
    traces = dict(said.traces)
    for finding, (yes, no) in seen.items():
        there = said.whole.get(finding)
        told = Trace(yes=yes, no=no)
        traces[finding] = _silenced(edition, finding, told if there is None else _merged(there, told), words)
    return _told(edition, history, complaint, on, traces)


@dataclass(frozen=True, slots=True)
class _Said:
    """What was said of a complaint and of the runner: as it stands, and what clinicians have left of it."""

    whole: Mapping[str, Trace]
    traces: Mapping[str, Trace]


@lru_cache(maxsize=KEPT_FACTS)
def _said(edition: Edition, facts: Itself[Mapping[tuple[str, str], Fact]], name: str, words: Cleared) -> _Said:
    """The traces of the facts of a history, the same until something is said again."""
    whole: dict[str, Trace] = {}
    for about in dict.fromkeys(("", name)):
        for (whom, finding), fact in facts.held.items():
            if whom == about:
                old, new = whole.get(finding), _trace(fact)
                whole[finding] = new if old is None else _merged(old, new)
    if not words.words:
        return _Said(whole, whole)
    return _Said(whole, {finding: _silenced(edition, finding, trace, words) for finding, trace in whole.items()})


def _told(
    edition: Edition, history: History, complaint: Complaint | None, on: Day, traces: Mapping[str, Trace]
) -> Known:
    runner = history.person
    who, numbers = person(edition, None if runner.born is None else on.year - runner.born, runner.sex)
    answers, counted = dict(who), dict[str, float]()
    for finding, trace in traces.items():
        if trace.value is not None:
            counted[finding] = trace.value
        elif word := trace.word:
            answers[finding] = word
    zones = () if complaint is None else complaint.zones
    side = None if complaint is None else complaint.side
    return replace(gather(edition, answers, counted | numbers, zones, side), traces=traces)


def _trace(fact: Fact) -> Trace:
    return Trace(fact.yes, fact.no, fact.no_assessed, fact.unknown, fact.value)


def _merged(old: Trace, new: Trace) -> Trace:
    """Of each answer the later of two traces; the number comes with the later "yes"."""
    later = new if _later(new.yes, old.yes) is new.yes else old
    return Trace(
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
