"""Cramps as a document: relief first, then how often, with what, and what is worth trying. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from restride.knowledge.item import Item
from restride.plan.cramp.against import Against
from restride.plan.cramp.often import Cramps
from restride.plan.precedent.pattern import Recurring
from restride.plan.situation import Scene
from restride.report import document as doc
from restride.report.catalogue.page import dose_words, evidence, name_of, words_of
from restride.report.flare.page import recurring_words
from restride.report.phrase import Speech, capital
from restride.report.reason import labels, reasons_of

SEE = ("calf", "walk", "weak", "medicine", "bone")
"""What sends a cramp to a clinician."""


def cramp_document(
    told: Cramps,
    found: Against,
    counted: tuple[Recurring, ...],
    scene: Scene,
    speech: Speech,
    notices: Iterable[doc.Notice] = (),
) -> doc.Document:
    """The page of cramps; where somebody must look first, ``notices`` say so above everything else."""
    blocks: list[doc.Block] = [doc.Title(speech.say("cramp.title")), *notices]
    blocks.extend(doc.Card(capital(name_of(one, speech)), tuple(_how(one, speech))) for one in found.now)
    blocks.append(
        doc.Paragraph(
            speech.say("cramp.log"),
            command=speech.say("cramp.log_command"),
            way=doc.Way(speech.say("cramp.log_way"), "/log/cramp"),
        )
    )
    blocks.extend(_often(told, scene, speech))
    blocks.extend(_before(told, counted, speech))
    blocks.append(doc.Checklist(speech.say("cramp.try_title"), tuple(_tried(one, speech) for one in found.later)))
    blocks.append(doc.Line(speech.say("cramp.magnesium"), speech.say("cramp.not_label")))
    for verdict in found.withheld:
        named = speech.sentence("flare.withheld", name=name_of(verdict.item, speech))
        blocks.append(
            doc.Line(named, speech.say("cramp.not_label"), reasons_of(verdict.because, scene.history, speech))
        )
    blocks.append(doc.Heading(speech.say("cramp.see_title")))
    blocks.extend(doc.Line(speech.say(f"cramp.see.{name}")) for name in SEE)
    blocks.append(doc.Foot((speech.say("foot.disclaimer", edition=speech.edition.version),)))
    return doc.Document(tuple(blocks), labels(speech))


def _how(item: Item, speech: Speech) -> Iterator[str]:
    yield from (line for line in (dose_words(item, speech), words_of(item, "how", speech)) if line)
    stop = words_of(item, "stop", speech)
    if stop:
        yield speech.say("cramp.stop", what=stop)


def _often(told: Cramps, scene: Scene, speech: Speech) -> Iterator[doc.Block]:
    yield doc.Heading(speech.say("cramp.often_title"))
    days = speech.quantity(scene.value("plan.cramp.count_days"), "days")
    said = speech.say("cramp.often", recent=str(told.recent), days=days, before=str(told.before))
    yield doc.Paragraph(said, reasons_of(told.because, scene.history, speech))
    if told.helped:
        named = speech.listed(
            [speech.say("cramp.helped_times", what=what, n=str(count)) for what, count in told.helped]
        )
        yield doc.Line(named, speech.say("cramp.helped"))


def _before(told: Cramps, counted: Iterable[Recurring], speech: Speech) -> Iterator[doc.Block]:
    """What came before them, where the days of cramps are many enough to tell."""
    held = list(counted)
    if not told.days:
        return
    yield doc.Heading(speech.say("cramp.before_title"))
    known = [one for one in held if one.stands_out]
    yield from (doc.Line(recurring_words(one, speech)) for one in known)
    yield doc.Paragraph(speech.say("flare.counted_honest") if known else speech.say("cramp.before_none"))


def _tried(item: Item, speech: Speech) -> doc.Step:
    """One thing to try, with its dose and what is known of it; the grade opens."""
    named = " · ".join(one for one in (capital(name_of(item, speech)), dose_words(item, speech)) if one)
    known = evidence(item, speech)
    return doc.Step(False, speech.say("flare.item", name=named, how=known.text), known.reasons)
