"""Files brought in: whatever a runner has, and diaries that restride export wrote. Reads no format itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from restride.desk.files.recordings import Done, Known, bring, gathered
from restride.desk.place import SHOWN, Place
from restride.diary.bounds import troubles
from restride.diary.codec import from_line
from restride.diary.entry import Entry
from restride.exchange.archive import count
from restride.exchange.reader import Piece, is_taken_apart, pieces
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
        One for each file, in order. A file counts as done when its original and its entries are on the disk.
    """
    known = known_of(place)
    if isinstance(known, Trouble):
        return [Done("the diary", troubles=(known,))]
    found = list(_files(paths))
    count_of = _Count(len(found), progress)
    done = []
    for path, trouble in found:
        alone = path in paths and not cross
        one = Done(str(path), troubles=(trouble,)) if trouble else _one(place, path, (known, count_of, alone))
        # A table that nobody reads is no trouble among those of a folder: it is said and passed over.
        done.append(Done(one.name, notes=one.troubles) if one.unknown and path not in paths else one)
        count_of.one(path.name)
    return done


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
            inside = _inside(path) if path.is_dir() else [path]
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


def _inside(folder: Path) -> list[Path]:
    """The files of a folder and those below; diaries first, for they know of the recordings beside them."""
    found = [one for one in folder.rglob("*") if _kind(one) and one.is_file()]
    return sorted(found, key=lambda one: (_kind(one), one))


def _kind(path: Path) -> str:
    name = path.name.lower()
    if name.endswith(RECORDINGS) or name == HEALTH:
        return "recording"
    return "diary" if name.endswith(DIARIES) else ""


def _one(place: Place, path: Path, within: tuple[Known, _Count, bool]) -> Done:
    known, count_of, alone = within
    if not path.exists():
        return _refused(path, "there is no such file", "look at the name; a folder may be given as well")
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
            if size > LARGEST_BYTES and not is_taken_apart(head):
                return _refused(path, "is larger than any recording or diary", "give the file itself, not an archive")
            if _kind(path) == "diary":
                return bring_diary(place, path, head + stream.read(), known)
            stream.seek(0)
            members = count(stream, path.name)
            count_of.more(members - 1)
            stream.seek(0)
            found = pieces(stream, path.name, known.of_file)
            if alone and members == 1:
                found = _on_foot(found)
            return _recording(place, path, found, (known, count_of, members))
    except OSError as error:
        return _refused(path, f"cannot be read: {error.strerror}", "look at its rights, or copy it again")


def _on_foot(found: Iterator[Piece]) -> Iterator[Piece]:
    """A file that was named itself is meant as a run: one that holds another sport only is refused in a sentence."""
    for piece in found:
        tracks = piece.reading.tracks
        if tracks and all(track.sport == "cross" for track in tracks):
            sport = tracks[0].vendor_sport.replace("_", " ").split("/")[0] or "another sport"
            said = Trouble(piece.name, f"is a recording of {sport}, not a run", NOT_A_RUN)
            yield replace(piece, reading=replace(piece.reading, tracks=(), troubles=(*piece.reading.troubles, said)))
        else:
            yield piece


def _refused(path: Path, what: str, mend: str) -> Done:
    return Done(str(path), troubles=(Trouble(str(path), what, mend),))


def _recording(place: Place, path: Path, found: Iterator[Piece], within: tuple[Known, _Count, int]) -> Done:
    """A recording, a table or an archive: whatever is in it, one after another, each kept before the next is read."""
    known, count_of, members = within
    parts = []
    for piece in found:
        parts.append(bring(place, piece, known))
        if members > 1:
            count_of.one(piece.name)
    return gathered(str(path), parts)


def bring_diary(place: Place, path: Path, content: bytes, known: Known) -> Done:
    """A diary as restride export wrote it: every line as it stands, in its order; all of them or none."""
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        return _refused(path, f"is no text at byte {error.start}", "give the file as restride export wrote it")
    rows: list[Row] = []
    wrong: list[Trouble] = []
    differ = 0
    for number, line in enumerate(text.split("\n"), start=1):
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
