"""The tables of one file to the values of an edition, card by card. Does not know the other files; see ties.py."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from restride.knowledge import edition as shape
from restride.knowledge import written as form
from restride.knowledge import written_item as catalogue
from restride.knowledge.clauses import clause
from restride.knowledge.drawn.pose import Pose
from restride.knowledge.drawn.written_pose import WrittenPose, resolved
from restride.knowledge.helpline import Crisis, Helplines
from restride.knowledge.item import Forbids, Item, Trait
from restride.knowledge.refusal import Card, held
from restride.words.trouble import Trouble
from restride.words.urgency import Urgency

Table = Mapping[str, Any]
BACKING = tuple(key for key in form.NUMBER_KEYS if key not in {"unit", "bounds"})
"""The default keys that fit where unit and bounds are implied."""

CATALOGUE = {
    "exercises": "exercise",
    "drills": "drill",
    "cues": "cue",
    "remedies": "remedy",
    "footwear": "footwear",
    "surfaces": "surface",
    "crosstraining": "crosstraining",
    "selftests": "selftest",
}
"""The folders of the catalogue, with the kind of the items that stand in each."""


def edition_name(file: str, table: Table, faults: list[Trouble]) -> tuple[str, str] | None:
    """Name and version of the edition."""
    card = held(form.WrittenEdition, table, file, faults)
    return (card.name, card.version) if card else None


def sources(file: str, table: Table, faults: list[Trouble]) -> Iterator[shape.Source]:
    """The bibliography."""
    for key, row in table.items():
        where = f"{file}, source {key}"
        if not isinstance(row, dict):
            faults.append(Trouble(where, "is no table", f"write [{key}] and its keys below"))
            continue
        card = held(form.WrittenSource, row | {"key": key}, where, faults)
        if card:
            yield shape.Source(key, card.title, card.where, card.id, card.seen)


def parameters(file: str, table: Table, faults: list[Trouble]) -> Iterator[shape.Number]:
    """The parameters of a file; the folder is the room, and the first word of every id."""
    defaults = _defaults(file, table, faults)
    room = file.split("/")[1]
    for where, row in _rows(file, table, ("defaults",), "parameter", faults):
        card = held(form.WrittenParameter, defaults | row, where, faults)
        if card and not card.id.startswith(f"{room}."):
            faults.append(Trouble(where, f"stands in the folder {room}", f"begin the id with {room}. or move it"))
        elif card:
            yield _number(card, card.id, card.rule)


def findings(file: str, table: Table, faults: list[Trouble]) -> Iterator[shape.Finding]:
    """The findings of a file."""
    for where, row in _rows(file, table, (), "finding", faults):
        when = clause(row["when"], f"{where}, when", faults) if "when" in row else None
        form_ = form.WrittenDerived if "when" in row else form.WrittenFinding
        card = held(form_, _without(row, "when"), where, faults)
        if card and (when or "when" not in row):
            least, most = card.bounds or (None, None)
            yield shape.Finding(
                card.id, card.kind, card.scope, card.group, card.lasting, card.red, card.unit or "", least, most, when
            )


def questions(file: str, table: Table, faults: list[Trouble]) -> Iterator[shape.Question]:
    """The questions of a file."""
    for where, row in _rows(file, table, (), "question", faults):
        card = held(form.WrittenQuestion, row, where, faults)
        if card is None:
            continue
        yield shape.Question(
            id=card.id,
            asks=card.asks,
            zones=tuple(card.zones),
            never_if=tuple(card.never_if),
            mandatory_in=card.mandatory_in,
            order=card.order,
            picture=card.picture,
            finding=card.finding or "",
            answers=tuple(shape.QuestionAnswer(one.id, tuple(one.yes), tuple(one.no)) for one in card.answer),
        )


def flag(file: str, table: Table, faults: list[Trouble]) -> shape.Flag | None:
    """The flag of a file."""
    before = len(faults)
    lines = []
    usual = str(table.get("unknown", form.UNKNOWN[0]))
    for where, row in _rows(file, table, None, "line", faults):
        when = clause(row.get("when"), f"{where}, when", faults)
        unknown = row.get("unknown", usual)
        if row.get("urgency") not in form.TIERS:
            tiers = ", ".join(form.TIERS)
            faults.append(Trouble(f"{where}, urgency", f"is {row.get('urgency')!r}, no tier", f"write one of {tiers}"))
        elif "unknown" in row and unknown not in form.UNKNOWN:
            ways = " or ".join(form.UNKNOWN)
            faults.append(Trouble(f"{where}, unknown", f"is {unknown!r}", f"write {ways}"))
        elif when:
            lines.append(shape.FlagLine(Urgency[row["urgency"]], when, unknown))
        odd = sorted({*row} - {"urgency", "when", "unknown"})
        mend = "write urgency, when and unknown only"
        faults.extend(Trouble(f"{where}, {key}", "is an unknown key", mend) for key in odd)
    card = held(form.WrittenFlag, _without(table, "line"), file, faults)
    if card is None or len(faults) > before:
        return None
    backing = _backing(card)
    return shape.Flag(card.id, card.rule, card.silences, card.clears, card.see, tuple(lines), backing)


def condition(file: str, table: Table, faults: list[Trouble]) -> shape.Condition | None:
    """The condition of a file; its numbers hold for whom it holds, unless they say otherwise."""
    before = len(faults)
    plain = _without(table, "defaults", "prior", "prior_times", "evidence", "course_weeks")
    card = held(form.WrittenCondition, plain, file, faults)
    groups = {key: table[key] for key in ("holds_for", "not_for") if key in table}
    defaults = groups | _defaults(file, table, faults)
    backing = {key: defaults[key] for key in BACKING if key in defaults}
    where = f"{file}, prior"
    prior = None
    if "prior" in table:
        prior = held(form.WrittenPrior, defaults | _table(table["prior"], where, faults), where, faults)
    else:
        faults.append(Trouble(where, "is missing", "every condition has its weight among a thousand"))
    course = None
    if "course_weeks" in table:
        where = f"{file}, course_weeks"
        course = held(form.WrittenCourse, backing | _table(table["course_weeks"], where, faults), where, faults)
    times = list(_backed(form.WrittenPriorTimes, file, table, backing, faults))
    evidence = list(_backed(form.WrittenEvidence, file, table, backing, faults))
    for name, rows in (("prior_times", [one.finding for one in times]), ("evidence", [e.finding for e in evidence])):
        faults.extend(Trouble(f"{file}, {name} {one}", "stands twice", "keep one row") for one in _twice(rows))
    if card is None or prior is None or len(faults) > before:
        return None
    return shape.Condition(
        id=card.id,
        tissue=card.tissue,
        high_risk=card.high_risk,
        usual_urgency=Urgency[card.usual_urgency],
        zones=tuple(card.zones),
        near_zones=tuple(card.near_zones),
        holds_for=tuple(card.holds_for),
        not_for=tuple(card.not_for),
        avoid=tuple(card.avoid),
        first_line=tuple(card.first_line),
        see=card.see,
        imaging=tuple(card.imaging),
        tell_apart=tuple(card.tell_apart),
        course_weeks=shape.Course(course.least, course.most, course.seen_after, _backing(course)) if course else None,
        prior=_number(prior, f"{card.id}.prior", ""),
        prior_times=tuple(shape.PriorTimes(one.finding, one.value, _backing(one)) for one in times),
        evidence=tuple(shape.Evidence(one.finding, one.yes, one.no, _backing(one)) for one in evidence),
    )


def ladder(file: str, table: Table, faults: list[Trouble]) -> shape.Ladder | None:
    """The ladder of a file; no rung asks for less running, or for a lesser kind, than the one below it."""
    before = len(faults)
    rungs = [held(catalogue.WrittenRung, row, where, faults) for where, row in _rows(file, table, None, "rung", faults)]
    card = held(catalogue.WrittenLadder, _without(table, "rung"), file, faults)
    if card is None or len(faults) > before:
        return None
    built = tuple(shape.Rung(**(rung.model_dump() | {"items": tuple(rung.items)})) for rung in rungs if rung)
    twice = _twice([rung.id for rung in built])
    faults.extend(Trouble(f"{file}, rung {name}", "stands twice", "give each rung its own id") for name in twice)
    for lower, upper in pairwise(built):
        if _height(upper) < _height(lower):
            what = f"asks for less than {lower.id} below it"
            faults.append(Trouble(f"{file}, rung {upper.id}", what, "order the rungs so that they rise"))
    return shape.Ladder(card.id, card.rule, built, _backing(card)) if len(faults) == before else None


def traits(file: str, table: Table, faults: list[Trouble]) -> Iterator[Trait]:
    """The traits of a file: what items of the catalogue do to a foot."""
    defaults = _defaults(file, table, faults)
    shared = {key: defaults[key] for key in BACKING if key in defaults}
    for where, row in _rows(file, table, ("defaults",), "trait", faults):
        card = held(catalogue.WrittenTrait, shared | row, where, faults)
        if card:
            forbids = _forbids(card.forbid_if)
            yield Trait(card.id, tuple(card.avoids), card.impact, card.loads, card.lasts, forbids, _backing(card))


def items(file: str, table: Table, faults: list[Trouble]) -> Iterator[Item]:
    """The items of a file; its folder says of which kind."""
    defaults = _defaults(file, table, faults)
    shared = {key: defaults[key] for key in BACKING if key in defaults}
    kind = CATALOGUE[file.split("/", maxsplit=1)[0]]
    for where, row in _rows(file, table, ("defaults",), "item", faults):
        card = held(catalogue.WrittenItem, shared | _without(row, "dose"), where, faults)
        backing = shared | {key: row[key] for key in BACKING if key in row}
        dose = tuple(_dose(_table(row.get("dose", {}), f"{where}, dose", faults), backing, row, where, faults))
        wrong = catalogue.family_fault(kind, card.family) if card else ""
        if wrong:
            faults.append(Trouble(f"{where}, family", wrong, "write one of them"))
        elif card:
            yield _item(card, kind, dose)


def poses(file: str, table: Table, faults: list[Trouble]) -> Iterator[Pose]:
    """The poses of a file."""
    rows = [(where, held(WrittenPose, row, where, faults)) for where, row in _rows(file, table, (), "pose", faults)]
    yield from resolved([(where, card) for where, card in rows if card], faults)


def helplines(file: str, table: Table, faults: list[Trouble]) -> Helplines | None:
    """The emergency and crisis numbers of a file, which is one country's."""
    card = held(catalogue.WrittenHelplines, table, file, faults)
    if card is None:
        return None
    crisis = tuple(Crisis(one.number, one.name) for one in card.crisis)
    return Helplines(card.id, tuple(card.emergency), crisis, _backing(card))


def _dose(written: Table, backing: Table, row: Table, where: str, faults: list[Trouble]) -> Iterator[shape.Number]:
    """The numbers of a dose, in the order of writing."""
    for key, value in written.items():
        if key not in catalogue.DOSES:
            known = ", ".join(catalogue.DOSES)
            faults.append(Trouble(f"{where}, dose, {key}", "is an unknown key", f"known here are {known}"))
            continue
        whole = catalogue.dose_row(key, value, dict(backing))
        card = held(catalogue.WrittenDose, whole, f"{where}, dose, {key}", faults)
        if card:
            yield _number(card, f"{row.get('id')}.dose.{key}", "")


def _item(card: catalogue.WrittenItem, kind: str, dose: tuple[shape.Number, ...]) -> Item:
    return Item(
        id=card.id,
        kind=kind,
        family=card.family,
        line=card.line,
        level=card.level,
        harder=card.harder,
        position=card.position,
        equipment=tuple(card.equipment),
        phases=tuple(card.phases),
        traits=tuple(card.traits),
        loads=tuple(card.loads.items()),
        conditions=tuple(card.matches.conditions),
        findings=tuple(card.matches.findings),
        forbids=_forbids(card.forbid_if),
        comfort=card.comfort,
        dose=dose,
        ends=tuple(tuple(end) for end in card.ends),
        poses=tuple(card.poses),
        props=tuple(card.props),
        shows=card.shows,
        backing=_backing(card),
    )


def _forbids(card: catalogue.WrittenForbids) -> Forbids:
    return Forbids(tuple(card.conditions), tuple(card.tissues), tuple(card.flags), tuple(card.findings))


def _height(rung: shape.Rung) -> tuple[int, float]:
    """What orders rungs: the kind, then minutes of running; kinds without a fixed length are level."""
    kinds = ("walk", "run_walk", "continuous", "growing", "varied", "feedback", "retention", "open")
    fixed = rung.kind in {"walk", "run_walk", "continuous"}
    walked = rung.walk_min if rung.kind == "walk" else 0
    return kinds.index(rung.kind), rung.repeats * (rung.run_min + walked) if fixed else 0


def _twice(names: list[str]) -> list[str]:
    return sorted({name for name in names if names.count(name) > 1})


def _without(table: Table, *keys: str) -> dict[str, Any]:
    return {key: value for key, value in table.items() if key not in keys}


def _table(value: Any, where: str, faults: list[Trouble]) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    faults.append(Trouble(where, "is no table", "write its keys in a table"))
    return {}


def _defaults(file: str, table: Table, faults: list[Trouble]) -> dict[str, Any]:
    """What ``[defaults]`` gives to every number of the file; a key it may not give is a fault."""
    given = _table(table.get("defaults", {}), f"{file}, defaults", faults)
    for key in sorted({*given} - {*form.NUMBER_KEYS}):
        mend = f"take it away; known here are {', '.join(form.NUMBER_KEYS)}"
        faults.append(Trouble(f"{file}, defaults, {key}", "is an unknown key", mend))
    return {key: value for key, value in given.items() if key in form.NUMBER_KEYS}


def _rows(
    file: str, table: Table, beside: tuple[str, ...] | None, kind: str, faults: list[Trouble]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each row of ``[[kind]]`` with its place; other keys than those beside are faults, None asks for no such look."""
    odd = sorted({*table} - {kind, *beside}) if beside is not None else []
    faults.extend(Trouble(f"{file}, {key}", "is an unknown key", f"write [[{kind}]] here only") for key in odd)
    rows = table.get(kind, [])
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        faults.append(Trouble(f"{file}, {kind}", "is missing or no list of tables", f"write at least one [[{kind}]]"))
        return
    for place, row in enumerate(rows):
        name = row.get("id") or row.get("finding") or f"{place + 1}"
        yield f"{file}, {kind} {name}", row


def _backed(model: type[Card], file: str, table: Table, backing: Table, faults: list[Trouble]) -> Iterator[Card]:
    """The rows of a list whose rows take the file's defaults."""
    kind = "evidence" if model is form.WrittenEvidence else "prior_times"
    if kind not in table:
        return
    for where, row in _rows(file, table, None, kind, faults):
        card = held(model, {**backing, **row}, where, faults)
        if card:
            yield card


def _backing(card: form.WrittenBacking) -> shape.Backing:
    return shape.Backing(
        sources=tuple(card.sources),
        grade=card.grade,
        because=card.because,
        checked=card.checked,
        again=card.again,
        since=card.since,
        holds_for=tuple(card.holds_for),
        not_for=tuple(card.not_for),
    )


def _number(card: form.WrittenNumber, id_: str, rule: str) -> shape.Number:
    least, most = card.bounds
    return shape.Number(id_, rule, card.value, card.unit, least, most, _backing(card))
