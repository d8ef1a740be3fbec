"""A day as triage sees it, in the plan's terms: tissues, stops, holds, whom the plan is not for. Lays out nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from restride.advice.case import gathered
from restride.advice.contradiction import contradictions
from restride.diary.complaint import Complaint, Fact
from restride.diary.entry import Entry
from restride.diary.history import History
from restride.diary.kinds import Clearance
from restride.diary.profile import Profile
from restride.knowledge.edition import Edition
from restride.plan.situation import Situation, Watched
from restride.triage.flags import StandingFlag, standing
from restride.triage.known import Known, from_history
from restride.triage.tissue import tissue
from restride.words.because import Because
from restride.words.day import Day, plus
from restride.words.itself import Itself
from restride.words.measure import DAYS_PER_WEEK
from restride.words.urgency import Urgency

NUMB = ("reduced_feeling", "poor_circulation")
"""Findings that hide what pain would say; no impact ladder climbs through them without a clinician's release."""
KEPT = 16
"""So many sets of facts are kept laid out: those of a few runners at a time."""
INJECTION = "steroid_injection_recent"
PREGNANT, SURGERY, DIABETES = "pregnant", "recent_surgery", "diabetes"
TERMS = {"T1": Urgency.T1, "T2": Urgency.T2, "T3": Urgency.T3, "T4": Urgency.T4}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The situation for the plan, with the flags and the urgency that made it."""

    situation: Situation
    flags: tuple[StandingFlag, ...]
    urgency: Urgency
    tiers: tuple[Because, ...]
    contradictions: tuple[Because, ...]
    known: Mapping[str, Known]


def surroundings(edition: Edition, profile: Profile, history: History, on: Day) -> Surroundings:
    """What triage has to say of a day, folded into the plan's terms."""
    known = {one.id: from_history(edition, history, one, on) for one in history.open_complaints()}
    flags = standing(edition, history, on, known)
    watched = tuple(_watched(edition, known[one.id], one) for one in history.open_complaints())
    tiers, urgency = _tiers(history, flags)
    bone = any(one.tissue == "bone" for one in watched)
    stop = (*_flag_stops(flags, bone), *_tier_stops(urgency, tiers, bone), *_restrictions(history))
    against = contradictions(edition, history, on, known, flags)
    stop = (*stop, *(one.because for one in against if one.stops))
    stop = (*dict.fromkeys(stop), *_scope(edition, profile, history, on))
    unassessed = tuple(one.complaint for one in watched if not _asked(one.complaint))
    holds = (*_holds(edition, profile, history, on), *(one.because for one in against if not one.stops))
    tissues = tuple(one.tissue for one in watched)
    case = gathered(edition, history, on, known, tuple(flag.flag for flag in flags), tissues)
    situation = Situation(on, profile, watched, stop, holds, unassessed, case)
    return Surroundings(situation, flags, urgency, tiers, tuple(one.because for one in against), known)


def _asked(complaint: Complaint) -> bool:
    return complaint.assessed is not None or bool(complaint.diagnosis)


def _watched(edition: Edition, known: Known, complaint: Complaint) -> Watched:
    row = tissue(edition, known, complaint)
    return Watched(complaint, row.tissue, row.high_risk, row.because)


def _tiers(history: History, flags: tuple[StandingFlag, ...]) -> tuple[tuple[Because, ...], Urgency]:
    """The urgency in force: of the flags, and of each assessment that no clinician has answered since."""
    found: list[tuple[Urgency, Because]] = [(flag.urgency, flag.because) for flag in flags]
    for complaint in history.open_complaints():
        tier = TERMS.get(complaint.urgency)
        cleared = history.cleared(complaint.id)
        if tier is None or complaint.assessed is None or (cleared is not None and cleared.key > complaint.assessed):
            continue
        facts = (("complaint", complaint.id), ("urgency", tier.name))
        found.append(
            (tier, Because("triage.assessment", (complaint.assessed_by,), (), "because.tier.assessment", facts))
        )
    found.sort(key=lambda pair: -pair[0])
    grave = tuple(why for tier, why in found if tier > Urgency.T4)
    return grave, max((tier for tier, _ in found), default=Urgency.T4)


def _flag_stops(flags: tuple[StandingFlag, ...], bone: bool) -> Iterator[Because]:
    """A flag ends impact when its card says so, when it is urgent, or when it is routine and a bone is in doubt."""
    for flag in flags:
        if flag.silences in ("everything", "impact") or flag.urgency >= Urgency.T2 or bone:
            yield flag.because


def _tier_stops(urgency: Urgency, tiers: tuple[Because, ...], bone: bool) -> Iterator[Because]:
    if urgency >= Urgency.T2 or (urgency is Urgency.T3 and bone):
        yield from tiers


def _restrictions(history: History) -> Iterator[Because]:
    """A clinician's restriction holds until a later word clears."""
    for entry in history.clearances:
        if isinstance(entry.body, Clearance) and entry.body.word == "restricted":
            cleared = history.cleared(entry.body.complaint)
            if cleared is None or cleared.key < entry.key:
                facts = (("clinician", entry.body.clinician),)
                yield Because("plan.restricted", (entry.id,), (), "because.stop.restricted", facts)


def _scope(edition: Edition, profile: Profile, history: History, on: Day) -> Iterator[Because]:
    """Whom the plan is not for; triage, education and a clinician's limits remain.

    Of a birth only the year is known: whoever may still be too young counts as too young.
    """
    age, youngest = profile.age(on), edition.cited("triage.age.child_below")
    if age is not None and age - 1 < float(youngest.value):
        yield Because("plan.scope", (), (youngest,), "because.scope.child", (("age", age),))
    if _holding(profile, history, PREGNANT):
        yield Because("plan.scope", _said(history, PREGNANT), (), "because.scope.pregnant")
    if _holding(profile, history, DIABETES) and any(_holding(profile, history, one) for one in NUMB):
        yield Because("plan.scope", _said(history, DIABETES), (), "because.scope.diabetic_foot")
    weeks = edition.cited("plan.scope.surgery_weeks")
    when = [fact.yes for fact in _facts(history, SURGERY) if fact.yes is not None and fact.last == "yes"]
    if when and on < plus(max(when)[0], int(float(weeks.value) * DAYS_PER_WEEK)):
        yield Because("plan.scope", (max(when)[-1],), (weeks,), "because.scope.surgery")


def _facts(history: History, finding: str) -> list[Fact]:
    """What was said of a finding, of the whole runner or within the talk about one complaint."""
    return _by_finding(Itself(history.facts)).get(finding, [])


@lru_cache(maxsize=KEPT)
def _by_finding(facts: Itself[Mapping[tuple[str, str], Fact]]) -> Mapping[str, list[Fact]]:
    """The facts by finding, over all complaints; the same until something is said again."""
    found: dict[str, list[Fact]] = {}
    for (_, name), fact in facts.held.items():
        found.setdefault(name, []).append(fact)
    return found


def _holding(profile: Profile, history: History, finding: str) -> bool:
    """Whether it holds by the last word, wherever that was said; "don't know" takes nothing back."""
    facts = _facts(history, finding)
    yes = max((fact.yes for fact in facts if fact.yes is not None), default=None)
    no = max((fact.no for fact in facts if fact.no is not None), default=None)
    if yes is None:
        return profile.facts.get(finding) == "yes"
    return no is None or yes >= no


def _said(history: History, finding: str) -> tuple[str, ...]:
    """The entries that said so, oldest first."""
    return tuple(key[-1] for key in sorted(fact.yes for fact in _facts(history, finding) if fact.yes is not None))


def _holds(edition: Edition, profile: Profile, history: History, on: Day) -> Iterator[Because]:
    """What forbids a step up: dulled feeling without a release, and a recent injection."""
    released = _released(history)
    for finding in NUMB:
        if not released and _holding(profile, history, finding):
            yield Because("plan.masked", _said(history, finding), (), f"because.hold.{finding}")
    weeks = edition.cited("plan.mask.injection_weeks")
    given = [fact.yes for fact in _facts(history, INJECTION) if fact.yes is not None]
    if given and on < plus(max(given)[0], int(float(weeks.value) * DAYS_PER_WEEK)):
        yield Because("plan.masked", (max(given)[-1],), (weeks,), "because.hold.injection")


def _released(history: History) -> bool:
    """Whether a clinician has cleared the runner since dulled feeling was last reported."""
    keys = [fact.yes for name in NUMB for fact in _facts(history, name) if fact.yes is not None]
    words: list[Entry] = [
        entry for entry in history.clearances if isinstance(entry.body, Clearance) and entry.body.word == "cleared"
    ]
    return bool(keys) and any(entry.key > max(keys) for entry in words)
