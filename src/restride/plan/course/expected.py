"""Where the runner is in the usual course, and whether it is time for somebody to look. Changes no session."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from restride.diary.complaint import Complaint
from restride.diary.entry import Entry
from restride.diary.kinds import Clearance
from restride.diary.standing import Door, Standing
from restride.plan.course.band import FIRST_RUN, FULL, STATIONS, WALK, Band, Likely, band, likely
from restride.plan.course.reached import holds_now, kept_running, reached
from restride.plan.situation import Scene, Watched
from restride.words.because import Because
from restride.words.day import Day, between, plus
from restride.words.measure import DAYS_PER_WEEK

RULE = "plan.course"

SAYS = {
    (WALK, True): "because.course.walk_behind",
    (WALK, False): "because.course.walk_perhaps",
    (FIRST_RUN, True): "because.course.first_run_behind",
    (FIRST_RUN, False): "because.course.first_run_perhaps",
    (FULL, True): "because.course.full_behind",
    (FULL, False): "because.course.full_perhaps",
}
"""What is said by the station that is late, and by whether it is late for every cause in play."""


class Place(StrEnum):
    """Where a runner is, measured against a band of weeks."""

    EARLY = "early"
    """Not there, and earlier than anybody usually is: nothing can be said yet."""
    AHEAD = "ahead"
    """There sooner than usual."""
    EXPECTED = "expected"
    """There in the usual weeks, or still inside them."""
    LATE = "late"
    """There, later than usual."""
    PERHAPS = "perhaps"
    """Not there, and later than usual for the likeliest cause; another one in play takes as long."""
    BEHIND = "behind"
    """Not there, and later than usual for every cause in play."""


SLOW = (Place.PERHAPS, Place.BEHIND)
"""The places at which somebody should look."""


@dataclass(frozen=True, slots=True)
class Station:
    """One station: its usual weeks, the day it was first reached, whether it holds now, and what that makes."""

    band: Band
    day: Day | None
    held: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Course:
    """The course of one complaint.

    Parameters
    ----------
    weeks
        Weeks since the complaint opened, or came back.
    causes
        The causes in play that have a course, the likeliest first; empty where there is none to compare with.
    stations
        Empty where there is no cause.
    place
        Of the course as a whole: the slowest of what is still to come, else that of the last station reached.
    seen
        The clinician's last word on it, if any.
    behind
        Why somebody should look; empty where nobody need.
    """

    watched: Watched
    weeks: float
    causes: tuple[Likely, ...]
    stations: tuple[Station, ...]
    place: Place
    seen: Entry | None
    behind: tuple[Because, ...]


def courses(scene: Scene, standing: Standing) -> tuple[Course, ...]:
    """The course of every open complaint, in the order in which they opened."""
    return tuple(_course(scene, standing, one) for one in scene.watched)


def behind(scene: Scene, standing: Standing) -> tuple[Because, ...]:
    """Why somebody should look: each complaint that is behind, by the first station it is late for.

    It stands until the station is shown to be reached, the complaint is said to be over, or a clinician has spoken;
    the last quiets it for some weeks only. Silence never ends it.
    """
    found = (next(_late(scene, standing, one, likely(scene, one.complaint)), None) for one in scene.watched)
    return tuple(why for why in found if why is not None)


def _weeks(scene: Scene, complaint: Complaint) -> float:
    return between(complaint.since, scene.on) / DAYS_PER_WEEK


def _late(scene: Scene, standing: Standing, one: Watched, causes: tuple[Likely, ...]) -> Iterator[Because]:
    if not causes or _just_seen(scene, one.complaint) is not None:
        return
    weeks = _weeks(scene, one.complaint)
    stations = _stations(scene, standing, one)
    for station in stations:
        usual = band(scene, one, causes, station, FIRST_RUN in stations)
        if weeks <= usual.most:
            return  # later stations end later still
        if not holds_now(scene, standing, one, station):
            yield _because(one, usual, causes, weeks)


def _stations(scene: Scene, standing: Standing, one: Watched) -> tuple[str, ...]:
    """The stations of a course; who never stopped running waits for no first run."""
    running_on = standing.door is Door.KEEP or (standing.door is not Door.GATE and kept_running(scene, one))
    return tuple(name for name in STATIONS if name != FIRST_RUN or not running_on)


def _because(one: Watched, usual: Band, causes: tuple[Likely, ...], weeks: float) -> Because:
    sure = weeks > usual.widest
    facts: tuple[tuple[str, str | int | float], ...] = (
        ("complaint", one.complaint.id),
        ("weeks", int(weeks)),
        ("most_weeks", usual.widest if sure else usual.most),
        ("condition", causes[0].condition.id),
    )
    if not sure:
        slower = (one.condition.id for one in causes if usual.most * one.course.most / causes[0].course.most >= weeks)
        facts = (*facts, ("conditions", " ".join(slower)))
    reads = tuple(dict.fromkeys(name for name in (one.complaint.opened_by, one.complaint.assessed_by) if name))
    return Because(RULE, reads, usual.cited, SAYS[usual.station, sure], facts)


def _seen(scene: Scene, complaint: Complaint) -> Entry | None:
    """The clinician's last word on this complaint since it opened."""
    found = [
        entry
        for entry in scene.history.clearances
        if isinstance(entry.body, Clearance)
        and entry.body.complaint in ("", complaint.id)
        and entry.body.seen >= complaint.since
    ]
    return max(found, key=lambda entry: entry.key, default=None)


def _just_seen(scene: Scene, complaint: Complaint) -> Entry | None:
    """That word, as long as it is fresh."""
    word = _seen(scene, complaint)
    if word is None or not isinstance(word.body, Clearance):
        return None
    until = plus(word.body.seen, int(scene.value("plan.course.seen_weeks")) * DAYS_PER_WEEK)
    return word if scene.on < until else None


def _course(scene: Scene, standing: Standing, one: Watched) -> Course:
    causes = likely(scene, one.complaint)
    weeks = _weeks(scene, one.complaint)
    names = _stations(scene, standing, one) if causes else ()
    stations = tuple(
        _station(scene, standing, one, band(scene, one, causes, name, FIRST_RUN in names)) for name in names
    )
    late = tuple(_late(scene, standing, one, causes))
    return Course(one, weeks, causes, stations, _whole(stations), _seen(scene, one.complaint), late[:1])


def _station(scene: Scene, standing: Standing, one: Watched, usual: Band) -> Station:
    found = reached(scene, standing, one, usual.station)
    day = found.day if found.held else None
    return Station(usual, found.day, found.held, _place(usual, one.complaint, day, _weeks(scene, one.complaint)))


def _place(usual: Band, complaint: Complaint, day: Day | None, weeks: float) -> Place:
    """A band, and the day the station was reached if it holds; without one, how long it has been waited for."""
    if day is not None:
        after = between(complaint.since, day) / DAYS_PER_WEEK
        return Place.AHEAD if after < usual.least else Place.EXPECTED if after <= usual.most else Place.LATE
    if weeks < usual.least:
        return Place.EARLY
    if weeks <= usual.most:
        return Place.EXPECTED
    return Place.PERHAPS if weeks <= usual.widest else Place.BEHIND


def _whole(stations: tuple[Station, ...]) -> Place:
    """One word for all: the first station that is late; else that of the last one held; else of the next to come."""
    slow = [one.place for one in stations if one.place in SLOW]
    if slow:
        return max(slow, key=list(Place).index)
    held = [one.place for one in stations if one.held]
    waiting = [one.place for one in stations if not one.held]
    return held[-1] if held else waiting[0] if waiting else Place.EARLY
