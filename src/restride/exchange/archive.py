"""Walks zip archives, nested ones too, within bounds. Writes nothing to a disk, and reads no format but zip.

The names of members are shown to people and used for nothing else, so that no name can lead anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from restride.words.trouble import Trouble

MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
MOST_DEPTH = 3
"""Garmin packs zips into a zip; nobody packs a fourth."""

MOST_MEMBERS = 60_000
"""Ten years of a watch have some twenty thousand files."""

MOST_TOTAL = 8 << 30
"""Unpacked bytes in all; a telephone's export of ten years has some three thousand million."""

MOST_INNER = 256 << 20
"""An archive inside an archive is held in memory while it is read."""

MOST_RATIO = 250
_FREE = 1 << 20
"""Recordings shrink to a fortieth at best. Beyond a first megabyte, what grows by more is made to fill a memory."""

MOST_DIRECTORY = 32 << 20
"""The list of members is read whole: some six hundred thousand names."""

CHUNK = 1 << 16
_ENCRYPTED = 1
_SPREADSHEET = "[Content_Types].xml"
_LATE, _EARLY = (".csv",), "activities.csv"
_JUNK = ("__macosx", "thumbs.db", "desktop.ini")
_PICTURES = (
    *(".jpg", ".jpeg", ".png", ".heic", ".gif", ".webp", ".svg", ".mp4", ".mov", ".avi"),
    *(".pdf", ".html", ".htm", ".css", ".js", ".md", ".txt", ".doc", ".docx", ".ics", ".vcf"),
)


@dataclass(slots=True)
class Budget:
    """What may still be unpacked of one archive with all inside it, and what was passed over."""

    members: int = MOST_MEMBERS
    total: int = MOST_TOTAL
    passed: list[str] = field(default_factory=list)
    passed_count: int = 0
    spent: str = ""

    def pass_over(self, name: str) -> None:
        """Count a member that nobody reads; the first few are kept by name."""
        self.passed_count += 1
        if len(self.passed) < MOST_DEPTH:
            self.passed.append(name)


@dataclass(slots=True)
class Member:
    """One file of an archive.

    Parameters
    ----------
    name
        What to call it: ``export.zip: activities/1.fit.gz``, without signs that a terminal would obey.
    path
        Its name inside the archive in small letters, to be compared and never opened.
    """

    name: str
    path: str
    archive: ZipFile
    info: ZipInfo
    budget: Budget
    harm: str = ""
    """What broke the unpacking off; known once the pieces have been taken."""
    harmful: bool = False
    """Whether it was made to do harm, so that nothing of it is to be believed."""

    def chunks(self) -> Iterator[bytes]:
        """Its bytes in pieces. Ends early, and says why in ``harm``, where they are damaged or too many."""
        done = 0
        try:
            with self.archive.open(self.info) as source:
                while chunk := source.read(CHUNK):
                    done += len(chunk)
                    self.budget.total -= len(chunk)
                    if done > _FREE and done > MOST_RATIO * max(self.info.compress_size, 1):
                        self.harm, self.harmful = "it unpacks to far more than a recording can hold", True
                        return
                    if self.budget.total < 0:
                        self.harm = self.budget.spent = f"it holds more than {MOST_TOTAL >> 30} GB unpacked"
                        return
                    yield chunk
        except Exception as error:  # zipfile lets zlib.error, EOFError, RuntimeError and more through
            self.harm = f"its packing is damaged ({_said(error)})"[:200]


def shown(name: str) -> str:
    """A name as it may be shown: without control signs, and short."""
    plain = "".join(sign if sign.isprintable() else "?" for sign in name[:400])
    return plain if len(plain) <= 120 else f"…{plain[-119:]}"


def members(stream: IO[bytes], name: str, budget: Budget, depth: int = 1) -> Iterator[Member | Trouble]:
    """Every file of an archive and of the archives in it, one after another; troubles for what cannot be had.

    A member's pieces can be taken until the next member is asked for. A list of activities comes first, other tables
    last, so that what is known of the recordings is known in time.
    """
    opened = _opened(stream, name)
    if isinstance(opened, Trouble):
        yield opened
        return
    infos = [info for info in opened.infolist() if not _is_folder(info)]
    if any(info.filename == _SPREADSHEET for info in infos):
        yield Trouble(name, "it is a spreadsheet or a document", "save the table as CSV and give that")
        return
    for info in sorted(infos, key=_turn):
        if budget.spent:
            break
        budget.members -= 1
        if budget.members < 0:
            budget.spent = f"it holds more than {MOST_MEMBERS} files"
            break
        yield from _member(opened, info, (f"{name}: {shown(info.filename)}", depth), budget)
    if depth == 1 and budget.spent:
        yield Trouble(name, budget.spent, "the rest was not read; unpack it and give the recordings")


def count(stream: IO[bytes], name: str) -> int:
    """How many files an archive says it holds, those of archives inside it not counted; 1 for what is no archive."""
    if stream.read(len(MAGIC[0])) not in MAGIC:
        return 1
    opened = _opened(stream, name)
    return 1 if isinstance(opened, Trouble) else sum(not _is_folder(info) for info in opened.infolist())


def _is_folder(info: ZipInfo) -> bool:
    """Whether a member is a folder; ZipInfo's own question breaks on a name without a letter."""
    return info.filename.endswith("/")


def _turn(info: ZipInfo) -> tuple[int, str]:
    name = info.filename.casefold()
    return (0 if name.endswith(_EARLY) else 2 if name.endswith(_LATE) else 1), info.filename


def _member(opened: ZipFile, info: ZipInfo, told: tuple[str, int], budget: Budget) -> Iterator[Member | Trouble]:
    name, depth = told
    path = info.filename.casefold()
    last = path.replace("\\", "/").rpartition("/")[2]
    if any(junk in path for junk in _JUNK) or last.startswith(".") or last.endswith(_PICTURES):
        budget.pass_over(shown(info.filename))
    elif info.flag_bits & _ENCRYPTED:
        yield Trouble(name, "it is locked with a password", "unpack it yourself and give what is in it")
    elif info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        told_how = f"it is packed in a way that is not read here (method {info.compress_type})"
        yield Trouble(name, told_how, "unpack it yourself and give what is in it")
    else:
        member = Member(name, path, opened, info, budget)
        if not _is_archive(opened, info):
            yield member
        elif depth >= MOST_DEPTH:
            yield Trouble(name, f"archives stand more than {MOST_DEPTH} deep in one another", "unpack the inner ones")
        else:
            yield from _inner(member, depth, budget)


def _inner(member: Member, depth: int, budget: Budget) -> Iterator[Member | Trouble]:
    """The members of an archive inside another."""
    held = BytesIO()
    for chunk in member.chunks():
        held.write(chunk)
        if held.tell() > MOST_INNER:
            told = f"an archive inside holds more than {MOST_INNER >> 20} MB"
            yield Trouble(member.name, told, "unpack it and give the inner archive by itself")
            return
    if member.harm:
        yield Trouble(member.name, member.harm, "unpack it yourself, or download it again")
        return
    held.seek(0)
    yield from members(held, member.name, budget, depth + 1)


def _is_archive(opened: ZipFile, info: ZipInfo) -> bool:
    try:
        with opened.open(info) as source:
            return source.read(len(MAGIC[0])) in MAGIC
    except Exception:  # what cannot be opened is told when its pieces are taken
        return False


def _opened(stream: IO[bytes], name: str) -> ZipFile | Trouble:
    try:
        if _directory_bytes(stream) > MOST_DIRECTORY:
            return Trouble(name, "its list of files is larger than any export's", "unpack it and give the recordings")
        stream.seek(0)
        return ZipFile(stream)
    except Exception as error:  # zipfile lets struct.error, ValueError, OverflowError and more through
        told = f"the archive is cut short or damaged ({_said(error)})"[:200]
        return Trouble(name, told, "download it again, or unpack what you can and give that")


def _said(error: Exception) -> str:
    return str(error) or type(error).__name__


def _directory_bytes(stream: IO[bytes]) -> int:
    """How long an archive says its list of members is; 0 where it does not say, which opening it will tell."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - (1 << 16) - 100))
    tail = stream.read()
    place = tail.rfind(b"PK\x05\x06")
    if place < 0:
        return 0
    told = int.from_bytes(tail[place + 12 : place + 16], "little")
    if told == 0xFFFFFFFF and (wide := tail.rfind(b"PK\x06\x06")) >= 0:
        told = int.from_bytes(tail[wide + 40 : wide + 48], "little")
    return told
