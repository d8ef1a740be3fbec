"""The page of milestones: what comes next and when, the goal, and what went well. Reckons no date itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from restride.diary.history import History
from restride.diary.kinds import Goal
from restride.plan.milestones.aims import Milestone
from restride.plan.milestones.steps import Way
from restride.plan.milestones.wins import Win
from restride.report import document as doc
from restride.report.phrase import Speech
from restride.report.reason import labels, reasons_of


def milestones_document(way: Way, won: Iterable[Win], days: int, history: History, speech: Speech) -> doc.Document:
    """What comes next, the goal, and what went well in so many days."""
    blocks: list[doc.Block] = [doc.Title(speech.say("milestones.title"))]
    blocks += _ahead(way, history, speech)
    blocks += _goal(way, history, speech)
    blocks.append(doc.Heading(speech.say("milestones.done")))
    found = list(won)
    blocks.extend(_win(one, history, speech) for one in found)
    if not found:
        blocks.append(doc.Paragraph(speech.say("milestones.done_none", days=speech.quantity(days, "days"))))
    if any(one.window is not None for one in way.milestones):
        blocks += [doc.Divider(), doc.Paragraph(speech.say("milestones.honest"))]
    return doc.Document(tuple(blocks), labels(speech))


def _ahead(way: Way, history: History, speech: Speech) -> Iterator[doc.Block]:
    if way.shut:
        yield doc.Heading(speech.say("milestones.shut"))
        yield doc.Paragraph(speech.say("milestones.shut_text"), reasons_of(way.shut, history, speech))
        return
    yield doc.Heading(speech.say("milestones.ahead"))
    steps = [one for one in way.milestones if one.id != "goal"]
    yield from (_milestone(one, history, speech) for one in steps)
    if not steps:
        yield doc.Paragraph(speech.say("milestones.none"))


def _goal(way: Way, history: History, speech: Speech) -> Iterator[doc.Block]:
    yield doc.Heading(speech.say("milestones.goal"))
    entry = history.goal
    if entry is None or not isinstance(entry.body, Goal):
        command = speech.say("milestones.goal_command")
        there = doc.Way(speech.say("plan.goal.way"), "/plan/goal/new")
        yield doc.Paragraph(speech.say("milestones.goal_none"), command=command, way=there)
        return
    yield from (_milestone(one, history, speech) for one in way.milestones if one.id == "goal")
    if entry.body.text:
        yield doc.Line(speech.say("milestones.own_words", text=entry.body.text))


def _milestone(one: Milestone, history: History, speech: Speech) -> doc.Line:
    (why,) = reasons_of((one.because,), history, speech)
    what = why.text.rstrip(".")
    if one.window is None:
        return doc.Line(speech.say("milestones.undated", what=what), "", (why,), folded=True)
    key = "milestones.one_day" if one.window.earliest == one.window.latest else "milestones.window"
    days = {"earliest": speech.day(one.window.earliest), "latest": speech.day(one.window.latest)}
    return doc.Line(speech.say(key, what=what, **days), "", (why,), folded=True)


def _win(one: Win, history: History, speech: Speech) -> doc.Line:
    (why,) = reasons_of((one.because,), history, speech)
    told = speech.say("milestones.win", day=speech.day(one.day), what=why.text)
    return doc.Line(told, "", (why,), folded=True)
