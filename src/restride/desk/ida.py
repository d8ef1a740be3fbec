"""Ida Invented, who does not exist: her foot, her habits and her bad days, for the demonstration. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import sqrt

from restride.advice.verdict import Advice
from restride.diary.kinds import (
    Activity,
    Body,
    Checkin,
    Clearance,
    Cramp,
    Exercise,
    Felt,
    Goal,
    Note,
    PainSpot,
    Person,
    Said,
    Shoe,
    Trial,
)
from restride.plan.session import Session
from restride.triage.interview import Answer
from restride.words.day import Day, plus
from restride.words.side import Side

ZONE = "dorsal-midfoot-central"
COMPLAINT = f"left-{ZONE}"
DAYS = 184
"""Half a year, today included."""

SHOES, HURTS, ASKED, LONG_RUN, CRAMP, FLARE, SEEN, PAINKILLER = 43, 48, 49, 66, 84, 96, 110, 118
"""Her days from the first: new shoes, pain, interview, the run too long, a cramp, the flare, Dr. Invented, a pill."""

ANSWERS: dict[str, Answer] = {
    "safety": ("none",),
    "start": "weeks",
    "running": ("eases",),
    "look": ("none",),
    "fingertip_spot": "no",
    "highest_point": "no",
    "timing": ("none",),
    "ask_stiff_over_30": "no",
    "worse_with": ("laces", "uphill"),
    "feel": ("ache",),
    "cover": "stripe",
    "lace_test": "better",
    "changed": ("shoes", "laces", "hills"),
    "midfoot_line": "no",
    "first_web": "no",
    "toe_lift": "yes",
    "hot_where": "not_hot",
    "ask_rest_pain": "no",
    "ask_night_pain": "no",
    "ask_walking_hurts": "no",
    "ask_limp": "no",
}
"""What she says in the interview: a stripe under the laces, after new shoes and hills; no spot on bone."""

USUAL = ((0, 6.0), (2, 7.0), (4, 6.0), (6, 9.0))
"""Before anything hurt: on which days of the week she ran, and how many kilometres."""

KM_PER_MIN = 1 / 6.2
QUIET = 3
"""A run that hurts no more than this makes her foot stronger."""
STORY = (
    (0, "she runs four times a week, some 28 km"),
    (SHOES, "new shoes, laced tightly, and the hills behind the house"),
    (HURTS, "the top of the left foot hurts; next day she answers the interview"),
    (LONG_RUN, "16 hilly kilometres with the old club: too much, and a red day"),
    (CRAMP, "a toe cramps at night"),
    (FLARE, "a wedding in narrow shoes, and a flare: back to what was stable, then up by half steps"),
    (SEEN, "Dr. Invented has a look: the tendons it is, no bone; the warning sign raised by the flare is answered"),
    (PAINKILLER, "a painkiller for her head: that day's pain tells nothing, and nothing steps up"),
)


@dataclass(slots=True)
class Ida:
    """Her foot from day to day: how irritated it is, and how much running it takes without answering."""

    start: Day
    sore: float = 0.0
    takes_min: float = 45.0
    tested: set[Day] = field(default_factory=set)

    def day(self, number: int) -> Day:
        """The calendar day of a day of the story."""
        return plus(self.start, number)

    def settle(self, number: int) -> None:
        """A night: irritation fades by a quarter, and some mornings feel a little more than others."""
        self.sore *= 0.75
        if number > HURTS:
            self.sore = max(self.sore, 0.35 + 0.35 * sway(number))
        if number == HURTS:
            self.sore, self.takes_min = 1.2, 38.0
        if number == LONG_RUN:
            self.takes_min = 16.0
        if number == FLARE:
            self.sore, self.takes_min = self.sore + 4.5, max(18.0, self.takes_min * 0.65)

    def load(self, run_min: float) -> float:
        """A run: the pain during it. What the foot takes grows with runs that it answered quietly."""
        over = max(0.0, run_min - self.takes_min) / max(self.takes_min, 1.0)
        pain = min(6.0, self.sore * 0.6 + over * 3)
        self.sore = min(6.0, self.sore + over * 4)
        if pain <= QUIET:
            self.takes_min = min(60.0, self.takes_min + 1.0)
        return halves(pain)

    def morning(self, number: int, advice_felt: bool) -> Checkin:
        """Her check-in; before anything hurts she writes down her sleep and mood only on some days."""
        wave = sway(number)
        felt = (Felt(COMPLAINT, morning=halves(self.sore)),) if advice_felt else ()
        said = (Said("night_pain", "no"), Said("rest_pain", "no")) if felt and self.sore > 1 else ()
        return Checkin(
            felt=felt,
            sleep_h=halves(7.4 + wave),
            mood=round(7 + wave - min(self.sore, 3) * 0.7),
            painkiller="yes" if number == PAINKILLER else "no",
            said=said,
        )


def halves(value: float) -> float:
    """To the nearest half: nobody feels finer than that."""
    return round(value * 2) / 2


def sway(number: int) -> float:
    """A number from -1 to 1 that looks unplanned and is the same each time."""
    return 2 * ((number * (sqrt(5) - 1) / 2) % 1) - 1


def first_words() -> Iterator[Body]:
    """What she writes on the first day."""
    yield Person(born=1985, sex="woman", height_cm=168, weight_kg=61, country="DE")
    yield Shoe("Invented Glide", style="normal", drop_mm=8, distance_m=210_000)
    yield Goal("run_minutes", 45, None, "my Sunday loop again")


def mornings_words(ida: Ida, number: int) -> Iterator[Body]:
    """What she writes in the morning of a day, without the interview."""
    hurts = number > HURTS
    if hurts or number % 3 == 0:
        yield ida.morning(number, hurts)
    if number == CRAMP:
        yield Cramp(Side.LEFT, ("lesser-toes-plantar-tip",), 2, "night", "standing up")
    if number == SHOES:
        yield Shoe("Invented Racer", style="normal", drop_mm=6)
    if number == FLARE:
        yield Note("Cousin Imaginary's wedding. Narrow shoes, seven hours on my feet.")
    if number == SEEN:
        yield Clearance("diagnosed", "Dr. Invented", ida.day(number), True, COMPLAINT, "extensor_tendinopathy")
    if number == LONG_RUN + 1:
        yield Note("Laces looser, old shoes again.")


def evenings_words(ida: Ida, number: int, advice: Advice) -> Iterator[Body]:
    """What she does on a day, by the advice of that morning; twice she knows better."""
    if number < HURTS:
        yield from _usual(ida, number)
    elif number == HURTS:
        yield from _usual(ida, number, 7.0)
        yield PainSpot(Side.LEFT, (ZONE,), 1.5, "after", focal=False, text="a stripe under the laces")
    elif number == LONG_RUN:
        yield from _run(ida, 99, 16.0, "trail", effort=6)
        yield PainSpot(Side.LEFT, (ZONE,), 5.5, "after", focal=False)
    else:
        yield from _advised(ida, number, advice)


def _usual(ida: Ida, number: int, km: float | None = None) -> Iterator[Body]:
    planned = dict(USUAL).get(number % 7) if km is None else km
    if planned is not None:
        yield from _run(ida, planned / KM_PER_MIN, planned, "asphalt", felt=km is not None)


def _run(ida: Ida, minutes: float, km: float, surface: str, effort: float = 3, felt: bool = True) -> Iterator[Activity]:
    pain = ida.load(minutes)
    said = (Felt(during=pain, after=halves(pain * 0.6), focal=False),) if felt else ()
    yield Activity(
        sport="run",
        elapsed_s=minutes * 60,
        moving_s=minutes * 60,
        distance_m=round(km * 1000),
        effort=effort,
        felt=said,
        limp=False if felt else None,
        painkiller="no" if felt else None,
        surface=surface,
        shoe="Invented Glide",
    )


def _advised(ida: Ida, number: int, advice: Advice) -> Iterator[Body]:
    """She does what the page says: the run, the walk, the tests; on rest days sometimes the bike."""
    first = advice.sessions[0] if advice.sessions else Session("rest")
    if first.kind in ("run", "run_walk") and _running_min(first):
        yield _session(ida, first)
        yield Exercise("short foot", sets=3, repetitions=10, hold_s=5)
    elif first.kind in ("walk", "run_walk"):
        if number % 2:
            minutes = max(first.minutes, 30)
            pain = halves(ida.sore * 0.3)
            yield Activity("walk", minutes * 60, minutes * 60, felt=(Felt(during=pain, after=pain),), painkiller="no")
        yield from _tests(ida, number, advice)
    elif number % 4 == 0:
        yield Activity("cross", 1800, 1800, effort=3, name="bike")
    if number % 3 == 1:
        yield Exercise("heel raises", sets=3, repetitions=12)


def _running_min(asked: Session) -> float:
    """Minutes of running that a session asks for; a session without a pattern is all running."""
    return sum(part.repeats * part.run_min for part in asked.parts) if asked.parts else asked.minutes


def _session(ida: Ida, asked: Session) -> Activity:
    """The session as it was asked for: the running and walking of its pattern."""
    run_min = _running_min(asked)
    far = run_min * KM_PER_MIN + (asked.minutes - run_min) * 0.09
    if asked.km_most is not None and far > asked.km_most:
        run_min *= asked.km_most / far
        far = asked.km_most
    minutes = max(run_min, asked.minutes if asked.parts else run_min)
    pain = ida.load(run_min)
    return Activity(
        sport="run",
        elapsed_s=minutes * 60,
        moving_s=minutes * 60,
        run_s=run_min * 60,
        distance_m=round(far * 1000),
        effort=3,
        felt=(Felt(during=pain, after=halves(pain * 0.5), focal=False),),
        limp=False,
        painkiller="no",
        surface="grass",
        shoe="Invented Glide",
    )


def _tests(ida: Ida, number: int, advice: Advice) -> Iterator[Body]:
    """The self-tests that the gate waits for, once the mornings are quiet."""
    wanted = {item.id for item in advice.gate if not item.done and not item.held}
    if ida.sore >= 1 or number % 3:
        return
    for item, test, values in (("heel_raises", "heel_raise", (24, 25)), ("hops", "hop", (22, 22))):
        if item in wanted:
            for side, value in zip((Side.LEFT, Side.RIGHT), values, strict=True):
                yield Trial(test, side, value, pain=0)
