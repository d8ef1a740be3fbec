"""Why something was said: what stands behind an entry, a rule or a card, and what was shown. Judges nothing."""

from __future__ import annotations

from dataclasses import dataclass

from restride.desk.consult import Consulted, consult
from restride.desk.place import SHOWN, Place, Troubles
from restride.diary.codec import from_line
from restride.diary.entry import Entry
from restride.diary.kinds import Shown
from restride.report.document import Document
from restride.report.phrase import METRIC
from restride.report.why import why_document
from restride.words.day import Day
from restride.words.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Told:
    """What was shown once, word for word as data."""

    entry: Entry
    shown: Shown


def explain(place: Place, subject: str, on: Day | None = None, units: str = METRIC) -> Document | Told | Troubles:
    """What stands behind a word of a day's advice; writes nothing.

    Parameters
    ----------
    subject
        An entry's id or its beginning, a rule, a number, a warning sign, a condition or a source.
    on
        The day whose advice is asked about; None is today.
    """
    looked = consult(place, on, keep=False)
    if not isinstance(looked, Consulted):
        return looked
    shelf = looked.shelf
    found = why_document(subject, looked.advice, looked.history, shelf.edition, shelf.phrases, units)
    if not isinstance(found, Trouble):
        return found
    return _told(place, subject) or (found,)


def _told(place: Place, subject: str) -> Told | None:
    """The advice that was shown under that id; the diary's history leaves it out."""
    for _, row in place.diary.rows():
        if row.kind == SHOWN and subject and row.id.startswith(subject):
            entry = from_line(row.line)
            if isinstance(entry, Entry) and isinstance(entry.body, Shown):
                return Told(entry, entry.body)
    return None
