"""The page of blocks: what keeping it asks, two blocks beside each other, what returns. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from restride.diary.history import History
from restride.diary.standing import Standing
from restride.plan.maintenance.block import Block, Compared
from restride.plan.maintenance.dose import kept
from restride.plan.protocol.keeping import Asked
from restride.plan.today.offer import Offer
from restride.report import document as doc
from restride.report.phrase import Speech
from restride.report.reason import labels, reasons_of
from restride.report.selftest.page import name_of_test
from restride.words.because import Because
from restride.words.day import Day, plus


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything the page shows: what is asked, both blocks, the tests, what is due, the last cue, the new drill."""

    asked: tuple[Asked, ...]
    blocks: tuple[Block, Block]
    compared: tuple[Compared, ...]
    due: tuple[Offer, ...]
    cue: Day | None
    plateau: Because | None


def blocks_document(standing: Standing, there: Kept, history: History, speech: Speech) -> doc.Document:
    """Where the runner is, what is asked, what changed from block to block, what comes back."""
    blocks: list[doc.Block] = [doc.Title(speech.say("blocks.title")), _phase(standing, speech)]
    steps = tuple(doc.Step(one.done, _text(one.because, speech), _opened(one, history, speech)) for one in there.asked)
    blocks.append(doc.Checklist(speech.say("blocks.asked"), steps))
    blocks += _runs(there.blocks, speech)
    blocks += _tests(there, history, speech)
    if kept(standing):
        blocks += _returns(there, speech)
    blocks += [doc.Divider(), doc.Paragraph(speech.say("blocks.honest"))]
    return doc.Document(tuple(blocks), labels(speech))


def _phase(standing: Standing, speech: Speech) -> doc.Line:
    label = speech.say("blocks.phase_label")
    if kept(standing):
        weeks = speech.quantity(speech.edition.value("plan.maintenance.block_weeks"), "weeks")
        day = speech.day(standing.phase_since or speech.on)
        return doc.Line(speech.say("blocks.phase_kept", day=day, weeks=weeks), label)
    return doc.Line(speech.say("blocks.phase_other", phase=speech.say(f"phase.{standing.phase}.name")), label)


def _text(why: Because, speech: Speech) -> str:
    return speech.because(why)


def _opened(one: Asked, history: History, speech: Speech) -> tuple[doc.Reason, ...]:
    return reasons_of((one.because,), history, speech)


def _runs(blocks: tuple[Block, Block], speech: Speech) -> Iterator[doc.Block]:
    yield doc.Heading(speech.say("blocks.runs"))
    spans = [
        speech.say("blocks.since", first=_short(one.span.start, speech), last=_short(plus(one.span.end, -1), speech))
        for one in blocks
    ]
    columns = (speech.say("blocks.measure"), *spans)
    rows = (
        (speech.say("blocks.week_min"), *(speech.quantity(round(one.week_min), "minutes") for one in blocks)),
        (speech.say("blocks.longest"), *(speech.quantity(round(one.longest_min), "minutes") for one in blocks)),
        (speech.say("blocks.morning"), *(_morning(one, speech) for one in blocks)),
    )
    yield doc.Table(columns, rows)


def _morning(one: Block, speech: Speech) -> str:
    return speech.say("blocks.none") if one.morning is None else speech.number(round(one.morning, 1))


def _short(day: Day, speech: Speech) -> str:
    return speech.say("tissues.tick", day=str(day.day), month=speech.say(f"month.name.{day.month}")[:3])


def _tests(there: Kept, history: History, speech: Speech) -> Iterator[doc.Block]:
    yield doc.Heading(speech.say("blocks.tests"))
    whys = [one.because for one in there.compared if one.because is not None]
    for why in reasons_of(whys, history, speech):
        yield doc.Line(why.text, "", (why,), folded=True)
    for row in there.compared:
        if row.because is None:
            yield doc.Line(_alone(row, speech))
    if not there.compared:
        yield doc.Paragraph(speech.say("blocks.tests_none"))
    for number, one in enumerate(there.due):
        way = doc.Way(speech.say("blocks.way"), "/selftests") if number == 0 else None
        command = speech.say("blocks.command") if number == 0 else ""
        name = speech.sentence("blocks.due_text", test=name_of_test(one.test, speech))
        yield doc.Line(name, speech.say("blocks.due") if number == 0 else "", (), command, way=way)
    if there.plateau is not None:
        (why,) = reasons_of((there.plateau,), history, speech)
        yield doc.Line(why.text, speech.say("blocks.drill"), (why,), folded=True)


def _alone(one: Compared, speech: Speech) -> str:
    """A test that was tried in one block only."""
    held = one.now or one.before
    assert held is not None  # a row stands for at least one result
    key = "blocks.alone_now" if one.now is not None else "blocks.alone_before"
    side, name = speech.say(f"side.{one.side.value}"), name_of_test(one.test, speech)
    return speech.sentence(key, test=name, side=side, value=speech.number(held.value))


def _returns(there: Kept, speech: Speech) -> Iterator[doc.Block]:
    """How often what is kept up, and when a cue comes back."""
    yield doc.Heading(speech.say("blocks.dose"))
    value = speech.edition.value
    days = {one: speech.number(value(f"plan.maintenance.{one}_per_week")) for one in ("calf", "foot", "hip")}
    yield doc.Line(speech.say("blocks.dose_text", **days), speech.say("blocks.dose_label"))
    told = speech.say("blocks.cue_due")
    if there.cue is not None:
        days_between = speech.quantity(speech.edition.value("plan.maintenance.cue_days"), "days")
        told = speech.say("blocks.cue_later", day=speech.day(there.cue), weeks=days_between)
    yield doc.Line(told, speech.say("blocks.cue_label"))
