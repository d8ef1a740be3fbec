"""What was handed in, file by file and unread: a file itself, or the members of an archive. Chooses no reader.

Two kinds are read on the way, because they have to be: the export of a telephone, which is too large to be held, and a
list of activities, which tells what the recordings beside it leave open.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from itertools import chain
from typing import IO

from restride.exchange.archive import MAGIC as ZIP
from restride.exchange.archive import Budget, Member, members
from restride.exchange.markup import health
from restride.exchange.markup.parser import root_of
from restride.exchange.tables import strava
from restride.exchange.tables.sheet import header
from restride.exchange.track import Reading
from restride.words.trouble import Trouble

LONGEST_BYTES = 64 << 20
"""A recording of ten hours has 15 MB as TCX, the longest of all formats."""

HEAD = 1 << 16
SEEN = "seen"
_LIST = "activities.csv"
_NOTHING = Reading((), (), "archive")


@dataclass(frozen=True, slots=True, eq=False)
class Unread:
    """One file that waits to be read.

    Parameters
    ----------
    name
        What to call it.
    content, digest
        Its bytes and their SHA-256; no bytes of an export of a telephone.
    hint
        What a list beside it calls the outing.
    harm, harmful
        What its unpacking met, and whether nothing of it is to be believed.
    reading
        What was read of it on the way; None where it is still to be read.
    alone
        Whether it was handed in by itself, and is no member of an archive.
    ends, notes
        Whether it is no file but the end of an archive, and what is good to know of that.
    """

    name: str
    content: bytes = b""
    digest: str = ""
    hint: str = ""
    harm: str = ""
    harmful: bool = False
    reading: Reading | None = None
    alone: bool = False
    ends: bool = False
    notes: tuple[Trouble, ...] = ()


def unread(stream: IO[bytes], name: str, seen: Container[str] = ()) -> Iterator[Unread]:
    """Every file that a file holds. Never raises for its bytes.

    Parameters
    ----------
    stream
        The file, open for reading bytes, and able to be searched; it is not closed here.
    seen
        Digests of files that need no reading.
    """
    head = stream.read(HEAD)
    if head.startswith(ZIP):
        yield from _unfolded(stream, name, seen)
        return
    rest = iter(lambda: stream.read(HEAD), b"")
    yield _taken(chain((head,), rest), Unread(name, alone=True), seen)


def _taken(chunks: Iterator[bytes], one: Unread, seen: Container[str], member: Member | None = None) -> Unread:
    """One file with its bytes; an export of a telephone is read as a stream, anything else held whole."""
    head = next(chunks, b"")
    content, digest = b"", sha256()
    reading: Reading | None = None
    if root_of(head) == "healthdata":

        def heard() -> Iterator[bytes]:
            for chunk in chain((head,), chunks):
                digest.update(chunk)
                yield chunk

        reading = health.read(heard(), one.name)
        for chunk in chunks:
            digest.update(chunk)  # a broken export is taken to its end all the same: the digest is that of the whole
    else:
        held = BytesIO()
        for chunk in chain((head,), chunks):
            held.write(chunk)
            if held.tell() > LONGEST_BYTES:
                break
        content = held.getvalue()
        digest.update(content)
        reading = Reading((), (), SEEN) if digest.hexdigest() in seen else None
    harm, harmful = (member.harm, member.harmful) if member is not None else ("", False)
    return Unread(one.name, content, digest.hexdigest(), one.hint, harm, harmful, reading, one.alone)


def _unfolded(stream: IO[bytes], name: str, seen: Container[str]) -> Iterator[Unread]:
    """The files of an archive; a list of activities among them tells what recordings leave open, and comes last."""
    budget = Budget()
    lists: list[Unread] = []
    hints: dict[str, str] = {}
    beside: set[str] = set()
    for member in members(stream, name, budget):
        if isinstance(member, Trouble):
            yield Unread(member.where, reading=Reading((), (member,), "archive"))
            continue
        last = member.path.rpartition("/")[2]
        one = _taken(member.chunks(), Unread(member.name, hint=hints.get(last, "")), seen, member)
        if last == _LIST and not one.harm and strava.fits(header(one.content)):
            lists.append(one)
            hints |= strava.words(one.content)
            continue
        beside.add(last)
        yield one
    for one in lists:
        yield Unread(one.name, one.content, one.digest, reading=strava.read(one.content, one.name, beside))
    yield Unread(name, reading=_NOTHING, ends=True, notes=_passed(budget, name))


def _passed(budget: Budget, name: str) -> tuple[Trouble, ...]:
    """What of an archive nobody looked into, in a sentence."""
    if not budget.passed_count:
        return ()
    told = f"{budget.passed_count} of its files are pictures or papers, such as {', '.join(budget.passed)}"
    return (Trouble(name, told, "left them out"),)
