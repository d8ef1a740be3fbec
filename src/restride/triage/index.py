"""An edition laid out for quick weighing: what asks what, what leans on what, whom a card is for. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log

from restride.knowledge.edition import Condition, Edition, Evidence, Finding, Flag, FlagLine, Question, When
from restride.words.urgency import Urgency
from restride.words.zone import ZONES, neighbours, region

KEPT = 4  # editions laid out at once: the shipped one, a clinic's own, and two of a test
UNTOUCHED = ("high",)
"""Grades whose likelihoods stand as they are: cited and validated elsewhere, so neither capped nor shrunk."""
OURS = ("consensus", "convention")
"""Grades of likelihoods that were estimated for people at home already, so that nothing has to be shrunk."""
SCORES = {"bone_score_high": "triage.score.bone_stress.", "dvt_score_likely": "triage.score.dvt."}
"""The findings that a sum of points states, and how the ids of its points begin; each point is named by its finding."""
PLACES = ("zones", "side")
"""Kinds of question whose findings only say where it hurts."""
CERTAIN = 0.98
"""An answer is never foreseen with more certainty than this, so that no cause is reckoned with as impossible."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of evidence: the logarithm of its ratio for either answer, and how often a bearer would say yes."""

    finding: str
    group: str
    yes: float
    no: float
    share: float
    card: Evidence


@dataclass(frozen=True, slots=True)
class Cause:
    """A condition with its evidence laid out; ``place`` is its weight by zone, other zones take ``elsewhere``."""

    card: Condition
    prior: float
    rows: tuple[Row, ...]
    place: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a flag, with the findings it names."""

    flag: str
    line: FlagLine
    findings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Index:
    """What is worked out once for an edition.

    Parameters
    ----------
    order
        Findings that follow from others, each after those it follows from.
    screen, places
        Findings that the safety screen tells, and those that only say where it hurts.
    red
        Findings that are part of a flag, and those that follow from one: "don't know" is never "no" for them.
    refuting
        Findings whose "yes" makes some clause of a flag false.
    lines
        Every line of every flag.
    asking
        By finding, the questions that tell it, in the order in which they are asked.
    telling
        By question, the findings it tells, those that follow from its number among them.
    causes, rows
        The conditions that have any weight; and by finding, where in ``causes`` it speaks, with its row.
    priors
        By finding, where in ``causes`` its "yes" changes the prior, with the logarithm of the factor.
    shares
        By finding, how often the answer is yes among those who lack what it speaks for.
    bone_zones
        Zones of some condition of bone where the fingertip can tell, with whether such a condition is of high risk.
    """

    order: tuple[str, ...]
    screen: frozenset[str]
    places: frozenset[str]
    red: frozenset[str]
    refuting: frozenset[str]
    lines: tuple[Line, ...]
    asking: Mapping[str, tuple[str, ...]]
    telling: Mapping[str, tuple[str, ...]]
    causes: tuple[Cause, ...]
    rows: Mapping[str, tuple[tuple[int, Row], ...]]
    priors: Mapping[str, tuple[tuple[int, float], ...]]
    shares: Mapping[str, float]
    bone_zones: Mapping[str, bool]


@lru_cache(maxsize=KEPT)
def index(edition: Edition) -> Index:
    """The edition laid out; the same object for the same edition."""
    order = _order(edition.findings)
    telling = {one.id: _tells(edition, one) for one in edition.questions.values()}
    asking: dict[str, tuple[str, ...]] = {}
    for question in sorted(edition.questions.values(), key=lambda one: (one.order, one.id)):
        for finding in telling[question.id]:
            asking[finding] = (*asking.get(finding, ()), question.id)
    causes = tuple(_cause(edition, one) for one in edition.conditions.values() if one.prior.value > 0)
    rows: dict[str, list[tuple[int, Row]]] = {}
    priors: dict[str, list[tuple[int, float]]] = {}
    for place, cause in enumerate(causes):
        for row in cause.rows:
            rows.setdefault(row.finding, []).append((place, row))
        for times in cause.card.prior_times:
            if times.value > 0:
                priors.setdefault(times.finding, []).append((place, log(times.value)))
    return Index(
        order=order,
        screen=frozenset(name for one in edition.questions.values() if one.order == 0 for name in telling[one.id]),
        places=frozenset(name for one in edition.questions.values() if one.asks in PLACES for name in telling[one.id]),
        red=_red(edition.findings, order),
        refuting=frozenset(name for flag in edition.flags.values() for name in _refuted(flag)),
        lines=tuple(
            Line(flag.id, one, frozenset(one.when.findings)) for flag in edition.flags.values() for one in flag.lines
        ),
        asking=asking,
        telling=telling,
        causes=causes,
        rows={finding: tuple(found) for finding, found in rows.items()},
        priors={finding: tuple(found) for finding, found in priors.items()},
        shares=_shares(edition),
        bone_zones=_bone_zones(edition),
    )


def _order(findings: Mapping[str, Finding]) -> tuple[str, ...]:
    left = {one.id: set(one.when.findings) for one in findings.values() if one.when}
    order: list[str] = []
    while ready := [name for name, leans_on in left.items() if not leans_on & left.keys()]:
        order.extend(ready)
        for name in ready:
            del left[name]
    return tuple(order)


def _red(findings: Mapping[str, Finding], order: tuple[str, ...]) -> frozenset[str]:
    red = {one.id for one in findings.values() if one.red or one.id in SCORES}
    for name in order:
        when = findings[name].when
        if when is not None and red.intersection(when.findings):
            red.add(name)
    return frozenset(red)


def _refuted(flag: Flag) -> Iterator[str]:
    for line in flag.lines:
        yield from _refuting(line.when)


def _refuting(when: When) -> Iterator[str]:
    for part in when.none:
        yield from (leaf.finding for leaf in part.leaves())
    for part in (*when.all, *when.any, *when.of):
        yield from _refuting(part)


def _tells(edition: Edition, question: Question) -> tuple[str, ...]:
    told: dict[str, None] = dict.fromkeys([question.finding] if question.finding else [])
    for answer in question.answers:
        told.update(dict.fromkeys((*answer.yes, *answer.no)))
    if question.finding:
        follow = (one for one in edition.findings.values() if one.when and question.finding in one.when.findings)
        told.update(dict.fromkeys(one.id for one in follow))
    return tuple(told)


def _cause(edition: Edition, card: Condition) -> Cause:
    rows = tuple(_row(edition, one) for one in card.evidence)
    return Cause(card, float(card.prior.value), rows, _places(edition, card))


def _row(edition: Edition, card: Evidence) -> Row:
    finding = edition.findings[card.finding]
    yes, no = ratio(edition, card, yes=True), ratio(edition, card, yes=False)
    return Row(card.finding, finding.group, log(yes), log(no), _shared(yes, no)[1], card)


def ratio(edition: Edition, card: Evidence, yes: bool) -> float:
    """The likelihood ratio of an answer as it is weighed: a clinician's figure shrunk, and every one capped."""
    value = float(card.yes if yes else card.no)
    if card.backing.grade in UNTOUCHED:
        return value
    if card.backing.grade not in OURS and card.finding in _tested(edition):
        value = value ** edition.value("triage.likelihood.self_test_exponent")
    most, least = edition.value("triage.likelihood.yes_most"), edition.value("triage.likelihood.no_least")
    return max(least, min(most, value))


@lru_cache(maxsize=KEPT)
def _tested(edition: Edition) -> frozenset[str]:
    """Findings of the runner's own hands: told only by questions for a place, or by such as may be unsafe to try."""
    tests, others = set[str](), set[str]()
    for question in edition.questions.values():
        by_hand = bool(question.zones or question.never_if)
        (tests if by_hand else others).update(_tells(edition, question))
    return frozenset(tests - others)


def _shared(yes: float, no: float) -> tuple[float, float]:
    """How often people without and with the condition say yes, by its two ratios; 0, 0 where they do not tell."""
    if yes == no or (yes - 1) * (no - 1) >= 0:
        return 0, 0
    without = (1 - no) / (yes - no)
    return without, min(CERTAIN, yes * without)


def _shares(edition: Edition) -> dict[str, float]:
    """The mean over all cards of how often people without the condition say yes; the usual share where none tells."""
    found: dict[str, list[float]] = {}
    for condition in edition.conditions.values():
        for card in condition.evidence:
            without = _shared(ratio(edition, card, yes=True), ratio(edition, card, yes=False))[0]
            if without > 0:
                found.setdefault(card.finding, []).append(without)
    usual = edition.value("triage.interview.usual_share")
    means = {name: min(CERTAIN, sum(given) / len(given)) for name, given in found.items()}
    return {name: means.get(name, usual) for name in edition.findings}


LEG = "leg"
"""The region that is no foot: what may show itself anywhere on a foot is felt there only if its card says so."""
PATTERN = "pattern"
"""The region of zones that are no place: the skin, the whole foot, both feet like socks. What shows itself so may be
felt anywhere, wherever the finger points."""


def _places(edition: Edition, card: Condition) -> dict[str, float]:
    thin = 1 / len(card.zones) ** edition.value("triage.zone.spread")
    wide = any(region(zone) == PATTERN for zone in card.zones)
    beside = {zone for own in card.zones for zone in neighbours(own)}
    beside |= {zone for zone in ZONES if wide and region(zone) != LEG}
    places = dict.fromkeys(beside, edition.value("triage.zone.neighbour") * thin)
    places.update(dict.fromkeys(card.near_zones, edition.value("triage.zone.near") * thin))
    places.update(dict.fromkeys(card.zones, thin))
    return places


def _bone_zones(edition: Edition) -> dict[str, bool]:
    """The zones of bones; where the cards ask a question in bone zones, only those where it can be answered."""
    asked = {zone for one in edition.questions.values() if one.mandatory_in == "bone_zone" for zone in one.zones}
    zones: dict[str, bool] = {}
    for one in edition.conditions.values():
        for zone in one.zones if one.tissue == "bone" else ():
            if not asked or zone in asked:
                zones[zone] = zones.get(zone, False) or one.high_risk
    return zones


RISKS = {Urgency.T1: "t1", Urgency.T2: "t2", Urgency.T3: "t3", Urgency.T4: "t4"}
"""The last word of the parameter that says how much doubt about a cause of that urgency weighs."""
