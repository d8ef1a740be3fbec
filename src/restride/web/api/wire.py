"""What goes over the wire of the API: what may be written, made of the diary's own classes; how a trouble looks."""

from __future__ import annotations

import json
import re
import types
import typing
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, create_model
from pydantic import Field as Described

from restride.diary.bounds import EARLIEST
from restride.diary.codec import SCHEMA, from_line, to_line
from restride.diary.entry import Entry
from restride.diary.kinds import KINDS
from restride.words.trouble import Trouble

WRITABLE = (
    "activity",
    "checkin",
    "pain",
    "exercise",
    "cramp",
    "shoe",
    "test",
    "note",
    "goal",
    "schedule",
    "declined",
    "person",
    "complaint",
    "clearance",
)
"""The kinds that a runner says. Judgements, flags and what was shown are Restride's own; an assessment is heard by the
interview; a retraction is written by taking an entry back."""

LONGEST_TEXT = 10_000
MOST_PARTS = 1000
"""Letters of a text, and parts of a list, that are taken; a recording of a watch goes by a file."""


def _written_out(said: Any) -> Any:
    """A day or an instant as ISO 8601 writes it; a number, which would count from 1970 on, is none."""
    if isinstance(said, str) and not _ISO.match(said):
        raise ValueError("a day is written YYYY-MM-DD")
    if isinstance(said, int | float):
        raise ValueError("a number is no day; it is written YYYY-MM-DD")
    return said


_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
A_DAY = Annotated[date, BeforeValidator(_written_out)]
AN_INSTANT = Annotated[datetime, BeforeValidator(_written_out)]

STRICT = ConfigDict(extra="forbid", allow_inf_nan=False, str_max_length=LONGEST_TEXT)


class Wrong(BaseModel):
    """An expected trouble: where it is, what it is, how to mend it."""

    where: str
    what: str
    mend: str


class Troubles(BaseModel):
    """Every answer that is an error has this shape."""

    troubles: list[Wrong]


class Written(BaseModel):
    """An entry as the diary holds it."""

    id: str
    kind: str
    day: date
    at: datetime
    recorded: datetime
    by: str
    retracted: bool = Described(description="It was taken back, and counts no more.")
    body: dict[str, Any]


class Entries(BaseModel):
    """A part of the diary, in the order in which it was lived."""

    entries: list[Written]
    more: bool = Described(description="There are more than `limit`; ask for fewer days.")


def troubles(*found: Trouble) -> Troubles:
    """Troubles as they go over the wire."""
    return Troubles(troubles=[Wrong(where=one.where, what=one.what, mend=one.mend) for one in found])


def written(entry: Entry, gone: bool) -> Written:
    """An entry as it goes over the wire."""
    body = json.loads(to_line(entry))["body"]
    return Written(
        id=entry.id,
        kind=entry.kind,
        day=entry.day,
        at=entry.at,
        recorded=entry.recorded,
        by=entry.by,
        retracted=gone,
        body=body,
    )


def body_of(kind: str, said: BaseModel) -> Any:
    """The diary's own body of what came in; Trouble where the diary's reader refuses it."""
    at = "1970-01-01T00:00:00+00:00"
    wire = {"schema": SCHEMA, "kind": kind, "id": "x", "day": at[:10], "at": at, "recorded": at, "by": "runner"}
    wire["body"] = said.model_dump(mode="json", exclude_unset=True)
    read = from_line(json.dumps(wire), "body")
    return read if isinstance(read, Trouble) else read.body


def model_of(kind: Any) -> type[BaseModel]:
    """A strict model of one of the diary's classes: the same fields, and no other key is taken."""
    made: type[BaseModel] = _model(kind)
    return made


@cache
def _model(kind: Any) -> type[BaseModel]:
    hints = typing.get_type_hints(kind)
    made: dict[str, Any] = {one.name: (_hint(hints[one.name]), _default(one)) for one in fields(kind)}
    return create_model(kind.__name__, __config__=STRICT, __doc__=(kind.__doc__ or "").partition("\n\n")[0], **made)


def _default(one: Field[Any]) -> Any:
    return ... if one.default is MISSING else one.default


def _hint(hint: Any) -> Any:
    """A type of the diary as the wire knows it."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return typing.Union[tuple(_hint(one) for one in inner)]  # noqa: UP007 - made at run time
    if origin is tuple:
        return Annotated[list[_hint(inner[0])], Described(max_length=MOST_PARTS)]  # type: ignore[misc]
    if hint is date:
        return A_DAY
    return model_of(hint) if is_dataclass(hint) else hint


def _new(kind: str) -> Any:
    day = (Annotated[A_DAY, Described(ge=EARLIEST)] | None, Described(None, description="Today, when not given."))
    at = (AN_INSTANT | None, Described(None, description="With its UTC offset; now, or noon of a past day."))
    name = "New" + kind.capitalize()
    parts: dict[str, Any] = {"kind": (Literal[kind], ...), "day": day, "at": at, "body": (model_of(KINDS[kind]), ...)}
    return create_model(name, __config__=STRICT, __doc__=f"A new entry of the kind {kind}.", **parts)


if typing.TYPE_CHECKING:

    class New(BaseModel):
        """What may be written; ``kind`` says which."""

        kind: str
        day: date | None
        at: datetime | None
        body: BaseModel

else:
    New = Annotated[typing.Union[tuple(_new(kind) for kind in WRITABLE)], Described(discriminator="kind")]  # noqa: UP007
