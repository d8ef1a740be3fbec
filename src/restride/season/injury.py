"""Injuries of virtual runners: where it hurts, of which tissue, and what would be answered about it. Ranks no cause."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from restride.diary.kinds import RUNNER, Assessment, Cause, Said
from restride.diary.profile import Profile
from restride.knowledge.edition import Edition
from restride.season.tissue import BONE, FASCIA, JOINT, TENDON
from restride.triage.assessing import assess
from restride.triage.choosing import next_question
from restride.triage.evaluation.case import REST, Case, replies
from restride.triage.interview import GRAVITY, Answer, Interview, said, with_answer
from restride.triage.known import SEXES
from restride.triage.logic import DONT_KNOW
from restride.words.side import Side
from restride.words.trouble import Trouble
from restride.words.urgency import Urgency

KEPT = 64
"""So many interviews are kept; there are as many as injuries and editions in play."""
LEAST_SHARE = 0.01
"""Causes below this share are not written down, as the desk does it."""


@dataclass(frozen=True, slots=True)
class Injury:
    """One kind of injury; ``answers`` is what its runner would answer, and "no" to all else.

    ``severity`` spans the damage it begins with.
    """

    id: str
    structure: str
    zones: tuple[str, ...]
    condition: str
    severity: tuple[float, float] = (0.8, 1.2)
    answers: Mapping[str, Answer] = field(default_factory=dict, hash=False)


ACHILLES = Injury(
    "achilles",
    TENDON,
    ("achilles-mid",),
    "achilles_mid",
    answers={
        "cover": "area",
        "start": "weeks",
        "running": ("eases",),
        "timing": ("stiff_short", "next_morning"),
        "feel": ("ache",),
        "tendon_place": "middle",
        "heel_raise": "hurts",
    },
)
EXTENSOR = Injury(
    "extensor",
    TENDON,
    ("dorsal-midfoot-central",),
    "extensor_tendinopathy",
    (0.6, 1.0),
    answers={
        "cover": "area",
        "start": "weeks",
        "running": ("eases",),
        "timing": ("stiff_short",),
        "feel": ("ache",),
        "fingertip_spot": "no",
        "toe_lift": "yes",
    },
)
SHAFT = Injury(
    "metatarsal",
    BONE,
    ("mt-shaft-2",),
    "mt_bsi_shaft",
    (0.7, 1.2),
    answers={
        "cover": "spot",
        "start": "weeks",
        "running": ("worse", "only_running"),
        "timing": ("morning_best",),
        "feel": ("ache",),
        "changed": ("distance",),
        "worse_with": ("landing",),
        "fingertip_spot": "yes",
    },
)
FASCIA_HEEL = Injury(
    "fascia",
    FASCIA,
    ("plantar-heel-medial",),
    "plantar_fasciopathy",
    answers={
        "cover": "area",
        "start": "weeks",
        "running": ("eases",),
        "timing": ("first_steps", "next_morning"),
        "feel": ("sharp", "ache"),
        "heel_press": "inner",
        "big_toe_up_standing": "yes",
    },
)
BIG_TOE = Injury(
    "big-toe",
    JOINT,
    ("hallux-mtp-dorsal",),
    "hallux_rigidus",
    (0.7, 1.1),
    answers={
        "cover": "area",
        "start": "weeks",
        "running": ("worse",),
        "timing": ("stiff_short",),
        "feel": ("ache",),
        "worse_with": ("push_off", "tiptoe"),
        "big_toe_bend": "stop",
        "big_toe_top": "yes",
    },
)

INJURIES = (ACHILLES, EXTENSOR, SHAFT, FASCIA_HEEL, BIG_TOE)
"""Every kind, in a fixed order."""


@lru_cache(maxsize=KEPT)
def interviewed(edition: Edition, injury: Injury, side: Side) -> Assessment:
    """What the very interview of the product makes of this injury, as it is written down."""
    answers = replies(edition, _case(injury, side))
    state = Interview()
    while (asked := next_question(edition, state)) is not None:
        given = with_answer(edition, state, asked.question, answers.get(asked.question, DONT_KNOW))
        if isinstance(given, Trouble):
            raise ValueError(f"the injury {injury.id} answers what the cards do not offer: {given.where} {given.what}")
        state = given
    found = assess(edition, Profile(), state)
    causes = tuple(Cause(one.condition, round(one.probability, 3)) for one in found.ranked)
    return Assessment(
        side,
        injury.zones,
        _heard(edition, state),
        causes=tuple(one for one in causes if one.probability >= LEAST_SHARE),
        urgency=found.urgency.name,
        flags=tuple(one.flag for one in found.flags),
        edition=edition.version,
    )


def _heard(edition: Edition, state: Interview) -> tuple[Said, ...]:
    answers: dict[str, str] = {}
    for name, answer in state.given:
        card = edition.questions[name]
        for finding, word in said(edition, card, answer).items():
            if GRAVITY[word] >= GRAVITY[answers.get(finding, DONT_KNOW)]:
                answers[finding] = word
    answers = {name: word for name, word in answers.items() if name not in SEXES}  # who it is, the diary knows better
    scope = {name: edition.findings[name].scope for name in answers}
    return tuple(Said(name, word, complaint=RUNNER if scope[name] == RUNNER else "") for name, word in answers.items())


def _case(injury: Injury, side: Side) -> Case:
    """The injury as a written case, whose runner says "no" to whatever is not mentioned."""
    return Case(
        id=injury.id,
        origin="invented",
        held_out=False,
        age=40,
        sex="woman",
        story="",
        text="",
        zones=injury.zones,
        side=side.value,
        gold=injury.condition,
        accepted=(),
        urgency=Urgency.T4,
        accepted_urgency=(),
        must=(),
        must_not=(),
        otherwise=REST,
        answers={"safety": ("none",), "how_long": 20.0, **injury.answers},
    )
