"""What an entry may say: its bounds, in sentences. Changes nothing and clips nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from restride.diary.codec import misfits
from restride.diary.entry import Entry
from restride.diary.form import Form
from restride.diary.kinds import (
    ANSWERS,
    RUNNER,
    Activity,
    Assessment,
    Checkin,
    Clearance,
    ComplaintWord,
    Cramp,
    Declined,
    Exercise,
    Felt,
    Goal,
    PainSpot,
    Person,
    Raised,
    Said,
    Same,
    Schedule,
    Trial,
)
from restride.words.day import Day
from restride.words.measure import LANGUAGES, UNITS
from restride.words.pain import Effort, Pain
from restride.words.side import Side
from restride.words.trouble import Trouble
from restride.words.urgency import Urgency
from restride.words.zone import OF_TOES, TOES, is_zone

LONGEST_ACTIVITY_S = 24 * 3600.0
"""Longer than a day and night on foot is a watch that was not stopped."""
LONGEST_SLEEP_H = 24.0
MOMENTS = ("rest", "during", "after", "night", "morning", "daily")
SPORTS = ("run", "walk", "cross")
PAINKILLERS = ("no", "yes", "to_run")
WORKS = ("", "strides", "hills", "tempo", "intervals", "race")
GOALS = ("run_minutes", "week_km", "race_km")
URGENCIES = tuple(tier.name for tier in Urgency)
DECLINABLE = ("run", "exercises", "cross", "everything")
BARRIERS = ("time", "pain", "fear", "bored", "forgot", "ill", "travel")
WEEKDAYS = 7
PAIR = 2
FASTEST_MPS = 13.0
"""Nobody runs faster."""
MOST_OF_A_MEASURE = 10_000.0
"""Steps a minute, milliseconds, millimetres and watts of a runner all lie far below."""
MINUTES_PER_DAY = 24 * 60
EARLIEST, LATEST = date(1970, 1, 1), date(9000, 1, 1)
"""No diary begins before; at the edges of the calendar days can no longer be counted backwards or forwards."""
LONGEST_ID = 200
_ID = re.compile(rf"[A-Za-z0-9_-]{{1,{LONGEST_ID}}}")
"""An id stands in addresses of pages and in tables; nothing but a plain word may lead there."""
AUTHORS = ("runner", "import", "restride")
LONGEST_GONE_MIN = 31 * MINUTES_PER_DAY
"""A pain after a run that lasts longer is one of its own."""
HEAVIEST_KG = 1000.0
"""No weight of a gym is heavier."""
SIDES = tuple(side.value for side in Side)
OLDEST_BORN = 1900
"""No runner alive was born before."""


def troubles(entry: Entry, today: Day) -> tuple[Trouble, ...]:
    """Everything that is out of bounds in an entry; empty when it may be written.

    Parameters
    ----------
    today
        The runner's local day at writing; an entry about a later day is refused.
    """
    strange = list(_strange(entry))
    if strange:
        return tuple(strange)  # what is no number cannot be compared with one
    found = list(_day(entry, today))
    check = _CHECKS.get(type(entry.body))
    if check is not None:
        found.extend(check(entry.body))
    return tuple(found)


def _strange(entry: Entry) -> Iterator[Trouble]:
    """What no Restride writes: values of another kind than their field, ids that lead nowhere."""
    for said in misfits(entry.body, type(entry.body), ""):
        yield Trouble(f"what the {entry.kind} says", said, "correct or leave out the line")
    if not _ID.fullmatch(entry.id):
        told = f"{entry.id[:LONGEST_ID]!r} is none: 1 to {LONGEST_ID} letters, digits, - and _ are"
        yield Trouble("the id", told, "leave the line as restride export wrote it")
    if entry.by not in AUTHORS:
        yield Trouble("the author", f"{entry.by!r} is none of {', '.join(AUTHORS)}", "leave the line as it was written")


def _day(entry: Entry, today: Day) -> Iterator[Trouble]:
    if entry.day > today:
        yield Trouble("the date", f"{entry.day} lies in the future; today is {today}", "give the day it happened")
    for where, day in (
        ("date", entry.day),
        ("instant", entry.at.date()),
        ("instant of writing", entry.recorded.date()),
    ):
        if not EARLIEST <= day <= LATEST:
            yield Trouble(f"the {where}", f"{day} lies outside {EARLIEST} to {LATEST}", "give the day it happened")
    if isinstance(entry.body, Clearance) and entry.body.seen > today:
        yield Trouble("the day of the visit", f"{entry.body.seen} lies in the future", "say it once you were there")
    if isinstance(entry.body, Person) and entry.body.born is not None and entry.body.born > entry.day.year:
        yield Trouble("the year of birth", f"{entry.body.born} is not over yet", "give the year with four digits")


def _score(where: str, score: float | None, kind: type[Pain] | type[Effort] = Pain) -> Iterator[Trouble]:
    if score is None:
        return
    try:
        kind(score)
    except ValueError as wrong:
        yield Trouble(where, str(wrong), "give a number from 0 to 10")


def _above_zero(where: str, value: float | None, most: float) -> Iterator[Trouble]:
    if value is not None and not 0 <= value <= most:
        yield Trouble(where, f"{value:g} lies outside 0 to {most:g}", "correct the number")


def _one_of(where: str, word: str | None, words: tuple[str, ...]) -> Iterator[Trouble]:
    if word is not None and word not in words:
        yield Trouble(where, f"{word!r} is none of {', '.join(words)}", "choose one of these")


def _zones(zones: tuple[str, ...], needed: bool = True) -> Iterator[Trouble]:
    for zone in zones:
        if not is_zone(zone):
            yield Trouble("the place", f"the foot map has no zone {zone!r}", "restride zones lists them")
    if needed and not zones:
        yield Trouble("the place", "no zone was given", "name one, e.g. mt-shaft-2; restride zones lists them")


def _about(name: str) -> Iterator[Trouble]:
    """What an entry speaks of: a complaint by its id, the runner, or nothing named."""
    side, _, zone = name.partition("-")
    if name not in ("", RUNNER) and not (side in SIDES and is_zone(zone)):
        yield Trouble("the complaint", f"{name!r} names none", "a side and a zone, e.g. left-mt-shaft-2")


def _said(said: tuple[Said, ...]) -> Iterator[Trouble]:
    for one in said:
        yield from _about(one.complaint)
        yield from _one_of(f"the answer to {one.finding}", one.answer, ANSWERS)


def _felt(felt: tuple[Felt, ...]) -> Iterator[Trouble]:
    for one in felt:
        yield from _about(one.complaint)
        yield from _above_zero("minutes until it had gone", one.gone_min, LONGEST_GONE_MIN)
        for where, score in (("during", one.during), ("after", one.after), ("in the morning", one.morning)):
            yield from _score(f"pain {where}", score)


def _activity(body: Activity) -> Iterator[Trouble]:
    yield from _one_of("the sport", body.sport, SPORTS)
    if not 0 < body.elapsed_s <= LONGEST_ACTIVITY_S:
        yield Trouble("the duration", f"{body.elapsed_s / 60:g} minutes is not above 0 and within a day", "correct it")
    yield from _above_zero("the moving time in seconds", body.moving_s, max(body.elapsed_s, 0))
    yield from _above_zero("the running time in seconds", body.run_s, max(body.moving_s, 0))
    yield from _above_zero("the distance in metres", body.distance_m, 500_000)
    yield from _score("the effort", body.effort, Effort)
    yield from _one_of("painkiller", body.painkiller, PAINKILLERS)
    yield from _one_of("the kind of running", body.work, WORKS)
    yield from _above_zero("the share that kept the cue", body.cue_kept, 1)
    yield from _felt(body.felt)
    yield from _said(body.said)


def _checkin(body: Checkin) -> Iterator[Trouble]:
    yield from _above_zero("sleep in hours", body.sleep_h, LONGEST_SLEEP_H)
    yield from _score("mood", body.mood, Effort)
    yield from _score("energy", body.energy, Effort)
    yield from _one_of("painkiller", body.painkiller, PAINKILLERS)
    yield from _felt(body.felt)
    yield from _said(body.said)


def _pain(body: PainSpot) -> Iterator[Trouble]:
    yield from _score("pain", body.score)
    yield from _one_of("the moment", body.moment, MOMENTS)
    yield from _zones(body.zones)
    yield from _said(body.said)
    yield from _toes(body)


def _toes(body: PainSpot) -> Iterator[Trouble]:
    """Toes are told of places that are of several toes, each once, and there are four of them."""
    if body.toes and not set(body.zones) & set(OF_TOES):
        mend = f"leave them out, or name one of {', '.join(OF_TOES)}"
        yield Trouble("the toes", "stand beside a place that is of no small toe", mend)
    if set(body.toes) - set(TOES) or len(set(body.toes)) < len(body.toes):
        said = ", ".join(map(str, body.toes))
        yield Trouble("the toes", f"are {said}", "say each once, 2 to 5, counted from the big toe")


def _exercise(body: Exercise) -> Iterator[Trouble]:
    yield from _above_zero("sets", body.sets, 100)
    yield from _above_zero("repetitions", body.repetitions, 1000)
    yield from _above_zero("seconds held", body.hold_s, LONGEST_ACTIVITY_S)
    yield from _above_zero("the load in kg", body.load_kg, HEAVIEST_KG)
    yield from _above_zero("minutes", body.minutes, MINUTES_PER_DAY)
    yield from _score("the effort", body.effort, Effort)
    yield from _felt(body.felt)


def _schedule(body: Schedule) -> Iterator[Trouble]:
    if body.minutes and len(body.minutes) != WEEKDAYS:
        said = f"{len(body.minutes)} days were given, a week has {WEEKDAYS}"
        yield Trouble("the week", said, "give the minutes of seven days, Monday first, 0 for none")
    for minutes in body.minutes:
        yield from _above_zero("the minutes of a day", minutes, MINUTES_PER_DAY)
    if (body.away_from is None) is not (body.away_to is None):
        yield Trouble("the time away", "has only one end", "give its first and its last day")
    elif body.away_from is not None and body.away_to is not None and body.away_to < body.away_from:
        what = f"ends on {body.away_to}, before it begins on {body.away_from}"
        yield Trouble("the time away", what, "give the first day first")
    if body.moved_to is not None and body.away_from is None:
        yield Trouble("the moved run", "has no day that it was moved from", "give both days")
    if not body.minutes and body.away_from is None:
        yield Trouble("the schedule", "says nothing", "give the minutes of the week, or days away")


def _declined(body: Declined) -> Iterator[Trouble]:
    yield from _one_of("what is left out", body.what, DECLINABLE)
    yield from _one_of("the reason", body.why, BARRIERS)


def _person(body: Person) -> Iterator[Trouble]:
    if body.born is not None and body.born < OLDEST_BORN:
        yield Trouble("the year of birth", f"{body.born} lies before {OLDEST_BORN}", "give the year with four digits")
    yield from _above_zero("height in cm", body.height_cm, 260)
    yield from _above_zero("weight in kg", body.weight_kg, 350)
    yield from _one_of("the language", body.language, ("", *LANGUAGES))
    yield from _one_of("the units", body.units, ("", *UNITS))
    yield from _said(body.said)


def _assessment(body: Assessment) -> Iterator[Trouble]:
    yield from _one_of("the urgency", body.urgency, URGENCIES)
    for cause in body.causes:
        yield from _above_zero(f"how likely {cause.condition} is", cause.probability, 1)
    yield from _zones(body.zones, needed=False)
    yield from _said(body.said)


def _goal(body: Goal) -> Iterator[Trouble]:
    yield from _one_of("the kind of goal", body.kind, GOALS)
    yield from _above_zero("the goal", body.target, 100_000)


def _complaint(body: ComplaintWord) -> Iterator[Trouble]:
    yield from _zones(body.zones)
    yield from _one_of("the word", body.word, ("resolve", "reopen"))


def _cramp(body: Cramp) -> Iterator[Trouble]:
    yield from _zones(body.zones, needed=False)
    yield from _above_zero("minutes", body.minutes, MINUTES_PER_DAY)


def _raised(body: Raised) -> Iterator[Trouble]:
    yield from _one_of("the urgency", body.urgency, URGENCIES)
    yield from _about(body.complaint)


def _clearance(body: Clearance) -> Iterator[Trouble]:
    yield from _about(body.complaint)
    yield from _one_of("the word", body.word, ("cleared", "diagnosed", "restricted"))
    if not body.clinician.strip():
        yield Trouble("the clinician", "no name was given", "say who said it: --by 'Dr. Invented'")


def _trial(body: Trial) -> Iterator[Trouble]:
    yield from _score("pain in the test", body.pain)
    yield from _above_zero("the result", body.value, 10_000)
    if body.value is None and not body.cannot:
        yield Trouble("the test", "neither a result nor 'cannot' was given", "give --value or --cannot")


def _same(body: Same) -> Iterator[Trouble]:
    if len(set(body.entries)) < PAIR:
        yield Trouble("the outing", "is one entry only", "name two or more: restride diary lists the ids")


def _form(body: Form) -> Iterator[Trouble]:
    if not body.of or not body.engine:
        yield Trouble("the form of a run", "does not say of which run, or how it was measured", "measure it anew")
    yield from _above_zero("the speed in m/s", body.speed_mps, FASTEST_MPS)
    for where, seconds in (("steady", body.steady_s), ("in place", body.in_place_s), ("of drift", body.drift_s)):
        yield from _above_zero(f"seconds {where}", seconds, LONGEST_ACTIVITY_S)
    for one in body.figures:
        yield from _above_zero(one.name, one.value, MOST_OF_A_MEASURE)
        for error in (one.error, one.slope_error, one.drift_error):
            yield from _above_zero(f"the error of {one.name}", error, MOST_OF_A_MEASURE)


_CHECKS: dict[type, Callable[[Any], Iterator[Trouble]]] = {
    Activity: _activity,
    Checkin: _checkin,
    PainSpot: _pain,
    Cramp: _cramp,
    ComplaintWord: _complaint,
    Exercise: _exercise,
    Person: _person,
    Assessment: _assessment,
    Clearance: _clearance,
    Trial: _trial,
    Schedule: _schedule,
    Declined: _declined,
    Same: _same,
    Form: _form,
    Goal: _goal,
    Raised: _raised,
}
