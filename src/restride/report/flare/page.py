"""The flare plan as a document: since when, active rest, a checklist, what came before, whom to see. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from restride.diary.kinds import Checkin, Exercise
from restride.knowledge.item import Item
from restride.plan.flare.care import Care
from restride.plan.flare.onset import RULE, Flare
from restride.plan.precedent.eve import Eve
from restride.plan.precedent.pattern import Recurring
from restride.plan.situation import Scene
from restride.report import document as doc
from restride.report.catalogue.page import dose_words, evidence, name_of, words_of
from restride.report.phrase import Speech, capital
from restride.report.reason import labels, reasons_of
from restride.words.because import Because

PRECEDENT = "plan.precedent"
"""The rule under which days before an episode are compared with others."""

DONT = ("through", "hide", "stretch", "deep", "new")
"""What is left alone during a flare."""

SEE = ("rest", "push_off", "swelling", "weeks")
"""What sends a flare to a clinician."""


@dataclass(frozen=True, slots=True)
class Story:
    """Everything that the page tells of.

    ``eves`` are what came before each flare, in their order; ``counted`` what recurs before those of the last year.
    """

    flares: tuple[Flare, ...]
    care: Care
    eves: tuple[Eve, ...]
    counted: tuple[Recurring, ...]


def flare_document(story: Story, scene: Scene, speech: Speech, notices: Iterable[doc.Notice] = ()) -> doc.Document:
    """The plan for the days of a flare; without one, what to do when one begins.

    Where somebody must look first, ``notices`` say so above everything else.
    """
    blocks: list[doc.Block] = [doc.Title(speech.say("flare.title")), *notices]
    if not story.flares:
        blocks.append(
            doc.Paragraph(
                speech.say("flare.none"),
                command=speech.say("flare.none_command"),
                way=doc.Way(speech.say("flare.none_way"), "/log/pain"),
            )
        )
        return doc.Document(tuple(blocks), labels(speech))
    for one, before in zip(story.flares, story.eves, strict=True):
        blocks.append(doc.Heading(capital(speech.complaint(one.watched.complaint.id))))
        blocks.extend(_state(one, scene, speech))
        blocks.extend(_before(before, scene, speech))
    blocks.append(doc.Paragraph(speech.say("flare.rhythm"), way=doc.Way(speech.say("flare.today_way"), "/")))
    blocks.append(_do(story.care, scene, speech))
    blocks.extend(_withheld(story.care, scene, speech))
    blocks.append(_dont(speech))
    blocks.extend(_counted(story.counted, speech))
    blocks.append(doc.Heading(speech.say("flare.see_title")))
    blocks.extend(doc.Line(speech.say(f"flare.see.{name}")) for name in SEE)
    blocks.append(doc.Foot((speech.say("foot.disclaimer", edition=speech.edition.version),)))
    return doc.Document(tuple(blocks), labels(speech))


def _state(one: Flare, scene: Scene, speech: Speech) -> Iterator[doc.Block]:
    """Since when and why; how it ends; and a notice where it has lasted too long."""
    if one.review is not None:
        why = reasons_of((one.review,), scene.history, speech)
        yield doc.Notice(why[0].text, ((speech.say("label.do"), speech.say("flare.review_do")),), why)
    whys = reasons_of(one.because, scene.history, speech)
    yield doc.Line(capital(speech.day(one.began)), speech.say("flare.since"), whys, folded=True)
    facts = (("have", one.quiet), ("need", int(one.needed.value)))
    ends = reasons_of((Because(RULE, (), (one.needed,), "because.flare.ends", facts),), scene.history, speech)
    yield doc.Line(ends[0].text, speech.say("flare.over"), ends, folded=True)


def _before(before: Eve, scene: Scene, speech: Speech) -> Iterator[doc.Block]:
    whys = tuple(
        Because(PRECEDENT, entries, (), f"because.precedent.{factor}") for factor, entries in before.held.items()
    )
    told = reasons_of(whys, scene.history, speech)
    if not told:
        yield doc.Line(speech.say("flare.before_nothing"), speech.say("flare.before"))
    for number, why in enumerate(told):
        yield doc.Line(why.text, speech.say("flare.before") if number == 0 else "", (why,), folded=True)


def _do(found: Care, scene: Scene, speech: Speech) -> doc.Checklist:
    """What to do, each with its dose and what is known of it; ticked where the diary says that it was done today."""
    bodies = [entry.body for entry in scene.history.on(scene.on)]
    done = {body.name.strip().lower().replace(" ", "_") for body in bodies if isinstance(body, Exercise)}
    steps = [doc.Step(any(isinstance(body, Checkin) for body in bodies), speech.say("flare.do.morning"))]
    offered = (*found.offered, *((found.talk,) if found.talk is not None else ()))
    steps += [doc.Step(one.id in done, _told(one, speech), evidence(one, speech).reasons) for one in offered]
    return doc.Checklist(speech.say("flare.do_title"), tuple(steps))


def _told(item: Item, speech: Speech) -> str:
    """An item with its dose, and how it is done."""
    parts = (capital(name_of(item, speech)), dose_words(item, speech))
    return speech.say("flare.item", name=" · ".join(one for one in parts if one), how=words_of(item, "how", speech))


def _withheld(found: Care, scene: Scene, speech: Speech) -> Iterator[doc.Block]:
    for verdict in found.withheld:
        why = reasons_of(verdict.because, scene.history, speech)
        named = speech.sentence("flare.withheld", name=name_of(verdict.item, speech))
        yield doc.Line(named, speech.say("flare.withheld_label"), why)


def _dont(speech: Speech) -> doc.Checklist:
    told = (
        speech.say("flare.item", name=_dont_name(name, speech), how=speech.say(f"flare.dont_why.{name}"))
        for name in DONT
    )
    return doc.Checklist(speech.say("flare.dont_title"), tuple(doc.Step(False, one) for one in told))


def _dont_name(name: str, speech: Speech) -> str:
    return speech.say(f"flare.dont.{name}")


def _counted(counted: Iterable[Recurring], speech: Speech) -> Iterator[doc.Block]:
    told = [one for one in counted if one.stands_out]
    if not told:
        return
    yield doc.Heading(speech.say("flare.counted_title"))
    yield from (doc.Line(recurring_words(one, speech)) for one in told)
    yield doc.Paragraph(speech.say("flare.counted_honest"))


def recurring_words(one: Recurring, speech: Speech) -> str:
    """What came before so many of so many episodes, against other days."""
    return speech.sentence(
        "precedent.counted",
        factor=speech.say(f"precedent.factor.{one.factor}"),
        before=str(one.before),
        episodes=str(one.episodes),
        otherwise=str(one.otherwise),
        others=str(one.others),
    )
