"""A page for somebody who keeps the runner company: what is done, what comes, what helps. No pain, mood or cause."""

from __future__ import annotations

from restride.advice.verdict import Advice
from restride.diary.history import History
from restride.diary.kinds import Activity, Exercise
from restride.report import document as doc
from restride.report.next_step import stopped
from restride.report.phrase import Speech
from restride.report.reason import labels
from restride.report.week.sessions import session_title
from restride.words.day import Day, Span

DAYS = 14
"""So far back it tells."""
HELPS = ("how", "rest", "stop", "late")
"""The sentences on what helps, in their order."""


def companion_document(advice: Advice, history: History, speech: Speech) -> doc.Document:
    """What a partner or a friend may know; the runner shows it or prints it, and nothing is sent.

    Days are counted and never rated: a day without anything may have been a day of rest by the plan. Nothing of pain,
    mood, sleep, causes or flags stands on it, not even as a reason; where running is stopped it says so, and not why.
    """
    span = Span.ending(advice.on, DAYS)
    ran, moved, exercised = set[Day](), set[Day](), set[Day]()
    for entry in history.within(span):
        if isinstance(entry.body, Activity):
            (ran if entry.body.sport == "run" else moved).add(entry.day)
        elif isinstance(entry.body, Exercise):
            exercised.add(entry.day)
    counts = {"runs": ran, "others": moved, "exercises": exercised}
    days = {name: speech.quantity(len(found), "days") for name, found in counts.items()}
    blocks: list[doc.Block] = [
        doc.Title(speech.say("companion.title")),
        doc.Paragraph(speech.say("companion.lead")),
        doc.Line(_today(advice, speech), speech.say("companion.today")),
        doc.Line(speech.say("companion.done", **days), speech.say("companion.lately")),
    ]
    for number, name in enumerate(HELPS):
        label = "" if number else speech.say("companion.helps_label")
        blocks.append(doc.Line(speech.say(f"companion.helps.{name}"), label))
    return doc.Document(tuple(blocks), labels(speech))


def _today(advice: Advice, speech: Speech) -> str:
    if not advice.sessions or stopped(advice):
        return speech.say("companion.stopped")
    return session_title(advice.sessions[0], speech)
