"""A trial summed up: each measure of each protocol over all runners and world by world. Plays and words nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf, isclose
from statistics import fmean, median

from restride.season.trial.arms import ARMS, PROGRAMME, Played
from restride.season.trial.outcome import Outcome

Measure = Callable[[Sequence[Outcome]], float]

MEASURES: Mapping[str, Measure] = {
    "full_on": lambda found: median(inf if one.full_on is None else one.full_on for one in found),
    "reached": lambda found: fmean(one.full_on is not None for one in found),
    "flares": lambda found: fmean(one.flares for one in found),
    "bad_days": lambda found: fmean(one.bad_days for one in found),
    "lost_days": lambda found: fmean(one.lost_days for one in found),
    "worse": lambda found: fmean(one.worse for one in found),
}
"""What is measured, by name: a number over runners; infinite where more than half never came back to full running."""

MORE_IS_BETTER = ("reached",)
CLOSE = 0.05
"""Two protocols whose figures differ by less than this share count as even: so little says nothing."""


@dataclass(frozen=True, slots=True)
class Spread:
    """One measure of one protocol: over everybody, and in each world, in the order of the worlds."""

    value: float
    worlds: tuple[float, ...]

    @property
    def low(self) -> float:
        """The least of the worlds."""
        return min(self.worlds)

    @property
    def high(self) -> float:
        """The greatest of the worlds."""
        return max(self.worlds)


@dataclass(frozen=True, slots=True)
class Contest:
    """In how many worlds the programme did better than a fixed protocol by one measure, worse, and about the same."""

    better: int
    worse: int
    even: int


@dataclass(frozen=True, slots=True)
class Summary:
    """A trial in numbers.

    Parameters
    ----------
    played
        Runners times worlds that were played, each under every protocol.
    breaches
        Safety rails that did not hold on any morning of the programme.
    spreads
        By protocol and measure.
    contests
        By fixed protocol and measure.
    injuries
        By injury, protocol and measure, over all worlds.
    """

    played: int
    worlds: int
    breaches: int
    spreads: Mapping[str, Mapping[str, Spread]]
    contests: Mapping[str, Mapping[str, Contest]]
    injuries: Mapping[str, Mapping[str, Mapping[str, float]]]


def summary(found: Iterable[Played]) -> Summary:
    """The trial summed up; the same whatever the order in which it was played.

    Raises
    ------
    ValueError
        Where nothing was played.
    """
    played = sorted(found, key=lambda one: one.lot)
    if not played:
        raise ValueError("nothing was played")
    by_world: dict[int, list[Played]] = {}
    by_injury: dict[str, list[Played]] = {}
    for one in played:
        by_world.setdefault(one.lot.world, []).append(one)
        by_injury.setdefault(one.injury, []).append(one)
    spreads = {arm: {name: _spread(played, by_world, arm, name) for name in MEASURES} for arm in ARMS}
    fixed = [arm for arm in ARMS if arm != PROGRAMME]
    return Summary(
        played=len(played),
        worlds=len(by_world),
        breaches=sum(one.outcomes[PROGRAMME].breaches for one in played),
        spreads=spreads,
        contests={arm: {name: _contest(spreads, arm, name) for name in MEASURES} for arm in fixed},
        injuries={
            name: {arm: {what: _of(some, arm, what) for what in MEASURES} for arm in ARMS}
            for name, some in sorted(by_injury.items())
        },
    )


def _of(played: Sequence[Played], arm: str, name: str) -> float:
    return float(MEASURES[name]([one.outcomes[arm] for one in played]))


def _spread(played: Sequence[Played], by_world: Mapping[int, Sequence[Played]], arm: str, name: str) -> Spread:
    return Spread(_of(played, arm, name), tuple(_of(by_world[world], arm, name) for world in sorted(by_world)))


def _contest(spreads: Mapping[str, Mapping[str, Spread]], arm: str, name: str) -> Contest:
    better = worse = even = 0
    for ours, theirs in zip(spreads[PROGRAMME][name].worlds, spreads[arm][name].worlds, strict=True):
        if ours == theirs or isclose(ours, theirs, rel_tol=CLOSE):
            even += 1
        elif (ours > theirs) is (name in MORE_IS_BETTER):
            better += 1
        else:
            worse += 1
    return Contest(better, worse, even)
