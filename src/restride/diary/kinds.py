"""The closed set of things a diary can say, one frozen class a kind. Folds nothing; see fold.py."""

from __future__ import annotations

from dataclasses import dataclass

from restride.diary.form import Form
from restride.diary.standing import Colour, Standing
from restride.words.day import Day
from restride.words.side import Side

ANSWERS = ("yes", "no", "dont_know")
"""What may be answered to a yes-or-no finding."""

RUNNER = "runner"
"""The name that stands for the whole person where a complaint may be named."""


@dataclass(frozen=True, slots=True)
class Said:
    """One finding as the runner answered it: ``answer`` is yes, no or dont_know, or ``value`` holds a number.

    An empty ``complaint`` speaks of the one complaint that the entry itself is about, else of every open one;
    ``RUNNER`` speaks of the whole person.
    """

    finding: str
    answer: str = "yes"
    value: float | None = None
    complaint: str = ""


@dataclass(frozen=True, slots=True)
class Felt:
    """How one complaint felt; an empty ``complaint`` speaks of every open one. Scores run from 0 to 10."""

    complaint: str = ""
    during: float | None = None
    after: float | None = None
    morning: float | None = None
    gone_min: float | None = None
    """Minutes until it had gone after stopping."""
    focal: bool | None = None
    """Whether one fingertip covers it on bone."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A mean over a session as one instrument gives it; two instruments stand side by side."""

    name: str
    value: float
    unit: str
    source: str
    device: str = ""
    """What recorded it, where that is not the device of the session; see outing.py."""


@dataclass(frozen=True, slots=True)
class Lap:
    """A lap as the watch kept it; seconds, metres, from the start of the session."""

    start_s: float
    elapsed_s: float
    distance_m: float | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """A run, a walk or cross-training: ``run``, ``walk``, ``cross``. Its instant is the start."""

    sport: str
    elapsed_s: float
    moving_s: float
    """Without pauses."""
    run_s: float | None = None
    """Time spent running in a run-walk; None when all of it was running, or nobody said."""
    distance_m: float | None = None
    ascent_m: float | None = None
    effort: float | None = None
    felt: tuple[Felt, ...] = ()
    limp: bool | None = None
    painkiller: str | None = None
    """``no``, ``yes``, or ``to_run`` when taken in order to run; None when not asked."""
    surface: str = ""
    shoe: str = ""
    name: str = ""
    """What kind: the vendor's sport, ``bike``, ``pool`` …"""
    original: str = ""
    """Digest of the file it came from, and which session of it."""
    device: str = ""
    measured: tuple[Measured, ...] = ()
    laps: tuple[Lap, ...] = ()
    pauses_s: float = 0.0
    recovered: bool = False
    said: tuple[Said, ...] = ()
    work: str = ""
    """What kind of running: ``strides``, ``hills``, ``tempo``, ``intervals``, ``race``; empty when easy or not said."""
    cue: str = ""
    """The cue that was practised, by its id in the catalogue."""
    cue_kept: float | None = None
    """The share of steps, 0 to 1, that kept the cue without being told; for a test without feedback."""


@dataclass(frozen=True, slots=True)
class Checkin:
    """The morning in thirty seconds. The day is the morning spoken of, even when recalled later."""

    felt: tuple[Felt, ...] = ()
    sleep_h: float | None = None
    mood: float | None = None
    energy: float | None = None
    painkiller: str | None = None
    said: tuple[Said, ...] = ()
    recalled: bool = False


@dataclass(frozen=True, slots=True)
class PainSpot:
    """Pain at a place and a moment (``rest during after night morning daily``); ``toes`` of 2 to 5."""

    side: Side
    zones: tuple[str, ...]
    score: float
    moment: str = "daily"
    focal: bool | None = None
    text: str = ""
    said: tuple[Said, ...] = ()
    toes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise done."""

    name: str
    sets: int = 1
    repetitions: int | None = None
    hold_s: float | None = None
    load_kg: float | None = None
    minutes: float | None = None
    felt: tuple[Felt, ...] = ()
    effort: float | None = None


@dataclass(frozen=True, slots=True)
class Cramp:
    """A cramp: where, how long, when (``night``, ``run``, ``rest``) and what helped."""

    side: Side
    zones: tuple[str, ...] = ()
    minutes: float | None = None
    moment: str = "rest"
    helped: str = ""


@dataclass(frozen=True, slots=True)
class Shoe:
    """A pair of shoes: bought, described, retired, or from that day on the ``usual`` one of runs that name none."""

    name: str
    style: str = ""
    """``normal``, ``minimal``, ``plated``, ``rocker``; empty when not said."""
    drop_mm: float | None = None
    distance_m: float | None = None
    """What it had run before the diary knew it."""
    retired: bool = False
    usual: bool = False


@dataclass(frozen=True, slots=True)
class Trial:
    """A self-test: its id, side, what came out, and whether it hurt or could not be done."""

    test: str
    side: Side
    value: float | None = None
    pain: float | None = None
    cannot: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """Words, as the runner wrote them."""

    text: str


@dataclass(frozen=True, slots=True)
class Goal:
    """What the runner is after: ``run_minutes``, ``week_km`` or ``race_km``, how much and by when."""

    kind: str
    target: float
    by: Day | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Schedule:
    """When there is time: ``minutes`` of each weekday, Monday first, 0 for none; or days away, first and last.

    An empty ``minutes`` says nothing of the week, so that time away may be said alone; ``running`` tells whether
    running goes on while away. With ``moved_to`` nobody is away: the run of the first day was moved to that one.
    """

    minutes: tuple[int, ...] = ()
    away_from: Day | None = None
    away_to: Day | None = None
    running: bool = False
    text: str = ""
    moved_to: Day | None = None


@dataclass(frozen=True, slots=True)
class Declined:
    """A session of the day that is not done: which (``run``, ``exercises``, ``cross``, ``everything``), and why."""

    what: str
    why: str
    """``time``, ``pain``, ``fear``, ``bored``, ``forgot``, ``ill`` or ``travel``."""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """What holds for the runner beyond one day; what is None was not said now."""

    born: int | None = None
    sex: str = ""
    height_cm: float | None = None
    weight_kg: float | None = None
    country: str = ""
    said: tuple[Said, ...] = ()
    language: str = ""
    """The language that pages are written in, as ``es``; empty: English."""
    units: str = ""
    """``metric`` or ``imperial``; empty: metric."""


@dataclass(frozen=True, slots=True)
class ComplaintWord:
    """A complaint opened, resolved or reopened by the runner's own word (``open``, ``resolve``, ``reopen``)."""

    side: Side
    zones: tuple[str, ...]
    word: str


@dataclass(frozen=True, slots=True)
class Cause:
    """A likely cause with its probability, 0 to 1."""

    condition: str
    probability: float


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the interview heard about one complaint, and what it made of it under the edition of that day."""

    side: Side
    zones: tuple[str, ...]
    said: tuple[Said, ...] = ()
    text: str = ""
    causes: tuple[Cause, ...] = ()
    urgency: str = "T4"
    flags: tuple[str, ...] = ()
    edition: str = ""


@dataclass(frozen=True, slots=True)
class Clearance:
    """A clinician's word as entered: ``cleared``, ``diagnosed``, ``restricted``; of everything without a complaint."""

    word: str
    clinician: str
    seen: Day
    imaging: bool | None = None
    complaint: str = ""
    condition: str = ""
    grade: int | None = None
    """Imaging grade of a bone stress injury, 1 to 4."""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Raised:
    """A red flag that was raised: which, how urgent, for which complaint, by what, under which edition."""

    flag: str
    urgency: str
    complaint: str
    reads: tuple[str, ...]
    edition: str


@dataclass(frozen=True, slots=True)
class Named:
    """A fact of a reason by its name, as the sentence of the reason names it."""

    name: str
    value: str | int | float


@dataclass(frozen=True, slots=True)
class Decision:
    """A running day, or a change of door, judged once by the edition of its day."""

    rule: str
    judged: Day
    """The running day it is about; the day itself for a change of door."""
    colour: Colour
    before: Standing
    after: Standing
    reads: tuple[str, ...]
    edition: str
    says: str = ""
    """The phrase key of its reason, with the facts of that sentence and the cards it leaned on."""
    facts: tuple[Named, ...] = ()
    cards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """The advice as it was shown, word for word as data, with the edition that gave it."""

    digest: str
    edition: str
    light: str
    urgency: str
    advice: str


@dataclass(frozen=True, slots=True)
class Retraction:
    """Takes one entry back; nothing is deleted. ``of`` is the target's day, ``instead`` what says it better."""

    target: str
    of: Day
    reason: str = ""
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Same:
    """Entries that tell of one outing, by their ids: two watches, a file and what was logged by hand."""

    entries: tuple[str, ...]
    reason: str = ""


Body = (
    Activity
    | Checkin
    | PainSpot
    | Exercise
    | Cramp
    | Shoe
    | Trial
    | Note
    | Goal
    | Schedule
    | Declined
    | Person
    | ComplaintWord
    | Assessment
    | Clearance
    | Raised
    | Decision
    | Shown
    | Retraction
    | Same
    | Form
)

KINDS: dict[str, type[Body]] = {
    "activity": Activity,
    "checkin": Checkin,
    "pain": PainSpot,
    "exercise": Exercise,
    "cramp": Cramp,
    "shoe": Shoe,
    "test": Trial,
    "note": Note,
    "goal": Goal,
    "schedule": Schedule,
    "declined": Declined,
    "person": Person,
    "complaint": ComplaintWord,
    "assessment": Assessment,
    "clearance": Clearance,
    "raised": Raised,
    "decision": Decision,
    "shown": Shown,
    "retraction": Retraction,
    "same": Same,
    "form": Form,
}
"""The one list of kinds: the word on the wire and its class."""
