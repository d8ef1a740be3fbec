"""The shape of the cards once read, an Edition of plain frozen values, and its compiled text. Judges no card."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from restride.knowledge.backing import Backing, Number, Source
from restride.knowledge.drawn.pose import Pose, pose_of
from restride.knowledge.helpline import Helplines, helplines_of
from restride.knowledge.item import Item, Rung, Trait, item_of, rung_of, trait_of
from restride.words.because import Cited
from restride.words.day import Day
from restride.words.urgency import Urgency

__all__ = ["Backing", "Edition", "Item", "Number", "Rung", "Source", "Trait", "from_compiled", "to_compiled"]


@dataclass(frozen=True, slots=True)
class When:
    """One node of a condition over findings; every part that is there must hold.

    A leaf names a ``finding``; with ``compare`` (at_least, at_most, above, below) the finding is a number, held
    against the parameter ``threshold``. Otherwise ``all``, ``any`` and ``none`` hold further nodes, and ``at_least``
    asks that so many of ``of`` hold (0: nothing is asked). Evaluating it is the work of triage/.
    """

    finding: str = ""
    compare: str = ""
    threshold: str = ""
    all: tuple[When, ...] = ()
    any: tuple[When, ...] = ()
    none: tuple[When, ...] = ()
    at_least: int = 0
    of: tuple[When, ...] = ()

    def leaves(self) -> Iterator[When]:
        """Every leaf, in the order it is written, those under ``none`` too."""
        if self.finding:
            yield self
        for part in (*self.all, *self.any, *self.none, *self.of):
            yield from part.leaves()

    @property
    def findings(self) -> tuple[str, ...]:
        """The findings it names, each once, in the order it is written."""
        return tuple(dict.fromkeys(leaf.finding for leaf in self.leaves()))


@dataclass(frozen=True, slots=True)
class Finding:
    """What may be known about a foot or its runner.

    ``kind`` is yes_no or number (then ``unit``, ``least`` and ``most`` hold); ``scope`` complaint or runner. Answers of
    one ``group`` are correlated. ``when`` is there for a finding that follows from others and is never asked.
    """

    id: str
    kind: str
    scope: str
    group: str
    lasting: bool
    red: bool
    unit: str = ""
    least: float | int | None = None
    most: float | int | None = None
    when: When | None = None


@dataclass(frozen=True, slots=True)
class QuestionAnswer:
    """One answer: the findings it makes true and those it makes false."""

    id: str
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """How a finding is learned: ``asks`` is one, many, number, zones, side or text.

    Empty ``zones`` means anywhere. ``finding`` is what a number question learns, else empty. ``dont_know`` can always
    be answered and is not among ``answers``.
    """

    id: str
    asks: str
    zones: tuple[str, ...]
    never_if: tuple[str, ...]
    mandatory_in: str
    order: int
    picture: str
    finding: str
    answers: tuple[QuestionAnswer, ...]


@dataclass(frozen=True, slots=True)
class FlagLine:
    """How urgent a flag is when something holds; of several lines that hold, the most urgent counts.

    ``unknown`` as in ``Flag``, for this line.
    """

    urgency: Urgency
    when: When
    unknown: str = "counts"


@dataclass(frozen=True, slots=True)
class Flag:
    """A red flag or decision rule; ``silences`` is everything, impact, structure or nothing.

    Each line says whether an unanswered finding of it always counts ("counts"), or as far as it could matter
    ("weighed"); what stands at the head of the card holds for lines that say nothing.
    """

    id: str
    rule: str
    silences: str
    clears: str
    see: str
    lines: tuple[FlagLine, ...]
    backing: Backing

    @property
    def findings(self) -> tuple[str, ...]:
        """The findings its lines name, each once."""
        return tuple(dict.fromkeys(name for line in self.lines for name in line.when.findings))


@dataclass(frozen=True, slots=True)
class PriorTimes:
    """By how much the prior of a condition is multiplied when a finding is yes; does nothing otherwise."""

    finding: str
    value: float | int
    backing: Backing

    def cited(self, condition: str) -> Cited:
        """As a because carries it, under the name of its condition."""
        name = f"{condition}.prior_times.{self.finding}"
        return Cited(name, self.value, "factor", self.backing.sources, self.backing.grade)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The likelihood ratios of a finding for a condition, when it is yes and when it is no; 1 says nothing."""

    finding: str
    yes: float | int
    no: float | int
    backing: Backing

    def cited(self, condition: str, yes: bool) -> Cited:
        """The ratio of one answer as a because carries it, under the name of its condition."""
        name = f"{condition}.evidence.{self.finding}.{'yes' if yes else 'no'}"
        value = self.yes if yes else self.no
        return Cited(name, value, "likelihood_ratio", self.backing.sources, self.backing.grade)


@dataclass(frozen=True, slots=True)
class Course:
    """How many weeks a condition usually takes, from ``least`` to ``most``.

    ``seen_after`` is how many weeks a runner may look after it alone before a clinician does; None where nobody says.
    """

    least: float | int
    most: float | int
    seen_after: float | int | None
    backing: Backing

    @property
    def said(self) -> tuple[str, ...]:
        """The names of what it says, as ``cited`` takes them."""
        return ("least", "most") if self.seen_after is None else ("least", "most", "seen_after")

    def cited(self, condition: str, said: str) -> Cited:
        """One of the numbers of ``said`` as a because carries it, under the name of its condition."""
        value = getattr(self, said)
        return Cited(f"{condition}.course.{said}", value, "weeks", self.backing.sources, self.backing.grade)


@dataclass(frozen=True, slots=True)
class Condition:
    """One complaint; ``prior`` is its weight per 1000 adult runners with a sore foot, toe or ankle."""

    id: str
    tissue: str
    high_risk: bool
    usual_urgency: Urgency
    zones: tuple[str, ...]
    near_zones: tuple[str, ...]
    holds_for: tuple[str, ...]
    not_for: tuple[str, ...]
    avoid: tuple[str, ...]
    first_line: tuple[str, ...]
    see: str
    imaging: tuple[str, ...]
    tell_apart: tuple[str, ...]
    course_weeks: Course | None
    prior: Number
    prior_times: tuple[PriorTimes, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """Rungs of one thing, lowest first."""

    id: str
    rule: str
    rungs: tuple[Rung, ...]
    backing: Backing


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """The cards together.

    Parameters
    ----------
    name, version
        As ``EDITION.toml`` says; the version is a calendar version.
    digest
        SHA-256 in hexadecimal over the paths and texts of its cards; names the edition for ever.
    sources, numbers, findings, flags, conditions, ladders
        By id, sorted by id; ``numbers`` holds the parameters only, a prior stands on its condition.
    questions
        By id, in the order in which they are asked.
    items, traits
        The catalogue, all kinds of it, by id, and what its items do to a foot; empty where an edition has none.
    helplines
        Emergency and crisis numbers by country, ``any`` among them; empty where an edition has none.
    poses
        How figures stand in the drawings of items, by id.
    """

    name: str
    version: str
    digest: str
    sources: Mapping[str, Source]
    numbers: Mapping[str, Number]
    findings: Mapping[str, Finding]
    questions: Mapping[str, Question]
    flags: Mapping[str, Flag]
    conditions: Mapping[str, Condition]
    ladders: Mapping[str, Ladder]
    items: Mapping[str, Item] = field(default_factory=dict)
    traits: Mapping[str, Trait] = field(default_factory=dict)
    helplines: Mapping[str, Helplines] = field(default_factory=dict)
    poses: Mapping[str, Pose] = field(default_factory=dict)

    def __eq__(self, other: object) -> bool:
        # The digest names the cards, so two editions are told apart without comparing thousands of values.
        return isinstance(other, Edition) and other.digest == self.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    def number(self, id: str) -> Number:  # noqa: A002  (it is what the cards call it)
        """The parameter of that id.

        Raises
        ------
        KeyError
            When no card defines it: a fault of the code that asks, or of an edition that lacks it.
        """
        return self.numbers[id]

    def cited(self, id: str) -> Cited:  # noqa: A002
        """As a because carries it; KeyError as for ``number``."""
        return _cited(self, id)

    def value(self, id: str) -> float:  # noqa: A002
        """The bare value of the parameter of that id, a truth as 1 or 0; KeyError as for ``number``."""
        return float(self.numbers[id].value)


CITED_KEPT = 8192
"""So many numbers are kept as a because carries them: all of some editions."""


@lru_cache(maxsize=CITED_KEPT)
def _cited(edition: Edition, id: str) -> Cited:  # noqa: A002
    """A number as a because carries it, made once: a day leans on hundreds, and mostly on the same."""
    return edition.numbers[id].cited


SHAPE = 5
"""Counts up whenever the compiled text changes its shape."""

_day = cache(Day.fromisoformat)


def to_compiled(edition: Edition) -> str:
    """The edition as one text that is quick to read; ``from_compiled`` gives an equal edition back."""
    backings: dict[Backing, int] = {}  # many rows share one, so each is written once and then named by its place

    def row(value: Any) -> Any:
        if isinstance(value, Day):
            return value.isoformat()
        if isinstance(value, Backing):
            return backings.setdefault(value, len(backings))
        return [getattr(value, name) for name in value.__slots__]

    body = json.dumps(edition, default=row, ensure_ascii=False, separators=(",", ":"))
    rows = [[getattr(one, name) for name in Backing.__slots__] for one in backings]
    return f"[{SHAPE},{json.dumps(rows, default=row, ensure_ascii=False, separators=(',', ':'))},{body}]"


def from_compiled(text: str) -> Edition:
    """The edition of a compiled text.

    Raises
    ------
    ValueError
        When the text is of another shape, as one that an older release kept; compile the cards again.
    """
    shape, rows, whole = json.loads(text)
    if shape != SHAPE:
        raise ValueError(f"the compiled edition has shape {shape}, this release reads {SHAPE}; compile it again")
    held = [_backing(row) for row in rows]
    kinds = (
        *(_source, _backed(Number), _finding, _question, _flag, _condition, _ladder),
        *(item_of, trait_of, helplines_of, pose_of),
    )
    cards = [{key: read(one, held) for key, one in rows.items()} for read, rows in zip(kinds, whole[3:], strict=True)]
    return Edition(*whole[:3], *cards)


# Each takes the row of one card, in the order of its fields, and the backings; a row is changed where it lies.


def _backing(row: list[Any]) -> Backing:
    sources, grade, because, checked, again, since, *groups = row
    seen, begun = checked and _day(checked), since and _day(since)
    return Backing(tuple(sources), grade, because, seen, _day(again), begun, *map(tuple, groups))


def _backed(kind: Any) -> Any:
    def read(row: list[Any], held: list[Backing]) -> Any:
        row[-1] = held[row[-1]]
        return kind(*row)

    return read


def _source(row: list[Any], _: list[Backing]) -> Source:
    return Source(*row)


def _when(row: list[Any]) -> When:
    plain: list[Any] = [tuple(map(_when, one)) if isinstance(one, list) else one for one in row]
    return When(*plain)


def _finding(row: list[Any], _: list[Backing]) -> Finding:
    row[-1] = row[-1] and _when(row[-1])
    return Finding(*row)


def _question(row: list[Any], _: list[Backing]) -> Question:
    row[-1] = tuple(QuestionAnswer(name, tuple(yes), tuple(no)) for name, yes, no in row[-1])
    plain: list[Any] = [tuple(one) if isinstance(one, list) else one for one in row]
    return Question(*plain)


def _flag(row: list[Any], held: list[Backing]) -> Flag:
    lines = tuple(FlagLine(Urgency(tier), _when(when), unknown) for tier, when, unknown in row[-2])
    row[-2:] = lines, held[row[-1]]
    return Flag(*row)


def _condition(row: list[Any], held: list[Backing]) -> Condition:
    *plain, course, prior, times, evidence = row
    done: list[Any] = [tuple(one) if isinstance(one, list) else one for one in plain]
    done[3] = Urgency(done[3])
    done += [course and _backed(Course)(course, held), _backed(Number)(prior, held)]
    done += [tuple(PriorTimes(name, value, held[place]) for name, value, place in times)]
    done += [tuple(Evidence(name, yes, no, held[place]) for name, yes, no, place in evidence)]
    return Condition(*done)


def _ladder(row: list[Any], held: list[Backing]) -> Ladder:
    row[-2:] = tuple(map(rung_of, row[-2])), held[row[-1]]
    return Ladder(*row)
