"""The diary as a document: days, and on each what was written, with each entry's id. Leaves out what was shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from restride.diary.entry import Entry
from restride.diary.form import Form
from restride.diary.history import History
from restride.diary.kinds import Decision, Shown
from restride.knowledge.edition import Edition
from restride.report import document as doc
from restride.report.entry_words import REACTION, entry_words, standing_change
from restride.report.phrase import METRIC, Speech, capital
from restride.report.reason import labels
from restride.words.day import Span


def diary_document(
    history: History, span: Span, edition: Edition, phrases: Mapping[str, str], units: str = METRIC
) -> doc.Document:
    """The entries of a span of days, the latest day first.

    Judgements are listed where they judged a run or moved something; what was shown is not in a History. Retracted
    entries are not live, so they are only counted. The last day of the span is called "today".
    """
    days = list(span)
    on = days[-1] if days else span.start
    speech = Speech(phrases, edition, on, units)
    blocks: list[doc.Block] = [doc.Title(speech.say("diary.title"))]
    for day in reversed(days):
        entries = [entry for entry in history.on(day) if listed(entry)]
        if entries:
            blocks.append(doc.Heading(capital(speech.day(day, plain=True))))
            blocks.append(doc.Table(("id", "what"), tuple(_row(entry, speech) for entry in entries)))
    if len(blocks) == 1:
        blocks.append(doc.Paragraph(speech.say("diary.empty"), command=speech.say("diary.empty_command")))
    blocks.extend(_taken_back(history, span, speech))
    blocks.append(doc.Foot((), (speech.say("diary.foot"),)))
    return doc.Document(tuple(blocks), labels(speech))


def listed(entry: Entry) -> bool:
    """Whether a person wants to read it: not what was shown, nor measured, nor judgements that moved nothing."""
    body = entry.body
    if isinstance(body, Decision):
        return body.rule == REACTION or standing_change(body.before, body.after) is not None
    return not isinstance(body, Form | Shown)


def _row(entry: Entry, speech: Speech) -> tuple[str, str]:
    said = capital(entry_words(entry.body, speech))
    if entry.known > entry.day and not isinstance(entry.body, Decision):
        said = speech.say("entry.late", what=said, day=speech.day(entry.known, plain=True))
    return entry.id, said


def _taken_back(history: History, span: Span, speech: Speech) -> Iterator[doc.Block]:
    count = sum(1 for entry in history.retractions.values() if entry.day in span)
    if count:
        yield doc.Paragraph(speech.say("diary.taken_back", n=speech.quantity(count, "entries")))
