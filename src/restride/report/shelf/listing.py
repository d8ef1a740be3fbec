"""Every card of an edition as one line: conditions, warning signs, rules, numbers, sources; found by words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from restride.knowledge.backing import Backing
from restride.report.phrase import Speech, capital
from restride.report.reason import checked, figure_name, source

KINDS = ("conditions", "flags", "rules", "numbers", "sources")
"""The kinds beside the catalogue's own, as their addresses call them."""
RULE = "rule."
PLACES = {
    "exercise": "exercises",
    "drill": "drills",
    "cue": "cues",
    "remedy": "remedies",
    "footwear": "footwear",
    "surface": "surfaces",
    "crosstraining": "crosstraining",
    "selftest": "selftests",
}
"""Where the things of the catalogue have their pages, by their kind."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One card in a list: its kind and id, what it is called, and how sure it is in a few words."""

    kind: str
    id: str
    name: str
    sure: str = ""

    @property
    def path(self) -> str:
        """Where its page is."""
        return f"/catalogue/{self.kind}/{self.id}"


def entries_of(kind: str, speech: Speech) -> tuple[Entry, ...]:
    """Every card of a kind, in the order of its names; nothing for another kind."""
    made = {
        "conditions": _conditions,
        "flags": _flags,
        "rules": _rules,
        "numbers": _numbers,
        "sources": _sources,
        "items": _items,
    }
    found = tuple(made[kind](speech)) if kind in made else ()
    return tuple(sorted(found, key=lambda one: (one.name.lower(), one.id)))


def found_by(words: str, speech: Speech) -> tuple[Entry, ...]:
    """The cards, things of the catalogue among them, whose name or id holds every one of these words."""
    wanted = words.lower().split()
    if not wanted:
        return ()
    every = (one for kind in (*KINDS, "items") for one in entries_of(kind, speech))
    return tuple(one for one in every if all(word in f"{one.name} {one.id}".lower() for word in wanted))


def sure_words(held: Backing, speech: Speech) -> str:
    """How strong the evidence of a card is, and when somebody last looked."""
    return f"{speech.say(f'grade.{held.grade}.name')} · {checked(held, speech)}"


def _conditions(speech: Speech) -> Iterator[Entry]:
    for one in speech.edition.conditions.values():
        name = capital(speech.first(f"condition.{one.id}.name", "unnamed.condition"))
        yield Entry("conditions", one.id, name, sure_words(one.prior.backing, speech))


def _flags(speech: Speech) -> Iterator[Entry]:
    for one in speech.edition.flags.values():
        name = speech.first(f"flag.{one.id}.name", "unnamed.flag")
        yield Entry("flags", one.id, name, sure_words(one.backing, speech))


def _rules(speech: Speech) -> Iterator[Entry]:
    spoken = {key.removeprefix(RULE) for key in speech.phrases if key.startswith(RULE)}
    leant: dict[str, int] = {}
    for number in speech.edition.numbers.values():
        if number.rule:
            leant[number.rule] = leant.get(number.rule, 0) + 1
    for name in spoken:
        yield Entry("rules", name, speech.say(f"{RULE}{name}"), name)
    for name, count in leant.items():
        if name not in spoken:
            said = speech.say("shelf.rule", rule=name)
            yield Entry("rules", name, said, speech.say("shelf.numbers", n=speech.number(count)))


def _numbers(speech: Speech) -> Iterator[Entry]:
    for one in speech.edition.numbers.values():
        name = speech.say(
            "shelf.number", name=capital(figure_name(one.id, speech)), value=speech.quantity(one.value, one.unit)
        )
        yield Entry("numbers", one.id, name, sure_words(one.backing, speech))


def _sources(speech: Speech) -> Iterator[Entry]:
    for key in speech.edition.sources:
        work = source(key, speech)
        assert work is not None  # it is one of the keys
        yield Entry("sources", key, f"{work.name}. {work.what}", work.read)


def _items(speech: Speech) -> Iterator[Entry]:
    for one in speech.edition.items.values():
        yield Entry(PLACES[one.kind], one.id, capital(speech.item(one.id)), sure_words(one.backing, speech))
