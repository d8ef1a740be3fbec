"""The one list of readers: whatever a runner hands in, chosen by what it holds and not by its name. Opens no file."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import IO

from restride.exchange.archive import MAGIC as ZIP
from restride.exchange.bundle import HEAD, LONGEST_BYTES, SEEN, Unread, unread
from restride.exchange.fit import reader as fit
from restride.exchange.fit.parts import unpacked
from restride.exchange.markup import gpx, health, tcx
from restride.exchange.markup.parser import is_markup, root_of, slices, text_of
from restride.exchange.morning import Morning
from restride.exchange.planned import recognised as calendar
from restride.exchange.tables import garmin, strava, strides, wellness
from restride.exchange.tables.sheet import header
from restride.exchange.track import Reading, Track
from restride.words.trouble import Trouble

MOST_KEPT = 2_000_000
"""Points that are held at once when an archive is read into one reading; ``pieces`` holds one file at a time."""

UNKNOWN = "unknown"
_GZIP = b"\x1f\x8b"
_HEAD_BYTES = 64
_MOST_GZIPS = 3
_SPOKEN = frozenset({"activity", "unreadable", "health", "wellness", "strides", "activities", "archive", SEEN})
"""Kinds whose troubles are told one by one; of other kinds in an archive only the number is told."""


@dataclass(frozen=True, slots=True)
class Door:
    """One kind of file: what people call it, how its names end, how it is known by its first bytes, who reads it.

    ``read`` is handed the bytes, the name for troubles, and what a list beside the file calls the outing.
    """

    name: str
    suffix: str
    knows: Callable[[bytes], bool]
    read: Callable[[bytes, str, str], Reading]


def _rooted(root: str) -> Callable[[bytes], bool]:
    return lambda head: root_of(head) == root


def _begun(word: str) -> Callable[[bytes], bool]:
    return lambda head: head[:_HEAD_BYTES].decode(errors="replace").lstrip("\ufeff \r\n").startswith(word)


def _titled(fits: Callable[[tuple[str, ...]], bool]) -> Callable[[bytes], bool]:
    return lambda head: not is_markup(head) and b"\0" not in head[:4] and fits(header(head))


DOORS: tuple[Door, ...] = (
    Door("FIT", ".fit", lambda head: head[8:12] == b".FIT", lambda data, name, _: fit.read(data, name)),
    Door("GPX", ".gpx", _rooted("gpx"), lambda data, name, hint: gpx.read(slices(data), name, hint)),
    Door("TCX", ".tcx", _rooted("trainingcenterdatabase"), lambda data, name, hint: tcx.read(slices(data), name, hint)),
    Door("Apple Health", ".xml", _rooted("healthdata"), lambda data, name, _: health.read(slices(data), name)),
    Door("iCalendar", ".ics", _begun(calendar.BEGIN), lambda data, name, _: calendar.calendar(data, name)),
    Door("Strava activities.csv", ".csv", _titled(strava.fits), lambda data, name, _: strava.read(data, name)),
    Door("Garmin Activities.csv", ".csv", _titled(garmin.fits), lambda data, name, _: garmin.read(data, name)),
    Door("RunScribe or Stryd CSV", ".csv", _titled(strides.fits), lambda data, name, _: strides.read(data, name)),
    Door("wellness CSV", ".csv", _titled(wellness.fits), lambda data, name, _: wellness.read(data, name)),
)
"""The one list of readers. gzip and zip are opened before it is looked at."""


def door(head: bytes) -> Door | None:
    """Who reads a file that begins so; None for nobody."""
    return next((one for one in DOORS if one.knows(head)), None)


def is_taken_apart(head: bytes) -> bool:
    """Whether a file that begins so is read piece by piece and may be of any length."""
    return head.startswith(ZIP) or root_of(head) == "healthdata"


def read(data: bytes, name: str, hint: str = "") -> Reading:
    """What some bytes tell of outings and mornings, whatever kind of file they are.

    Parameters
    ----------
    data
        The whole file. An archive is read into one reading, as far as memory should bear; ``pieces`` reads it file by
        file instead.
    name
        What troubles are to call the file.
    hint
        What a list beside the file calls the outing; believed where the file itself does not say.

    Returns
    -------
    Reading
        Never raises, whatever the bytes. ``kind`` is ``unknown`` for what nobody here reads.
    """
    packing: list[Trouble] = []
    for _ in range(_MOST_GZIPS):
        if not data.startswith(_GZIP):
            break
        data, trouble = unpacked(data, name)
        packing += [trouble] if trouble is not None else []
    if data.startswith(ZIP):
        return _gathered(data, name)
    if not data:
        return Reading((), tuple(packing) or (Trouble(name, "the file is empty", "copy it again"),), "unreadable")
    if len(data) > LONGEST_BYTES:
        told = f"it holds more than {LONGEST_BYTES >> 20} MB, far more than a recording"
        return Reading((), (Trouble(name, told, "give the recordings one by one"),), "unreadable")
    known = door(data[:HEAD])
    if known is None:
        return Reading((), (*packing, _unknown(data[:HEAD], name)), UNKNOWN)
    reading = known.read(data, name, hint)
    return (
        reading
        if not packing
        else replace(
            reading,
            troubles=(*packing, *reading.troubles),
            tracks=tuple(replace(t, recovered=True) for t in reading.tracks),
        )
    )


def _gathered(data: bytes, name: str) -> Reading:
    """All of an archive in one reading."""
    tracks: list[Track] = []
    troubles: list[Trouble] = []
    mornings: list[Morning] = []
    held = 0
    for piece in pieces(BytesIO(data), name):
        held += sum(len(one.elapsed) for one in piece.reading.tracks)
        if held > MOST_KEPT:
            told = f"it holds more than {MOST_KEPT} points"
            troubles.append(Trouble(name, told, "the rest was not read; unpack it and give the recordings"))
            break
        tracks += piece.reading.tracks
        troubles += (*piece.reading.troubles, *piece.notes)
        mornings += piece.reading.mornings
    return Reading(tuple(tracks), tuple(troubles), "archive", tuple(mornings))


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """One file of what was handed in.

    Parameters
    ----------
    name
        What to call it.
    content
        Its bytes, to be kept; empty for an export of a telephone, which is read as a stream and too large to keep.
    digest
        SHA-256 of the file.
    notes
        What is good to know and no trouble: what an archive holds that nobody reads.
    """

    name: str
    content: bytes
    digest: str
    reading: Reading
    notes: tuple[Trouble, ...] = ()


Each = Callable[[Iterable[Unread]], Iterator[tuple[Unread, Reading]]]
"""How files are read: every one in its turn with its reading, one after another or several at a time."""


def read_unread(one: Unread) -> Reading:
    """The reading of one file of a bundle; those that had to be read on the way have theirs already."""
    return one.reading if one.reading is not None else read(one.content, one.name, one.hint)


def in_turn(files: Iterable[Unread]) -> Iterator[tuple[Unread, Reading]]:
    """Read files one after another."""
    return ((one, read_unread(one)) for one in files)


def pieces(stream: IO[bytes], name: str, seen: Container[str] = (), each: Each = in_turn) -> Iterator[Piece]:
    """Every file that a file holds, read one by one: itself, or the members of an archive. Never raises for its bytes.

    Parameters
    ----------
    stream
        The file, open for reading bytes, and able to be searched; it is not closed here.
    seen
        Digests of files that need no reading; their pieces hold nothing and are of the kind ``seen``.
    each
        How they are read.
    """
    joined = Joined(name)
    for one, reading in each(unread(stream, name, seen)):
        piece = joined.piece(one, reading)
        if piece is not None:
            yield piece


@dataclass(slots=True)
class Joined:
    """Files and what was read of them, joined to pieces; of an archive those without an outing are only counted."""

    name: str
    silent: dict[str, int] = field(default_factory=dict)

    def piece(self, one: Unread, reading: Reading) -> Piece | None:
        """The piece of a file, or None for one that is passed over."""
        if one.ends:
            notes = (*self._counted(), *one.notes)
            return Piece(self.name, b"", "", reading, notes) if notes else None
        piece = _judged(Piece(one.name, one.content, one.digest, reading, reading.notes), one)
        told = piece.reading.tracks or piece.reading.mornings or piece.reading.kind in _SPOKEN
        if one.alone or told:
            return piece
        self.silent[piece.reading.kind] = self.silent.get(piece.reading.kind, 0) + 1
        return None

    def _counted(self) -> Iterator[Trouble]:
        if self.silent:
            kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(self.silent.items(), key=lambda one: -one[1]))
            told = f"{sum(self.silent.values())} of its files hold no outing ({kinds[:200]})"
            yield Trouble(self.name, told, "left them out")


def _judged(piece: Piece, one: Unread) -> Piece:
    """A piece with what its unpacking met: of a harmful one nothing is believed, a damaged one is marked."""
    if not one.harm:
        return piece
    if one.harmful:
        refused = Trouble(piece.name, one.harm, "it was not read")
        return replace(piece, content=b"", reading=Reading((), (refused,), "unreadable"))
    told = Trouble(piece.name, one.harm, "kept what could be read; download the archive again")
    reading = replace(
        piece.reading,
        troubles=(told, *piece.reading.troubles),
        tracks=tuple(replace(track, recovered=True) for track in piece.reading.tracks),
        kind="unreadable" if not piece.reading.tracks else piece.reading.kind,
    )
    return replace(piece, reading=reading)


_MARKS = (
    (b"\xff\xd8\xff", "a picture"),
    (b"\x89PNG", "a picture"),
    (b"%PDF", "a PDF"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"SQLite format 3", "a database"),
    (b"\xd0\xcf\x11\xe0", "a spreadsheet or document of an old kind"),
)
_READS = (
    "Restride reads FIT, GPX, TCX, gzip, zip, the export.xml of Apple Health, and lists and tables of Strava, Garmin, "
    "RunScribe, Stryd, intervals.icu"
)


def _unknown(head: bytes, name: str) -> Trouble:
    """What a file seems to be that nobody here reads."""
    mark = next((told for sign, told in _MARKS if head.startswith(sign)), None)
    if mark is not None:
        return Trouble(name, f"it is {mark}, not a recording", _READS)
    text = text_of(head)
    if text.startswith("<"):
        root = root_of(head)
        page = "html" in root or text[:14].lower() == "<!doctype html"
        told = "a web page" if page else f"XML with {root!r} at its root" if root else "XML without a root"
        return Trouble(name, f"it is {told}, not a recording", _READS)
    if text.startswith(("{", "[")):
        return Trouble(name, "it is JSON, which Restride cannot read", _READS)
    titles = header(head) if b"\0" not in head[:64] else ()
    if titles:
        named = ", ".join(titles[:3])[:120]
        return Trouble(name, f"it is a table that begins with {named}, which Restride cannot read", _READS)
    return Trouble(name, "it is of a kind that Restride cannot read", _READS)
