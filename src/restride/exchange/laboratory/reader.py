"""The one list of laboratory readers, chosen by what a file holds. Opens no file and measures nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from restride.exchange.laboratory import c3d, columns, qtm, trc
from restride.exchange.laboratory.recording import Recording
from restride.words.trouble import Trouble

MOST_BYTES = 256 << 20
"""Ten minutes of sixty markers and two plates have 120 MB as text."""

READS = "Restride measures C3D, TRC, tables of Qualisys, and tables of markers, forces or accelerations"


@dataclass(frozen=True, slots=True)
class Door:
    """One kind of file: what people call it, how it is known by its first bytes, who reads it."""

    name: str
    knows: Callable[[bytes], bool]
    read: Callable[[bytes, str], Recording | Trouble]


def _is_text(head: bytes) -> bool:
    return b"\0" not in head[:400] or head[:2] in {b"\xff\xfe", b"\xfe\xff"}


DOORS: tuple[Door, ...] = (
    Door("C3D", c3d.knows, c3d.read),
    Door("TRC", trc.knows, trc.read),
    Door("QTM", qtm.knows, qtm.read),
    Door("table", _is_text, columns.read),
)


def read(data: bytes, name: str) -> Recording | Trouble:
    """What some bytes hold, whatever kind of laboratory file they are. Never raises for them."""
    if not data:
        return Trouble(name, "is empty", "copy it again")
    if len(data) > MOST_BYTES:
        return Trouble(name, f"holds more than {MOST_BYTES >> 20} MB", "cut it to the minutes that matter")
    head = data[:400]
    known = next((one for one in DOORS if one.knows(head)), None)
    if known is None:
        return Trouble(name, "is of a kind that Restride cannot measure", READS)
    return known.read(data, name)
