"""Counts how outcomes compare with what is right: shares with their intervals, calibration, misses. Writes no table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from math import sqrt
from statistics import median_low

from restride.triage.evaluation.playing import Outcome
from restride.words.urgency import Urgency

NORMAL_95 = 1.959964
"""The standard normal deviate that leaves 2.5 per cent on either side, for 95 per cent intervals."""
FIRST_FEW = 3
"""A cause among the first three is counted as found, as the published comparisons of symptom checkers do."""
BINS = 5
"""Reliability is told in five bins of equal width: fewer hide it, more leave too few cases in each."""
QUARTER = 4  # the Wilson interval divides the squared deviate by four times the squared number


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many, with the 95 % interval of Wilson; of none, the interval is all that can be: 0 to 1."""

    hits: int
    of: int

    @property
    def value(self) -> float | None:
        """The share, 0 to 1; None of none."""
        return self.hits / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float]:
        """From and to what share is believable."""
        if not self.of:
            return 0.0, 1.0
        share, spread = self.hits / self.of, NORMAL_95**2 / self.of
        middle = share + spread / 2
        half = NORMAL_95 * sqrt(share * (1 - share) / self.of + spread / (QUARTER * self.of))
        return max(0.0, (middle - half) / (1 + spread)), min(1.0, (middle + half) / (1 + spread))


@dataclass(frozen=True, slots=True)
class Bin:
    """Outcomes whose likeliest cause had a probability in a range: how many, the mean of it, how often it was right."""

    least: float
    most: float
    count: int
    said: float
    right: float


@dataclass(frozen=True, slots=True)
class Miss:
    """A case that went wrong, and in which ways."""

    outcome: Outcome
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """What the outcomes of some cases come to.

    Parameters
    ----------
    shares
        By name, in the order of the table; see ``MEASURES``.
    questions, questions_most, questions_emergency
        The median and the most that were asked, and the most where it was an emergency; None of no cases.
    brier
        The mean squared difference between the probability of the likeliest cause and whether it was right, 0 to 1.
    bins
        Reliability of that probability; empty bins are left out.
    """

    count: int
    shares: Mapping[str, Share]
    questions: int | None
    questions_most: int | None
    questions_emergency: int | None
    brier: float | None
    bins: tuple[Bin, ...]
    misses: tuple[Miss, ...]


def score(outcomes: Iterable[Outcome]) -> Score:
    """The score of some outcomes; of none, every share is of none."""
    all_ = tuple(outcomes)
    counts = [len(one.asked) for one in all_]
    hurried = [len(one.asked) for one in all_ if one.case.urgency is Urgency.T1]
    missed = (Miss(one, faults) for one in all_ if (faults := tuple(_faults(one))))
    squares = [(one.ranked[0][1] - _first(one)) ** 2 for one in all_ if one.ranked]
    return Score(
        count=len(all_),
        shares={name: _share(all_, holds, counts_for) for name, (holds, counts_for) in MEASURES.items()},
        questions=median_low(counts) if counts else None,
        questions_most=max(counts, default=None),
        questions_emergency=max(hurried, default=None),
        brier=sum(squares) / len(squares) if squares else None,
        bins=_bins(all_),
        misses=tuple(missed),
    )


def by(outcomes: Iterable[Outcome], key: Callable[[Outcome], str]) -> dict[str, Score]:
    """The score of each group of outcomes, by the name of the group."""
    ordered = sorted(outcomes, key=key)
    return {name: score(some) for name, some in groupby(ordered, key)}


def _first(one: Outcome) -> bool:
    return one.place(frozenset({one.case.gold})) == 1


def _among(one: Outcome, causes: frozenset[str], most: int) -> bool:
    place = one.place(causes)
    return place is not None and place <= most


def _stopped(one: Outcome) -> bool:
    """Whether the runner is told to stop running or to be seen within two days."""
    return one.urgency >= Urgency.T2 or not {"running", "impact"}.isdisjoint(one.forbidden)


def harms(one: Outcome) -> tuple[str, ...]:
    """What was advised although it would do this runner harm."""
    return tuple(name for name in one.case.must_not if name in one.advised)


def lacks(one: Outcome) -> tuple[str, ...]:
    """What this runner had to be told, to do or to leave, and was not."""
    return tuple(name for name in one.case.must if name not in one.advised and name not in one.forbidden)


Holds = Callable[[Outcome], bool]


def _everybody(one: Outcome) -> bool:
    return bool(one.case.id)


def _emergency(one: Outcome) -> bool:
    return one.case.urgency is Urgency.T1


def _urgent(one: Outcome) -> bool:
    return one.case.urgency >= Urgency.T2


MEASURES: Mapping[str, tuple[Holds, Holds]] = {
    "gold first": (_first, _everybody),
    "gold or an accepted cause first": (lambda one: one.place(one.case.causes) == 1, _everybody),
    "gold within three": (lambda one: _among(one, frozenset({one.case.gold}), FIRST_FEW), _everybody),
    "gold or accepted within three": (lambda one: _among(one, one.case.causes, FIRST_FEW), _everybody),
    "urgency exact": (lambda one: one.urgency is one.case.urgency, _everybody),
    "urgency exact or accepted": (lambda one: one.urgency in one.case.tiers, _everybody),
    "emergency recognised": (lambda one: one.urgency is Urgency.T1, _emergency),
    "emergency rated T3 or T4": (lambda one: one.urgency <= Urgency.T3, _emergency),
    "T1 and T2 told to stop or be seen": (_stopped, _urgent),
    "under-triage": (lambda one: one.urgency < min(one.case.tiers), _everybody),
    "over-triage": (lambda one: one.urgency > max(one.case.tiers), _everybody),
    "harmful advice": (lambda one: bool(harms(one)), _everybody),
    "needed advice missing": (lambda one: bool(lacks(one)), _everybody),
}
"""What is counted: when it holds, and among whom."""


def _share(outcomes: tuple[Outcome, ...], holds: Holds, counts_for: Holds) -> Share:
    among = [one for one in outcomes if counts_for(one)]
    return Share(sum(holds(one) for one in among), len(among))


def _bins(outcomes: tuple[Outcome, ...]) -> tuple[Bin, ...]:
    filled: list[list[Outcome]] = [[] for _ in range(BINS)]
    for one in outcomes:
        if one.ranked:
            filled[min(BINS - 1, int(one.ranked[0][1] * BINS))].append(one)
    return tuple(
        Bin(
            place / BINS,
            (place + 1) / BINS,
            len(some),
            sum(one.ranked[0][1] for one in some) / len(some),
            sum(_first(one) for one in some) / len(some),
        )
        for place, some in enumerate(filled)
        if some
    )


def _faults(one: Outcome) -> Iterable[str]:
    """The ways in which an outcome went wrong, in words of the table."""
    place = one.place(frozenset({one.case.gold}))
    if place != 1:
        accepted = " (accepted)" if one.place(one.case.causes) == 1 else ""
        first = one.ranked[0][0] if one.ranked else "nothing"
        yield f"{one.case.gold} at place {place or 'none'}, first {first}{accepted}"
    if one.urgency not in one.case.tiers:
        way = "under" if one.urgency < min(one.case.tiers) else "over"
        rules = " ".join(one.rules) or "the causes"
        yield f"{way}-triage: {one.urgency.name} by {rules}, right {one.case.urgency.name}"
    if harms(one):
        yield f"harmful: {' '.join(harms(one))}"
    if lacks(one):
        yield f"not told: {' '.join(lacks(one))}"
