"""Takes the messages of one FIT file apart: records into columns, the rest into small mappings. Judges none of them."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import compress
from math import nan
from typing import Any

import fitdecode

from restride.exchange.fit.fields import RECORD_FIELDS
from restride.exchange.fit.parts import Part

MOST_RECORDS = 260_000
"""Two a second for the longest outing that is believed. Bounds time and memory; more is cut off, and said."""

MOST_COLUMNS = 64
"""A watch with every sensor fills about thirty."""

MOST_MESSAGES = 2_000_000
"""Far above what a recording of that length holds; stops a file made of the shortest messages there are."""

MOST_OTHERS = 5_000
"""How many messages of one kind that is no record are kept: laps, events, sessions."""

ACTIVITY = "activity"
"""What a file that holds outings calls itself."""

_BATCH = 2048
_MOST_PLANS = 64
_RECORD = 20
_BEYOND = 1e15
_LAST_SECOND = 2**32  # FIT counts seconds in four bytes
_TURN = 2**31 / 180  # semicircles in a degree
_KEPT = {0: "file_id", 12: "sport", 18: "session", 19: "lap", 21: "event", 34: "activity", 207: "developer_data_id"}


@dataclass(frozen=True, slots=True)
class Native:
    """The column of a field of the profile. ``rank`` tells apart fields that say the same: 0 is believed first."""

    name: str
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Added:
    """The column of a field that an app added; ``app`` is the number the file gives the app."""

    app: int
    name: str
    units: str
    native: int | None


Column = Native | Added


@dataclass(slots=True)
class Haul:
    """What one FIT file holds.

    Parameters
    ----------
    seconds
        The time of each record, in seconds since 31 December 1989, in the order of the file.
    columns
        The numbers of each field, as many as there are records; nan where a record has none.
    messages
        The other messages that matter, by name, each a mapping of field name to value.
    stopped_at
        The byte of the part at which reading broke off; None when the end was reached.
    stopped_by
        What broke it off.
    full
        What there was too much of; empty when all of it was taken.
    timeless
        How many records carry no time, and so were left out.
    longitude_deg
        Where on Earth it was, to check the clock by; None without a position.
    """

    seconds: array[float] = field(default_factory=lambda: array("d"))
    columns: dict[Column, array[float]] = field(default_factory=dict)
    messages: dict[str, list[dict[str, object]]] = field(default_factory=dict)
    stopped_at: int | None = None
    stopped_by: str = ""
    full: str = ""
    timeless: int = 0
    longitude_deg: float | None = None

    def of(self, name: str) -> list[dict[str, object]]:
        """The messages of one name, in the order of the file."""
        return self.messages.get(name, [])

    def first(self, name: str) -> dict[str, object]:
        """The first message of one name, or an empty one."""
        return next(iter(self.of(name)), {})


@dataclass(frozen=True, slots=True)
class _Plan:
    """Which values of a record go to which column, for all records of one definition; None is the time."""

    definition: object
    count: int
    places: tuple[int, ...]
    columns: tuple[Column | None, ...]


def gather(part: Part) -> Haul:
    """Everything of one FIT file that is used here. Never raises: what breaks the reader ends the haul."""
    work = _Gathering()
    work.take(_unbroken(BytesIO(part.content), work.haul))
    work.finish()
    return work.haul


def frames(stream: BytesIO) -> Iterator[Any]:
    """The frames of one FIT file, decoded in the fastest way that keeps every value.

    Without a processor values come scaled and enumerations named, and times stay numbers. Checksums have been
    checked before; what is malformed inside is skipped, not refused. Raises whatever fitdecode raises.
    """
    reader = fitdecode.FitReader(
        stream,
        processor=None,
        check_crc=fitdecode.CrcCheck.DISABLED,
        error_handling=fitdecode.ErrorHandling.IGNORE,
    )
    return iter(reader)


def _unbroken(stream: BytesIO, haul: Haul) -> Iterator[Any]:
    """The frames up to the first that cannot be read; what broke it is noted."""
    try:
        yield from frames(stream)
    except Exception as error:  # fitdecode lets KeyError, TypeError, struct.error and more through on damaged bytes
        haul.stopped_at = stream.tell()
        haul.stopped_by = f"{type(error).__name__}: {error}"[:200]


class _Gathering:
    """The work of filling one haul."""

    def __init__(self) -> None:
        self.haul = Haul()
        self.plans: dict[tuple[int, int], _Plan] = {}
        self.rows: list[list[object]] = []
        self.turns: list[tuple[int, _Plan]] = []

    def take(self, source: Iterator[Any]) -> None:
        """Fill the haul from frames. All the time goes into this loop: one list of values a record, no more."""
        data = fitdecode.FIT_FRAME_DATA
        definition: object = None
        count = seen = 0
        places: tuple[int, ...] = ()
        rows = self.rows
        for frame in source:
            if frame.frame_type != data:
                continue
            seen += 1
            if seen > MOST_MESSAGES:
                self.haul.full = f"more than {MOST_MESSAGES} messages"
                break
            fields = frame.fields
            if frame.def_mesg is definition and len(fields) == count:
                rows.append([fields[place].value for place in places])
            elif frame.def_mesg.global_mesg_num == _RECORD:
                plan = self._plan(frame)
                definition, count, places = plan.definition, plan.count, plan.places
                self.turns.append((len(rows), plan))
                rows.append([fields[place].value for place in places])
            else:
                self._keep(frame)
                if self._is_foreign():
                    break
                continue
            if len(rows) >= _BATCH:
                self._flush()
                if self.haul.full:
                    break

    def _is_foreign(self) -> bool:
        """Whether the file has said that it is no activity: of the thousands in an export nobody reads the rest."""
        told = self.haul.first("file_id").get("type", ACTIVITY)
        return told != ACTIVITY and isinstance(told, str | int)

    def _plan(self, frame: Any) -> _Plan:
        """Where the values of such a record go; the same definition is worked out once."""
        key = (id(frame.def_mesg), len(frame.fields))
        if (plan := self.plans.get(key)) is not None:
            return plan
        wanted: dict[Column | None, int] = {}
        for place, one in enumerate(frame.fields):
            column = self._column(one)
            if column is not None:
                wanted.setdefault(column, place)
            elif one.name == "timestamp":
                wanted.setdefault(None, place)
            elif one.name == "position_long" and self.haul.longitude_deg is None:
                self.haul.longitude_deg = _degrees(one.value)
        if len(self.plans) >= _MOST_PLANS:
            self.plans.clear()
        # The plan holds on to its definition, so that no later one can have the same id.
        plan = _Plan(frame.def_mesg, len(frame.fields), tuple(wanted.values()), tuple(wanted))
        self.plans[key] = plan
        return plan

    def _column(self, one: Any) -> Column | None:
        """The column for a field, or None for the fields that are not read and those that are too many."""
        column: Column
        if one.field_def is not None and one.field_def.is_dev:
            told = one.field_def
            column = Added(told.dev_data_index, str(told.field.name or ""), str(told.field.units or ""), _native(told))
        elif (name := RECORD_FIELDS.get(one.name)) is not None:
            # The wider field of a speed or altitude is believed first, then the plain one, then what was unfolded.
            column = Native(name, 2 if one.field_def is None else 0 if one.name.startswith("enhanced") else 1)
        else:
            return None
        if column not in self.haul.columns:
            if len(self.haul.columns) >= MOST_COLUMNS:
                return None
            self.haul.columns[column] = array("d", [nan]) * len(self.haul.seconds)
        return column

    def _flush(self) -> None:
        """Move the rows gathered so far into columns, one stretch of equally laid out rows after another."""
        if not self.rows:
            return
        haul, ends = self.haul, [start for start, _ in self.turns[1:]] + [len(self.rows)]
        for (start, plan), end in zip(self.turns, ends, strict=True):
            if start == end:
                continue
            stretch = self.rows[start:end]
            filled = dict(zip(plan.columns, zip(*stretch, strict=True), strict=True))
            empty = array("d", [nan]) * len(stretch)
            haul.seconds.extend(_numbers(filled.get(None)) or empty)
            for column, values in haul.columns.items():
                values.extend(_numbers(filled.get(column)) or empty)
        self.turns = [(0, self.turns[-1][1])]
        self.rows.clear()
        if len(haul.seconds) > MOST_RECORDS:
            self.haul.full = f"more than {MOST_RECORDS} records"

    def finish(self) -> None:
        """Take over what is left, and leave out records that carry no time."""
        self._flush()
        haul = self.haul
        timed = [0 <= second <= _LAST_SECOND for second in haul.seconds]
        if all(timed):
            return
        haul.timeless = len(timed) - sum(timed)
        haul.seconds = array("d", compress(haul.seconds, timed))
        haul.columns = {name: array("d", compress(values, timed)) for name, values in haul.columns.items()}

    def _keep(self, frame: Any) -> None:
        """Note a message other than a record, if it is one of those that are used."""
        name = _KEPT.get(frame.def_mesg.global_mesg_num)
        if name is None:
            return
        kept = self.haul.messages.setdefault(name, [])
        if len(kept) >= MOST_OTHERS:
            return
        message: dict[str, object] = {}
        for one in frame.fields:
            if one.value is not None and not (one.field_def is not None and one.field_def.is_dev):
                message.setdefault(one.name, one.value)
        kept.append(message)
        if self.haul.longitude_deg is None:
            self.haul.longitude_deg = _degrees(message.get("start_position_long"))


def _native(told: Any) -> int | None:
    """The record field that an added field says it stands for."""
    number = told.field.native_field_num
    return number if isinstance(number, int) else None


def _degrees(value: object) -> float | None:
    return value / _TURN if isinstance(value, int) else None


def _numbers(values: tuple[object, ...] | None) -> array[float] | None:
    """The values of one field as numbers; nan for None and for what is no number; of several, the first."""
    if values is None:
        return None
    try:
        return array("d", values)  # type: ignore[arg-type]  # the quick way; falls through when one is no number
    except (TypeError, OverflowError):
        return array("d", [float(v) if v.__class__ is float or v.__class__ is int else number(v) for v in values])


def number(value: object) -> float:
    """A value as a number; of several, the first. nan for text, flags, and numbers so large that nothing is meant."""
    if isinstance(value, tuple):
        value = value[0] if value else None
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _BEYOND:
        return float(value)
    return nan
