"""How soon somebody should look: the most urgent of the rules and of the weighed causes. Raises no flag itself."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, inf

from restride.knowledge.edition import Edition
from restride.triage.flags import FlagVerdict, because_of
from restride.triage.index import index
from restride.triage.known import Known
from restride.triage.ranking import PERCENT, Leaning, lean
from restride.words.because import Because
from restride.words.urgency import Urgency


@dataclass(frozen=True, slots=True)
class Tier:
    """The urgency, the rules that set it (empty where the causes did), and why, the gravest first."""

    urgency: Urgency
    rules: tuple[str, ...]
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class Masses:
    """How much of the weight lies on grave causes, each a share of one, in readings that obey the urgency law.

    Parameters
    ----------
    emergency
        On causes that are an emergency and for which some answer speaks.
    urgent
        On these and on causes to be seen within two days.
    routine
        On all causes that somebody should look at.
    likeliest
        On the likeliest of the causes that are not urgent.
    """

    emergency: float
    urgent: float
    routine: float
    likeliest: float


GRAVE = (Urgency.T2, Urgency.T3)
"""The tiers from which on causes are summed; emergencies are summed apart, since something must speak for them."""


def tier(
    edition: Edition, known: Known, verdicts: tuple[FlagVerdict, ...], leanings: tuple[Leaning, ...] | None = None
) -> Tier:
    """The urgency by what is known.

    The law: no flag finding that turns to "yes" lowers it, and nothing lowers what a rule set; benign answers lower
    only what the causes contributed, and no number of "don't know" makes an emergency.

    Parameters
    ----------
    leanings
        How much each cause weighs, where that was worked out already.
    """
    by_causes, why = _by_causes(edition, masses(edition, leanings or lean(edition, known)))
    by_rules = max((one.urgency for one in verdicts), default=Urgency.T4)
    urgency = max(by_causes, by_rules)
    rules = tuple(one.flag for one in verdicts if one.urgency is urgency and one.urgency > Urgency.T4)
    because = [because_of(edition, one, known.reads(one.findings)) for one in verdicts]
    if by_causes is urgency or not because:
        because.append(why)
    return Tier(urgency, rules, tuple(because))


def masses(edition: Edition, leanings: tuple[Leaning, ...]) -> Masses:
    """The shares of grave causes.

    The answers of flag findings count in one direction only: a "yes" raises the grave causes it speaks for and leaves
    the others as they are, a "no" lowers grave ones. Otherwise a further flag, by making a harmless cause likelier,
    could lower the urgency. The likeliest cause is sought among those that are not grave, by the answers to all other
    questions.
    """
    top = max((max(one.raised, one.plain) for one in leanings), default=-inf)
    if top == -inf:
        return Masses(0.0, 0.0, 0.0, 0.0)
    tiers = [cause.card.usual_urgency for cause in index(edition).causes]
    weights = [
        (one, exp(leaning.raised - top), exp(leaning.plain - top)) for one, leaning in zip(tiers, leanings, strict=True)
    ]
    grave, whole = {}, {}
    for level in GRAVE:
        grave[level] = sum(raised for one, raised, _ in weights if one >= level)
        whole[level] = grave[level] + sum(plain for one, _, plain in weights if one < level)
    backed = [one is Urgency.T1 and leaning.supported for one, leaning in zip(tiers, leanings, strict=True)]
    spoken = sum(raised for (_, raised, _), there in zip(weights, backed, strict=True) if there)
    silent = sum(plain for (_, _, plain), there in zip(weights, backed, strict=True) if not there)
    return Masses(
        emergency=_share(spoken, spoken + silent),
        urgent=_share(grave[Urgency.T2], whole[Urgency.T2]),
        routine=_share(grave[Urgency.T3], whole[Urgency.T3]),
        likeliest=_share(max((plain for one, _, plain in weights if one < Urgency.T2), default=0.0), whole[Urgency.T2]),
    )


def _share(part: float, whole: float) -> float:
    return part / whole if whole > 0 else 0.0


def _by_causes(edition: Edition, found: Masses) -> tuple[Urgency, Because]:
    bars = (
        (Urgency.T1, found.emergency, "triage.combine.t1_mass", True),
        (Urgency.T2, found.urgent, "triage.combine.t2_mass", True),
        (Urgency.T3, found.urgent, "triage.combine.t3_mass", True),
        (Urgency.T3, found.routine, "triage.combine.routine_mass", True),
        (Urgency.T3, found.likeliest, "triage.combine.top_least", False),
    )
    for urgency, share, name, above in bars:
        if (share >= edition.value(name)) is above:
            says = "because.tier.grave_causes" if above else "because.tier.nothing_likely"
            facts = (("urgency", urgency.name), ("percent", round(share * PERCENT)))
            return urgency, Because("triage.urgency", (), (edition.cited(name),), says, facts)
    cited = tuple(edition.cited(name) for _, _, name, _ in bars)
    facts = (("urgency", Urgency.T4.name), ("percent", round(found.urgent * PERCENT)))
    return Urgency.T4, Because("triage.urgency", (), cited, "because.tier.self_care", facts)
