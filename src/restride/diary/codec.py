"""An entry to one JSON line and back; old schemas are read with new eyes. Keeps nothing and opens nothing."""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any

from restride.diary.entry import Entry
from restride.diary.kinds import KINDS, Body
from restride.words.trouble import Trouble

SCHEMA = 1
"""The schema that is written today. Raised when a line of today could not be read by the reader of yesterday."""

Reader = Callable[[Any], Any]


def _reader_of(hint: Any) -> Reader | None:
    """What turns a JSON value into a field of that type; None when nothing has to be done."""
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        inner = [_reader_of(part) for part in typing.get_args(hint) if part is not type(None)]
        return _optional(inner[0]) if len(inner) == 1 and inner[0] is not None else None
    if origin is tuple:
        return _row(_reader_of(typing.get_args(hint)[0]))
    if hint is date:
        return date.fromisoformat
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if is_dataclass(hint):
        return _class_reader(typing.cast("type", hint))
    return None


def _optional(one: Reader) -> Reader:
    def read(value: Any) -> Any:
        return None if value is None else one(value)

    return read


def _row(one: Reader | None) -> Reader:
    if one is None:
        return tuple
    item = one

    def read(value: Any) -> Any:
        return tuple([item(part) for part in value])

    return read


_READERS: dict[type, Reader] = {}


def _class_reader(kind: type) -> Reader:
    """A reader of one frozen class, made once; unknown keys are refused with a TypeError."""
    if kind in _READERS:
        return _READERS[kind]
    hints = typing.get_type_hints(kind)
    made = {f.name: _reader_of(hints[f.name]) for f in fields(kind)}
    busy = {name: one for name, one in made.items() if one is not None}

    def read(value: dict[str, Any]) -> Any:
        for name in busy.keys() & value.keys():
            value[name] = busy[name](value[name])
        return kind(**value)

    _READERS[kind] = read
    return read


def _plain(value: Any) -> Any:
    """A value as JSON knows it; fields that hold their default are left out, so that a line says only what was said."""
    if is_dataclass(value):
        return {
            f.name: _plain(held)
            for f in fields(value)
            if (held := getattr(value, f.name)) != f.default or f.name in _ALWAYS
        }
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value


_ALWAYS = frozenset({"sport", "side", "word", "urgency"})


def to_line(entry: Entry) -> str:
    """One line of JSON, keys sorted, without a newline; the same entry always gives the same line."""
    wire = {
        "schema": SCHEMA,
        "kind": entry.kind,
        "id": entry.id,
        "day": entry.day.isoformat(),
        "at": entry.at.isoformat(),
        "recorded": entry.recorded.isoformat(),
        "by": entry.by,
        "body": _plain(entry.body),
    }
    return json.dumps(wire, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _moment(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(f"the instant {text} carries no UTC offset")
    return at


def from_line(line: str, where: str = "line") -> Entry | Trouble:
    """The entry a line holds, or what is wrong with the line; ``where`` names it for the reader of the trouble."""
    try:
        wire = json.loads(line)
    except (ValueError, RecursionError) as wrong:  # brackets in brackets without end
        return Trouble(where, f"is no JSON ({wrong})", "leave the line as restride export wrote it")
    if not isinstance(wire, dict) or "schema" not in wire or "kind" not in wire:
        return Trouble(where, "is no diary line: schema or kind is missing", "import only what restride export wrote")
    if not isinstance(wire["schema"], int) or wire["schema"] > SCHEMA:
        said = f"is of schema {wire['schema']}, newer than this Restride reads ({SCHEMA})"
        return Trouble(where, said, "install a newer Restride; nothing was changed")
    kind = KINDS.get(str(wire["kind"]))
    if kind is None:
        return Trouble(where, f"is of the unknown kind {wire['kind']!r}", "install a newer Restride")
    try:
        return _entry(wire, kind)
    except (KeyError, TypeError, ValueError, AttributeError) as wrong:
        return Trouble(where, f"does not hold what a {wire['kind']} holds ({wrong})", "correct or leave out the line")


def _entry(wire: dict[str, Any], kind: type[Body]) -> Entry:
    return Entry(
        id=str(wire["id"]),
        day=date.fromisoformat(wire["day"]),
        at=_moment(wire["at"]),
        recorded=_moment(wire["recorded"]),
        body=_class_reader(kind)(wire["body"]),
        by=wire["by"],
    )


LARGEST_NUMBER = 1e15
"""Nothing of a runner is counted further, and every computer holds whole numbers up to here without loss."""


YEARS = range(1900, 9000)
"""At the edges of the calendar days can no longer be counted backwards or forwards."""


def misfits(value: Any, hint: Any, where: str) -> Iterator[str]:
    """Every place in a value that does not hold what its class says, in words.

    The reader makes classes of lines and trusts a number to be one, for the diary's own lines were written from such
    classes, and there are many of them. What comes from elsewhere has to be looked at before it is kept.
    """
    args = typing.get_args(hint)
    if isinstance(hint, types.UnionType):
        told = [list(misfits(value, one, where)) for one in args]
        yield from min(told, key=len)
    elif typing.get_origin(hint) is tuple:
        if isinstance(value, tuple):
            for number, one in enumerate(value, start=1):
                yield from misfits(one, args[0], f"{where} {number}")
        else:
            yield f"{where} is no list"
    elif not _is(value, hint):
        yield f"{where} holds no {hint.__name__}"
    elif is_dataclass(hint):
        for name, inner in _hints(typing.cast("type", hint)).items():
            yield from misfits(getattr(value, name), inner, f"{where}.{name}" if where else name)


def _is(value: Any, kind: type) -> bool:
    """Whether a value is of a kind that the diary can write down and pages can show."""
    if kind in (float, int):
        number = isinstance(value, int | float if kind is float else int) and not isinstance(value, bool)
        return number and -LARGEST_NUMBER <= value <= LARGEST_NUMBER  # which what is no number at all is not
    if kind is str:
        return isinstance(value, str) and not any("\ud800" <= sign <= "\udfff" for sign in value)
    if kind is date:
        return isinstance(value, date) and value.year in YEARS
    return isinstance(value, kind)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)
