"""What of a runner may rule an item out, gathered as a Case as of a day. Allows and forbids nothing itself."""

from __future__ import annotations

from collections.abc import Iterator

from restride.advice.surroundings import Surroundings
from restride.diary.complaint import Complaint
from restride.diary.history import History
from restride.knowledge.edition import Edition
from restride.plan.allowed import Case
from restride.triage.known import Known, from_history, is_red
from restride.triage.logic import DONT_KNOW, YES
from restride.triage.ranking import rank
from restride.words.day import Day


def case_of(edition: Edition, history: History, around: Surroundings, on: Day) -> Case:
    """The case of a runner, over all open complaints and the runner as a whole.

    Parameters
    ----------
    around
        The day as triage sees it, for its flags and tissue rows.

    Returns
    -------
    Case
        A red finding answered "don't know" counts as there. A cause counts as released once a clinician's word that
        clears or diagnoses has come after the complaint opened, or once its complaint passed the gate; what its card
        says lasts stays closed even then.
    """
    known = [(one, from_history(edition, history, one, on)) for one in history.open_complaints()]
    every = [here for _, here in known] or [from_history(edition, history, None, on)]
    causes = {one.id: tuple(_causes(edition, one, here)) for one, here in known}
    free = {one.id for one, _ in known if _released(history, one)} | set(history.standing.bones)
    held = {cause for name, found in causes.items() if name not in free for cause in found}
    conditions = {cause for found in causes.values() for cause in found}
    return Case(
        conditions=frozenset(conditions),
        flags=frozenset(flag.flag for flag in around.flags),
        findings=frozenset(name for here in every for name in _there(edition, here)),
        tissues=frozenset(one.tissue for one in around.situation.watched),
        released=frozenset(conditions - held),
    )


def _there(edition: Edition, known: Known) -> Iterator[str]:
    """What was answered "yes", and what could be grave and nobody could rule out."""
    for name, answer in known.answers.items():
        if answer == YES or (answer == DONT_KNOW and is_red(edition, name)):
            yield name


def _causes(edition: Edition, complaint: Complaint, known: Known) -> Iterator[str]:
    """The causes in play: a diagnosis alone, else those likely enough by the interview, or by the diary without one."""
    if complaint.diagnosis in edition.conditions:
        yield complaint.diagnosis
        return
    least = edition.value("triage.cause.probability_min")
    shares = [(one.condition, one.probability) for one in complaint.causes]
    shares = shares or [(one.condition, one.probability) for one in rank(edition, known)]
    yield from (name for name, share in shares if share >= least and name in edition.conditions)


def _released(history: History, complaint: Complaint) -> bool:
    """Whether a clinician cleared the foot since the complaint opened, or opened again."""
    word = history.cleared(complaint.id)
    return word is not None and word.day >= complaint.since and getattr(word.body, "word", "") == "cleared"
