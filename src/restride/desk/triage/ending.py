"""A complaint said to be gone, or back; a bone that has not passed the gate is not gone by a word. Judges no pain."""

from __future__ import annotations

from restride.desk.place import Place, Troubles, When
from restride.desk.record import Kept, complaint_word
from restride.desk.triage.complaint import complained
from restride.diary.history import History
from restride.diary.kinds import ComplaintWord
from restride.diary.standing import Door
from restride.plan.situation import BONE
from restride.report.complaint.page import Case
from restride.words.trouble import Trouble

GONE = "resolve"


def ended(place: Place, name: str, word: str, when: When) -> Kept | Troubles:
    """Say that a complaint is gone (``resolve``) or back (``reopen``).

    A place that counts as bone and has not passed the gate is not gone by a word: the word would open running without
    the weeks, the quiet days and the release that the gate asks for. Answers that rule a bone out, or a clinician's
    word, change the row; the list that is done opens the gate.
    """
    if word == GONE:
        case = complained(place, name)
        if not isinstance(case, Case):
            return case
        wrong = unready(case)
        if wrong is not None:
            return (wrong,)
    return complaint_word(place, name, word, when)


def barred(place: Place, body: object) -> Troubles:
    """Why an entry may not be kept as it is, were it the word that a complaint is gone; empty where it may."""
    if not isinstance(body, ComplaintWord) or body.word != GONE:
        return ()
    history = place.history()
    if not isinstance(history, History):
        return (history,)
    meant = [one.id for one in history.open_complaints() if one.speaks_of(body.side, body.zones)]
    cases = [complained(place, name) for name in meant]
    wrong = [unready(one) for one in cases if isinstance(one, Case)]
    return tuple(one for one in wrong if one is not None)


def unready(case: Case) -> Trouble | None:
    """Why it cannot be said gone yet; None where it can."""
    if case.watched is None or case.watched.tissue != BONE or case.standing.door is not Door.GATE:
        return None
    said = "counts as bone, and the list before the first run is not done; to say that it is gone would skip it"
    mend = "answer the questions about it again, or write down what a clinician said; or go on until the list is done"
    return Trouble(f"complaint {case.complaint.id}", said, mend)
