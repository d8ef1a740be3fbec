"""Where the runner stands on every ladder, drawn: the rung, the last stable one, what opens the next. Moves none."""

from __future__ import annotations

from collections.abc import Iterator

from restride.advice.verdict import Advice
from restride.diary.standing import Door
from restride.plan.ladder import LADDER, RUNG
from restride.plan.protocol.climbing import ahead
from restride.plan.situation import Scene
from restride.plan.step import greens_needed
from restride.report import document as doc
from restride.report.drawing.ladder import Climb, ladder_picture
from restride.report.next_step import next_step
from restride.report.phrase import Speech, capital
from restride.report.reason import entries_of, labels, reason

CLIMBING = (Door.GATE, Door.LADDER)
"""Behind the other doors the run-walk ladder is not climbed: the length of the runs is governed otherwise."""


def ladders_document(advice: Advice, scene: Scene, speech: Speech) -> doc.Document:
    """Every ladder that is held now; of exercises, the day's page says which one it is.

    A runner who is on no ladder is told so.
    """
    blocks: list[doc.Block] = [doc.Title(speech.say("ladders.title")), *_runs(advice, speech)]
    blocks += _others(advice, scene, speech)
    if len(blocks) == 1:
        blocks.append(doc.Paragraph(speech.say("ladders.none")))
    return doc.Document(tuple(blocks), labels(speech))


def _runs(advice: Advice, speech: Speech) -> Iterator[doc.Block]:
    """The run-walk ladder, whose heights are half rungs."""
    standing = advice.standing
    if standing.door not in CLIMBING:
        return
    names = tuple(speech.rung(one.id) for one in speech.edition.ladders[LADDER].rungs)
    coming = next_step(advice, speech.edition)
    left = speech.quantity(coming.greens_left, "quiet_runs")
    opens = speech.say("ladders.after", left=left) if coming.kind == "climb" else ""
    stable = None if standing.stable is None else standing.stable // RUNG
    yield from _drawn(LADDER, (names, standing.height // RUNG, stable, opens), speech)


def _others(advice: Advice, scene: Scene, speech: Speech) -> Iterator[doc.Block]:
    """The ladders beside it that are held, each with why its next rung is not open yet."""
    standing, need = advice.standing, greens_needed(scene)
    stable = {one.ladder: one.height for one in standing.stable_lines}
    for one in standing.lines:
        card = speech.edition.ladders.get(one.ladder)
        if card is None:
            continue
        names = tuple(speech.step(f"{one.ladder}.{rung.id}") for rung in card.rungs)
        yield from _drawn(one.ladder, (names, one.height, stable.get(one.ladder), ""), speech)
        coming = ahead(scene, standing, one.ladder, need)
        if coming is not None:
            yield _next(f"{one.ladder}.{coming.rung}", coming.closed is None, speech)
            if coming.closed is not None:
                entries = entries_of(scene.history, coming.closed.entries)
                why = reason(coming.closed, speech, entries)
                yield doc.Line(why.text, speech.say("label.because"), (why,), folded=True)


def _next(step: str, is_open: bool, speech: Speech) -> doc.Block:
    said = speech.say("ladders.open" if is_open else "ladders.closed", step=speech.step(step))
    return doc.Line(said, speech.say("label.next"))


Drawn = tuple[tuple[str, ...], int, int | None, str]
"""The names of the rungs, the one stood on, the last stable one, and what opens the next."""


def _drawn(ladder: str, drawn: Drawn, speech: Speech) -> Iterator[doc.Block]:
    names, here, stable, opens = drawn
    name = speech.ladder(ladder)
    title = speech.say("ladders.rungs", ladder=name)
    told = speech.say("ladders.told", here=names[here], n=str(here + 1), count=str(len(names)))
    if stable is not None:
        told += " " + speech.say("ladders.told_stable", stable=names[stable])
    climb = Climb(names, here, stable, speech.say("ladders.here"), speech.say("ladders.stable"), opens)
    yield doc.Heading(capital(name))
    yield doc.Picture(title, told, ladder_picture(climb, title, told))
