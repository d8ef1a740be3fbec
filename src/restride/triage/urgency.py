"""How soon somebody should look: the most urgent of the rules, as they count, and of the causes. Raises no flag."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import exp, inf

from restride.knowledge.edition import Condition, Edition
from restride.triage.flags import FlagVerdict, because_of
from restride.triage.index import index
from restride.triage.known import SINCE, Known, gather, is_red
from restride.triage.logic import DONT_KNOW, YES, grounds
from restride.triage.ranking import PERCENT, Leaning, lean, lean_again
from restride.words.because import Because
from restride.words.measure import DAYS_PER_WEEK
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
    leanings = leanings or lean(edition, known)
    by_causes, why = _by_causes(edition, masses(edition, known, leanings))
    by_rules = max((one.urgency for one in verdicts), default=Urgency.T4)
    urgency = max(by_causes, by_rules)
    rules = tuple(one.flag for one in verdicts if one.urgency is urgency and one.urgency > Urgency.T4)
    because = [because_of(edition, one, known.reads(one.findings)) for one in verdicts]
    if by_causes is urgency or not because:
        because.append(_too_long(edition, known, leanings) or why if by_causes is Urgency.T3 else why)
    return Tier(urgency, rules, tuple(because))


def of_itself(card: Condition, known: Known) -> Urgency:
    """What a condition by itself asks for: what is usual, or a visit where it lasts longer than may be waited for.

    How long it lasts is no sign of danger, so that an unknown number adds nothing.
    """
    may_wait = card.course_weeks.seen_after if card.course_weeks else None
    days = known.numbers.get(SINCE)
    long = may_wait is not None and days is not None and days > may_wait * DAYS_PER_WEEK
    return max(card.usual_urgency, Urgency.T3) if long else card.usual_urgency


def _too_long(edition: Edition, known: Known, leanings: tuple[Leaning, ...]) -> Because | None:
    """Why somebody should look, where it is for how long the likeliest cause has lasted."""
    weighed = zip((one.whole for one in leanings), index(edition).causes, strict=True)
    found = max(weighed, key=lambda one: one[0], default=None)
    if found is None:
        return None
    card = found[1].card
    if card.course_weeks is None or of_itself(card, known) is card.usual_urgency:
        return None
    facts = (("urgency", Urgency.T3.name), ("condition", card.id))
    return Because(
        "triage.urgency", (), (card.course_weeks.cited(card.id, "seen_after"),), "because.tier.too_long", facts
    )


def masses(edition: Edition, known: Known, leanings: tuple[Leaning, ...]) -> Masses:
    """The shares of grave causes.

    The answers of flag findings count in one direction only: a "yes" raises the grave causes it speaks for and leaves
    the others as they are, a "no" lowers grave ones. Otherwise a further flag, by making a harmless cause likelier,
    could lower the urgency. The likeliest cause is sought among those that are not grave, by the answers to all other
    questions.
    """
    top = max((max(one.raised, one.plain) for one in leanings), default=-inf)
    if top == -inf:
        return Masses(0.0, 0.0, 0.0, 0.0)
    tiers = [of_itself(cause.card, known) for cause in index(edition).causes]
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


# --- how much an unanswered warning sign counts ---

WEIGHED = "weighed"
"""What a card says where an unanswered finding of its flag counts only as far as it could matter in this picture."""


def counted(
    edition: Edition, known: Known, verdicts: tuple[FlagVerdict, ...], unasked: frozenset[str] = frozenset()
) -> tuple[FlagVerdict, ...]:
    """The verdicts as they count, one of each flag, the most urgent first: unknown answers as far as they matter.

    A flag that stands for certain stays as it is, and so does one whose line counts every unknown, or that hangs on an
    answer of the safety screen. Of the others each unknown finding is supposed to be there, one at a time; the flag is
    as urgent as the causes would then ask for, with lower bars than theirs, and never more urgent than it was. Where
    even then a harmless cause stands out, it is left away: a black toenail in few words is no reason for a visit. Where
    nothing but the place was said there is no picture to weigh it in, and it asks for a visit: a harmless cause that is
    only common reassures nobody.

    The urgency law holds: a finding that turns to "yes" makes the flag certain, or raises every such supposition.

    Parameters
    ----------
    unasked
        As in ``restride.triage.flags.evaluate``.
    """
    sure = max((one.urgency for one in verdicts if one.sure), default=Urgency.T4)
    weighed = {one for one in verdicts if one.urgency > sure and _is_weighed(edition, one)}
    found = [one for one in verdicts if one not in weighed]
    found += _weighed(edition, known, weighed, unasked) if weighed else ()
    first: dict[str, FlagVerdict] = {}
    for one in sorted(found, key=lambda one: (-one.urgency, not one.sure, one.flag)):
        first.setdefault(one.flag, one)
    return tuple(first.values())


def _weighed(
    edition: Edition, known: Known, verdicts: Iterable[FlagVerdict], unasked: frozenset[str]
) -> Iterator[FlagVerdict]:
    supposing = _Supposing(edition, known)
    least = Urgency.T4 if _pictured(edition, known) else Urgency.T3
    for one in verdicts:
        tier = max(supposing.most(_unknown(edition, known, one, unasked), one.urgency), min(least, one.urgency))
        if tier > Urgency.T4:
            yield replace(one, urgency=tier)


class _Supposing:
    """What the causes would ask for if one more finding were there; each is worked out once."""

    def __init__(self, edition: Edition, known: Known) -> None:
        self.edition, self.known = edition, known
        self.leanings = lean(edition, known)
        self.as_it_is = _asked_for(edition, masses(edition, known, self.leanings))
        self.found: dict[str, Urgency] = {}

    def most(self, findings: Iterable[str], enough: Urgency) -> Urgency:
        """The most urgent of the picture as it is and with each of these findings; ``enough`` at most."""
        tier = self.as_it_is
        for name in findings:
            if tier >= enough:
                break
            if name not in self.found:
                self.found[name] = self._with(name)
            tier = max(tier, self.found[name])
        return min(tier, enough)

    def _with(self, name: str) -> Urgency:
        known = self.known
        after = gather(self.edition, {**known.answers, name: YES}, known.numbers, known.zones, known.side)
        changed = [one for one, word in after.answers.items() if known.answers.get(one) != word]
        leanings = lean_again(self.edition, after, self.leanings, changed)
        return (
            self.as_it_is
            if leanings is self.leanings
            else _asked_for(self.edition, masses(self.edition, after, leanings))
        )


def _is_weighed(edition: Edition, verdict: FlagVerdict) -> bool:
    if verdict.sure or verdict.unknown != WEIGHED:
        return False
    screen = index(edition).screen
    return screen.isdisjoint(grounds(edition, verdict.hangs_on))


def _pictured(edition: Edition, known: Known) -> bool:
    """Whether anything was said of it but where it is; warning signs aside, so that a further one changes nothing."""
    laid = index(edition)
    said = {name for name, word in known.answers.items() if word == YES and name in laid.asking} - laid.places
    return any(edition.findings[name].scope == "complaint" and not is_red(edition, name) for name in said)


def _unknown(edition: Edition, known: Known, verdict: FlagVerdict, unasked: frozenset[str]) -> Iterator[str]:
    """Every unknown finding of the flag, not only those of the line that stands: the law needs all of them."""
    for name in edition.flags[verdict.flag].findings:
        if (known.answers.get(name) == DONT_KNOW and is_red(edition, name)) or name in unasked:
            yield name


def _asked_for(edition: Edition, found: Masses) -> Urgency:
    if found.urgent >= edition.value("triage.unknown.urgent_mass"):
        return Urgency.T2
    doubtful = (
        found.urgent >= edition.value("triage.unknown.grave_mass"),
        found.routine >= edition.value("triage.unknown.routine_mass"),
        found.likeliest < edition.value("triage.unknown.top_least"),
    )
    return Urgency.T3 if any(doubtful) else Urgency.T4
