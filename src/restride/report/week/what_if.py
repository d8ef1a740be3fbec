"""The coming days under something that has not happened, beside the plan as it is, as a Document. Reckons nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from restride.advice.ahead.projection import Ahead
from restride.advice.ahead.what_if import Change, Compared
from restride.diary.history import History
from restride.report import document as doc
from restride.report.phrase import Speech, capital
from restride.report.reason import entries_of, labels, reason
from restride.report.week.page import one_line
from restride.report.week.wire import days_to_wire


def what_if_document(found: Compared, history: History, speech: Speech) -> doc.Document:
    """Every day that differs, as it is and as it would be, with why; the others are counted."""
    blocks: list[doc.Block] = [doc.Title(speech.say("what_if.title", what=changed(found.change, speech)))]
    differing = found.differing
    blocks.append(doc.Paragraph(speech.say("what_if.lead")))
    if not differing:
        blocks.append(doc.Paragraph(speech.say("what_if.same", n=speech.quantity(len(found.plain), "days"))))
    for number in differing:
        blocks += _day(found.plain[number], found.changed[number], history, speech)
    plain, other = (sum(one.done.run_min for one in days) for days in (found.plain, found.changed))
    facts = {
        "plain": speech.quantity(round(plain), "minutes"),
        "other": speech.quantity(round(other), "minutes"),
        "n": speech.quantity(len(found.plain), "days"),
    }
    blocks += [doc.Divider(), doc.Line(speech.say("what_if.sum", **facts), speech.say("what_if.label.sum"))]
    blocks.append(doc.Foot((speech.say("what_if.foot"),)))
    return doc.Document(tuple(blocks), labels(speech))


def changed(change: Change, speech: Speech) -> str:
    """What is supposed to happen, in words."""
    said = []
    if change.run_km is not None:
        said.append(speech.say("what_if.run", what=speech.quantity(change.run_km, "km")))
    elif change.run_min is not None:
        said.append(speech.say("what_if.run", what=speech.quantity(change.run_min, "minutes")))
    if change.rest:
        said.append(speech.say("what_if.rest"))
    if change.race is not None and change.race_km is not None:
        km = speech.quantity(change.race_km, "km")
        said.append(speech.say("what_if.race", km=km, day=speech.day(change.race)))
    if change.pain is not None:
        said.append(speech.say("what_if.pain", n=speech.number(change.pain)))
    return speech.listed(said)


def _day(plain: Ahead, other: Ahead, history: History, speech: Speech) -> Iterator[doc.Block]:
    yield doc.Heading(capital(speech.day(plain.on)))
    yield doc.Line(_said(plain, speech), speech.say("what_if.label.plan"))
    whys = other.advice.because if other.advice.because != plain.advice.because else ()
    entries = entries_of(history, {name for why in whys for name in why.entries})
    opened = tuple(reason(why, speech, entries) for why in dict.fromkeys(whys))
    yield doc.Line(_said(other, speech), speech.say("what_if.label.other"), opened)


def _said(one: Ahead, speech: Speech) -> str:
    word = speech.say(f"light.{one.advice.light.value}.name")
    if one.free is not None:
        return speech.say("what_if.day", light=word, what=speech.say("plan.free"))
    if not one.advice.sessions:
        return speech.say("plan.nothing")
    return speech.say("what_if.day", light=word, what=one_line(one.advice.sessions[0], speech, one.advice))


def what_if_to_wire(found: Compared, speech: Speech) -> dict[str, Any]:
    """Both plans as data, and the days that differ."""
    return {
        "format": 1,
        "on": found.plain[0].on.isoformat(),
        "what": changed(found.change, speech),
        "differing": [found.plain[number].on.isoformat() for number in found.differing],
        "plan": days_to_wire(found.plain, speech),
        "what_if": days_to_wire(found.changed, speech),
    }
