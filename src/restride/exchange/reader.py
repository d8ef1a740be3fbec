"""The one list of readers: whatever a runner hands in, chosen by what it holds and not by its name. Opens no file."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO
from itertools import chain
from typing import IO

from restride.exchange.archive import MAGIC as ZIP
from restride.exchange.archive import Budget, Member, members
from restride.exchange.fit import reader as fit
from restride.exchange.fit.parts import unpacked
from restride.exchange.markup import gpx, health, tcx
from restride.exchange.markup.parser import slices
from restride.exchange.morning import Morning
from restride.exchange.tables import garmin, strava, strides, wellness
from restride.exchange.tables.sheet import header
from restride.exchange.track import Reading, Track
from restride.words.trouble import Trouble

MOST_BYTES = 64 << 20
"""A recording of ten hours has 15 MB as TCX, the longest of all formats."""

MOST_KEPT = 2_000_000
"""Points that are held at once when an archive is read into one reading; ``pieces`` holds one file at a time."""

UNKNOWN, SEEN = "unknown", "seen"
_GZIP = b"\x1f\x8b"
_MOST_GZIPS = 3
_HEAD = 1 << 16
_ELEMENT = re.compile(r"<(?:[\w.-]{1,60}:)?([\w.-]{1,60})")
_BLANK = re.compile(r"\s*")
_LIST = "activities.csv"
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
    return lambda head: _root(head) == root


def _titled(fits: Callable[[tuple[str, ...]], bool]) -> Callable[[bytes], bool]:
    return lambda head: not _is_markup(head) and b"\0" not in head[:4] and fits(header(head))


DOORS: tuple[Door, ...] = (
    Door("FIT", ".fit", lambda head: head[8:12] == b".FIT", lambda data, name, _: fit.read(data, name)),
    Door("GPX", ".gpx", _rooted("gpx"), lambda data, name, hint: gpx.read(slices(data), name, hint)),
    Door("TCX", ".tcx", _rooted("trainingcenterdatabase"), lambda data, name, hint: tcx.read(slices(data), name, hint)),
    Door("Apple Health", ".xml", _rooted("healthdata"), lambda data, name, _: health.read(slices(data), name)),
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
    return head.startswith(ZIP) or _root(head) == "healthdata"


def _text(head: bytes) -> str:
    encoding = "utf-16" if head[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8"
    return head.decode(encoding, "ignore").lstrip("\ufeff \t\r\n")


def _is_markup(head: bytes) -> bool:
    return _text(head[:64]).startswith("<")


def _root(head: bytes) -> str:
    """The first element of XML in small letters, without prefix; empty where there is none."""
    text, at = _text(head), 0
    while text.startswith(("<?", "<!"), at):
        # What stands before the root: the declaration, comments, and a list of types, which ends with ]>.
        kind = next(sign for sign in ("<?", "<!--", "<!") if text.startswith(sign, at))
        listed = kind == "<!" and "[" in text[at : text.find(">", at)]
        end = {"<?": "?>", "<!--": "-->"}.get(kind, "]>" if listed else ">")
        place = text.find(end, at)
        if place < 0:
            return ""
        blank = _BLANK.match(text, place + len(end))
        at = blank.end() if blank else place + len(end)
    match = _ELEMENT.match(text, at)
    return match.group(1).casefold() if match else ""


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
    if len(data) > MOST_BYTES:
        told = f"it holds more than {MOST_BYTES >> 20} MB, far more than a recording"
        return Reading((), (Trouble(name, told, "give the recordings one by one"),), "unreadable")
    known = door(data[:_HEAD])
    if known is None:
        return Reading((), (*packing, _unknown(data[:_HEAD], name)), UNKNOWN)
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


def pieces(stream: IO[bytes], name: str, seen: Container[str] = ()) -> Iterator[Piece]:
    """Every file that a file holds, read one by one: itself, or the members of an archive. Never raises for its bytes.

    Parameters
    ----------
    stream
        The file, open for reading bytes, and able to be searched; it is not closed here.
    seen
        Digests of files that need no reading; their pieces hold nothing and are of the kind ``seen``.
    """
    head = stream.read(_HEAD)
    if head.startswith(ZIP):
        yield from _unfolded(stream, name, seen)
        return
    rest = iter(lambda: stream.read(_HEAD), b"")
    yield _piece(chain((head,), rest), name, "", seen)


def _piece(chunks: Iterator[bytes], name: str, hint: str, seen: Container[str]) -> Piece:
    """One file from its bytes; an export of a telephone as a stream, anything else whole."""
    head = next(chunks, b"")
    if _root(head) == "healthdata":
        sum_of = sha256()

        def heard() -> Iterator[bytes]:
            for chunk in chain((head,), chunks):
                sum_of.update(chunk)
                yield chunk

        reading = health.read(heard(), name)
        for _ in chunks:
            pass  # a broken export is read to its end all the same: the digest is that of the whole
        return Piece(name, b"", sum_of.hexdigest(), reading)
    held = BytesIO()
    for chunk in chain((head,), chunks):
        held.write(chunk)
        if held.tell() > MOST_BYTES:
            break
    content = held.getvalue()
    digest = sha256(content).hexdigest()
    if digest in seen:
        return Piece(name, content, digest, Reading((), (), SEEN))
    return Piece(name, content, digest, read(content, name, hint))


def _unfolded(stream: IO[bytes], name: str, seen: Container[str]) -> Iterator[Piece]:
    """The files of an archive; a list of activities among them tells what recordings leave open, and comes last."""
    budget = Budget()
    lists: list[tuple[str, bytes]] = []
    hints: dict[str, str] = {}
    beside: set[str] = set()
    silent: dict[str, int] = {}
    for member in members(stream, name, budget):
        if isinstance(member, Trouble):
            yield Piece(member.where, b"", "", Reading((), (member,), "archive"))
            continue
        last = member.path.rpartition("/")[2]
        piece = _piece(member.chunks(), member.name, hints.get(last, ""), seen)
        if last == _LIST and piece.reading.kind == "activities" and strava.fits(header(piece.content)):
            lists.append((member.name, piece.content))
            hints |= strava.words(piece.content)
            continue
        beside.add(last)
        piece = _judged(piece, member)
        if piece.reading.tracks or piece.reading.mornings or piece.reading.kind in _SPOKEN:
            yield piece
        else:
            silent[piece.reading.kind] = silent.get(piece.reading.kind, 0) + 1
    for called, content in lists:
        yield Piece(called, content, sha256(content).hexdigest(), strava.read(content, called, beside))
    notes = _passed(budget, silent, name)
    if notes:
        yield Piece(name, b"", "", Reading((), (), "archive"), notes)


def _judged(piece: Piece, member: Member) -> Piece:
    """A piece with what its unpacking met: of a harmful one nothing is believed, a damaged one is marked."""
    if not member.harm:
        return piece
    if member.harmful:
        refused = Trouble(piece.name, member.harm, "it was not read")
        return replace(piece, content=b"", reading=Reading((), (refused,), "unreadable"))
    told = Trouble(piece.name, member.harm, "kept what could be read; download the archive again")
    reading = replace(
        piece.reading,
        troubles=(told, *piece.reading.troubles),
        tracks=tuple(replace(one, recovered=True) for one in piece.reading.tracks),
        kind="unreadable" if not piece.reading.tracks else piece.reading.kind,
    )
    return replace(piece, reading=reading)


def _passed(budget: Budget, silent: dict[str, int], name: str) -> tuple[Trouble, ...]:
    """What of an archive was no recording, in one or two sentences."""
    notes = []
    if silent:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(silent.items(), key=lambda one: -one[1]))
        told = f"{sum(silent.values())} of its files hold no outing ({kinds[:200]})"
        notes.append(Trouble(name, told, "left them out"))
    if budget.passed_count:
        told = f"{budget.passed_count} of its files are pictures or papers, such as {', '.join(budget.passed)}"
        notes.append(Trouble(name, told, "left them out"))
    return tuple(notes)


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
    "Restride reads FIT, GPX, TCX, gzip and zip, lists and tables of Strava, Garmin, RunScribe, Stryd, intervals.icu"
)


def _unknown(head: bytes, name: str) -> Trouble:
    """What a file seems to be that nobody here reads."""
    mark = next((told for sign, told in _MARKS if head.startswith(sign)), None)
    if mark is not None:
        return Trouble(name, f"it is {mark}, not a recording", _READS)
    text = _text(head)
    if text.startswith("<"):
        root = _root(head)
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
