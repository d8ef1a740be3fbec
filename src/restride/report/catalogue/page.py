"""One item of the catalogue, or a list of them, as a Document and as data. Offers none; plan/allowed does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from restride.knowledge.edition import Edition
from restride.knowledge.item import KINDS, Forbids, Item
from restride.report import document as doc
from restride.report.catalogue.pictured import item_picture
from restride.report.phrase import Speech, capital
from restride.report.reason import checked, labels, source

SAID = ("how", "feel", "stop")
"""What every item says of itself, in the order of doing it."""

PLURALS = {"remedies": "remedy", "shoes": "shoe"} | {f"{kind}s": kind for kind in KINDS}
"""Words for several items of a kind, as a person types them."""


def list_document(items: Iterable[Item], speech: Speech) -> doc.Document:
    """Items by kind: what each is called, its id, its dose."""
    blocks: list[doc.Block] = [doc.Title(speech.say("catalogue.title"))]
    columns = tuple(speech.say(f"catalogue.{name}") for name in ("name", "id", "dose"))
    order = sorted(items, key=lambda one: (KINDS.index(one.kind), one.family, one.line, one.level, one.id))
    for kind, there in groupby(order, key=lambda one: one.kind):
        rows = tuple((capital(name_of(one, speech)), one.id, dose_words(one, speech)) for one in there)
        blocks += [doc.Heading(speech.say(f"kind.{kind}.many")), doc.Table(columns, rows)]
    if order:
        blocks.append(doc.Paragraph(speech.say("catalogue.intro", kind=order[0].kind, id=order[0].id)))
    return doc.Document(tuple(blocks), labels(speech))


def item_document(item: Item, speech: Speech) -> doc.Document:
    """One item: how it is done, its dose, what is felt, what to stop for, who must not, and how sure all that is."""
    blocks: list[doc.Block] = [doc.Title(capital(name_of(item, speech)))]
    blocks += [_line(part, words_of(item, part, speech), speech) for part in SAID]
    dose = dose_words(item, speech)
    if dose:
        blocks.insert(1, _line("dose", dose, speech))
    blocks += [_line(label, said, speech) for label, said in _lace(item)]
    drawn = picture_of(item, speech)
    if drawn is not None:
        blocks.insert(1, drawn)
    if item.comfort:
        blocks.append(doc.Paragraph(speech.say("catalogue.comfort")))
    blocks += [_line(label, said, speech) for label, said in _around(item, speech)]
    bans = [*who_not(item, speech)]
    blocks += [_line("who_not", said, speech) if said is bans[0] else doc.Line(said) for said in bans]
    blocks.append(evidence(item, speech))
    return doc.Document(tuple(blocks), labels(speech))


def item_wire(item: Item, speech: Speech) -> dict[str, Any]:
    """One item as data: ids and numbers as the cards hold them, with its sentences beside them."""
    bans = _bans(item, speech.edition)
    return {
        "id": item.id,
        "kind": item.kind,
        "family": item.family,
        "line": item.line,
        "level": item.level,
        "easier": easier(item, speech.edition),
        "harder": item.harder,
        "name": name_of(item, speech),
        **{part: words_of(item, part, speech) for part in SAID},
        "dose": {one.id.rpartition(".")[2]: {"value": one.value, "unit": one.unit} for one in item.dose},
        "position": item.position,
        "equipment": list(item.equipment),
        "phases": list(item.phases),
        "does": list(item.traits),
        "loads": dict(item.loads),
        "for": {"conditions": list(item.conditions), "findings": list(item.findings)},
        "not_with": {
            "conditions": list(bans.conditions),
            "tissues": list(bans.tissues),
            "flags": list(bans.flags),
            "findings": list(bans.findings),
            "groups": list(item.backing.not_for),
        },
        "comfort": item.comfort,
        "poses": list(item.poses),
        "lace": [list(end) for end in item.ends],
        "grade": item.backing.grade,
        "because": item.backing.because,
        "sources": list(item.backing.sources),
        "checked": item.backing.checked.isoformat() if item.backing.checked else "never",
    }


def picture_of(item: Item, speech: Speech) -> doc.Picture | None:
    """The drawing of an item; None for what has none."""
    return item_picture(item, name_of(item, speech), words_of(item, "how", speech), speech)


def name_of(item: Item, speech: Speech) -> str:
    """What an item is called; its id where a clinic's own edition gave it no name."""
    return words_of(item, "name", speech) or item.id.replace("_", " ")


def words_of(item: Item, part: str, speech: Speech) -> str:
    """One of an item's sentences; empty where a clinic's own edition has none."""
    key = f"{item.kind}.{item.id}.{part}"
    return speech.say(key) if speech.has(key) else ""


def dose_words(item: Item, speech: Speech) -> str:
    """The numbers of a dose in a row: "3 sets · 10 repetitions · hold 5 s"."""
    said = ((one.id.rpartition(".")[2], speech.quantity(one.value, one.unit)) for one in item.dose)
    return " · ".join(speech.say(f"dose.{key}", n=number) for key, number in said)


def easier(item: Item, edition: Edition) -> str:
    """The id of the item one step below on the same line; empty where there is none."""
    return next((one.id for one in edition.items.values() if one.harder == item.id), "")


def who_not(item: Item, speech: Speech) -> Iterator[str]:
    """Whom an item is not for, one sentence for causes, warning signs, findings, tissues and groups of people."""
    bans = _bans(item, speech.edition)
    named = {
        "cause": [speech.first(f"condition.{one}.name", "unnamed.condition") for one in bans.conditions],
        "flag": [speech.first(f"flag.{one}.name", "unnamed.flag") for one in bans.flags],
        "finding": [speech.first(f"finding.{one}.name", "unnamed.finding") for one in bans.findings],
        "tissue": [speech.say(f"tissue.{one}.name") for one in bans.tissues],
        "group": [speech.say(f"group.{one}.name") for one in item.backing.not_for],
    }
    for kind, names in named.items():
        if names:
            yield speech.say(f"catalogue.who_not_{kind}", names="; ".join(names))


def _bans(item: Item, edition: Edition) -> Forbids:
    """Everything that rules an item out by its card, its traits and what causes avoid; silences of flags beside."""
    traits = [edition.traits[name] for name in item.traits]
    cards = [item.forbids, *(one.forbids for one in traits)]
    avoided = {name for one in traits for name in one.avoids}
    causes = [one.id for one in edition.conditions.values() if avoided & set(one.avoid)]
    return Forbids(
        conditions=_once([*(name for one in cards for name in one.conditions), *causes]),
        tissues=_once(name for one in cards for name in one.tissues),
        flags=_once(name for one in cards for name in one.flags),
        findings=_once(name for one in cards for name in one.findings),
    )


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _line(label: str, said: str, speech: Speech) -> doc.Line:
    return doc.Line(said, speech.say(f"catalogue.{label}"))


def _lace(item: Item) -> Iterator[tuple[str, str]]:
    for label, end in zip(("lace", "lace_other"), item.ends, strict=False):
        yield label, " → ".join(end)


def _around(item: Item, speech: Speech) -> Iterator[tuple[str, str]]:
    """The next easier and harder, what it loads, what it is chosen for."""
    edition = speech.edition
    for label, name in (("easier", easier(item, edition)), ("harder", item.harder)):
        if name in edition.items:
            yield label, f"{capital(name_of(edition.items[name], speech))} ({name})"
    if item.loads:
        loads = (f"{speech.say(f'structure.{one}')} {speech.say(f'size.{size}')}" for one, size in item.loads)
        yield "loads", speech.listed(list(loads))
    chosen = [speech.first(f"condition.{one}.name", "unnamed.condition") for one in item.conditions]
    chosen += [speech.first(f"finding.{one}.name", "unnamed.finding") for one in item.findings]
    if chosen:
        yield "for", "; ".join(chosen)


def evidence(item: Item, speech: Speech) -> doc.Paragraph:
    """How strong the evidence is, what it says, and the works behind it."""
    held = item.backing
    figure = doc.Figure(
        name=speech.say("catalogue.evidence"),
        value="",
        grade=speech.say(f"grade.{held.grade}.name"),
        checked=checked(held, speech),
        sources=tuple(found for key in held.sources if (found := source(key, speech)) is not None),
    )
    return doc.Paragraph(held.because, (doc.Reason("", figures=(figure,)),))


def items_named(word: str, edition: Edition) -> tuple[Item, ...]:
    """The items that a word means: an id, a kind, singular or plural, a family; all for no word; none for another."""
    if word in edition.items:
        return (edition.items[word],)
    kind = PLURALS.get(word, word)
    return tuple(one for one in edition.items.values() if word == "" or kind in {one.kind, one.family})
