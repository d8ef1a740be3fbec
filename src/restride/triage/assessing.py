"""From an interview to what it amounts to: urgency, causes, what to avoid and whom to see. As data; words nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

from restride.diary.complaint import Complaint, complaint_id
from restride.diary.kinds import Cause
from restride.diary.profile import Profile
from restride.knowledge.edition import Condition, Edition
from restride.triage.choosing import unasked
from restride.triage.flags import FlagVerdict, evaluate
from restride.triage.interview import Interview, known_of
from restride.triage.known import AGE, CHILD, Known
from restride.triage.logic import YES
from restride.triage.ranking import Ranked, rank
from restride.triage.tissue import TissueRow, tissue
from restride.triage.urgency import counted, tier
from restride.words.because import Because
from restride.words.day import Day
from restride.words.side import Side
from restride.words.urgency import Urgency


@dataclass(frozen=True, slots=True)
class Assessed:
    """What an interview amounts to.

    Parameters
    ----------
    urgency, rules
        The tier, and the flags that set it; no flag where the causes did.
    flags
        Every flag that stands, the most urgent first; those that hang on unknown answers among them.
    ranked
        The causes, the likeliest first.
    tissue
        The row of the pain rules in force.
    avoid, first_line, see, imaging
        Ids with a phrase. What is to be avoided is the union over all causes that are reckoned with, and over urgent
        ones that are less likely; what is to be done first is that of the leading cause alone, and of grave causes
        alone where it is urgent.
    recheck_days
        From and to how many days a look again is due; always there for self-care. None where somebody is seen first.
    groups
        Of child, pregnant, diabetic_foot and post_surgery those the runner belongs to: nobody is planned for here.
    questions
        What was asked, in order.
    """

    urgency: Urgency
    rules: tuple[str, ...]
    flags: tuple[FlagVerdict, ...]
    ranked: tuple[Ranked, ...]
    tissue: TissueRow
    avoid: tuple[str, ...]
    first_line: tuple[str, ...]
    see: tuple[str, ...]
    imaging: tuple[str, ...]
    because: tuple[Because, ...]
    recheck_days: tuple[int, int] | None
    groups: tuple[str, ...]
    questions: tuple[str, ...]


def assess(edition: Edition, profile: Profile, state: Interview) -> Assessed:
    """What an interview amounts to, finished or not; what of an open flag was not asked counts as "don't know".

    Parameters
    ----------
    profile
        Who was asked. What of it bears on the causes is in the state already, see ``begin``; what holds for a while
        only, as a pregnancy, is taken from here.
    """
    known = known_of(edition, state)
    never = unasked(edition, state, known)
    verdicts = counted(edition, known, evaluate(edition, known, never), never)
    emergency = any(one.sure and one.urgency is Urgency.T1 for one in verdicts)
    ranked = rank(edition, known, emergency)
    found = tier(edition, known, verdicts)
    reckoned = _reckoned(edition, ranked)
    heeded = _heeded(edition, ranked)
    stands_out = bool(ranked) and ranked[0].probability >= edition.value("triage.combine.top_least")
    leading = _leading(reckoned, found.urgency, stands_out)
    return Assessed(
        urgency=found.urgency,
        rules=found.rules,
        flags=verdicts,
        ranked=ranked,
        tissue=tissue(edition, known, _complaint(known, ranked)),
        avoid=_each(one.avoid for one in (*reckoned, *heeded)),
        first_line=_allowed(leading, (*reckoned, *heeded)),
        see=_see(edition, found.rules, leading or reckoned),
        imaging=_each(one.imaging for one in leading or reckoned[:1]),
        because=found.because,
        recheck_days=_recheck(edition, found.urgency),
        groups=_groups(edition, profile, known),
        questions=tuple(question for question, _ in state.given),
    )


def _reckoned(edition: Edition, ranked: tuple[Ranked, ...]) -> tuple[Condition, ...]:
    """The causes that are likely enough to be reckoned with, and the likeliest in any case."""
    least = edition.value("triage.cause.probability_min")
    likely = [one for place, one in enumerate(ranked) if one.probability >= least or place == 0]
    return tuple(edition.conditions[one.condition] for one in likely)


def _heeded(edition: Edition, ranked: tuple[Ranked, ...]) -> tuple[Condition, ...]:
    """Urgent causes that are not ruled out: what they forbid is forbidden."""
    least = edition.value("triage.cause.grave_probability_min")
    causes = [edition.conditions[one.condition] for one in ranked if one.probability >= least]
    return tuple(one for one in causes if one.usual_urgency >= Urgency.T2)


def _leading(reckoned: tuple[Condition, ...], urgency: Urgency, stands_out: bool) -> tuple[Condition, ...]:
    """The cause whose first steps are told; where it is urgent, those of grave causes only.

    Where no cause stands out there is none: a stretch or a heel raise for the least unlikely cause may harm another.
    """
    if urgency >= Urgency.T2:
        return tuple(one for one in reckoned if one.usual_urgency >= Urgency.T2)
    return reckoned[:1] if stands_out else ()


def _allowed(leading: tuple[Condition, ...], reckoned: tuple[Condition, ...]) -> tuple[str, ...]:
    """First steps, without any that a cause reckoned with forbids."""
    forbidden = {name for one in reckoned for name in one.avoid}
    return tuple(name for name in _each(one.first_line for one in leading) if name not in forbidden)


def _see(edition: Edition, rules: tuple[str, ...], causes: tuple[Condition, ...]) -> tuple[str, ...]:
    """Whom to see: those that the flags name, or the cause where none set the tier."""
    return _each([(edition.flags[name].see,) for name in rules]) or tuple(one.see for one in causes[:1])


def _recheck(edition: Edition, urgency: Urgency) -> tuple[int, int] | None:
    if urgency > Urgency.T3:
        return None
    return int(edition.value("triage.recheck.days_least")), int(edition.value("triage.recheck.days_most"))


def _groups(edition: Edition, profile: Profile, known: Known) -> tuple[str, ...]:
    """Whom no plan is made for."""

    def there(name: str) -> bool:
        return YES in {known.answers.get(name), profile.facts.get(name)}

    found = {
        CHILD: known.numbers.get(AGE, inf) < edition.value("triage.age.child_below"),
        "pregnant": there("pregnant"),
        "diabetic_foot": there("diabetes") and (there("reduced_feeling") or there("poor_circulation")),
        "post_surgery": there("recent_surgery"),
    }
    return tuple(name for name, holds in found.items() if holds)


def _each(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for some in lists for name in some))


def _complaint(known: Known, ranked: tuple[Ranked, ...]) -> Complaint:
    """The complaint as the interview has it, for the tissue row alone."""
    side = known.side or Side.BOTH
    name = complaint_id(side, known.zones) if known.zones else ""
    causes = tuple(Cause(one.condition, one.probability) for one in ranked)
    return Complaint(name, side, known.zones, Day.min, "", causes)
