"""Where the runner stands on all ladders at once, as a value that decisions carry. Moves nothing; see plan/."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from restride.words.day import Day


class Door(StrEnum):
    """By which way the runner is in the plan."""

    WELL = "well"
    """No open complaint: the session cap alone governs."""
    KEEP = "keep"
    """Still running inside the tissue's rule: the present volume, no more."""
    GATE = "gate"
    """Not yet ready to run: the readiness gate and its self-tests."""
    LADDER = "ladder"
    """On the run-walk ladder."""


class Colour(StrEnum):
    """How a complaint answered a running day."""

    GREEN = "green"
    UNKNOWN = "unknown"
    AMBER = "amber"
    RED = "red"
    STOP = "stop"

    @property
    def strictness(self) -> int:
        """0 for green, rising to stop."""
        return list(Colour).index(self)


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the runner stands on one ladder beside running volume: an id of a ladder card or of a line of exercises.

    ``height`` counts whole rungs from 0. A ladder that is not held stands at its lowest rung.
    """

    ladder: str
    height: int = 0
    good: int = 0
    """Good sessions at this height; only ladders that are earned by sessions of their own count them."""
    since: Day | None = None
    """The day this height was reached."""
    fell_from: int | None = None
    """The height of the last fall; below it every rung asks for more than before."""
    seen_to: Day | None = None
    """The last day whose sessions were counted."""
    taught: Day | None = None
    """Of the ladder of a cue, the last day on which it was practised with feedback."""


@dataclass(frozen=True, slots=True)
class Change:
    """One kind of impact that changed on a day: frequency, duration, surface, shoe, gradient, speed or strike."""

    kind: str
    day: Day


@dataclass(frozen=True, slots=True)
class Usual:
    """A middle of a week's mornings at a complaint, on the day that ended the week."""

    complaint: str
    day: Day
    pain: float


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the runner stands after everything judged so far: the protocol, and how it came to be.

    ``height`` is that of running volume and counts half rungs of the run-walk ladder: 0 is its first rung, 2 the
    second, 1 the half step between them. ``lines`` holds all other ladders. Together they are the protocol.
    """

    door: Door = Door.WELL
    height: int = 0
    greens: int = 0
    """Green running days in a row at this height."""
    nearly: int = 0
    """Green running days in a row at this height of which each reached the half step below it at least."""
    repeats: int = 0
    """Amber running days in a row at this height."""
    stable: int | None = None
    """The last height held through enough green days."""
    stable_on: Day | None = None
    stable_morning: float | None = None
    """The median morning pain of the worst complaint when that height was found stable."""
    fell_from: int | None = None
    """The height of the last fall; below it the climb goes by half rungs."""
    fell_on: Day | None = None
    """The day of the last fall."""
    reds: tuple[Day, ...] = ()
    """Red running days that still count."""
    rest_from: Day | None = None
    """Since this day no running, until the foot has been quiet long enough."""
    climb_level: float | None = None
    """Morning pain when the present climb began."""
    usual: tuple[Usual, ...] = ()
    """The quiet weeks of this climb that are still remembered, of each complaint the quietest first, then the quietest
    after it, and so on; mornings are held against the first."""
    watch_until: Day | None = None
    """Until this day a longer run than planned keeps the watch tight."""
    review: bool = False
    """Two red days close together, or behind the expected course: somebody should look."""
    doubt: Door | None = None
    """The door the runner came from while a bone is in doubt; when the doubt is lifted by answers, it opens again."""
    doubt_height: int = 0
    """The height at which the doubt arose."""
    bones: tuple[str, ...] = ()
    """The complaints of bone for which the gate was passed; another one leads back to it."""
    measure_from: Day | None = None
    """Runs before this day measure nothing for the session cap: a red day, a flag, a gate or a restart lies between."""
    tested_from: Day | None = None
    """Self-tests of this day and later are held against each other: from before it, the foot passed the gate anew."""
    clean_since: Day | None = None
    """Since this day every running day answered green."""
    sore: bool = False
    """Whether a complaint was open when this standing was last looked at."""
    since: Day | None = None
    """The day this door was entered."""
    judged_to: Day | None = None
    """The last running day that was judged."""
    stepped: Day | None = None
    """The last day whose morning was taken into account."""
    lines: tuple[Stand, ...] = ()
    """All ladders but running volume, by id; none of an impact ladder while nothing governs the runner."""
    stable_lines: tuple[Stand, ...] = ()
    """The other ladders at the last stable protocol, whose running volume is ``stable``."""
    changes: tuple[Change, ...] = ()
    """What changed of impact in the last days, by the plan or by what was done."""
    raised_on: Day | None = None
    """The last day on which something stepped up, on whatever ladder."""
    phase: str = "awareness"
    """Which phase of the programme it is; see knowledge.item.PHASES."""
    phase_since: Day | None = None
    usual_week_min: float | None = None
    """Minutes of running in a week before it hurt; None where the diary does not know."""

    @property
    def protocol(self) -> tuple[tuple[str, int], ...]:
        """Every ladder with its height, running volume first, in half rungs."""
        return (("run_volume", self.height), *((one.ladder, one.height) for one in self.lines))
