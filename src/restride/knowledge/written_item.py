"""Catalogue, ladders and helplines as they are written: which keys a card may hold, what they say. Knows one card."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from restride.knowledge.drawn.written_pose import PROPS
from restride.knowledge.item import CHANGES, KINDS, PHASES
from restride.knowledge.written import CardName, Name, Sentence, Tissue, Written, WrittenBacking, WrittenNumber, like

FAMILIES = {
    "exercise": (
        *("short_foot", "toe", "calf_straight", "calf_bent", "hip", "balance", "squat", "step_down", "hinge"),
        *("shin", "ankle", "plyometric", "calf_stretch", "fascia", "nerve"),
        *("mobility_ankle", "mobility_big_toe", "mobility_midfoot"),
    ),
    "drill": ("walking", "rhythm", "landing", "rebound", "hip", "symmetry", "strides", "barefoot", "reactive", "slope"),
    "cue": ("posture", "rhythm", "landing", "push_off", "relax", "symmetry"),
    "remedy": (
        *("cold", "heat", "contrast", "elevation", "compression", "massage", "taping", "padding", "insert"),
        *("splint", "cramp", "fluid", "soak", "rest", "skin", "nerve", "medicine"),
    ),
    "footwear": ("shoe", "lacing", "sock", "orthosis", "rotation", "fit"),
    "surface": ("soft", "firm", "hard", "uneven", "slope", "treadmill", "sand"),
    "crosstraining": ("cycling", "water", "elliptical", "rowing", "walking", "upper_body"),
    "selftest": ("strength", "rebound", "balance", "range", "walking", "pace"),
}
"""The families of each kind."""

DOSES: dict[str, tuple[str, float, float]] = {
    "sets": ("sets", 1, 10),
    "repetitions": ("repetitions", 1, 100),
    "repetitions_most": ("repetitions", 1, 200),
    "hold_s": ("seconds", 0, 300),
    "up_s": ("seconds", 0, 20),
    "pause_s": ("seconds", 0, 20),
    "down_s": ("seconds", 0, 20),
    "rest_s": ("seconds", 0, 600),
    "per_day": ("per_day", 0, 10),
    "per_week": ("per_week", 0, 21),
    "minutes": ("minutes", 0, 120),
    "after_min": ("minutes", 0, 240),
    "sessions": ("sessions", 1, 60),
    "feedback_first": ("fraction", 0, 1),
    "feedback_last": ("fraction", 0, 1),
    "minutes_most": ("minutes", 0, 180),
    "hours_most": ("hours", 0, 72),
    "days": ("days", 0, 90),
    "weeks": ("weeks", 0, 52),
    "metres": ("metres", 0, 1000),
    "height_cm": ("centimetres", 0, 60),
    "room_mm": ("millimetres", 0, 30),
    "load_kg": ("kg", 0, 100),
    "effort_least": ("rpe_0_10", 0, 10),
    "effort_most": ("rpe_0_10", 0, 10),
    "pain_most": ("pain_0_10", 0, 10),
    "share_first": ("fraction", 0, 1),
    "share_most": ("fraction", 0, 1),
    "speed_share": ("fraction", 0, 1),
    "rate_up": ("percent", 0, 10),
    "rate_up_most": ("percent", 0, 10),
    "warm_c": ("celsius", 30, 42),
    "cold_c": ("celsius", 5, 20),
    "warm_min": ("minutes", 0, 15),
    "cold_min": ("minutes", 0, 15),
    "grade_most": ("percent", 0, 30),
    "notice_km": ("km", 0, 3000),
    "review_km": ("km", 0, 3000),
    "per_minute_least": ("repetitions_per_minute", 20, 250),
    "per_minute_most": ("repetitions_per_minute", 20, 250),
    "volume_ml": ("millilitres", 0, 1000),
    "cost_met": ("metabolic_equivalents", 1, 25),
    "beats_per_minute": ("beats_per_minute", 20, 250),
    "tries": ("count", 1, 10),
    "cap_s": ("seconds", 1, 300),
    "km": ("km", 0.1, 50),
}
"""The numbers a dose may hold, each with its unit and the bounds that make sense."""

Size = Literal["little", "some", "much"]
Structure = Literal[
    "metatarsals", "achilles", "plantar_fascia", "hallux_joint", "dorsal_extensors", "calf", "tibialis_posterior",
    "toe_flexors", "midfoot_joints", "ankle_joint", "knee", "hip",
]  # fmt: skip
Eyelet = Annotated[str, like(r"[LR][1-9]|loop_[LR]", "L1 or loop_R")]
Country = Annotated[str, like(r"[a-z]{2}|any", "gb, or any")]
Telephone = Annotated[str, like(r"[0-9]+( [0-9]+)*", "116 123, digits and single blanks")]


class WrittenForbids(Written):
    """The table ``forbid_if``."""

    conditions: list[Name] = Field(default_factory=list)
    tissues: list[Tissue] = Field(default_factory=list)
    flags: list[CardName] = Field(default_factory=list)
    findings: list[Name] = Field(default_factory=list)


class WrittenTrait(WrittenBacking):
    """One ``[[trait]]``."""

    id: Name
    avoids: list[Name] = Field(default_factory=list)
    impact: bool = False
    loads: bool = False
    lasts: bool = False
    forbid_if: WrittenForbids = Field(default_factory=WrittenForbids)


class WrittenMatch(Written):
    """The table ``for``."""

    conditions: list[Name] = Field(default_factory=list)
    findings: list[Name] = Field(default_factory=list)


class WrittenItem(WrittenBacking):
    """One ``[[item]]`` but its dose, which is read number by number."""

    id: Name
    family: Name
    line: Annotated[str, like(r"([a-z][a-z0-9_]*)?", "foot_core")] = ""
    level: Annotated[int, Field(ge=0, le=9)] = 0
    harder: Annotated[str, like(r"([a-z][a-z0-9_]*)?", "short_foot_standing")] = ""
    position: Literal["", "lying", "sitting", "standing", "one_leg", "moving", "water", "worn"] = ""
    equipment: list[Name] = Field(default_factory=list)
    phases: list[str] = Field(default_factory=lambda: list(PHASES), min_length=1)
    traits: list[Name] = Field(default_factory=list)
    loads: dict[Structure, Size] = Field(default_factory=dict)
    matches: WrittenMatch = Field(default_factory=WrittenMatch, alias="for")
    forbid_if: WrittenForbids = Field(default_factory=WrittenForbids)
    comfort: bool = False
    ends: list[list[Eyelet]] = Field(default_factory=list)
    poses: list[Name] = Field(default_factory=list, max_length=2)
    props: list[str] = Field(default_factory=list)
    shows: str = ""

    @model_validator(mode="after")
    def _fits(self) -> Self:
        odd = [one for one in self.phases if one not in PHASES]
        if odd:
            raise ValueError(f"has the phase {odd[0]!r}; known are {', '.join(PHASES)}")
        if bool(self.line) != bool(self.level) or (self.harder and not self.line):
            raise ValueError("has a line without its level, a level without its line, or a harder one off any line")
        strange = [one for one in self.props if one not in PROPS]
        if strange:
            raise ValueError(f"is drawn with {strange[0]!r}; known are {', '.join(PROPS)}")
        used = [eyelet for end in self.ends for eyelet in end]
        twice = sorted({one for one in used if used.count(one) > 1})
        if twice:
            raise ValueError(f"goes through {twice[0]} twice")
        return self


def family_fault(kind: str, family: str) -> str:
    """What is wrong with a family of a kind; empty where nothing is."""
    known = FAMILIES[kind]
    return "" if family in known else f"is none of the kind {kind}; known are {', '.join(known)}"


class WrittenRung(Written):
    """One ``[[rung]]``."""

    id: CardName
    kind: Literal["walk", "run_walk", "continuous", "growing", "varied", "open", "feedback", "retention"]
    repeats: Annotated[int, Field(ge=1, le=60)] = 1
    walk_min: Annotated[int | float, Field(ge=0, le=600)] = 0
    run_min: Annotated[int | float, Field(ge=0, le=600)] = 0
    rpe_least: Annotated[int | float, Field(ge=0, le=10)] = 0
    rpe_most: Annotated[int | float, Field(ge=0, le=10)] = 0
    items: list[Name] = Field(default_factory=list)
    change: str = ""
    from_rung: Annotated[str, like(r"([A-Za-z][A-Za-z0-9_]*)?", "S7")] = ""
    minutes: Annotated[int | float, Field(ge=0, le=180)] = 0
    feedback: Annotated[int | float, Field(ge=0, le=1)] = 0
    share: Annotated[int | float, Field(ge=0, le=1)] = 1
    sessions: Annotated[int, Field(ge=0, le=20)] = 0
    weeks: Annotated[int | float, Field(ge=0, le=52)] = 0
    volume: str = ""

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if self.rpe_least > self.rpe_most:
            raise ValueError(f"asks for an effort from {self.rpe_least} back to {self.rpe_most}")
        if self.change and self.change not in CHANGES:
            raise ValueError(f"has the change {self.change!r}; known are {', '.join(CHANGES)}")
        return self


class WrittenLadder(WrittenBacking):
    """The keys of a ladder; its rungs are read apart."""

    id: Name
    rule: str


class WrittenCrisis(Written):
    """One line of ``crisis``."""

    number: Telephone
    name: Sentence


class WrittenHelplines(WrittenBacking):
    """``helplines/<country>.toml``."""

    id: Country
    emergency: Annotated[list[Telephone], Field(min_length=1)]
    crisis: list[WrittenCrisis] = Field(default_factory=list)

    @model_validator(mode="after")
    def _once(self) -> Self:
        numbers = [*self.emergency, *(one.number for one in self.crisis)]
        twice = sorted({one for one in numbers if numbers.count(one) > 1})
        if twice:
            raise ValueError(f"names the number {twice[0]} twice")
        return self


class WrittenDose(WrittenNumber):
    """One number of a dose; unit and bounds are implied by its key."""


def dose_row(key: str, written: Any, shared: dict[str, Any]) -> dict[str, Any]:
    """A number of a dose with all its keys: written bare it takes the backing of its card, as a table it may differ."""
    unit, least, most = DOSES[key]
    own = written if isinstance(written, dict) else {"value": written}
    return {**shared, **own, "unit": unit, "bounds": [least, most]}


assert set(FAMILIES) == set(KINDS)
