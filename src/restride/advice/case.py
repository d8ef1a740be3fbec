"""What of a runner may rule an item out, gathered as a Case as of a day. Allows and forbids nothing itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from restride.diary.complaint import Complaint
from restride.diary.history import History
from restride.knowledge.edition import Edition
from restride.plan.allowed import GROUPED, Case
from restride.plan.situation import BONE
from restride.triage.known import Known, from_history, is_red
from restride.triage.logic import DONT_KNOW, YES
from restride.triage.ranking import weighed
from restride.words.day import Day, Span, between

CRAMPS = "toe_cramps"
WALKING = "walking_hurts"
"""The finding that any pain in a walk tells."""
EDITIONS_KEPT = 4
"""A process meets the shipped edition, perhaps a clinic's, and those of tests."""


def gathered(
    edition: Edition,
    history: History,
    on: Day,
    known: Mapping[str, Known],
    flags: tuple[str, ...],
    tissues: tuple[str, ...],
) -> Case:
    """The case of a runner, over all open complaints and the runner as a whole.

    Parameters
    ----------
    known
        What is known of each open complaint, by its id.
    flags, tissues
        The flags in force and the tissue rows of the open complaints.

    Returns
    -------
    Case
        A red finding answered "don't know" counts as there. A cause counts as released once a clinician's word that
        clears has come after the complaint opened; what its card says lasts stays closed even then. Findings that
        no card of the catalogue names are left out.
    """
    opened = [(one, known[one.id]) for one in history.open_complaints()]
    findings = set() if opened else set(_there(edition, from_history(edition, history, None, on)))
    for (one, here), row in zip(opened, tissues, strict=True):
        there = set(_there(edition, here))
        findings |= there - {WALKING} if _borne(edition, history, one, here, row) else there
    causes = {one.id: tuple(_causes(edition, one, here)) for one, here in opened}
    free = {one.id for one, _ in opened if _released(history, one)}
    held = {cause for name, found in causes.items() if name not in free for cause in found}
    conditions = {cause for found in causes.values() for cause in found} | set(_cramping(edition, history, on))
    return Case(
        conditions=frozenset(conditions),
        flags=frozenset(flags),
        findings=frozenset(findings),
        tissues=frozenset(tissues),
        released=frozenset(cause for found in causes.values() for cause in found if cause not in held),
    )


def past_gate(
    edition: Edition, history: History, case: Case, known: Mapping[str, Known], bones: tuple[str, ...]
) -> Case:
    """The case once complaints of bone have passed the gate: what their causes avoid is open, but for what lasts."""
    passed = [(one, known[one.id]) for one in history.open_complaints() if one.id in bones and one.id in known]
    if not passed:
        return case
    held = {cause for one, here in passed for cause in _causes(edition, one, here)}
    others = [one for one in history.open_complaints() if one.id not in bones]
    kept = {cause for one in others for cause in _causes(edition, one, known[one.id])}
    return replace(case, released=case.released | (held - kept))


@lru_cache(maxsize=EDITIONS_KEPT)
def _speaking(edition: Edition) -> frozenset[str]:
    """The findings that may rule something of the catalogue out or in."""
    found = set(GROUPED)
    for item in edition.items.values():
        found.update(item.findings, item.forbids.findings)
    for trait in edition.traits.values():
        found.update(trait.forbids.findings)
    return frozenset(found)


def _there(edition: Edition, known: Known) -> Iterator[str]:
    """What was answered "yes", and what could be grave and nobody could rule out."""
    speaking = _speaking(edition)
    for name, answer in known.answers.items():
        if name in speaking and (answer == YES or (answer == DONT_KNOW and is_red(edition, name))):
            yield name


def _borne(edition: Edition, history: History, complaint: Complaint, known: Known, tissue: str) -> bool:
    """Whether walking is said to hurt by nothing but a walk that the tissue allows: within its green limit.

    The interview's own answer stands until it is taken back, and a bone bears nothing.
    """
    trace = known.traces.get(WALKING)
    if trace is None or trace.yes is None or tissue == BONE:
        return False
    said = [history.fact(WALKING, name) for name in ("", complaint.id)]
    answers = [fact.yes for fact in said if fact is not None and fact.yes is not None]
    if any(key == trace.yes or trace.no is None or key > trace.no for key in answers):
        return False
    most = edition.value(f"plan.reaction.{tissue}.green_during_max")
    day, name = trace.yes[0], trace.yes[-1]
    walks = [body for entry, body in history.activities(Span.ending(day, 1), "walk") if entry.id == name]
    felt = [part.during or 0.0 for body in walks for part in body.felt if part.complaint in ("", complaint.id)]
    return bool(felt) and max(felt) <= most


def _cramping(edition: Edition, history: History, on: Day) -> Iterator[str]:
    """Cramps of the last weeks are a matter of their own, also where nothing else hurts."""
    days = int(edition.value("plan.today.cramp_days"))
    if history.cramps and between(history.cramps[-1].day, on) < days and CRAMPS in edition.conditions:
        yield CRAMPS


def _causes(edition: Edition, complaint: Complaint, known: Known) -> Iterator[str]:
    """The causes in play: a diagnosis alone, else those likely enough by the interview, or by the diary without one."""
    if complaint.diagnosis in edition.conditions:
        yield complaint.diagnosis
        return
    least = edition.value("triage.cause.probability_min")
    shares = [(one.condition, one.probability) for one in complaint.causes]
    shares = shares or list(weighed(edition, known))
    yield from (name for name, share in shares if share >= least and name in edition.conditions)


def _released(history: History, complaint: Complaint) -> bool:
    """Whether a clinician cleared the foot since the complaint opened, or opened again."""
    word = history.cleared(complaint.id)
    return word is not None and word.day >= complaint.since and getattr(word.body, "word", "") == "cleared"
