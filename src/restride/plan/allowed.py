"""Which items of the catalogue a runner may be offered, and because of what not. Chooses and doses none of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from restride.knowledge.edition import Condition, Edition
from restride.knowledge.item import Forbids, Item, Trait
from restride.words.because import Because
from restride.words.urgency import Urgency

RULE = "plan.allowed"
EVERYTHING, NOTHING = "everything", "nothing"
"""What a flag silences at most and at least; one that an edition does not know counts as one that silences."""
STRENGTH = "strength"
SLOTS = ("cue", "drill", STRENGTH, "crosstraining")
"""What every phase is made of."""

GROUPED = ("under_16", "pregnant", "recent_surgery", "diabetes", "reduced_feeling", "poor_circulation")
"""Findings that put somebody into a group whom the plan is not for."""

REMEMBERED = 512
"""So many cases are kept: the same runner asks again every day, and a season plays some hundred of them."""


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of a runner that may rule something out.

    Parameters
    ----------
    conditions
        Causes that are in play: each whose share is high enough to steer.
    flags
        Red flags that are raised and not cleared.
    findings
        Findings that are yes; and of the red ones those that nobody could rule out, so that silence never allows.
    tissues
        The tissue rows in force.
    released
        Those of the conditions that a clinician released, or that passed the gate: what they avoid is open again, but
        for what outlasts a release.
    """

    conditions: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    findings: frozenset[str] = frozenset()
    tissues: frozenset[str] = frozenset()
    released: frozenset[str] = frozenset()

    @property
    def groups(self) -> frozenset[str]:
        """The groups of people whom the plan is not for, as far as the findings say."""
        there = self.findings.__contains__
        numb = there("reduced_feeling") or there("poor_circulation")
        found = {
            "child": there("under_16"),
            "pregnant": there("pregnant"),
            "post_surgery": there("recent_surgery"),
            "diabetic_foot": there("diabetes") and numb,
        }
        return frozenset(name for name, holds in found.items() if holds)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether one item may be offered; forbidden, ``because`` holds every reason, allowed, what it is matched to."""

    item: Item
    allowed: bool
    because: tuple[Because, ...]


@lru_cache(maxsize=REMEMBERED)
def allowed(edition: Edition, case: Case) -> Mapping[str, Verdict]:
    """The verdict on every item of the catalogue, by id."""
    held = [edition.conditions[one] for one in sorted(case.conditions) if one in edition.conditions]
    closed = tuple(_closed(edition, case, held))
    traits = {one.id: tuple(_by_trait(edition, one, case, held)) for one in edition.traits.values()}
    found: dict[str, Verdict] = {}
    for item in edition.items.values():
        whys = [*closed, *_for_whom(item, case), *_forbidden(item.forbids, case)]
        whys += [why for name in item.traits for why in traits[name]]
        found[item.id] = Verdict(item, not whys, tuple(dict.fromkeys(whys)) or tuple(_matched(item, case, held)))
    return found


def offers(edition: Edition, case: Case, phase: str) -> Mapping[str, tuple[Item, ...] | Because]:
    """What a phase can be made of: for cue, drill, strength and cross-training the allowed items, or why there is none.

    Matched items stand first; otherwise they stand by line and level.
    """
    verdicts = allowed(edition, case)
    found: dict[str, tuple[Item, ...] | Because] = {}
    for slot in SLOTS:
        there = [one for one in verdicts.values() if _slot(one.item) == slot and phase in one.item.phases]
        free = [one for one in there if one.allowed]
        free.sort(key=lambda one: (not one.because, one.item.line, one.item.level, one.item.id))
        found[slot] = tuple(one.item for one in free) or _none(there, slot)
    return found


def _none(there: Collection[Verdict], slot: str) -> Because:
    """Why a slot stays empty: the reason that most of its items share."""
    whys = [why for one in there for why in one.because]
    weightiest = max(whys, key=lambda why: (whys.count(why), why.says, why.facts), default=None)
    cited = weightiest.cited if weightiest else ()
    facts = tuple(one for one in weightiest.facts if one[0] != "item") if weightiest else ()
    return Because(RULE, (), cited, f"because.allowed_none.{slot}", facts)


def _slot(item: Item) -> str:
    return STRENGTH if item.strengthens else item.kind


def _closed(edition: Edition, case: Case, held: list[Condition]) -> Iterator[Because]:
    """What rules out the whole catalogue."""
    for name in sorted(case.flags):
        if name in edition.flags and edition.flags[name].silences == EVERYTHING:
            yield _because("because.allowed.flag", ("flag", name))
    for one in held:
        if one.usual_urgency is Urgency.T1 and one.id not in case.released:
            yield _because("because.allowed.be_seen", ("condition", one.id))


def _matched(item: Item, case: Case, held: list[Condition]) -> Iterator[Because]:
    """What an item is matched to in this case."""
    for one in held:
        if one.id in item.conditions:
            yield _because("because.allowed.matched_condition", ("condition", one.id))
    for name in item.findings:
        if name in case.findings:
            yield _because("because.allowed.matched_finding", ("finding", name))


def _for_whom(item: Item, case: Case) -> Iterator[Because]:
    for group in sorted(case.groups & set(item.backing.not_for)):
        yield _because(f"because.allowed.{group}", ("group", group))


def _by_trait(edition: Edition, trait: Trait, case: Case, held: list[Condition]) -> Iterator[Because]:
    """Why a trait is ruled out: by a flag's silence, by what a cause avoids, by its own card.

    What is to be seen soon leaves a day of work that loads nothing, so impact and loading end together.
    """
    straining = trait.impact or trait.loads
    for name in sorted(case.flags):
        silences = edition.flags[name].silences if name in edition.flags else EVERYTHING
        if straining and silences != NOTHING:
            yield _because("because.allowed.flag", ("flag", name))
    for one in held:
        free = one.id in case.released
        if (trait.lasts or not free) and set(trait.avoids) & set(one.avoid):
            yield _because("because.allowed.avoid", ("condition", one.id))
        if straining and one.usual_urgency >= Urgency.T2 and not free:
            yield _because("because.allowed.be_seen", ("condition", one.id))
    yield from _forbidden(trait.forbids, case, keep_released=trait.lasts)


def _forbidden(forbids: Forbids, case: Case, keep_released: bool = True) -> Iterator[Because]:
    """Why a card rules something out; a condition that is released counts only where its ban outlasts a release."""
    conditions = case.conditions if keep_released else case.conditions - case.released
    for name in forbids.conditions:
        if name in conditions:
            yield _because("because.allowed.avoid", ("condition", name))
    for name in forbids.flags:
        if name in case.flags:
            yield _because("because.allowed.flag", ("flag", name))
    for name in forbids.findings:
        if name in case.findings:
            yield _because("because.allowed.finding", ("finding", name))
    for name in forbids.tissues:
        if name in case.tissues:
            yield _because("because.allowed.tissue", ("tissue", name))


def _because(says: str, *facts: tuple[str, str]) -> Because:
    return Because(RULE, (), (), says, facts)
