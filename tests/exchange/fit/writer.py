"""Writes small FIT files for tests: definitions, messages, added fields, checksums. Reads none."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field

ENUM, UINT8, STRING, BYTE, UINT16, UINT32, FLOAT32 = 0x00, 0x02, 0x07, 0x0D, 0x84, 0x86, 0x88
FILE_ID, SPORT, SESSION, LAP, RECORD, EVENT, ACTIVITY, DESCRIPTION, APP = 0, 12, 18, 19, 20, 21, 34, 206, 207
ACTIVITY_FILE = 4
RUNNING, CYCLING, WALKING, HIKING, GENERIC = 1, 2, 11, 17, 0

NOON = 1_000_000_000
"""A September day of 2021, in seconds of FIT."""

_LETTERS = {ENUM: "B", UINT8: "B", UINT16: "H", UINT32: "I", FLOAT32: "f"}

Field = tuple[int, int, object]
"""Number of the field, its base type, its raw value: scaled as the profile has it; several in a tuple."""


def sum_of(data: bytes) -> int:
    """The checksum, bit by bit, so that it shares nothing with the one under test."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0xA001 if crc & 1 else 0)
    return crc


def packed(base: int, value: object) -> bytes:
    """One value as it stands in a message."""
    if base == STRING:
        return str(value).encode() + b"\0"
    if base == BYTE:
        assert isinstance(value, bytes)
        return value
    values = value if isinstance(value, tuple) else (value,)
    return b"".join(struct.pack(f"<{_LETTERS[base]}", one) for one in values)


@dataclass
class FitWriter:
    """A FIT file in the making."""

    body: bytearray = field(default_factory=bytearray)
    layouts: dict[int, bytes] = field(default_factory=dict)

    def say(self, message: int, fields: Sequence[Field], added: Sequence[tuple[int, int, int, object]] = ()) -> None:
        """Write a message; ``added`` holds number, app, base type and value of the fields of apps."""
        local = message % 16
        plain = [(number, base, packed(base, value)) for number, base, value in fields]
        extra = [(number, app, packed(base, value)) for number, app, base, value in added]
        layout = struct.pack("<BBHB", 0, 0, message, len(plain))
        layout += b"".join(bytes((number, len(value), base)) for number, base, value in plain)
        if extra:
            layout += bytes((len(extra),)) + b"".join(bytes((n, len(value), app)) for n, app, value in extra)
        if self.layouts.get(local) != layout:
            self.layouts[local] = layout
            self.body += bytes((0x40 | (0x20 if extra else 0) | local,)) + layout
        self.body += bytes((local,)) + b"".join(value for _, _, value in (*plain, *extra))

    def file_id(self, kind: int = ACTIVITY_FILE, created: int = NOON) -> None:
        self.say(FILE_ID, [(0, ENUM, kind), (1, UINT16, 1), (2, UINT16, 2697), (4, UINT32, created)])

    def session(self, start: int, seconds: int, sport: int, metres: float, sub_sport: int = 0) -> None:
        fields: list[Field] = [(253, UINT32, start + seconds), (2, UINT32, start), (5, ENUM, sport)]
        fields += [(6, ENUM, sub_sport), (7, UINT32, seconds * 1000), (8, UINT32, seconds * 1000)]
        self.say(SESSION, [*fields, (9, UINT32, round(metres * 100))])

    def event(self, at: int, kind: int) -> None:
        """A timer event: 0 starts it, 4 stops it."""
        self.say(EVENT, [(253, UINT32, at), (0, ENUM, 0), (1, ENUM, kind)])

    def lap(self, start: int, seconds: int, metres: float, sport: int = RUNNING) -> None:
        fields: list[Field] = [(253, UINT32, start + seconds), (2, UINT32, start), (7, UINT32, seconds * 1000)]
        self.say(LAP, [*fields, (8, UINT32, seconds * 1000), (9, UINT32, round(metres * 100)), (25, ENUM, sport)])

    def activity(self, at: int, ahead_s: int) -> None:
        self.say(ACTIVITY, [(253, UINT32, at), (5, UINT32, at + ahead_s), (1, UINT16, 1)])

    def records(self, start: int, count: int, cadence: int = 85, contact_ms: float = 250.0, mps: float = 3.0) -> None:
        """One record a second with cadence of one leg and a half turn more, speed, distance and contact time."""
        for place in range(count):
            fields: list[Field] = [(253, UINT32, start + place), (5, UINT32, round(mps * place * 100))]
            fields += [(6, UINT16, round(mps * 1000)), (4, UINT8, cadence), (53, UINT8, 64)]
            self.say(RECORD, [*fields, (41, UINT16, round(contact_ms * 10)), (3, UINT8, 140)])

    def done(self) -> bytes:
        """The whole file: header, body, checksum."""
        head = struct.pack("<BBHI4s", 14, 0x20, 2171, len(self.body), b".FIT")
        whole = head + sum_of(head).to_bytes(2, "little") + bytes(self.body)
        return whole + sum_of(whole).to_bytes(2, "little")


def outing(sport: int = RUNNING, seconds: int = 120, sub_sport: int = 0, cadence: int = 85) -> bytes:
    """A sound recording of one outing at 3 m/s, an hour ahead of UTC, one lap, nothing odd."""
    writer = FitWriter()
    writer.file_id()
    writer.event(NOON, 0)
    writer.records(NOON, seconds + 1, cadence)
    writer.event(NOON + seconds, 4)
    writer.lap(NOON, seconds, 3.0 * seconds, sport)
    writer.session(NOON, seconds, sport, 3.0 * seconds, sub_sport)
    writer.activity(NOON + seconds, 3600)
    return writer.done()
