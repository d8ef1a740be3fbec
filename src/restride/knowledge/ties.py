"""What ties the cards together: every id that a card names stands on some card, and no ring. Knows no file's text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from restride.knowledge.drawn.pose import Pose
from restride.knowledge.edition import (
    Backing,
    Condition,
    Edition,
    Finding,
    Flag,
    Ladder,
    Number,
    Question,
    Source,
    When,
)
from restride.knowledge.helpline import ANY, Helplines
from restride.knowledge.item import Forbids, Item, Trait
from restride.words.trouble import Trouble

VOLUME = "run_volume"
"""The ladder of running volume, by whose rungs other ladders say from where they open."""


@dataclass(slots=True)
class Drawer:
    """All cards of one kind: by id, with the place each stands at; ``declared`` holds the ids of refused cards too."""

    places: dict[str, str] = field(default_factory=dict)
    declared: set[str] = field(default_factory=set)

    def __contains__(self, id_: object) -> bool:
        return id_ in self.declared


@dataclass(slots=True)
class Cabinet:
    """The cards read so far, and the drawers that know which ids there are, by kind."""

    sources: dict[str, Source] = field(default_factory=dict)
    numbers: dict[str, Number] = field(default_factory=dict)
    findings: dict[str, Finding] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    flags: dict[str, Flag] = field(default_factory=dict)
    conditions: dict[str, Condition] = field(default_factory=dict)
    ladders: dict[str, Ladder] = field(default_factory=dict)
    items: dict[str, Item] = field(default_factory=dict)
    traits: dict[str, Trait] = field(default_factory=dict)
    helplines: dict[str, Helplines] = field(default_factory=dict)
    poses: dict[str, Pose] = field(default_factory=dict)
    drawers: dict[str, Drawer] = field(default_factory=dict)

    def drawer(self, kind: str) -> Drawer:
        """The drawer of a kind, as ``finding``."""
        return self.drawers.setdefault(kind, Drawer())

    def place(self, kind: str, id_: str) -> str:
        """Where a card stands, as a person finds it again."""
        return f"{self.drawer(kind).places[id_]}, {kind} {id_}"


def untied(cabinet: Cabinet) -> tuple[Trouble, ...]:
    """Every id that is named and stands nowhere, every finding used as what it is not, and every ring."""
    return (
        *_sources(cabinet),
        *_derived(cabinet),
        *_rings(cabinet),
        *_questions(cabinet),
        *_flags(cabinet),
        *_conditions(cabinet),
        *_catalogue(cabinet),
        *_ladders(cabinet),
        *_helplines(cabinet),
    )


def backings(held: Cabinet | Edition) -> Iterator[tuple[str, str, str, Backing]]:
    """Everything that leans on sources: kind and id of its card, the part of it (``", prior"``), what it leans on."""
    yield from (("parameter", one.id, "", one.backing) for one in held.numbers.values())
    yield from (("flag", one.id, "", one.backing) for one in held.flags.values())
    yield from (("ladder", one.id, "", one.backing) for one in held.ladders.values())
    yield from (("trait", one.id, "", one.backing) for one in held.traits.values())
    yield from (("helplines", one.id, "", one.backing) for one in held.helplines.values())
    for item in held.items.values():
        yield "item", item.id, "", item.backing
        own = [number for number in item.dose if number.backing.sources != item.backing.sources]
        yield from (("item", item.id, f", {number.id.partition('.')[2]}", number.backing) for number in own)
    for one in held.conditions.values():
        yield "condition", one.id, ", prior", one.prior.backing
        yield from (("condition", one.id, f", prior_times {row.finding}", row.backing) for row in one.prior_times)
        yield from (("condition", one.id, f", evidence {row.finding}", row.backing) for row in one.evidence)
        if one.course_weeks:
            yield "condition", one.id, ", course_weeks", one.course_weeks.backing


def _ladders(cabinet: Cabinet) -> Iterator[Trouble]:
    """What the rungs of a ladder name: items they open, a share of the usual week, a rung of the run-walk ladder."""
    volume = cabinet.ladders.get(VOLUME)
    heights = {rung.id for rung in volume.rungs} if volume else set()
    for ladder in cabinet.ladders.values():
        for rung in ladder.rungs:
            where = f"{cabinet.place('ladder', ladder.id)}, rung {rung.id}"
            yield from _unknown(cabinet, rung.items, where, "item")
            yield from _unknown(cabinet, (rung.volume,) if rung.volume else (), where, "parameter")
            if rung.from_rung and volume and rung.from_rung not in heights:
                what = f"opens from {rung.from_rung!r}, which is no rung of {VOLUME}"
                yield Trouble(where, what, f"name one of {', '.join(sorted(heights))}")


def _sources(cabinet: Cabinet) -> Iterator[Trouble]:
    known = cabinet.drawer("source")
    for kind, id_, part, backing in backings(cabinet):
        where = f"{cabinet.place(kind, id_)}{part}"
        for key in backing.sources:
            if key not in known:
                mend = "add it to sources.toml or correct the key"
                yield Trouble(where, f"cites {key!r}, which is not in the bibliography", mend)


def _unknown(cabinet: Cabinet, names: Iterable[str], where: str, kind: str = "finding") -> Iterator[Trouble]:
    for name in names:
        if name not in cabinet.drawer(kind):
            yield Trouble(where, f"names the unknown {kind} {name!r}", f"define the {kind} or correct the id")


def _said(cabinet: Cabinet, names: Iterable[str], where: str) -> Iterator[Trouble]:
    """Faults of findings that are named as yes or no."""
    names = tuple(names)
    yield from _unknown(cabinet, names, where)
    for name in names:
        found = cabinet.findings.get(name)
        if found and found.kind == "number":
            yield Trouble(where, f"takes the number {name!r} for yes or no", "compare it with a parameter")


def _clause(cabinet: Cabinet, when: When, where: str) -> Iterator[Trouble]:
    for leaf in when.leaves():
        if not leaf.compare:
            yield from _said(cabinet, (leaf.finding,), where)
            continue
        yield from _unknown(cabinet, (leaf.finding,), where)
        yield from _unknown(cabinet, (leaf.threshold,), where, "parameter")
        found, bar = cabinet.findings.get(leaf.finding), cabinet.numbers.get(leaf.threshold)
        if found and found.kind != "number":
            yield Trouble(where, f"compares {leaf.finding!r}, which is yes or no", "name it without a comparison")
        elif found and bar and found.unit != bar.unit:
            what = f"compares {leaf.finding!r} in {found.unit} with {leaf.threshold!r} in {bar.unit}"
            yield Trouble(where, what, "give both the same unit")


def _derived(cabinet: Cabinet) -> Iterator[Trouble]:
    for found in cabinet.findings.values():
        if found.when:
            where = cabinet.place("finding", found.id)
            yield from _clause(cabinet, found.when, f"{where}, when")
            if found.scope == "runner":
                narrow = [name for name in found.when.findings if _scope(cabinet, name) == "complaint"]
                for name in narrow:
                    what = f"is of the runner and follows from {name!r}, which is of one complaint"
                    yield Trouble(where, what, 'write scope = "complaint"')


def _scope(cabinet: Cabinet, name: str) -> str:
    return cabinet.findings[name].scope if name in cabinet.findings else ""


def _rings(cabinet: Cabinet) -> Iterator[Trouble]:
    """Findings that follow from themselves: what is left when all that stand on firm ground are taken away."""
    left = {one.id: {*one.when.findings} for one in cabinet.findings.values() if one.when}
    while firm := [name for name, leans_on in left.items() if not leans_on & set(left)]:
        for name in firm:
            del left[name]
    for name in sorted(left):
        ring = ", ".join(sorted(left[name] & set(left)))
        yield Trouble(cabinet.place("finding", name), f"follows from itself by way of {ring}", "break the ring")


def _questions(cabinet: Cabinet) -> Iterator[Trouble]:
    for question in cabinet.questions.values():
        where = cabinet.place("question", question.id)
        yield from _said(cabinet, question.never_if, f"{where}, never_if")
        if question.finding:
            yield from _unknown(cabinet, (question.finding,), f"{where}, finding")
            found = cabinet.findings.get(question.finding)
            if found and found.kind != "number":
                yield Trouble(where, f"asks for the number {found.id!r}, which is yes or no", "ask one or many")
        for answer in question.answers:
            at = f"{where}, answer {answer.id}"
            names = (*answer.yes, *answer.no)
            yield from _said(cabinet, names, at)
            for name in names:
                if name in cabinet.findings and cabinet.findings[name].when:
                    yield Trouble(at, f"sets {name!r}, which follows from others", "set what it follows from")


def _flags(cabinet: Cabinet) -> Iterator[Trouble]:
    for flag in cabinet.flags.values():
        for line in flag.lines:
            where = f"{cabinet.place('flag', flag.id)}, line {line.urgency.name}"
            yield from _clause(cabinet, line.when, where)


def _conditions(cabinet: Cabinet) -> Iterator[Trouble]:
    for one in cabinet.conditions.values():
        where = cabinet.place("condition", one.id)
        yield from _said(cabinet, (row.finding for row in one.prior_times), f"{where}, prior_times")
        yield from _said(cabinet, (row.finding for row in one.evidence), f"{where}, evidence")
        yield from _unknown(cabinet, one.tell_apart, f"{where}, tell_apart", "condition")
        if one.id in one.tell_apart:
            yield Trouble(where, "is to be told apart from itself", "take it out of tell_apart")


def _catalogue(cabinet: Cabinet) -> Iterator[Trouble]:
    for trait in cabinet.traits.values():
        yield from _forbids(cabinet, trait.forbids, f"{cabinet.place('trait', trait.id)}, forbid_if")
    for item in cabinet.items.values():
        where = cabinet.place("item", item.id)
        yield from _forbids(cabinet, item.forbids, f"{where}, forbid_if")
        yield from _unknown(cabinet, item.traits, where, "trait")
        yield from _unknown(cabinet, item.poses, where, "pose")
        yield from _unknown(cabinet, item.conditions, f"{where}, for", "condition")
        yield from _said(cabinet, item.findings, f"{where}, for")
        yield from _harder(cabinet, item, where)


def _helplines(cabinet: Cabinet) -> Iterator[Trouble]:
    """Numbers of some countries need those for everybody else, or a runner elsewhere finds none in an emergency."""
    known = cabinet.drawer("helplines")
    if known.declared and ANY not in known:
        yield Trouble(f"helplines/{ANY}.toml", "is missing beside the countries", "write the common numbers there")


def _harder(cabinet: Cabinet, item: Item, where: str) -> Iterator[Trouble]:
    """Faults of the step to the next harder item."""
    if not item.harder:
        return
    yield from _unknown(cabinet, (item.harder,), f"{where}, harder", "item")
    up = cabinet.items.get(item.harder)
    if up and (up.line, up.level) != (item.line, item.level + 1):
        what = f"names {up.id!r} as the next harder one, which stands on {up.line or 'no line'} at level {up.level}"
        yield Trouble(where, what, f"put it on {item.line} at level {item.level + 1}")


def _forbids(cabinet: Cabinet, forbids: Forbids, where: str) -> Iterator[Trouble]:
    yield from _unknown(cabinet, forbids.conditions, where, "condition")
    yield from _unknown(cabinet, forbids.flags, where, "flag")
    yield from _said(cabinet, forbids.findings, where)
