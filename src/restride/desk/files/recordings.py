"""Recordings and mornings of files as entries of the diary, each once. Opens no file and reads no format itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from restride.desk.files.doubles import compared, same
from restride.desk.place import Place
from restride.desk.record import as_row
from restride.diary.bounds import troubles
from restride.diary.entry import Entry
from restride.diary.kinds import Activity, Checkin, Retraction
from restride.exchange import morning as mornings
from restride.exchange.bundle import SEEN
from restride.exchange.morning import Morning
from restride.exchange.reader import UNKNOWN, Piece
from restride.exchange.session import BY, Source, session
from restride.exchange.track import Track
from restride.words.day import Day, local_day, plus
from restride.words.measure import SECONDS_PER_MINUTE
from restride.words.trouble import Trouble

SAME_SAID = 3
"""So many times the same is said of the files of an archive; from there on it is counted."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one file.

    ``entries`` were written; ``already`` counts what the diary held before. ``troubles`` are what went wrong, ``notes``
    what is good to know. ``unknown`` says that it is of a kind that nobody here reads.
    """

    name: str
    entries: tuple[Entry, ...] = ()
    already: int = 0
    troubles: tuple[Trouble, ...] = ()
    notes: tuple[Trouble, ...] = ()
    unknown: bool = False
    stopped: bool = False
    """Whether it is no file but the word that the import was stopped."""


def gathered(name: str, parts: Iterable[Done]) -> Done:
    """What became of the files of an archive as one; what is said of many alike is said of a few and counted."""
    entries: list[Entry] = []
    wrong: list[Trouble] = []
    notes: list[Trouble] = []
    already, unknown = 0, []
    for part in parts:
        unknown.append(part.unknown)
        entries += part.entries
        wrong += part.troubles
        notes += part.notes
        already += part.already
    told = tuple(_condensed(notes, name))
    return Done(name, tuple(entries), already, tuple(wrong), told, bool(unknown) and all(unknown))


def _condensed(notes: list[Trouble], name: str) -> Iterator[Trouble]:
    alike: dict[str, list[Trouble]] = {}
    for note in notes:
        alike.setdefault("".join("#" if sign.isdigit() else sign for sign in note.mend), []).append(note)
    for found in alike.values():
        yield from found[:SAME_SAID]
        if len(found) > SAME_SAID:
            last = found[-1]
            more = f"of {len(found) - SAME_SAID} more of its files the like is to be said: {last.what}"
            yield Trouble(name, more, last.mend)


@dataclass(slots=True)
class Known:
    """What the diary holds already, as far as an import has to know; grows while files are brought in."""

    lines: dict[str, str] = field(default_factory=dict)
    activities: dict[str, tuple[Entry, Activity]] = field(default_factory=dict)
    taken_back: set[str] = field(default_factory=set)
    of_file: dict[str, list[str]] = field(default_factory=dict)
    by_day: dict[Day, list[str]] = field(default_factory=dict)
    nights: dict[Day, str] = field(default_factory=dict)

    def take(self, entry: Entry, line: str) -> None:
        """Remember an entry that stands in the diary now."""
        self.lines[entry.id] = line
        body = entry.body
        if isinstance(body, Activity):
            self.activities[entry.id] = (entry, body)
            self.by_day.setdefault(entry.day, []).append(entry.id)
            if body.original:
                self.of_file.setdefault(body.original.partition("#")[0], []).append(entry.id)
        elif isinstance(body, Checkin) and (body.sleep_h is not None or body.mood is not None):
            self.nights[entry.day] = entry.id
        elif isinstance(body, Retraction):
            self.taken_back.add(body.target)

    def near(self, entry: Entry) -> Iterator[Entry]:
        """What is known of the day of an outing and of those beside it, and was not taken back."""
        for away in (-1, 0, 1):  # zones differ by a day at most
            for name in self.by_day.get(plus(entry.day, away), ()):
                if name not in self.taken_back:
                    yield self.activities[name][0]


def bring(place: Place, piece: Piece, known: Known) -> Done:
    """One file: its outings and mornings as entries, the file itself among the originals where it can be kept."""
    before = known.of_file.get(piece.digest, [])
    if before:
        kept = place.diary.keep_original(piece.content, piece.name)  # an imported diary comes without its originals
        if isinstance(kept, Trouble):
            return Done(piece.name, troubles=(kept,))
        return Done(piece.name, already=len(before), notes=(_twice(piece.name, before, known),))
    assert piece.reading.kind != SEEN
    made: list[Entry] = []
    forms: list[Entry] = []
    wrong, notes = list(piece.reading.troubles), list(piece.notes)
    for number, track in enumerate(piece.reading.tracks, start=1):
        entry = _outing(place, piece, track, number, (wrong, notes))
        if entry is None:
            continue
        made.append(entry)
        if entry.id not in known.lines:
            forms.extend(_forms(place, entry, track))
            words, said = _doubled(place, entry, [*known.near(entry), *made[:-1]], piece.name)
            made.extend(words)
            notes.extend(said)
    nights, told = _nights(place, piece, known)
    notes.extend(told)
    return _kept(place, piece, (made, nights, forms), (wrong, notes), known)


def _forms(place: Place, entry: Entry, track: Track) -> tuple[Entry, ...]:
    """How a run was run, measured while its recording is at hand; where the cards cannot be read, later."""
    from restride.desk.measuring.form import forms_of
    from restride.gait.form.numbers import numbers_of

    found = place.shelf()
    return () if isinstance(found, tuple) else forms_of(entry, track, numbers_of(found.edition), place.now)


def _outing(
    place: Place, piece: Piece, track: Track, number: int, said: tuple[list[Trouble], list[Trouble]]
) -> Entry | None:
    """The entry of one outing; None where it may not be written, with the reason among what was wrong."""
    wrong, notes = said
    source = Source(piece.name, piece.digest, number, kept=bool(piece.content))
    one = session(track, source, _ahead(track.start), place.now)
    refused = troubles(one.entry, local_day(place.now.astimezone(one.entry.at.tzinfo)))
    if refused:
        wrong.extend(Trouble(f"{piece.name}, {each.where}", each.what, each.mend) for each in refused)
        return None
    damage = [note for note in one.notes if track.recovered and note in track.notes]
    wrong.extend(damage)
    notes.extend(note for note in one.notes if note not in damage)
    return one.entry


def _ahead(at: datetime) -> int:
    """How far this machine is ahead of UTC at an instant, in minutes."""
    offset = at.astimezone().utcoffset()
    return 0 if offset is None else int(offset.total_seconds() // SECONDS_PER_MINUTE)


def _doubled(place: Place, entry: Entry, before: Sequence[Entry], name: str) -> tuple[list[Entry], list[Trouble]]:
    """The word that an outing is in the diary already, where it is, and what is to be said of it."""
    twins, told = list[Entry](), list[Trouble]()
    for one in before:
        if not (isinstance(one.body, Activity) and isinstance(entry.body, Activity)):
            continue
        if not one.body.original:
            told.extend(_by_hand(entry, one, one.body, name))
            continue
        word = compared(entry, one)
        if word == "same":
            twins.append(one)
        elif word == "doubtful":
            said = f"was recorded while {one.id} was, and the two differ in distance or sport; both count"
            told.append(Trouble(name, said, f"if they are one outing: restride same {one.id} {entry.id}"))
    if not twins:
        return [], told
    word_of = same(entry, twins, place.now + timedelta(microseconds=1), BY)
    said = "is an outing that the diary has from another recording already"
    mend = "both are kept and it counts once; if they are two outings, restride retract takes that word back"
    return [word_of], [*told, Trouble(name, said, mend)]


def _nights(place: Place, piece: Piece, known: Known) -> tuple[list[Entry], list[Trouble]]:
    """The mornings of a table as entries; of a day that the diary knows of already, its own word stands."""
    made, told, passed = list[Entry](), list[Trouble](), 0
    for one in piece.reading.mornings:
        held = known.nights.get(one.day)
        entry = _night(place, one)
        if held is not None and held not in known.taken_back:
            passed += 1
        elif refused := troubles(entry, place.today):
            told.extend(Trouble(f"{piece.name}, {each.where}", each.what, each.mend) for each in refused)
        else:
            made.append(entry)
    if passed:
        said = f"the diary knows already how {passed} of its nights were"
        told.append(Trouble(piece.name, said, "left those nights as they stand"))
    return made, told


def _night(place: Place, one: Morning) -> Entry:
    noon = datetime(one.day.year, one.day.month, one.day.day, 12).astimezone()
    return mornings.entry(one, _ahead(noon), place.now)


def _kept(
    place: Place,
    piece: Piece,
    found: tuple[list[Entry], list[Entry], list[Entry]],
    said: tuple[list[Trouble], list[Trouble]],
    known: Known,
) -> Done:
    """The original first, then the entries: an entry without its original cannot be."""
    made, nights, forms = found
    wrong, notes = tuple(said[0]), tuple(dict.fromkeys(said[1]))
    if not made and not nights:
        return Done(piece.name, troubles=wrong, notes=notes, unknown=piece.reading.kind == UNKNOWN)
    if piece.content:
        kept = place.diary.keep_original(piece.content, piece.name)
        if isinstance(kept, Trouble):
            return Done(piece.name, troubles=(*wrong, kept))
    rows = [as_row(entry) for entry in (*made, *nights)]
    done = place.diary.append([*rows, *(as_row(entry) for entry in forms)])
    if isinstance(done, Trouble):
        return Done(piece.name, troubles=(*wrong, done))
    for entry, row in zip((*made, *nights), rows, strict=True):
        known.take(entry, row.line)
    fresh = tuple(entry for entry in (*made, *nights) if entry.id in done.written)
    return Done(piece.name, fresh, len(rows) - len(fresh), wrong, notes)


def _twice(name: str, before: list[str], known: Known) -> Trouble:
    back = [one for one in before if one in known.taken_back]
    if back:
        said = f"was imported before and taken back ({', '.join(back)})"
        return Trouble(name, said, "nothing was written; what was taken back can be logged by hand")
    return Trouble(name, f"was imported before ({', '.join(before[:5])})", "nothing was written")


def _by_hand(entry: Entry, one: Entry, body: Activity, name: str) -> Iterator[Trouble]:
    """What was logged by hand that day and may be the same outing: only the runner can say."""
    assert isinstance(entry.body, Activity)
    if one.day == entry.day and body.sport == entry.body.sport:
        said = f"on {one.day} you logged a {body.sport} of {body.moving_s / SECONDS_PER_MINUTE:.0f} min by hand too"
        yield Trouble(name, said, f"if it is the same one: restride same {one.id} {entry.id}")
