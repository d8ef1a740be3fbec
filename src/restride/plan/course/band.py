"""The usual weeks of a complaint by the cards: which causes, which stations, from when to when. Reads no diary."""

from __future__ import annotations

from dataclasses import dataclass, replace

from restride.diary.complaint import Complaint
from restride.knowledge.edition import Condition, Course
from restride.plan.situation import BONE, ROWS, Scene, Watched
from restride.words.because import Cited
from restride.words.measure import DAYS_PER_WEEK

WALK, FIRST_RUN, FULL = "walk", "first_run", "full"
STATIONS = (WALK, FIRST_RUN, FULL)
"""What a course leads to, in this order: walking is quiet, the first running, running as before."""
SITES = {"mt_bsi": "plan.clock.expected.metatarsal_days", "bsi_mt": "plan.clock.expected.metatarsal_days"}
SITES |= {"navicular": "plan.clock.expected.navicular_days"}
"""By what the id of a bone's condition says of its site, the card of the pooled days."""
SHARES = {WALK: "walk_share", FIRST_RUN: "run_share"}
"""The card of the share of the course that passes before a station; the last one is the whole."""


@dataclass(frozen=True, slots=True)
class Likely:
    """A cause in play and its usual weeks; a diagnosis has probability 1."""

    condition: Condition
    course: Course
    probability: float


@dataclass(frozen=True, slots=True)
class Band:
    """From which week to which a station is usually reached.

    ``least`` and ``most`` are of the likeliest cause; ``widest`` is the latest week of any cause in play.
    """

    station: str
    least: float
    most: float
    widest: float
    cited: tuple[Cited, ...]


def likely(scene: Scene, complaint: Complaint) -> tuple[Likely, ...]:
    """The causes in play that have a course of weeks here, the likeliest first; empty before an interview.

    A cause of blood vessels, skin or the whole body has none: whoever treats it says how long it takes.
    """
    if complaint.diagnosis in scene.edition.conditions:
        shares = [(complaint.diagnosis, 1.0)]
    else:
        least = scene.value("triage.cause.probability_min")
        shares = [(one.condition, one.probability) for one in complaint.causes if one.probability >= least]
    found = []
    for name, share in sorted(shares, key=lambda pair: -pair[1]):
        condition = scene.edition.conditions.get(name)
        if condition is not None and condition.course_weeks is not None and condition.tissue in ROWS:
            found.append(Likely(condition, condition.course_weeks, share))
    return tuple(found)


def band(scene: Scene, one: Watched, causes: tuple[Likely, ...], station: str, climbs: bool = False) -> Band:
    """The usual weeks of a station; ``causes`` must not be empty.

    Who ``climbs`` the run-walk ladder is not late before its rungs have had their weeks after the first running: a foot
    that settles in two weeks is still led up step by step.
    """
    if climbs and station == FULL:
        return _climbed(scene, band(scene, one, causes, FULL), band(scene, one, causes, FIRST_RUN))
    first = causes[0]
    share = scene.cited(f"plan.course.{one.ladder_row}.{SHARES[station]}") if station in SHARES else None
    part = 1.0 if share is None else float(share.value)
    ends = (first.course.cited(first.condition.id, "least"), first.course.cited(first.condition.id, "most"))
    pooled = _pooled(scene, one, first.condition)
    whole = max(first.course.most, 0 if pooled is None else float(pooled.value) / DAYS_PER_WEEK)
    slowest = max(whole, *(cause.course.most for cause in causes))
    more = [card for card in (share, pooled) if card is not None]
    return Band(
        station,
        _whole(first.course.least * part),
        _whole(whole * part),
        _whole(slowest * part),
        (*ends, *more),
    )


def _whole(weeks: float) -> float:
    """Whole weeks, but for the first two: nobody knows these courses to the day."""
    return round(weeks) if weeks >= 2 else round(weeks, 1)


def _pooled(scene: Scene, one: Watched, condition: Condition) -> Cited | None:
    """The mean days that return took people with this bone in pooled studies: by imaging grade, else by site.

    A course that ends before the mean would call most of them late.
    """
    if condition.tissue != BONE:
        return None
    card = f"plan.clock.expected.grade_{one.complaint.grade}_days" if one.complaint.grade else ""
    if not card:
        card = next((name for word, name in SITES.items() if word in condition.id), "")
    return scene.cited(card) if card in scene.edition.numbers else None


def _climbed(scene: Scene, whole: Band, first_run: Band) -> Band:
    """The band of running as before, with room for the ladder."""
    ladder = scene.cited("plan.ladder.weeks_two_greens")
    most = max(whole.most, first_run.most + float(ladder.value))
    widest = max(whole.widest, first_run.widest + float(ladder.value))
    return replace(whole, most=most, widest=widest, cited=(*whole.cited, ladder))
