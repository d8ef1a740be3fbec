"""What a person should look at again in an edition that reads well. Refuses nothing (reader.py) and mends nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from restride.knowledge.edition import Edition
from restride.knowledge.ties import backings
from restride.words.day import Day

WEAK = ("low", "very_low", "consensus", "convention")
STRONG = ("high", "moderate")


class Kind(StrEnum):
    """What the matter is."""

    UNCITED = "uncited"
    """Leans on no source; allowed for a consensus or an estimate of our own, and to be said to the reader."""
    UNREAD = "unread"
    """Graded high or moderate on sources that nobody has read himself."""
    NEVER_CHECKED = "never_checked"
    """Nobody has looked at the source for this card."""
    DUE = "due"
    """The day to look again has come."""
    WEAK_ALONE = "weak_alone"
    """A red flag that stands on weak evidence with not even two sources."""
    ORPHANED = "orphaned"
    """A finding that nothing uses; a source that no card cites; a trait no item has, or one that avoids nothing."""
    UNASKED = "unasked"
    """A finding that something uses, that no question sets and that follows from none: code has to state it."""
    SILENT = "silent"
    """Likelihood ratios that say nothing, whatever is answered."""
    ONE_WAY = "one_way"
    """Likelihood ratios of yes and no that both raise, or both lower: no finding can do that."""


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing to look at: its kind, the place in the cards (``"flag R02"``) and a sentence."""

    kind: Kind
    place: str
    says: str


def audit(edition: Edition, on: Day) -> tuple[Concern, ...]:
    """Everything of an edition that a person should look at on a day, by kind and then in the order of the cards."""
    found = [
        *_backings(edition, on),
        *_flags(edition),
        *_findings(edition),
        *_sources(edition),
        *_traits(edition),
        *_ratios(edition),
    ]
    order = list(Kind)
    return tuple(sorted(found, key=lambda one: order.index(one.kind)))


def _backings(edition: Edition, on: Day) -> Iterator[Concern]:
    for kind, id_, part, backing in backings(edition):
        place = f"{kind} {id_}{part}"
        if not backing.sources:
            yield Concern(Kind.UNCITED, place, f"leans on no source; its grade is {backing.grade}")
        elif backing.grade in STRONG and not any(_read(edition, key) for key in backing.sources):
            yield Concern(Kind.UNREAD, place, f"is graded {backing.grade} on sources seen at second hand or never")
        if backing.checked is None:
            yield Concern(Kind.NEVER_CHECKED, place, "was never checked against its source")
        if backing.again <= on:
            yield Concern(Kind.DUE, place, f"was to be looked at again on {backing.again}")


def _read(edition: Edition, key: str) -> bool:
    return edition.sources[key].seen in {"full", "abstract"}


def _flags(edition: Edition) -> Iterator[Concern]:
    for flag in edition.flags.values():
        if flag.backing.grade in WEAK and len(flag.backing.sources) <= 1:
            count = "one source" if flag.backing.sources else "no source"
            yield Concern(Kind.WEAK_ALONE, f"flag {flag.id}", f"stands on {flag.backing.grade} evidence and {count}")


def _findings(edition: Edition) -> Iterator[Concern]:
    asked = {name for one in edition.questions.values() for said in one.answers for name in (*said.yes, *said.no)}
    asked |= {one.finding for one in edition.questions.values() if one.finding}
    used = {name for flag in edition.flags.values() for name in flag.findings}
    for one in edition.conditions.values():
        used |= {row.finding for row in one.evidence} | {row.finding for row in one.prior_times}
    used |= {name for question in edition.questions.values() for name in question.never_if}
    used |= {name for one in edition.items.values() for name in (*one.findings, *one.forbids.findings)}
    used |= {name for trait in edition.traits.values() for name in trait.forbids.findings}
    used |= {name for found in edition.findings.values() if found.when for name in found.when.findings}
    for found in edition.findings.values():
        place = f"finding {found.id}"
        if found.id not in used | asked:
            yield Concern(Kind.ORPHANED, place, "is used by no flag, condition, question or other finding")
        elif found.id not in asked and found.when is None:
            yield Concern(Kind.UNASKED, place, "is used, and no question sets it")


def _sources(edition: Edition) -> Iterator[Concern]:
    cited = {key for *_, backing in backings(edition) for key in backing.sources}
    for key in edition.sources:
        if key not in cited:
            yield Concern(Kind.ORPHANED, f"source {key}", "is cited by no card")


def _traits(edition: Edition) -> Iterator[Concern]:
    had = {name for item in edition.items.values() for name in item.traits}
    avoided = {name for one in edition.conditions.values() for name in one.avoid}
    for trait in edition.traits.values():
        if trait.id not in had:
            yield Concern(Kind.ORPHANED, f"trait {trait.id}", "is had by no item")
        for name in trait.avoids:
            if name not in avoided:
                yield Concern(Kind.ORPHANED, f"trait {trait.id}", f"stands for {name!r}, which no condition avoids")


def _ratios(edition: Edition) -> Iterator[Concern]:
    for one in edition.conditions.values():
        for row in one.evidence:
            place = f"condition {one.id}, evidence {row.finding}"
            if row.yes == row.no == 1:
                yield Concern(Kind.SILENT, place, "says nothing, whatever is answered")
            elif (row.yes - 1) * (row.no - 1) > 0:
                both = "raise" if row.yes > 1 else "lower"
                yield Concern(Kind.ONE_WAY, place, f"has ratios {row.yes} and {row.no}, which both {both}")
