"""Clauses of the cards held against what is known: holds, does not, or open. Knows no flag and no cause."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from restride.knowledge.edition import Edition, When
from restride.triage.index import index

YES, NO, DONT_KNOW = "yes", "no", "dont_know"

_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "at_least": lambda value, bar: value >= bar,
    "at_most": lambda value, bar: value <= bar,
    "above": lambda value, bar: value > bar,
    "below": lambda value, bar: value < bar,
}


@dataclass(frozen=True, slots=True)
class Truth:
    """How a clause stands.

    Parameters
    ----------
    holds
        True or False whatever is answered next to what its positive parts ask, or None: it could still become true.
    by
        The findings that speak for it: all it rests on where it holds, those present so far where it may.
    open
        Unknown findings that would have to be answered for it to hold.
    against
        Unknown findings under ``none`` whose "yes" would make it false; while they are unknown it holds.
    """

    holds: bool | None
    by: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


FALSE = Truth(False)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a clause is held against: answers and numbers by finding, and unknown findings to be taken for "yes"."""

    answers: Mapping[str, str]
    numbers: Mapping[str, float]
    supposed: frozenset[str] = frozenset()


def judge(edition: Edition, when: When, facts: Facts) -> Truth:
    """How a clause stands against the facts; an answer "don't know" is as unknown as no answer."""
    parts: list[Truth] = []
    if when.finding:
        parts.append(_leaf(edition, when, facts))
    if when.all:
        parts.append(_every([judge(edition, part, facts) for part in when.all]))
    if when.any:
        parts.append(_some([judge(edition, part, facts) for part in when.any], 1))
    if when.of:
        parts.append(_some([judge(edition, part, facts) for part in when.of], when.at_least))
    if when.none:
        parts.append(_none([judge(edition, part, facts) for part in when.none]))
    return parts[0] if len(parts) == 1 else _every(parts)


def _leaf(edition: Edition, when: When, facts: Facts) -> Truth:
    finding = when.finding
    if when.compare:
        value = facts.numbers.get(finding)
        if value is None:
            return Truth(None, open=(finding,))
        return Truth(True, by=(finding,)) if _COMPARE[when.compare](value, edition.value(when.threshold)) else FALSE
    answer = facts.answers.get(finding)
    if answer == YES or (answer != NO and finding in facts.supposed):
        return Truth(True, by=(finding,))
    return FALSE if answer == NO else Truth(None, open=(finding,))


def _every(parts: list[Truth]) -> Truth:
    holds: bool | None = True
    for part in parts:
        if part.holds is False:
            return FALSE
        if part.holds is None:
            holds = None
    return Truth(holds, _joined(part.by for part in parts), _joined(part.open for part in parts), _against(parts))


def _some(parts: list[Truth], least: int) -> Truth:
    true = [part for part in parts if part.holds]
    if len(true) >= least:
        return Truth(True, by=_joined(part.by for part in true), against=_against(true))
    may = [part for part in parts if part.holds is not False]
    if len(may) < least:
        return FALSE
    return Truth(None, _joined(part.by for part in may), _joined(part.open for part in may), _against(may))


def _none(parts: list[Truth]) -> Truth:
    if any(part.holds for part in parts):
        return FALSE
    return Truth(True, against=_joined(part.open for part in parts if part.holds is None))


def _against(parts: Iterable[Truth]) -> tuple[str, ...]:
    return _joined(part.against for part in parts)


def _joined(names: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for some in names for name in some))


def closed(edition: Edition, answers: Mapping[str, str], numbers: Mapping[str, float]) -> dict[str, str]:
    """The answers, and beside them those of every finding that follows from others by its card.

    A finding that follows is "yes" or "no" as soon as its clause can be decided, "don't know" where it hangs on an
    answer "don't know", and is left out where nobody was asked. What was said of it outright stands.
    """
    said = dict(answers)
    facts = Facts(said, numbers)
    for name in index(edition).order:
        when = edition.findings[name].when
        if name in said or when is None:
            continue
        truth = judge(edition, when, facts)
        if truth.holds is not None:
            said[name] = YES if truth.holds else NO
        elif any(said.get(one) == DONT_KNOW for one in truth.open):
            said[name] = DONT_KNOW
    return said


def grounds(edition: Edition, findings: Iterable[str]) -> tuple[str, ...]:
    """The findings that can be said outright and from which these follow; one that follows from none is its own."""
    found: dict[str, None] = {}
    for name in findings:
        card = edition.findings.get(name)
        if card is not None and card.when is not None:
            found.update(dict.fromkeys(grounds(edition, card.when.findings)))
        else:
            found[name] = None
    return tuple(found)
