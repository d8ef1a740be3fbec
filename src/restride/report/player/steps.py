"""The steps of a day in the order of doing them, each as a Document with the times of its parts. Plans none of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from restride.advice.verdict import Advice
from restride.knowledge.item import Item
from restride.plan.session import Dosed, Session
from restride.report import document as doc
from restride.report.catalogue.dosed import dosed
from restride.report.catalogue.page import picture_of, words_of
from restride.report.phrase import Speech, capital
from restride.report.reason import labels
from restride.report.week.sessions import session_lines, session_title
from restride.words.measure import SECONDS_PER_MINUTE

OUTINGS = ("run_walk", "run", "walk", "cross")
"""Kinds of sessions that are written down as an outing."""
BEFORE, AFTER = ("warm_up", "drill"), ("cool_down",)
STILL = ("rest", "done")
"""Kinds of sessions in which there is nothing to do."""
FEWEST = 2
"""From so many repeats on they are counted."""


@dataclass(frozen=True, slots=True)
class Phase:
    """One stretch of time: what is done in it, and how many seconds; 0 lasts until the runner says so."""

    words: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do.

    Parameters
    ----------
    id
        Names the step within its day: the session's kind, or the item of the catalogue.
    item
        The dosed item; None for the outing itself.
    session
        The outing; None for an item.
    """

    id: str
    item: Dosed | None = None
    session: Session | None = None
    optional: bool = False


def steps_of(advice: Advice) -> tuple[Step, ...]:
    """Everything that may be done today, in its order; each once."""
    found: dict[str, Step] = {}
    for session in advice.sessions:
        for step in _steps(session):
            found.setdefault(step.id, step)
    return tuple(found.values())


def _steps(session: Session) -> Iterator[Step]:
    if session.kind in STILL:
        return
    outing = session.kind in OUTINGS
    if not outing:
        yield from (Step(one.item, one, optional=session.optional) for one in session.items)
        return
    yield from (Step(one.item, one, optional=session.optional) for one in session.items if one.part in BEFORE)
    yield Step(session.kind, session=session, optional=session.optional)
    yield from (Step(one.item, one, optional=session.optional) for one in session.items if one.part in AFTER)


def name_of_step(step: Step, speech: Speech) -> str:
    """What a step is called in a list: "Heel raise on one leg 3 × 8"."""
    if step.session is not None:
        return session_title(step.session, speech)
    assert step.item is not None
    return capital(dosed(step.item, speech))


def step_document(step: Step, advice: Advice, speech: Speech) -> doc.Document:
    """One step: what, its drawing, how, what is felt, and what to stop for."""
    blocks = list(_outing(step.session, advice, speech) if step.session is not None else _item(step, speech))
    return doc.Document(tuple(blocks), labels(speech))


def _item(step: Step, speech: Speech) -> Iterator[doc.Block]:
    assert step.item is not None
    item = speech.edition.items.get(step.item.item)
    yield doc.Title(name_of_step(step, speech))
    if item is not None:
        drawn = picture_of(item, speech)
        if drawn is not None:
            yield drawn
        yield from _said(item, speech)
    yield _stop(speech)


def _outing(session: Session, advice: Advice, speech: Speech) -> Iterator[doc.Block]:
    light = advice.light.value
    yield doc.Title(session_title(session, speech), light, speech.say(f"light.{light}.name"))
    yield from (doc.Paragraph(text) for text in session_lines(session, speech))
    for one in session.items:
        item = speech.edition.items.get(one.item)
        if one.part == "cue" and item is not None:
            yield from _said(item, speech)
    yield _stop(speech)


def _said(item: Item, speech: Speech) -> Iterator[doc.Line]:
    for part in ("how", "feel", "stop"):
        words = words_of(item, part, speech)
        if words:
            yield doc.Line(words, speech.say(f"catalogue.{part}"))


def _stop(speech: Speech) -> doc.Line:
    return doc.Line(speech.say("play.stop"), speech.say("play.stop_label"))


def phases(step: Step, speech: Speech) -> tuple[Phase, ...]:
    """The stretches of time of a step, in their order; none where nothing is timed or counted."""
    if step.session is not None:
        return tuple(_running(step.session, speech))
    assert step.item is not None
    return tuple(_sets(step.item, speech.edition.items.get(step.item.item), speech))


def _running(session: Session, speech: Speech) -> Iterator[Phase]:
    for part in session.parts:
        for number in range(part.repeats):
            for kind, minutes in (("walk", part.walk_min), ("run", part.run_min)):
                if minutes:
                    said = speech.say(f"play.{kind}")
                    if part.repeats >= FEWEST:
                        said = speech.say("play.counted", what=said, n=str(number + 1), of=str(part.repeats))
                    yield Phase(said, _s(minutes))
    if not session.parts and session.minutes:
        yield Phase(speech.say(f"play.{session.kind}"), _s(session.minutes))


def _sets(one: Dosed, item: Item | None, speech: Speech) -> Iterator[Phase]:
    if one.sets is None and one.repetitions is None and not one.hold_s:
        if one.minutes:
            yield Phase(capital(speech.item(one.item)), _s(one.minutes))
        return
    tempo = sum((item.value(key) or 0.0) if item else 0.0 for key in ("up_s", "pause_s", "down_s"))
    each = one.hold_s or tempo
    times = one.repetitions or 1
    rest = int((item.value("rest_s") or 0.0) if item else 0.0)
    sets = one.sets or 1
    for number in range(sets):
        count = {"n": str(number + 1), "of": str(sets), "times": str(times)}
        yield Phase(speech.say("play.set" if one.repetitions else "play.hold", **count), round(each * times))
        if rest and number + 1 < sets:
            yield Phase(speech.say("play.rest"), rest)


def _s(minutes: float) -> int:
    return round(minutes * SECONDS_PER_MINUTE)
