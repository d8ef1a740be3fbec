"""One card as a Document: what it says, its numbers down to source and grade, and what leans on it. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from restride.knowledge.edition import Condition, Number
from restride.report import document as doc
from restride.report.phrase import Speech, capital
from restride.report.reason import figure, labels, rule_words, source
from restride.report.shelf.listing import PLACES, RULE, Entry
from restride.words.because import Cited

MOST = 40
"""So many things that lean on a card are named; more would bury the page."""


def card_document(kind: str, name: str, speech: Speech) -> doc.Document | None:
    """The page of a card; None where no card of that kind has that id."""
    made = {
        "conditions": _condition,
        "flags": _flag,
        "rules": _rule,
        "numbers": _number,
        "sources": _source,
    }
    blocks = tuple(made[kind](name, speech)) if kind in made else ()
    return doc.Document(blocks, labels(speech)) if blocks else None


def _condition(name: str, speech: Speech) -> Iterator[doc.Block]:
    card = speech.edition.conditions.get(name)
    if card is None:
        return
    yield doc.Title(capital(speech.first(f"condition.{name}.name", "unnamed.condition")))
    for part in ("short", "course"):
        if speech.has(f"condition.{name}.{part}"):
            yield doc.Paragraph(speech.say(f"condition.{name}.{part}"))
    avoid = [speech.say(f"avoid.{one}.say") for one in card.avoid if speech.has(f"avoid.{one}.say")]
    yield from (doc.Line(said, speech.say("label.avoid") if said is avoid[0] else "") for said in avoid)
    yield doc.Heading(speech.say("shelf.evidence"))
    yield _figures(_of_condition(card), speech)
    matched = [one.id for one in speech.edition.items.values() if name in one.conditions]
    yield from _used("shelf.chosen", _items(matched, speech), speech)


def _of_condition(card: Condition) -> Iterator[Cited]:
    yield card.prior.cited
    if card.course_weeks is not None:
        yield from (card.course_weeks.cited(card.id, said) for said in card.course_weeks.said)
    yield from (one.cited(card.id) for one in card.prior_times)
    for one in card.evidence:
        yield from (one.cited(card.id, yes) for yes in (True, False))


def _flag(name: str, speech: Speech) -> Iterator[doc.Block]:
    card = speech.edition.flags.get(name)
    if card is None:
        return
    yield doc.Title(speech.first(f"flag.{name}.name", "unnamed.flag"))
    for part in ("what", "meanwhile", "worse"):
        if speech.has(f"flag.{name}.{part}"):
            yield doc.Line(speech.say(f"flag.{name}.{part}"), speech.say(f"label.{part}"))
    yield doc.Heading(speech.say("shelf.evidence"))
    yield _figures([Cited(f"flag.{name}", True, "yes_no", card.backing.sources, card.backing.grade)], speech)
    yield from _used("shelf.under_rule", _rules([card.rule], speech), speech)
    barred = [one.id for one in speech.edition.items.values() if name in one.forbids.flags]
    yield from _used("shelf.rules_out", _items(barred, speech), speech)


def _rule(name: str, speech: Speech) -> Iterator[doc.Block]:
    under = [one for one in speech.edition.numbers.values() if one.rule == name or one.id.startswith(f"{name}.")]
    spoken = speech.has(f"{RULE}{name}")
    if not under and not spoken:
        return
    yield doc.Title(speech.say("why.title_rule", rule=name))
    if spoken:
        yield doc.Paragraph(rule_words(name, speech))
    if under:
        yield doc.Heading(speech.say("shelf.evidence"))
        yield _figures((one.cited for one in under), speech)
    flags = [one.id for one in speech.edition.flags.values() if one.rule == name]
    named = [Entry("flags", one, speech.first(f"flag.{one}.name", "unnamed.flag")) for one in flags]
    yield from _used("shelf.signs", named, speech)
    if spoken:
        yield doc.Paragraph("", way=doc.Way(speech.say("shelf.today"), f"/why/{name}"))


def _number(name: str, speech: Speech) -> Iterator[doc.Block]:
    card = speech.edition.numbers.get(name)
    if card is None:
        return
    yield doc.Title(speech.say("why.title_number", id=name))
    yield _figures([card.cited], speech)
    groups = [speech.say(f"group.{one}.name") for one in card.backing.not_for if speech.has(f"group.{one}.name")]
    if groups:
        yield doc.Line(speech.listed(groups), speech.say("shelf.not_for"))
    yield from _used("shelf.under_rule", _rules(_rules_of(card, speech), speech), speech)
    yield doc.Paragraph("", way=doc.Way(speech.say("shelf.today"), f"/why/{name}"))


def _rules_of(card: Number, speech: Speech) -> Iterator[str]:
    """The rule of the evidence it belongs to, and the rule of the plan whose name begins its own."""
    if card.rule:
        yield card.rule
    parts = card.id.split(".")
    begun = (".".join(parts[:long]) for long in range(len(parts) - 1, 0, -1))
    yield from (one for one in begun if speech.has(f"{RULE}{one}"))


def _source(key: str, speech: Speech) -> Iterator[doc.Block]:
    work = source(key, speech)
    if work is None:
        return
    edition = speech.edition
    yield doc.Title(work.name)
    yield doc.Paragraph(f"{work.what}. {work.read}")
    where = edition.sources[key].id
    if where:
        yield doc.Paragraph(where)
    leaning = [one for one in edition.numbers.values() if key in one.backing.sources]
    if leaning:
        yield doc.Heading(speech.say("why.leaning"))
        yield _figures((one.cited for one in leaning), speech)
    conditions = [one for one in edition.conditions.values() if _leans(one, key)]
    named = [Entry("conditions", one.id, capital(speech.say(f"condition.{one.id}.name"))) for one in conditions]
    yield from _used("shelf.conditions", named, speech)
    flags = [one.id for one in edition.flags.values() if key in one.backing.sources]
    yield from _used("shelf.signs", [Entry("flags", one, speech.say(f"flag.{one}.name")) for one in flags], speech)
    items = [one.id for one in edition.items.values() if key in one.backing.sources]
    yield from _used("shelf.items", _items(items, speech), speech)


def _leans(card: Condition, key: str) -> bool:
    held = [card.prior.backing]
    held += [one.backing for one in card.prior_times]
    held += [one.backing for one in card.evidence]
    held += [] if card.course_weeks is None else [card.course_weeks.backing]
    return any(key in one.sources for one in held)


def _figures(cited: Iterable[Cited], speech: Speech) -> doc.Paragraph:
    return doc.Paragraph("", (doc.Reason("", figures=tuple(figure(one, speech) for one in cited)),))


def _items(names: Iterable[str], speech: Speech) -> list[Entry]:
    items = speech.edition.items
    return [Entry(PLACES[items[one].kind], one, capital(speech.item(one))) for one in names]


def _rules(names: Iterable[str], speech: Speech) -> list[Entry]:
    return [
        Entry("rules", one, speech.say(f"{RULE}{one}") if speech.has(f"{RULE}{one}") else one)
        for one in dict.fromkeys(names)
        if one
    ]


def _used(head: str, named: list[Entry], speech: Speech) -> Iterator[doc.Block]:
    """What leans on a card, each a link to its page."""
    if not named:
        return
    yield doc.Heading(speech.say(head))
    for one in named[:MOST]:
        yield doc.Line("", way=doc.Way(one.name, one.path))
    if len(named) > MOST:
        yield doc.Line(speech.say("shelf.more", n=speech.number(len(named) - MOST)))
