"""A small edition for the tests of triage, by hand: a heel, a shaft, a calf. No card of the product stands here."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from restride.knowledge.edition import (
    Backing,
    Condition,
    Edition,
    Evidence,
    Finding,
    Flag,
    FlagLine,
    Number,
    PriorTimes,
    Question,
    QuestionAnswer,
    When,
)
from restride.words.urgency import Urgency
from tests.editions import shipped

DAY = date(2026, 3, 2)
OURS = Backing((), "convention", "for a test", DAY, DAY, DAY)
CITED = replace(OURS, sources=("a-source",), grade="low")


def leaf(name: str) -> When:
    return When(finding=name)


def every(*names: str | When) -> When:
    return When(all=tuple(leaf(one) if isinstance(one, str) else one for one in names))


def some(*names: str | When) -> When:
    return When(any=tuple(leaf(one) if isinstance(one, str) else one for one in names))


def none(*names: str) -> When:
    return When(none=tuple(map(leaf, names)))


def finding(name: str, group: str = "", red: bool = False, **more: object) -> Finding:
    given: dict[str, object] = {"kind": "yes_no", "scope": "complaint", "lasting": False, **more}
    return Finding(id=name, group=group or name, red=red, **given)  # type: ignore[arg-type]


def question(name: str, *told: str, asks: str = "one", order: int = 20, **more: object) -> Question:
    """A yes-or-no question about one finding, or a list of several."""
    if asks == "many":
        answers = (*(QuestionAnswer(one, (one,), ()) for one in told), QuestionAnswer("none", (), ()))
    else:
        answers = (QuestionAnswer("yes", told, ()), QuestionAnswer("no", (), told))
    given: dict[str, object] = {"zones": (), "never_if": (), "mandatory_in": "", "answers": answers, **more}
    return Question(id=name, asks=asks, order=order, picture="", finding="", **given)  # type: ignore[arg-type]


def condition(name: str, tissue: str, tier: Urgency, zones: tuple[str, ...], prior: float, **odds: object) -> Condition:
    """A cause; keyword arguments are findings with their two likelihood ratios."""
    rows = tuple(Evidence(one, pair[0], pair[1], OURS) for one, pair in odds.items())  # type: ignore[index]
    weight = Number(f"{name}.prior", "", prior, "weight_per_1000", 0, 1000, OURS)
    who: tuple[str, ...] = ("any",)
    ids: tuple[str, ...] = ()
    risky = name == "risky_bone"
    return Condition(
        name, tissue, risky, tier, zones, ids, who, ids, (f"no_{name}",), (f"do_{name}",), "gp", ids, ids, None, weight,
        (), rows,
    )  # fmt: skip


FINDINGS = (
    finding("age", kind="number", scope="runner", lasting=True, least=0, most=120, unit="years"),
    finding("young", scope="runner", when=When(finding="age", compare="below", threshold="triage.age.child_below")),
    finding("diabetes", scope="runner", lasting=True, red=True),
    finding("hot", red=True),
    finding("fever", red=True),
    finding("swollen", red=True),
    finding("injury_explains"),
    finding("fingertip_bone_spot", group="bone_spot", red=True),
    finding("night_pain", group="rest", red=True),
    finding("rest_pain", group="rest", red=True),
    finding("worse_through_run", red=True),
    finding("tablets", red=True),
    finding("morning_stab", group="morning"),
    finding("eases", group="morning"),
    finding("stripe"),
    finding("tissue_bone"),
    finding("no_better_after_weeks"),
)
FLAGS = (
    ("HOT", "clinician", (Urgency.T1, every("hot", some("fever", "diabetes"))), (Urgency.T2, leaf("hot"))),
    ("CLOT", "clinician", (Urgency.T1, When(any=(leaf("swollen"),), none=(leaf("injury_explains"),)))),
    ("TABLETS", "reassessment", (Urgency.T3, every("tablets", "stripe"))),
    ("COURSE", "reassessment", (Urgency.T3, leaf("no_better_after_weeks"))),
    ("BONE", "clinician", (Urgency.T2, every("tissue_bone", "night_pain"))),
)
QUESTIONS = (
    question("screen", "hot", "fever", "swollen", asks="many", order=0, mandatory_in="always"),
    Question("where", "zones", (), (), "always", 1, "", "", ()),
    question("bones", "fingertip_bone_spot", mandatory_in="bone_zone", zones=("mt-shaft-2",), never_if=("fever",)),
    question("running", "night_pain", "rest_pain", "worse_through_run", asks="many", order=5, mandatory_in="always"),
    question("stab", "morning_stab"),
    question("warm_up", "eases"),
    question("line", "stripe"),
    question("injury", "injury_explains", order=40),
    question("pills", "tablets", order=50),
    question("sugar", "diabetes", order=60),
    replace(question("years", order=6, asks="number"), finding="age", answers=()),
)
CONDITIONS = (
    condition("fascia", "fascia", Urgency.T4, ("plantar-heel-medial",), 100, morning_stab=(4, 0.25), eases=(2, 0.5)),
    condition("stress", "bone", Urgency.T2, ("mt-shaft-2",), 40, fingertip_bone_spot=(5, 0.2), stripe=(0.4, 1.3)),
    condition("sinew", "tendon", Urgency.T4, ("mt-shaft-2",), 60, stripe=(4, 0.4), eases=(2, 0.6)),
    condition("risky_bone", "bone", Urgency.T2, ("dorsal-navicular",), 8, fingertip_bone_spot=(5, 0.2)),
    condition("clot", "vascular", Urgency.T1, ("calf",), 2, swollen=(8, 0.5)),
    condition("strain", "muscle", Urgency.T4, ("calf",), 20, injury_explains=(6, 0.4), swollen=(2, 0.9)),
)


def small() -> Edition:
    """The small edition, with the numbers of the product's own cards."""
    flags = {
        name: Flag(name, name, "impact", clears, "gp", tuple(FlagLine(tier, when) for tier, when in lines), OURS)
        for name, clears, *lines in FLAGS
    }
    conditions = {one.id: one for one in CONDITIONS}
    weighted = replace(conditions["clot"], prior_times=(PriorTimes("diabetes", 2, CITED),))
    return Edition(
        "Small", "2026.1.0", "small", {}, shipped().numbers, {one.id: one for one in FINDINGS},
        {one.id: one for one in sorted(QUESTIONS, key=lambda one: one.order)}, flags,
        {**conditions, "clot": weighted}, {},
    )  # fmt: skip


SMALL = small()
