"""How a goal stands, in sentences: within reach and when, or the nearest that is. Reaches for none itself."""

from __future__ import annotations

from collections.abc import Iterator

from restride.advice.ahead.goal import RACE, Outcome, Reach
from restride.report import document as doc
from restride.report.phrase import Speech
from restride.report.reason import labels

UNITS = {"run_minutes": "minutes", "week_km": "km", "race_km": "km"}


def goal_lines(found: Reach, speech: Speech) -> Iterator[doc.Block]:
    """The goal's own lines on the page of the plan."""
    label = speech.say("plan.label.goal")
    for number, text in enumerate(goal_sentences(found, speech)):
        past = found.outcome is Outcome.PAST and not number
        command, way = (speech.say("plan.goal.command"), _anew(speech)) if past else ("", None)
        yield doc.Line(text, label if not number else "", command=command, way=way)


def goal_document(found: Reach | None, speech: Speech) -> doc.Document:
    """The goal on a page of its own."""
    blocks: list[doc.Block] = [doc.Title(speech.say("plan.goal.title"))]
    if found is None:
        blocks.append(
            doc.Paragraph(speech.say("plan.goal.none"), command=speech.say("plan.goal.command"), way=_anew(speech))
        )
    else:
        blocks += [doc.Paragraph(text) for text in goal_sentences(found, speech)]
        if found.outcome in (Outcome.REACHED, Outcome.SHORT):
            blocks.append(doc.Paragraph(speech.say("plan.goal.how")))
    return doc.Document(tuple(blocks), labels(speech))


def _anew(speech: Speech) -> doc.Way:
    """Where the pages ask for a goal."""
    return doc.Way(speech.say("plan.goal.way"), "/plan/goal/new")


def goal_sentences(found: Reach, speech: Speech) -> Iterator[str]:
    """How the goal stands, and where it is out of reach the nearest that is not."""
    goal = found.goal
    name = _named(goal.kind, goal.target, speech)
    by = "" if goal.by is None else speech.day(goal.by)
    if found.outcome is Outcome.PAST:
        yield speech.sentence("plan.goal.past", goal=name, day=by)
        return
    if found.outcome is Outcome.STOPPED:
        yield speech.sentence("plan.goal.stopped", goal=name)
        return
    if found.outcome is Outcome.REACHED and found.first is not None:
        key = "plan.goal.reached_by" if by else "plan.goal.reached"
        yield speech.sentence(key, goal=name, day=by, first=speech.day(found.first))
    else:
        yield from _short(found, name, by, speech)
    if goal.kind == RACE:
        yield speech.say("plan.goal.race_easy")


def _short(found: Reach, name: str, by: str, speech: Speech) -> Iterator[str]:
    """By that day something smaller, and the whole on a later day or not within sight."""
    weeks = speech.quantity(found.horizon_weeks, "weeks")
    yield speech.sentence("plan.goal.short_by" if by else "plan.goal.short", goal=name, day=by, weeks=weeks)
    if found.best > 0 and found.best_on is not None:
        nearest = _named(found.goal.kind, found.best, speech)
        yield speech.sentence("plan.goal.nearest", nearest=nearest, day=speech.day(found.best_on))
    else:
        yield speech.say("plan.goal.no_run")
    if found.first is not None:
        yield speech.sentence("plan.goal.later", goal=name, first=speech.day(found.first))
    elif by:
        yield speech.sentence("plan.goal.not_seen", goal=name, weeks=weeks)


def _named(kind: str, target: float, speech: Speech) -> str:
    return speech.say(f"plan.goal.kind.{kind}", n=speech.quantity(target, UNITS[kind]))
