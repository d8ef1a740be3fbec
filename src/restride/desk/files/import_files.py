"""Files brought in: whatever a runner has, and diaries that restride export wrote. Reads no format itself."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from restride.desk.files.pool import Pool
from restride.desk.files.recordings import Done, Known, bring, gathered
from restride.desk.place import SHOWN, Place
from restride.diary.bounds import troubles
from restride.diary.codec import from_line
from restride.diary.entry import Entry
from restride.exchange.archive import count
from restride.exchange.bundle import Unread, unread
from restride.exchange.reader import Joined, Piece, is_taken_apart
from restride.exchange.tables import diary as table
from restride.exchange.tables.sheet import header
from restride.exchange.track import Reading
from restride.home.diaries import Row
from restride.words.day import local_day
from restride.words.trouble import Trouble

__all__ = ["Done", "Progress", "bring_diary", "import_files", "known_of"]

PACKED = (".fit.gz", ".gpx.gz", ".tcx.gz", ".csv.gz")
RECORDINGS = (".fit", ".gpx", ".tcx", ".zip", ".csv", *PACKED)
"""What is looked at in a folder. A file that is named itself is looked at whatever it is called."""

HEALTH = "export.xml"
"""The one XML file by its name that is looked at in a folder: what a telephone writes."""

DIARIES = (".jsonl",)

LARGEST_BYTES = 256 * 1024 * 1024
"""Nothing of a runner's is larger that is read whole: ten years of diary have some fifty megabytes."""

NOT_A_RUN = "nothing was written; to keep it as cross-training: restride import --cross FILE"

_HEAD = 1 << 16

Progress = Callable[[int, int, str], None]
"""Called after each file: how many are done, of how many, and its name. Files of an archive count one by one."""


def import_files(
    place: Place, paths: Sequence[Path], progress: Progress | None = None, cross: bool = False
) -> list[Done]:
    """Bring files in, each by itself: a broken one stops no other.

    Files are read on all processors; they are written down one after another, in order. Whoever stops it with a
    key (KeyboardInterrupt) keeps what was brought in: the same call goes on from there, for what is in the diary is
    not read again.

    Parameters
    ----------
    paths
        Files, and folders that are walked for files of a kind that is known.
    progress
        Told after every file.
    cross
        Keep a file that was named itself and holds no run or walk as cross-training. In a folder or an archive such
        files are kept anyway: there nobody took them for runs.

    Returns
    -------
    list[Done]
        One for each file, in order. A file counts as done when its original and its entries are on the disk. The last
        is ``stopped`` where the import was.
    """
    known = known_of(place)
    if isinstance(known, Trouble):
        return [Done("the diary", troubles=(known,))]
    found = list(_files(paths))
    work = _Work(place, known, _Count(len(found), progress), frozenset(paths), cross)
    pool = Pool()
    try:
        for one, reading in pool.each(work.files(found)):
            work.take(one, reading)
        work.finish()
    except KeyboardInterrupt:
        work.stop()
    finally:
        pool.close()
    return work.done


@dataclass(slots=True, eq=False)
class _File:
    """A file on its way: what became of its parts so far, or of the whole where it is no recording."""

    path: Path
    parts: list[Done] = field(default_factory=list)
    members: int = 1
    whole: Done | None = None
    diary: bytes | None = None
    joined: Joined = field(default_factory=lambda: Joined(""))


@dataclass(slots=True)
class _Work:
    """One import: the files that were named, on their way from the disk into the diary."""

    place: Place
    known: Known
    count: _Count
    named: frozenset[Path]
    cross: bool
    done: list[Done] = field(default_factory=list)
    _now: _File | None = None
    _turns: deque[_File] = field(default_factory=deque)

    def files(self, found: Iterable[tuple[Path, Trouble | None]]) -> Iterator[Unread]:
        """Every file unread, those of archives too; ``take`` is to be handed them in the same order."""
        for path, trouble in found:
            file = _File(path, joined=Joined(path.name))
            if trouble is not None:
                file.whole = Done(str(path), troubles=(trouble,))
            try:
                for one in self._opened(file):
                    self._turns.append(file)
                    yield one
            except OSError as error:
                file.whole = _refused(path, f"cannot be read: {error.strerror}", "look at its rights, or copy it again")
                self._turns.append(file)
                yield _NO_FILE

    def _opened(self, file: _File) -> Iterator[Unread]:
        path = file.path
        if file.whole is None and not path.exists():
            file.whole = _refused(path, "there is no such file", "look at the name; a folder may be given as well")
        elif file.whole is None and not path.is_file():  # reading it might wait for ever, or never end
            file.whole = _refused(path, "is a pipe or a device, and no file", "save it to a file and give that")
        if file.whole is not None:
            yield _NO_FILE
            return
        size = path.stat().st_size
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
            if size > LARGEST_BYTES and not is_taken_apart(head):
                file.whole = _refused(
                    path, "is larger than any recording or diary", "give the file itself, not an archive"
                )
                yield _NO_FILE
            elif _kind(path) == "diary" or table.fits(header(head)):
                file.diary = head + stream.read(LARGEST_BYTES)  # no more, though it may be growing
                yield _NO_FILE
            else:
                stream.seek(0)
                file.members = count(stream, path.name)
                self.count.more(file.members - 1)
                stream.seek(0)
                yield from unread(stream, path.name, self.known.of_file)

    def take(self, one: Unread, reading: Reading) -> None:
        """Write down one file, or one of an archive, that was read."""
        file = self._turns.popleft()
        if self._now is not None and file is not self._now:
            self.finish()
        self._now = file
        if file.whole is not None:
            return
        if file.diary is not None:
            file.whole = bring_diary(self.place, file.path, file.diary, self.known)
            file.diary = None
            return
        piece = file.joined.piece(one, reading)
        if piece is not None:
            if file.path in self.named and not self.cross and file.members == 1:
                piece = _on_foot(piece)
            file.parts.append(bring(self.place, piece, self.known))
        if file.members > 1 and not one.ends:
            self.count.one(one.name)

    def finish(self) -> None:
        """The file of this moment is through."""
        file, self._now = self._now, None
        if file is None:
            return
        one = file.whole if file.whole is not None else gathered(str(file.path), file.parts)
        # A table that nobody reads is no trouble among those of a folder: it is said and passed over.
        passed = one.unknown and file.path not in self.named
        self.done.append(Done(one.name, notes=one.troubles) if passed else one)
        if file.members == 1:
            self.count.one(file.path.name)

    def stop(self) -> None:
        """End here and say so; what was taken is kept."""
        self.finish()
        told = f"was stopped after {self.count.done} of {self.count.of} files"
        note = Trouble("the import", told, "what was brought in is kept; the same command goes on from there")
        self.done.append(Done("the import", notes=(note,), stopped=True))


_NO_FILE = Unread("", reading=Reading((), (), "archive"))
"""What stands for a file that is no recording, so that it has its turn."""


@dataclass(slots=True)
class _Count:
    """How far an import has come; the files of an archive come on top of those that were named."""

    of: int
    progress: Progress | None
    done: int = 0

    def more(self, number: int) -> None:
        self.of += number

    def one(self, name: str) -> None:
        self.done += 1
        self.of = max(self.of, self.done)
        if self.progress is not None:
            self.progress(self.done, self.of, name)


def known_of(place: Place) -> Known | Trouble:
    """What the diary holds already, by file and by outing."""
    known = Known()
    for sequence, row in place.diary.rows(without=(SHOWN,)):
        entry = from_line(row.line, f"the diary, line {sequence}")
        if isinstance(entry, Trouble):
            return entry
        known.take(entry, row.line)
    return known


def _files(paths: Iterable[Path]) -> Iterator[tuple[Path, Trouble | None]]:
    """Every file that was named, and every file of a known kind in a folder that was named, each once."""
    seen: set[Path] = set()
    for path in paths:
        try:
            inside = candidates(path) if path.is_dir() else [path]
        except OSError as error:
            yield path, Trouble(str(path), f"cannot be looked through: {error.strerror}", "look at its rights")
            continue
        if not inside:
            what = "holds no file that Restride reads"
            yield path, Trouble(str(path), what, f"it reads {', '.join(RECORDINGS)} and {HEALTH}, and .jsonl of export")
        for one in inside:
            if one.absolute() not in seen:
                seen.add(one.absolute())
                yield one, None


def candidates(folder: Path) -> list[Path]:
    """The files of a folder and those below; diaries first, for they know of the recordings beside them."""
    found = [one for one in folder.rglob("*") if _kind(one) and one.is_file()]
    return sorted(found, key=lambda one: (_kind(one), one))


def _kind(path: Path) -> str:
    name = path.name.lower()
    if name.endswith(RECORDINGS) or name == HEALTH:
        return "recording"
    return "diary" if name.endswith(DIARIES) else ""


def _on_foot(piece: Piece) -> Piece:
    """A file that was named itself is meant as a run: one that holds another sport only is refused in a sentence."""
    tracks = piece.reading.tracks
    if not tracks or any(track.sport != "cross" for track in tracks):
        return piece
    sport = tracks[0].vendor_sport.replace("_", " ").split("/")[0] or "another sport"
    said = Trouble(piece.name, f"is a recording of {sport}, not a run", NOT_A_RUN)
    return replace(piece, reading=replace(piece.reading, tracks=(), troubles=(*piece.reading.troubles, said)))


def _refused(path: Path, what: str, mend: str) -> Done:
    return Done(str(path), troubles=(Trouble(str(path), what, mend),))


def bring_diary(place: Place, path: Path, content: bytes, known: Known) -> Done:
    """A diary as restride export wrote it: every line as it stands, in its order; all of them or none."""
    lines = _lines(path, content)
    if isinstance(lines, Done):
        return lines
    rows: list[Row] = []
    wrong: list[Trouble] = []
    differ = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        entry = from_line(line.rstrip("\r"), f"{path.name}, line {number}")
        if isinstance(entry, Trouble):
            wrong.append(entry)
            continue
        today = local_day(place.now.astimezone(entry.at.tzinfo))
        wrong.extend(Trouble(f"{path.name}, line {number}", one.what, one.mend) for one in troubles(entry, today))
        rows.append(Row(entry.id, entry.kind, entry.day, entry.recorded, line.rstrip("\r")))
        differ += known.lines.get(entry.id, rows[-1].line) != rows[-1].line
    if wrong:
        lost = Trouble(path.name, f"{len(wrong)} of its lines cannot be read", "nothing of it was written")
        return Done(str(path), troubles=(*wrong[:3], lost))
    return _appended(place, path, rows, differ, known)


def _lines(path: Path, content: bytes) -> list[str] | Done:
    """The lines of an exported diary, from JSON Lines or from a table."""
    if table.fits(header(content)):
        held = table.from_table(content, path.name)
        return Done(str(path), troubles=held) if isinstance(held, tuple) else held
    try:
        return content.decode().split("\n")
    except UnicodeDecodeError as error:
        return _refused(path, f"is no text at byte {error.start}", "give the file as restride export wrote it")


def _appended(place: Place, path: Path, rows: list[Row], differ: int, known: Known) -> Done:
    done = place.diary.append(rows)
    if isinstance(done, Trouble):
        return Done(str(path), troubles=(done,))
    notes: list[Trouble] = []
    if differ:
        said = f"{differ} of its lines say something else than the diary under the same id"
        notes.append(Trouble(path.name, said, "the diary's own stand; import into an empty home to see the others"))
    if done.already and not done.written:
        notes.append(Trouble(path.name, f"was imported before ({len(done.already)} entries)", "nothing was written"))
    fresh = []
    for row in rows:
        entry = from_line(row.line)
        if isinstance(entry, Entry) and row.id in done.written:
            known.take(entry, row.line)
            fresh.append(entry)
    return Done(str(path), tuple(fresh), len(done.already), notes=tuple(notes))
