"""Files brought in: recordings of a watch, and diaries that restride export wrote. Reads no format itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from restride.desk.place import SHOWN, Place
from restride.desk.record import as_row
from restride.diary.bounds import troubles
from restride.diary.codec import from_line
from restride.diary.entry import Entry
from restride.diary.kinds import Activity, Retraction
from restride.exchange.fit.reader import read
from restride.exchange.session import Source, session
from restride.exchange.track import Track
from restride.home.diaries import Row
from restride.words.day import local_day
from restride.words.measure import SECONDS_PER_MINUTE
from restride.words.trouble import Trouble

RECORDINGS = (".fit", ".fit.gz")
DIARIES = (".jsonl",)

LARGEST_BYTES = 256 * 1024 * 1024
"""Nothing of a runner's is larger: ten years of diary have some fifty megabytes."""

TWIN_S = 60
"""Two recordings of the same sport that begin within so many seconds are one outing from two instruments."""

Progress = Callable[[int, int, str], None]
"""Called after each file: how many are done, of how many, and its name."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one file.

    ``entries`` were written; ``already`` counts what the diary held before. ``troubles`` are what went wrong, ``notes``
    what is good to know.
    """

    name: str
    entries: tuple[Entry, ...] = ()
    already: int = 0
    troubles: tuple[Trouble, ...] = ()
    notes: tuple[Trouble, ...] = ()


@dataclass(slots=True)
class _Known:
    """What the diary holds already, as far as an import has to know; grows while files are brought in."""

    lines: dict[str, str] = field(default_factory=dict)
    activities: dict[str, tuple[Entry, Activity]] = field(default_factory=dict)
    taken_back: set[str] = field(default_factory=set)
    of_file: dict[str, list[str]] = field(default_factory=dict)

    def take(self, entry: Entry, line: str) -> None:
        self.lines[entry.id] = line
        if isinstance(entry.body, Activity):
            self.activities[entry.id] = (entry, entry.body)
            if entry.body.original:
                self.of_file.setdefault(entry.body.original.partition("#")[0], []).append(entry.id)
        elif isinstance(entry.body, Retraction):
            self.taken_back.add(entry.body.target)


def import_files(place: Place, paths: Sequence[Path], progress: Progress | None = None) -> list[Done]:
    """Bring files in, each by itself: a broken one stops no other.

    Parameters
    ----------
    paths
        Files, and folders that are walked for files of a kind that is known.
    progress
        Told after every file.

    Returns
    -------
    list[Done]
        One for each file, in order. A file counts as done when its original and its entries are on the disk.
    """
    known = _known(place)
    if isinstance(known, Trouble):
        return [Done("the diary", troubles=(known,))]
    found = list(_files(paths))
    done = []
    for number, (path, trouble) in enumerate(found, start=1):
        done.append(Done(str(path), troubles=(trouble,)) if trouble else _one(place, path, known))
        if progress is not None:
            progress(number, len(found), path.name)
    return done


def _known(place: Place) -> _Known | Trouble:
    known = _Known()
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
            yield path, Trouble(str(path), what, "it reads .fit and .fit.gz of a watch, and .jsonl of restride export")
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
    if name.endswith(RECORDINGS):
        return "recording"
    return "diary" if name.endswith(DIARIES) else ""


def _one(place: Place, path: Path, known: _Known) -> Done:
    kind = _kind(path)
    if not path.exists():
        return _refused(path, "there is no such file", "look at the name; a folder may be given as well")
    if not kind:
        mend = "give a .fit or .fit.gz of a watch, or a .jsonl of restride export"
        return _refused(path, "is of a kind that Restride cannot read", mend)
    try:
        if path.stat().st_size > LARGEST_BYTES:
            return _refused(path, "is larger than any recording or diary", "give the file itself, not an archive")
        content = path.read_bytes()
    except OSError as error:
        return _refused(path, f"cannot be read: {error.strerror}", "look at its rights, or copy it again")
    return _diary(place, path, content, known) if kind == "diary" else _recording(place, path, content, known)


def _refused(path: Path, what: str, mend: str) -> Done:
    return Done(str(path), troubles=(Trouble(str(path), what, mend),))


def _recording(place: Place, path: Path, content: bytes, known: _Known) -> Done:
    """A file of a watch: its outings as entries, the file itself among the originals."""
    digest = sha256(content).hexdigest()
    before = known.of_file.get(digest, [])
    if before:
        kept = place.diary.keep_original(content, path.name)  # an imported diary comes without its originals
        if isinstance(kept, Trouble):
            return Done(str(path), troubles=(kept,))
        return Done(str(path), already=len(before), notes=(_twice(path, before, known),))
    reading = read(content, path.name)
    made: list[Entry] = []
    notes: list[Trouble] = []
    wrong = list(reading.troubles)
    for number, track in enumerate(reading.tracks, start=1):
        offset = track.start.astimezone().utcoffset()
        ahead = 0 if offset is None else int(offset.total_seconds() // SECONDS_PER_MINUTE)
        one = session(track, Source(path.name, digest, number), ahead, place.now)
        refused = troubles(one.entry, local_day(place.now.astimezone(one.entry.at.tzinfo)))
        if refused:
            wrong.extend(Trouble(f"{path.name}, {each.where}", each.what, each.mend) for each in refused)
            continue
        damage = [note for note in one.notes if track.recovered and note in track.notes]
        wrong.extend(damage)
        notes.extend(note for note in one.notes if note not in damage)
        twin = _twin(track, made, known)
        if twin is not None:
            said = f"begins when {twin.id} begins, which is in the diary already"
            notes.append(Trouble(path.name, said, "taken for the same outing; nothing was written for it"))
            continue
        notes.extend(_by_hand(one.entry, path, known))
        made.append(one.entry)
    return _kept(place, path, content, made, (tuple(wrong), tuple(notes)), known)


def _kept(
    place: Place,
    path: Path,
    content: bytes,
    made: list[Entry],
    said: tuple[tuple[Trouble, ...], tuple[Trouble, ...]],
    known: _Known,
) -> Done:
    """The original first, then the entries: an entry without its original cannot be."""
    wrong, notes = said
    if not made:
        return Done(str(path), troubles=wrong, notes=notes)
    kept = place.diary.keep_original(content, path.name)
    if isinstance(kept, Trouble):
        return Done(str(path), troubles=(*wrong, kept))
    rows = [as_row(entry) for entry in made]
    done = place.diary.append(rows)
    if isinstance(done, Trouble):
        return Done(str(path), troubles=(*wrong, done))
    for entry, row in zip(made, rows, strict=True):
        known.take(entry, row.line)
    fresh = tuple(entry for entry in made if entry.id in done.written)
    return Done(str(path), fresh, len(made) - len(fresh), wrong, notes)


def _twice(path: Path, before: list[str], known: _Known) -> Trouble:
    back = [one for one in before if one in known.taken_back]
    if back:
        said = f"was imported before and taken back ({', '.join(back)})"
        return Trouble(path.name, said, "nothing was written; what was taken back can be logged by hand")
    return Trouble(path.name, f"was imported before ({', '.join(before)})", "nothing was written")


def _twin(track: Track, made: list[Entry], known: _Known) -> Entry | None:
    """The recording that this one doubles: the same sport and the same start, from another file or instrument."""
    held = [one for one, body in known.activities.values() if body.original and one.id not in known.taken_back]
    for one in (*held, *made):
        near = abs((one.at - track.start).total_seconds()) <= TWIN_S
        if near and isinstance(one.body, Activity) and one.body.sport == track.sport:
            return one
    return None


def _by_hand(entry: Entry, path: Path, known: _Known) -> Iterator[Trouble]:
    """What was logged by hand that day and may be the same outing: only the runner can say."""
    for one, body in known.activities.values():
        same = isinstance(entry.body, Activity) and body.sport == entry.body.sport
        if same and not body.original and one.day == entry.day and one.id not in known.taken_back:
            said = f"on {one.day} you logged a {body.sport} of {body.moving_s / SECONDS_PER_MINUTE:.0f} min by hand too"
            yield Trouble(path.name, said, f"if it is the same one: restride retract {one.id}")


def _diary(place: Place, path: Path, content: bytes, known: _Known) -> Done:
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


def _appended(place: Place, path: Path, rows: list[Row], differ: int, known: _Known) -> Done:
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
