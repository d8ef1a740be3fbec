"""How likely each cause is by what is known, and what spoke for and against it. Sets no urgency; see urgency.py."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from math import exp, inf, log

from restride.knowledge.edition import Edition
from restride.triage.index import Cause, index
from restride.triage.known import Known, holds_for
from restride.triage.logic import NO, YES
from restride.words.because import Because, Cited
from restride.words.urgency import Urgency


@dataclass(frozen=True, slots=True)
class Weight:
    """One answer that counted: which, and by how much it multiplied the odds of the cause."""

    finding: str
    answer: str
    ratio: float
    cited: Cited


@dataclass(frozen=True, slots=True)
class Ranked:
    """A cause with its probability among all that this runner may have, and the answers that moved it.

    ``speaks_for`` and ``speaks_against`` hold the answers that were counted, the strongest first: of correlated ones
    only the strongest. ``reads`` are the diary entries behind them, empty in an interview.
    """

    condition: str
    probability: float
    prior: Cited
    speaks_for: tuple[Weight, ...]
    speaks_against: tuple[Weight, ...]
    reads: tuple[str, ...] = ()

    @property
    def because(self) -> Because:
        """Why the cause stands where it stands."""
        moved = (*self.speaks_for, *self.speaks_against)
        facts = (
            ("condition", self.condition),
            ("percent", round(self.probability * PERCENT)),
            ("speaks_for", " ".join(one.finding for one in self.speaks_for)),
            ("speaks_against", " ".join(one.finding for one in self.speaks_against)),
        )
        cited = (self.prior, *(one.cited for one in moved))
        return Because("triage.ranking", self.reads, cited, "because.triage.cause", facts)


WEIGHED_KEPT = 256
"""So many rankings without their reasons are kept: the same complaint is weighed again every morning."""

PERCENT = 100  # a share of one, as people read it


@dataclass(frozen=True, slots=True)
class Leaning:
    """How much one cause weighs: logarithms of its weight, as a whole and in two readings for the urgency.

    Parameters
    ----------
    whole
        By every answer; minus infinity where this runner cannot have it.
    raised
        Answers of flag findings count only upward when "yes", only downward when "no".
    plain
        Answers of flag findings do not count.
    supported
        Some "yes" speaks for it clearly, not by a risk alone.
    strongest, heard
        By group of correlated findings, the logarithm that counts in ``whole`` and in ``raised``.
    """

    whole: float
    raised: float
    plain: float
    supported: bool
    strongest: dict[str, float]
    heard: dict[str, float]


NOWHERE = Leaning(-inf, -inf, -inf, False, {}, {})


def lean(edition: Edition, known: Known, emergency: bool = False) -> tuple[Leaning, ...]:
    """How much each cause of the index weighs, in its order.

    Parameters
    ----------
    emergency
        Whether a rule says for certain that this is an emergency. The priors count runners without one; among those
        with one, causes that are an emergency and that an answer speaks for weigh more as a whole.
    """
    red, more = index(edition).red, log(edition.value("triage.prior.emergency_times")) if emergency else 0.0
    leanings = []
    for cause in index(edition).causes:
        found = _lean(edition, known, cause, red) if holds_for(edition, known, cause.card) else NOWHERE
        boosted = more > 0 and found.supported and cause.card.usual_urgency is Urgency.T1
        leanings.append(replace(found, whole=found.whole + more) if boosted else found)
    return tuple(leanings)


def lean_again(
    edition: Edition, known: Known, before: tuple[Leaning, ...], findings: Iterable[str]
) -> tuple[Leaning, ...]:
    """What ``lean`` says for the urgency where these flag findings are answered now and were not; quicker.

    Only ``raised`` and ``supported`` are worked out; whom a cause is for must not have changed.
    """
    laid = index(edition)
    clearly = log(edition.value("triage.combine.t1_support"))
    found = dict[int, Leaning]()
    for name in findings:
        answer = known.answers.get(name)
        for place, row in laid.rows.get(name, ()):
            old = found.get(place, before[place])
            value = max(0.0, row.yes) if answer == YES else min(0.0, row.no)
            held = old.heard.get(row.group, 0.0)
            supported = old.supported or (answer == YES and row.yes >= clearly)
            if old is NOWHERE or ((abs(value), value) <= (abs(held), held) and supported == old.supported):
                continue
            value = max(held, value, key=lambda one: (abs(one), one))
            raised = old.raised + value - held
            found[place] = replace(old, raised=raised, supported=supported, heard={**old.heard, row.group: value})
        for place, value in laid.priors.get(name, ()) if answer == YES else ():
            old = found.get(place, before[place])
            if old is not NOWHERE and value > 0:
                found[place] = replace(old, raised=old.raised + value)
    return tuple(found.get(place, one) for place, one in enumerate(before)) if found else before


def _lean(edition: Edition, known: Known, cause: Cause, red: frozenset[str]) -> Leaning:
    start = log(cause.prior) + log(_place(edition, known, cause))
    times_whole = times_raised = times_plain = 0.0
    supported = False
    clearly = log(edition.value("triage.combine.t1_support"))
    answers = known.answers
    for times in cause.card.prior_times:
        if answers.get(times.finding) == YES:
            value = log(times.value) if times.value > 0 else -inf
            times_whole += value
            if times.finding in red:
                times_raised += max(0.0, value)
            else:
                times_raised, times_plain = times_raised + value, times_plain + value
    whole: dict[str, float] = {}
    raised: dict[str, float] = {}
    plain: dict[str, float] = {}
    for row in cause.rows:
        answer = answers.get(row.finding)
        if answer not in {YES, NO}:
            continue
        value = row.yes if answer == YES else row.no
        supported = supported or (answer == YES and value >= clearly)
        _keep(whole, row.group, value)
        if row.finding in red:
            _keep(raised, row.group, max(0.0, value) if answer == YES else min(0.0, value))
        else:
            _keep(raised, row.group, value)
            _keep(plain, row.group, value)
    return Leaning(
        start + times_whole + sum(whole.values()),
        start + times_raised + sum(raised.values()),
        start + times_plain + sum(plain.values()),
        supported,
        whole,
        raised,
    )


def _keep(strongest: dict[str, float], group: str, value: float) -> None:
    """Of correlated answers the one that moves the odds most; of two as strong the one that raises them."""
    old = strongest.get(group)
    if old is None or (abs(value), value) > (abs(old), old):
        strongest[group] = value


def _place(edition: Edition, known: Known, cause: Cause) -> float:
    if not known.zones:
        return 1.0
    elsewhere = edition.value("triage.zone.elsewhere")
    return sum(cause.place.get(zone, elsewhere) for zone in known.zones) / len(known.zones)


def shares(logs: Iterable[float]) -> list[float]:
    """Weights given as logarithms, as shares of one; all nothing where none weighs anything."""
    found = list(logs)
    top = max(found, default=-inf)
    if top == -inf:
        return [0.0 for _ in found]
    weights = [exp(one - top) for one in found]
    whole = sum(weights)
    return [one / whole for one in weights]


def rank(edition: Edition, known: Known, emergency: bool = False) -> tuple[Ranked, ...]:
    """Every cause that this runner may have, the likeliest first; of equals, by id. Probabilities sum to 1.

    The weight of a cause is its prior, times what its card says of the runner, times how well its place fits, times
    the likelihood ratio of the strongest answer of each group of correlated findings; ``emergency`` as in ``lean``.
    """
    causes, leanings = index(edition).causes, lean(edition, known, emergency)
    ranked = [
        _ranked(known, cause, share, leaning)
        for cause, share, leaning in zip(causes, shares(one.whole for one in leanings), leanings, strict=True)
        if leaning.whole > -inf
    ]
    return tuple(sorted(ranked, key=lambda one: (-one.probability, one.condition)))


def weighed(edition: Edition, known: Known) -> tuple[tuple[str, float], ...]:
    """Every cause with its probability, in the order of ``rank``, and nothing of why."""
    return _weighed(edition, tuple(known.answers.items()), tuple(known.numbers.items()), known.zones)


@lru_cache(maxsize=WEIGHED_KEPT)
def _weighed(
    edition: Edition,
    answers: tuple[tuple[str, str], ...],
    numbers: tuple[tuple[str, float], ...],
    zones: tuple[str, ...],
) -> tuple[tuple[str, float], ...]:
    leanings = lean(edition, Known(dict(answers), dict(numbers), zones))
    causes = index(edition).causes
    found = [
        (cause.card.id, share)
        for cause, share, leaning in zip(causes, shares(one.whole for one in leanings), leanings, strict=True)
        if leaning.whole > -inf
    ]
    return tuple(sorted(found, key=lambda one: (-one[1], one[0])))


def _ranked(known: Known, cause: Cause, share: float, leaning: Leaning) -> Ranked:
    name = cause.card.id
    moved = [
        Weight(times.finding, YES, float(times.value), times.cited(name))
        for times in cause.card.prior_times
        if known.answers.get(times.finding) == YES
    ]
    for row in cause.rows:
        answer = known.answers.get(row.finding)
        value = row.yes if answer == YES else row.no
        if answer in {YES, NO} and value != 0 and leaning.strongest[row.group] == value:
            moved.append(Weight(row.finding, answer, exp(value), row.card.cited(name, answer == YES)))
    moved.sort(key=lambda one: (-abs(log(one.ratio)) if one.ratio > 0 else -inf, one.finding))
    return Ranked(
        name,
        share,
        cause.card.prior.cited,
        tuple(one for one in moved if one.ratio > 1),
        tuple(one for one in moved if one.ratio < 1),
        known.reads(one.finding for one in moved if one.answer == YES),
    )
