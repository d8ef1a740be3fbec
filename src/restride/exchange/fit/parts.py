"""Cuts bytes into the FIT files chained in them: unpacks, finds ends, checks sums. Reads no message.

A FIT file is a header of 12 or 14 bytes, a body and a checksum of two bytes; several may follow one another
(https://developer.garmin.com/fit/protocol/). A watch that dies writes no length and no checksum: neither is leaned on.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from dataclasses import dataclass
from functools import cache

from restride.words.trouble import Trouble

MOST_BYTES = 32 * 1024 * 1024
"""Several times a whole day at one record a second with every sensor; anything larger is no recording of a run."""

MOST_PARTS = 64
"""A day of chained recordings has a few; more is a file made to keep a reader busy."""

_GZIP = b"\x1f\x8b"
_SHORT_HEADER, _LONG_HEADER, _CHECKSUM = 12, 14, 2
_MAGIC = slice(8, 12)
_CHUNK = 1 << 16
_POLYNOMIAL = 0xA001  # CRC-16/ARC, reflected, as the FIT protocol has it


@dataclass(frozen=True, slots=True)
class Part:
    """One FIT file of a chain, made whole enough to be read.

    Parameters
    ----------
    offset
        Where it begins in the unpacked bytes.
    body_at
        Where its body begins in the unpacked bytes.
    content
        A header of 12 bytes with the true length, the body, and two bytes in place of the checksum.
    cut
        Whether the bytes end before the header says, or the header does not say.
    wrong_sum
        The checksum the file gives and the one its content gives, when they differ; None when they agree or
        when there is none to compare.
    """

    offset: int
    body_at: int
    content: bytes
    cut: bool
    wrong_sum: tuple[int, int] | None

    def byte(self, place: int) -> int:
        """The byte of the unpacked file that stands at a place of ``content``."""
        return self.body_at + place - _SHORT_HEADER


def unpacked(data: bytes, name: str) -> tuple[bytes, Trouble | None]:
    """The bytes of a recording, unpacked if they are gzipped, and what is wrong with them.

    A packed file that breaks off or is damaged gives what came before the break. What is too large, packed or not,
    gives no bytes and the reason; a packed file is unpacked no further than the limit.
    """
    if len(data) > MOST_BYTES:
        return b"", _too_large(name)
    if not data.startswith(_GZIP):
        return data, None
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    out = bytearray()
    try:
        for start in range(0, len(data), _CHUNK):
            out += unpacker.decompress(data[start : start + _CHUNK], MOST_BYTES + 1 - len(out))
            if len(out) > MOST_BYTES:
                return b"", _too_large(name)
            if unpacker.eof:
                return bytes(out), None
    except zlib.error as error:
        told = f"the packing is damaged ({error})"
    else:
        told = "the packed file is cut short"
    return bytes(out), Trouble(name, told, f"kept the {len(out)} bytes before the damage; copy the file again")


def _too_large(name: str) -> Trouble:
    return Trouble(
        name,
        f"it holds more than {MOST_BYTES // 1024 // 1024} MB, far more than a day of running",
        "give the recording itself, one activity a file",
    )


def checksum(data: bytes) -> int:
    """The FIT checksum (CRC-16/ARC) of some bytes; 0 for none, and 0 over bytes followed by their own checksum."""
    table = _table()
    words = array("H", data[: len(data) & ~1])
    if sys.byteorder == "big":
        words.byteswap()
    crc = 0
    for word in words:
        crc = table[crc ^ word]
    if len(data) & 1:
        # table[x << 8] moves on by a whole word, of which the first byte is empty: just the one byte that is left.
        low = (crc ^ data[-1]) & 0xFF
        crc = (crc >> 8) ^ table[low << 8]
    return crc


@cache
def _table() -> array[int]:
    """Where each sum goes on two bytes: twice as fast as one byte at a time, and built once."""
    single = []
    for byte in range(256):
        crc = byte
        for _ in range(8):
            crc = (crc >> 1) ^ (_POLYNOMIAL if crc & 1 else 0)
        single.append(crc)

    def step(crc: int) -> int:
        return (crc >> 8) ^ single[crc & 0xFF]

    return array("H", (step(step(pair)) for pair in range(1 << 16)))


def parts(data: bytes, name: str) -> tuple[tuple[Part, ...], tuple[Trouble, ...]]:
    """The FIT files chained in some bytes, in order, and what lies between them that is none.

    Never raises. A header that claims more than there is costs nothing; a header that claims nothing while bytes
    follow (a watch writes the length last) is given all of them.
    """
    found: list[Part] = []
    offset = 0
    while offset < len(data):
        if not _is_header(data, offset):
            return tuple(found), (_no_fit(data, offset, name),)
        if len(found) == MOST_PARTS:
            told = f"more than {MOST_PARTS} files are chained"
            return tuple(found), (Trouble(f"{name}, byte {offset}", told, f"kept the first {MOST_PARTS}"),)
        part, offset = _part(data, offset)
        found.append(part)
    return tuple(found), ()


def _is_header(data: bytes, offset: int) -> bool:
    head = data[offset : offset + _LONG_HEADER]
    return len(head) >= _SHORT_HEADER and head[0] in (_SHORT_HEADER, _LONG_HEADER) and head[_MAGIC] == b".FIT"


def _part(data: bytes, offset: int) -> tuple[Part, int]:
    """The FIT file whose header stands at an offset, and where the next would stand."""
    start = offset + data[offset]
    claimed = int.from_bytes(data[offset + 4 : offset + 8], "little")
    left = max(0, len(data) - start)
    if claimed == 0 and left > _CHECKSUM and not _is_header(data, start + _CHECKSUM):
        claimed = left + 1
    if claimed > left:
        body = data[start:]
        return Part(offset, start, _whole(data[offset:start], body), True, None), len(data)
    end = start + claimed
    body, told = data[start:end], data[end : end + _CHECKSUM]
    wrong = None
    if len(told) == _CHECKSUM and (got := checksum(data[offset:end])) != int.from_bytes(told, "little"):
        wrong = (int.from_bytes(told, "little"), got)
    part = Part(offset, start, _whole(data[offset:start], body), len(told) < _CHECKSUM, wrong)
    return part, end + _CHECKSUM


def _whole(head: bytes, body: bytes) -> bytes:
    """Header, body and room for a checksum, with a length that is true and no header checksum to stumble over."""
    return bytes((_SHORT_HEADER,)) + head[1:4] + len(body).to_bytes(4, "little") + b".FIT" + body + bytes(_CHECKSUM)


def _no_fit(data: bytes, offset: int, name: str) -> Trouble:
    if offset:
        told = f"the last {len(data) - offset} bytes are no FIT file"
        return Trouble(f"{name}, byte {offset}", told, "kept what stands before them")
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"PK\x03\x04"):
        return Trouble(name, "it is a zip archive, not a FIT file", "unpack it and give the recordings in it")
    if start.startswith(b"<"):
        told = "it holds XML (a GPX or TCX file is), although it was given as FIT"
        return Trouble(name, told, "name it .gpx or .tcx after what it is, and give it again")
    return Trouble(name, "it is not a FIT file: it does not begin as one", "give the .fit file as the watch wrote it")
