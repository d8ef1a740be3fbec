"""The days away that are said already and not over, as a Document. Plans nothing."""

from __future__ import annotations

from restride.diary.history import History
from restride.diary.kinds import Schedule
from restride.report import document as doc
from restride.report.entry_words import entry_words
from restride.report.phrase import Speech, capital
from restride.report.reason import labels


def away_document(history: History, speech: Speech) -> doc.Document:
    """Each absence that is not over, with the way to take it back; empty where there is none."""
    blocks: list[doc.Block] = []
    for entry in history.away:
        body = entry.body
        over = not isinstance(body, Schedule) or body.away_to is None or body.away_to < speech.on
        if over or (isinstance(body, Schedule) and body.moved_to is not None):
            continue
        way = doc.Way(speech.say("plan.away.back"), f"/diary/{entry.id}/take-back")
        label = "" if blocks else speech.say("plan.away.said")
        blocks.append(doc.Line(capital(entry_words(body, speech)), label, way=way))
    return doc.Document(tuple(blocks), labels(speech))
