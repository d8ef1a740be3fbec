"""Rails on what is offered and to whom: nothing that a cause, a flag or a finding forbids, no run beyond the scope.

They read the cards anew, entry by entry, and not by way of the plan's own verdicts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from restride.diary.complaint import Complaint
from restride.diary.kinds import Clearance
from restride.knowledge.item import Forbids, Item, Trait
from restride.season.programme import Morning
from restride.season.rails.impact import runs
from restride.season.rails.rail import Rail
from restride.words.day import Day, between

NUMB = ("reduced_feeling", "poor_circulation")
YOUNGEST = "triage.age.child_below"
SURGERY_WEEKS = "plan.scope.surgery_weeks"
WEEK = 7


def _allowed(morning: Morning) -> str:
    """Nothing is offered that a cause avoids, or that a cause, a flag, a tissue or a finding forbids."""
    told = frozenset(told_of(morning))
    for session in morning.advice.sessions:
        for dosed in session.items:
            item = morning.edition.items.get(dosed.item)
            why = None if item is None else next(against(morning, item, told), None)
            if why is not None:
                return f"{dosed.item} though {why}"
    return ""


def against(morning: Morning, item: Item, told: frozenset[str]) -> Iterator[str]:
    """Everything on the cards that speaks against an item this morning."""
    advice, edition = morning.advice, morning.edition
    traits = [edition.traits[name] for name in item.traits]
    for flag in advice.flags:
        if flag.silences == "everything" or (flag.silences != "nothing" and any(_strains(one) for one in traits)):
            yield f"the flag {flag.flag} silences {flag.silences}"
    for watched in advice.complaints:
        free = _free(morning, watched.complaint)
        for name in _causes(morning, watched.complaint):
            avoid = set(edition.conditions[name].avoid)
            if any(avoid & set(one.avoids) for one in traits if one.lasts or not free):
                yield f"{name} avoids it"
            if any(name in one.conditions for one in _all(item, [one for one in traits if one.lasts or not free])):
                yield f"{name} forbids it"
        if any(watched.tissue in one.tissues for one in _all(item, traits)):
            yield f"the tissue {watched.tissue} forbids it"
    for forbids in _all(item, traits):
        found = told & set(forbids.findings) | {one.flag for one in advice.flags} & set(forbids.flags)
        yield from sorted(found)


def _strains(trait: Trait) -> bool:
    return trait.impact or trait.loads


def _all(item: Item, traits: list[Trait]) -> Iterator[Forbids]:
    yield item.forbids
    yield from (one.forbids for one in traits)


def _free(morning: Morning, complaint: Complaint) -> bool:
    """Whether a clinician has cleared it since it opened, or it is a bone that passed the gate."""
    words = [entry for entry in morning.history.clearances if isinstance(entry.body, Clearance)]
    return complaint.id in morning.advice.standing.bones or any(
        getattr(entry.body, "word", "") == "cleared"
        and getattr(entry.body, "complaint", "") in ("", complaint.id)
        and entry.day >= complaint.since
        for entry in words
    )


def _causes(morning: Morning, complaint: Complaint) -> Iterator[str]:
    if complaint.diagnosis in morning.edition.conditions:
        yield complaint.diagnosis
        return
    least = morning.edition.value("triage.cause.probability_min")
    known = morning.edition.conditions
    yield from (one.condition for one in complaint.causes if one.probability >= least and one.condition in known)


def told_of(morning: Morning) -> Iterator[str]:
    """Findings of the runner and of what still hurts whose last word is "yes", and no clinician has spoken since."""
    spoken = max((entry.key for entry in morning.history.clearances), default=None)
    there = {"", *(one.complaint.id for one in morning.advice.complaints)}
    for (whom, name), fact in morning.history.facts.items():
        if whom in there and fact.last == "yes" and fact.yes is not None and (spoken is None or fact.yes > spoken):
            yield name


def _in_scope(morning: Morning) -> str:
    """Nobody runs by this plan whom it is not for: a child, in pregnancy, after surgery, with a diabetic foot."""
    if not runs(morning):
        return ""
    value, born = morning.edition.value, morning.history.person.born
    if born is not None and morning.on.year - born - 1 < value(YOUNGEST):
        return "runs, and may be under the age"
    told = {name: fact.yes[0] for (_, name), fact in morning.history.facts.items() if fact.last == "yes" and fact.yes}
    if "pregnant" in told:
        return "runs while pregnant"
    if "diabetes" in told and any(name in told for name in NUMB):
        return "runs with a diabetic foot"
    return _operated(morning, told)


def _operated(morning: Morning, told: Mapping[str, Day]) -> str:
    weeks = morning.edition.value(SURGERY_WEEKS)
    when = told.get("recent_surgery")
    fresh = when is not None and between(when, morning.on) < weeks * WEEK
    return "runs soon after surgery" if fresh else ""


OFFERED_RAILS: Mapping[str, Rail] = {
    "nothing forbidden is offered": _allowed,
    "nobody runs whom the plan is not for": _in_scope,
}
