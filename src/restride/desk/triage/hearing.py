"""What a clinician's word changed: the warnings before it and after it. Writes no word down and words nothing."""

from __future__ import annotations

from dataclasses import replace

from restride.advice.surroundings import Surroundings, surroundings
from restride.desk.correction import found
from restride.desk.place import Place, Troubles
from restride.diary.entry import Entry
from restride.diary.history import History
from restride.diary.kinds import Clearance
from restride.home.shelf import Shelf
from restride.knowledge.edition import Edition
from restride.report.complaint.word import Heard
from restride.words.day import Day
from restride.words.trouble import Trouble


def heard(place: Place, name: str) -> Heard | Troubles:
    """The diary with a clinician's word and without it, as of today.

    Parameters
    ----------
    name
        The id of the entry that holds the word.
    """
    shelf = place.shelf()
    if not isinstance(shelf, Shelf):
        return shelf
    entries = place.entries()
    history = place.history()
    if isinstance(entries, Trouble) or isinstance(history, Trouble):
        return tuple(one for one in (entries, history) if isinstance(one, Trouble))
    entry = found(entries, name)
    if isinstance(entry, Trouble):
        return (entry,)
    if not isinstance(entry.body, Clearance):
        return (Trouble(f"entry {entry.id}", f"is a {entry.kind}, no word of a clinician", "open it in the diary"),)
    if entry.id in history.retractions:
        return (Trouble(f"entry {entry.id}", "was taken back, so it changes nothing", "enter it anew if it was right"),)
    before = _seen(shelf.edition, without(history, entry), place.today)
    after = _seen(shelf.edition, history, place.today)
    return _compared(entry, entry.body, before, after, history)


def without(history: History, word: Entry) -> History:
    """The history as triage would read it had this word never been entered; quicker than folding all of it again.

    A word changes nothing but the clinicians' words themselves and what a complaint is called.
    """
    left = tuple(one for one in history.clearances if one.id != word.id)
    complaints = dict(history.complaints)
    for name, one in history.complaints.items():
        if one.diagnosed_by == word.id:
            named = [it for it in left if isinstance(it.body, Clearance) and _names(it.body, name)]
            last = named[-1] if named else None
            body = None if last is None else last.body
            complaints[name] = replace(
                one,
                diagnosis=body.condition if isinstance(body, Clearance) else "",
                diagnosed_by="" if last is None else last.id,
                grade=body.grade if isinstance(body, Clearance) else None,
            )
    return replace(history, clearances=left, complaints=complaints)


def _names(word: Clearance, complaint: str) -> bool:
    return word.word == "diagnosed" and word.complaint == complaint


def _seen(edition: Edition, history: History, on: Day) -> Surroundings:
    return surroundings(edition, history.profile(), history, on)


def _compared(entry: Entry, word: Clearance, before: Surroundings, after: Surroundings, history: History) -> Heard:
    left = {(flag.flag, flag.complaint) for flag in after.flags}
    gone = tuple(flag for flag in before.flags if (flag.flag, flag.complaint) not in left)
    return Heard(entry.id, word, (before.urgency, after.urgency), gone, after, history)
