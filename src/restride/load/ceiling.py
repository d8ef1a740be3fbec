"""The most the next session may be, and because of what. Lays out no session: see plan/."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from restride.diary.history import History
from restride.knowledge.edition import Edition
from restride.load.dose import Dose, doses
from restride.words.because import Because, Cited
from restride.words.day import Day, Span, between, plus
from restride.words.measure import DAYS_PER_WEEK, METRES_PER_KM, SECONDS_PER_MINUTE

SOFT = {"load.session.cap": "load.week.soft"}
"""By the factor of the session, the share of the mean week; that of a sore foot for every other factor (rule L2)."""


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The most the next run may be; None where nothing is known to measure against.

    ``metres`` and ``seconds`` bound one run, ``week_metres`` what is left of the rolling week.
    """

    metres: float | None
    seconds: float | None
    week_metres: float | None
    because: tuple[Because, ...]


def session_ceiling(
    edition: Edition, history: History, on: Day, factor: Cited, counts: Callable[[Day], bool], since: Day | None = None
) -> Ceiling:
    """The longest run of the last 30 days, times a factor (rule L1, after [frandsen-2025]_).

    Parameters
    ----------
    factor
        The cited share of the longest run that is allowed, e.g. ``load.session.cap``.
    counts
        Whether a running day may stand as a measure: it ended green, and since the last red day, flag or restart.
    since
        The day of that red day, flag or restart, from whose first run on weeks are counted; None counts them all.

    Notes
    -----
    Departs from the source in two points: the rule is laid on running time as well as on distance, and only runs
    that ended green are measured against. The ratio of acute to chronic load is not consulted (rule L3).
    """
    window = edition.cited("load.session.window_days")
    span = Span(plus(on, -int(window.value)), on)
    found = doses(history, span)
    far = _longest(((one.longest_m, one) for one in found), counts)
    long = _longest(((one.longest_s, one) for one in found), counts)
    because = []
    if long is not None:
        facts: list[tuple[str, str | int | float]] = [("minutes", round(long.longest_s / SECONDS_PER_MINUTE))]
        if far is not None and far.longest_m is not None:
            facts.append(("km", round(far.longest_m / METRES_PER_KM, 1)))
        reads = tuple(dict.fromkeys((*long.entries, *(far.entries if far else ()))))
        because.append(
            Because("load.session_ceiling", reads, (factor, window), "because.ceiling.session", tuple(facts))
        )
    week, why = _week(edition, history, on, edition.cited(SOFT.get(factor.id, "load.week.rehab")), since)
    return Ceiling(
        metres=None if far is None or far.longest_m is None else far.longest_m * float(factor.value),
        seconds=None if long is None else long.longest_s * float(factor.value),
        week_metres=week,
        because=(*because, *why),
    )


def _longest(found: Iterable[tuple[float | None, Dose]], counts: Callable[[Day], bool]) -> Dose | None:
    """The first of the longest that count; the longest are asked first, for to ask costs more than to sort."""
    known = [(length, one) for length, one in found if length is not None]
    known.sort(key=lambda pair: -pair[0])
    return next((one for _, one in known if counts(one.day)), None)


def _week(
    edition: Edition, history: History, on: Day, share: Cited, since: Day | None
) -> tuple[float | None, tuple[Because, ...]]:
    """What is left of the rolling week in metres, against the mean of the weeks before (rule L2).

    Weeks before the diary began, or before the first run after a break, do not count: time off is no usual week. With
    less than one week known there is nothing to measure against. A run that tells no distance counts by its time: in
    the weeks before at the slowest pace that is known of these weeks, in this one at the fastest, so that what is not
    known never adds to what is left.
    """
    weeks = edition.cited("load.week.window_weeks")
    this = Span(plus(on, 1 - DAYS_PER_WEEK), on)
    before = Span(plus(this.start, -DAYS_PER_WEEK * int(weeks.value)), this.start)
    earlier = [one for one in doses(history, before) if since is None or one.day >= since]
    first = history.first_day if since is None else min((one.day for one in earlier), default=None)
    known = min(before.days, 0 if first is None else between(first, before.end)) / DAYS_PER_WEEK
    if known < 1 or not earlier:
        return None, ()
    done = doses(history, this)
    paces = [
        one.distance_m / told for one in (*earlier, *done) if one.distance_m and (told := one.moving_s - one.untold_s)
    ]
    mean = sum(_metres(one, min(paces, default=0)) for one in earlier) / known
    if mean <= 0:
        return None, ()
    left = max(0.0, mean * float(share.value) - sum(_metres(one, max(paces)) for one in done))
    untold = sum(1 for one in (*earlier, *done) if one.untold_s)
    facts: tuple[tuple[str, str | int | float], ...] = (
        ("mean_km", round(mean / METRES_PER_KM, 1)),
        ("left_km", round(left / METRES_PER_KM, 1)),
        *((("runs", untold),) if untold else ()),
    )
    reads = tuple(entry for one in done for entry in one.entries)
    return left, (Because("load.week_ceiling", reads, (share, weeks), "because.ceiling.week", facts),)


def _metres(one: Dose, pace_mps: float) -> float:
    """How far a day's runs went, those that tell no distance at a pace."""
    return (one.distance_m or 0) + one.untold_s * pace_mps
