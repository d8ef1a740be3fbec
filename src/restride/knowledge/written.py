"""The cards as they are written: which keys each may hold, and what each key may say. Knows one card at a time only."""

from __future__ import annotations

import math
import re
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from restride.words.zone import is_zone

TIERS = ("T1", "T2", "T3", "T4")
UNKNOWN = ("counts", "weighed")
UNSOURCED = ("consensus", "convention")
"""The grades that may stand without a source."""

NUMBER_KEYS = (
    "unit",
    "bounds",
    "since",
    "sources",
    "grade",
    "holds_for",
    "not_for",
    "checked",
    "again",
    "because",
)
"""What ``[defaults]`` may give to every number of its file."""

FARTHEST = 1_000_000_000
"""No bound lies farther from nothing; it keeps infinity out."""

UNITS = (
    *(
        "pain_0_10",
        "rpe_0_10",
        "score_0_10",
        "score_0_100",
        "points",
        "count",
        "repetitions",
        "sets",
        "sessions",
        "rung",
    ),
    *("seconds", "minutes", "hours", "nights", "days", "weeks", "months", "years"),
    *("millimetres", "centimetres", "metres", "km", "kg", "degrees", "celsius", "body_weights", "kg_per_m2"),
    *("fraction", "percent", "factor", "ratio", "exponent", "probability", "yes_no", "standard_deviations"),
    *("millilitres", "metabolic_equivalents", "milliseconds", "watts"),
    *("likelihood_ratio", "hazard_ratio", "odds_ratio", "weight_per_1000"),
    *(
        "metres_per_second",
        "km_per_hour",
        "per_metre_per_second",
        "per_percent",
        "steps_per_minute",
        "beats_per_minute",
        "repetitions_per_minute",
    ),
    *("per_day", "per_week", "minutes_per_week", "hours_per_week", "km_per_week", "sessions_per_week"),
)
"""Every unit a number may carry; a new one is added here, with its word in the phrases."""


def _plain_number(value: Any) -> Any:
    if not (isinstance(value, bool | int) or (isinstance(value, float) and math.isfinite(value))):
        raise ValueError("must be an integer, a decimal or a boolean, written without quotes")
    return value


def like(pattern: str, example: str) -> BeforeValidator:
    """Words of one form; the example is shown to whoever wrote another."""
    form = re.compile(pattern)

    def check(value: Any) -> Any:
        if not (isinstance(value, str) and form.fullmatch(value)):
            raise ValueError(f"must be written like {example}")
        return value

    return BeforeValidator(check)


def _unit(value: Any) -> Any:
    if value not in UNITS:
        raise ValueError(f"must be one of the units {', '.join(UNITS)}")
    return value


def _place(value: Any) -> Any:
    if not (isinstance(value, str) and is_zone(value)):
        raise ValueError("must be a zone of the foot map")
    return value


def _day_or_never(value: Any) -> Any:
    if value == "never":
        return None
    if type(value) is not date:
        raise ValueError('must be a date such as 2026-11-20, without quotes, or "never"')
    return value


def _day(value: Any) -> Any:
    if type(value) is not date:
        raise ValueError("must be a date such as 2026-11-20, without quotes")
    return value


def _spoken(value: Any) -> Any:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("must be words in quotes, and not empty")
    return value


def _bounds(value: Any) -> Any:
    pair = isinstance(value, list) and len(value) == 2 and all(type(one) in {int, float} for one in value)
    if not pair or not -FARTHEST <= value[0] <= value[1] <= FARTHEST:
        raise ValueError("must be two numbers, the least and the most")
    return value


Name = Annotated[str, like(r"[a-z][a-z0-9_]*", "fingertip_bone_spot")]
AnswerName = Annotated[str, like(r"[a-z0-9][a-z0-9_-]*", "yes")]
CardName = Annotated[str, like(r"[A-Za-z][A-Za-z0-9_]*", "R02")]
ParameterName = Annotated[str, like(r"[a-z]+(\.[a-z0-9_]+){2,}", "plan.gate.quiet_days")]
Picture = Annotated[str, like(r"([a-z][a-z0-9_-]*)?", "fingertip")]
SourceKey = Annotated[str, like(r"[a-z0-9]+(-[a-z0-9]+)*", "silbernagel-2007")]
SourceId = Annotated[
    str, like(r"(doi:10\.\S+|pmid:\d+|pmcid:PMC\d+|https?://\S+)?", "doi:10.1177/036, pmid:1, pmcid:PMC1")
]
Version = Annotated[str, like(r"\d{4}\.\d{1,2}\.\d+", "2026.11.0")]
Sentence = Annotated[str, BeforeValidator(_spoken)]
Place = Annotated[str, BeforeValidator(_place)]
Plain = Annotated[bool | int | float, BeforeValidator(_plain_number)]
Bounds = Annotated[list[Any], BeforeValidator(_bounds)]
DayOrNever = Annotated[date | None, BeforeValidator(_day_or_never)]
Day = Annotated[date, BeforeValidator(_day)]
Ratio = Annotated[int | float, Field(ge=0.02, le=20)]
Unit = Annotated[str, BeforeValidator(_unit)]
Grade = Literal["high", "moderate", "low", "very_low", "consensus", "convention"]
Group = Literal["adult_runner", "child", "adolescent", "pregnant", "diabetic_foot", "post_surgery", "any"]
Tier = Literal["T1", "T2", "T3", "T4"]
Tissue = Literal["bone", "tendon", "fascia", "joint", "nerve", "muscle", "skin", "nail", "vascular", "systemic"]


class Written(BaseModel):
    """What every card keeps to: no unknown key, no value of another kind."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)


class WrittenEdition(Written):
    """``EDITION.toml``."""

    name: Sentence
    version: Version


class WrittenSource(Written):
    """One table of ``sources.toml``, with the key it stands under."""

    key: SourceKey
    title: Sentence
    where: str = ""
    id: SourceId
    seen: Literal["full", "abstract", "secondary", "never"]


class WrittenBacking(Written):
    """The keys that say what a card leans on."""

    sources: list[SourceKey]
    grade: Grade
    because: Sentence
    checked: DayOrNever
    again: Day
    since: Day | None = None
    holds_for: Annotated[list[Group], Field(min_length=1)] = ["any"]
    not_for: list[Group] = []

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        if not self.sources and self.grade not in UNSOURCED:
            raise ValueError(f"has grade {self.grade!r} and no source; only consensus and convention may lack one")
        if self.checked is not None and self.checked > self.again:
            raise ValueError(f"was checked on {self.checked}, after {self.again}, the day to look at it again")
        both = sorted({*self.holds_for} & {*self.not_for})
        if both:
            raise ValueError(f"holds for {both[0]!r} and not for it")
        if len({*self.sources}) < len(self.sources):
            raise ValueError("names a source twice")
        return self


class WrittenNumber(WrittenBacking):
    """The keys every number carries."""

    value: Plain
    unit: Unit
    bounds: Bounds
    since: Day
    holds_for: Annotated[list[Group], Field(min_length=1)]
    not_for: list[Group]

    @model_validator(mode="after")
    def _inside(self) -> Self:
        least, most = self.bounds
        if not least <= self.value <= most:
            raise ValueError(f"has value {self.value}, outside its bounds {least} to {most}")
        return self


class WrittenParameter(WrittenNumber):
    """One ``[[parameter]]``."""

    id: ParameterName
    rule: str = ""


class WrittenPrior(WrittenNumber):
    """The table ``[prior]`` of a condition."""

    unit: Literal["weight_per_1000"] = "weight_per_1000"
    bounds: Bounds = [0, 1000]


class WrittenPriorTimes(WrittenBacking):
    """One ``[[prior_times]]`` of a condition."""

    finding: Name
    value: Annotated[int | float, Field(ge=0, le=100)]
    since: Day


class WrittenEvidence(WrittenBacking):
    """One ``[[evidence]]`` of a condition."""

    finding: Name
    yes: Ratio
    no: Ratio
    since: Day


class WrittenCourse(WrittenBacking):
    """``course_weeks`` of a condition."""

    least: Annotated[int | float, Field(ge=0, le=520)]
    most: Annotated[int | float, Field(ge=0, le=520)]
    seen_after: Annotated[int | float, Field(ge=0, le=520)] | None = None

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if self.least > self.most:
            raise ValueError(f"runs from {self.least} weeks back to {self.most}")
        return self


class WrittenFinding(Written):
    """One ``[[finding]]`` that is asked or stated."""

    id: Name
    kind: Literal["yes_no", "number"]
    scope: Literal["complaint", "runner"]
    group: Name
    lasting: bool
    red: bool
    unit: Unit | None = None
    bounds: Bounds | None = None

    @model_validator(mode="after")
    def _measured(self) -> Self:
        if self.kind == "number" and (self.unit is None or self.bounds is None):
            raise ValueError("is a number and lacks its unit or its bounds")
        if self.kind == "yes_no" and (self.unit is not None or self.bounds is not None):
            raise ValueError("is yes or no and has a unit or bounds")
        return self


class WrittenDerived(WrittenFinding):
    """One ``[[finding]]`` that follows from others, by a ``when`` that is read apart; it lasts as long as they do."""

    kind: Literal["yes_no"]
    lasting: bool = False
    red: bool = False


class WrittenAnswer(Written):
    """One ``[[question.answer]]``."""

    id: AnswerName
    yes: list[Name]
    no: list[Name]

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        if self.id == "dont_know":
            raise ValueError("is never written: every question has it")
        both = sorted({*self.yes} & {*self.no})
        if both:
            raise ValueError(f"makes {both[0]!r} true and false")
        return self


class WrittenQuestion(Written):
    """One ``[[question]]``."""

    id: Name
    asks: Literal["one", "many", "number", "zones", "side", "text"]
    zones: list[Place] = []
    never_if: list[Name] = []
    mandatory_in: Literal["", "always", "bone_zone"] = ""
    order: Annotated[int, Field(ge=0, le=100000)]
    picture: Picture = ""
    finding: Name | None = None
    answer: list[WrittenAnswer] = []

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if (self.asks == "number") != (self.finding is not None):
            raise ValueError("asks for a number without naming its finding, or names one without asking for a number")
        if self.asks in {"one", "many"} and not self.answer:
            raise ValueError("has no answers")
        if self.asks in {"number", "text"} and self.answer:
            raise ValueError(f"asks for a {self.asks} and has answers beside it")
        names = [one.id for one in self.answer]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"has the answer {twice[0]!r} twice")
        return self


class WrittenFlag(WrittenBacking):
    """The keys of a flag; its lines are read apart."""

    id: CardName
    rule: str
    silences: Literal["everything", "impact", "structure", "nothing"]
    clears: Literal["clinician", "reassessment"]
    see: Name
    unknown: Literal["counts", "weighed"] = "counts"


class WrittenCondition(Written):
    """The keys of a condition; its numbers are read apart, row by row."""

    id: Name
    tissue: Tissue
    high_risk: bool
    usual_urgency: Tier
    zones: Annotated[list[Place], Field(min_length=1)]
    near_zones: list[Place] = []
    holds_for: Annotated[list[Group], Field(min_length=1)]
    not_for: list[Group]
    avoid: list[Name]
    first_line: list[Name]
    see: Name
    imaging: list[Name]
    tell_apart: list[Name]

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        if self.high_risk and self.tissue != "bone":
            raise ValueError(f"is high_risk with tissue {self.tissue!r}; only bone is")
        both = sorted({*self.zones} & {*self.near_zones})
        if both:
            raise ValueError(f"has {both[0]!r} among its zones and its near_zones")
        return self
