"""Runs of the diary to their form, each instrument by itself, kept as entries. Reckons nothing itself; see gait."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

import numpy as np

from restride.desk.place import Place, Troubles
from restride.desk.record import as_row
from restride.diary.bounds import troubles
from restride.diary.entry import Entry
from restride.diary.form import Form
from restride.diary.history import History
from restride.diary.kinds import Activity
from restride.exchange.reader import read
from restride.exchange.session import BY, ID_LENGTH, UNKEPT
from restride.exchange.track import DERIVED, NATIVE, Track
from restride.gait.form.measure import Instrument, measured
from restride.gait.form.numbers import CADENCE, ENGINE, UNITS, Numbers, numbers_of
from restride.gait.form.runs import Lane, lanes, last_measured
from restride.gait.form.streams import Streams, even
from restride.home.shelf import Shelf
from restride.words.day import Day, local_day
from restride.words.trouble import Trouble

TOGETHER = 50
"""So many runs are written down at once: what was measured before a stop stays."""

Progress = Callable[[int, int], None]
"""Hears how many runs are done, of how many."""


def forms_of(entry: Entry, track: Track, numbers: Numbers, recorded: datetime) -> tuple[Entry, ...]:
    """The form of one run of the diary as entries, one for each instrument of its recording.

    Where a recording that promised something holds nothing steady, one entry says so, so that nobody looks again.
    """
    if not isinstance(entry.body, Activity) or not _promises(entry.body, numbers):
        return ()
    bodies = list(_bodies(entry.id, track, numbers)) or [Form(entry.id, ENGINE)]
    return tuple(_entry(entry, body, recorded + timedelta(microseconds=n)) for n, body in enumerate(bodies, start=1))


def _promises(body: Activity, numbers: Numbers) -> bool:
    """Whether a recording may hold form: a kept one of a run that is long enough and knows its steps."""
    kept = bool(body.original) and not body.original.startswith(UNKEPT)
    long = body.moving_s >= numbers.least_pieces * numbers.piece_s
    return kept and long and body.sport == "run" and any(one.name == CADENCE for one in body.measured)


def _entry(entry: Entry, body: Form, recorded: datetime) -> Entry:
    name = sha256(f"{entry.id}\n{body.engine}\n{body.source}".encode()).hexdigest()[:ID_LENGTH]
    return Entry(name, entry.day, entry.at, recorded, body, BY)


def _bodies(of: str, track: Track, numbers: Numbers) -> Iterator[Form]:
    seconds = int(np.ceil(track.elapsed_s))
    laid = {
        (one.name, one.source): even(track.elapsed, one.values, seconds)
        for one in track.streams
        if (one.name in UNITS and one.unit == UNITS[one.name]) or one.name in {"speed", "altitude"}
    }
    nothing = np.full(seconds, np.nan)
    sources = list(dict.fromkeys(source for name, source in laid if name in UNITS))
    paused = [(one.start_s, one.end_s) for one in track.pauses]
    for source in sources:
        own = {name: laid[name, source] for name in UNITS if (name, source) in laid}
        cadence = next((laid[CADENCE, one] for one in (source, *sources) if (CADENCE, one) in laid), None)
        if cadence is None:
            continue  # nobody can say when this was running
        told = (NATIVE, source, DERIVED)
        speed = next((laid["speed", one] for one in told if ("speed", one) in laid), nothing)
        altitude = next((laid["altitude", one] for one in told if ("altitude", one) in laid), nothing)
        run = Streams(speed, altitude, {CADENCE: cadence, **own})
        form = measured(run, paused, numbers, Instrument(of, track.device, source))
        # Another instrument's cadence says when this was running, and is no figure of this one's.
        form = replace(form, figures=tuple(one for one in form.figures if one.name in own))
        if form.figures or form.in_place_s:
            yield form


def unmeasured(history: History, numbers: Numbers) -> list[Entry]:
    """Recorded runs that today's way of measuring has not measured yet, oldest first."""
    done = {one.body.of for one in history.entries() if isinstance(one.body, Form) and one.body.engine == ENGINE}
    found = [
        one
        for one in history.written_down()
        if isinstance(one.body, Activity) and one.id not in done and _promises(one.body, numbers)
    ]
    return sorted(found, key=lambda one: one.key)


def measure_runs(place: Place, progress: Progress | None = None) -> tuple[Trouble, ...]:
    """Measure every run that today's way of measuring has not measured, from its original, and keep what came out."""
    history = place.history()
    shelf = place.shelf()
    if isinstance(history, Trouble):
        return (history,)
    if not isinstance(shelf, Shelf):
        return shelf
    numbers = numbers_of(shelf.edition)
    wrong: list[Trouble] = []
    todo = unmeasured(history, numbers)
    made: list[Entry] = []
    for count, entry in enumerate(todo, start=1):
        forms = _from_original(place, entry, numbers)
        if isinstance(forms, Trouble):
            wrong.append(forms)
        else:
            made += forms
        if len(made) >= TOGETHER or count == len(todo):
            wrong += _kept(place, made)
            made = []
        if progress is not None:
            progress(count, len(todo))
    return tuple(wrong)


def _from_original(place: Place, entry: Entry, numbers: Numbers) -> tuple[Entry, ...] | Trouble:
    assert isinstance(entry.body, Activity)
    digest, _, number = entry.body.original.partition("#")
    content = place.diary.original(digest)
    if isinstance(content, Trouble):
        return content
    tracks = read(content, digest[:ID_LENGTH]).tracks
    index = int(number) - 1
    if not 0 <= index < len(tracks):
        return Trouble(entry.id, "names an outing that its recording no longer holds", "retract it and import it again")
    return forms_of(entry, tracks[index], numbers, place.now)


def _kept(place: Place, made: Sequence[Entry]) -> tuple[Trouble, ...]:
    wrong = [one for entry in made for one in troubles(entry, local_day(place.now.astimezone(entry.at.tzinfo)))]
    if wrong or not made:
        return tuple(wrong)
    done = place.diary.append([as_row(entry) for entry in made])
    return (done,) if isinstance(done, Trouble) else ()


@dataclass(frozen=True, slots=True)
class Seen:
    """What the diary tells of form: its instruments, how many runs are not measured yet, by which numbers, as of when.

    ``on`` is today; where the last weeks hold no run, the day of the last one that was measured.
    """

    lanes: tuple[Lane, ...]
    unmeasured: int
    numbers: Numbers
    on: Day


def form_seen(place: Place) -> Seen | Troubles:
    """What the diary tells of form, up to today. Measures nothing anew."""
    history = place.history()
    shelf = place.shelf()
    if isinstance(history, Trouble):
        return (history,)
    if not isinstance(shelf, Shelf):
        return shelf
    numbers = numbers_of(shelf.edition)
    on = place.today
    found = lanes(history, on, numbers)
    if not found and (last := last_measured(history)) is not None:
        on = last
        found = lanes(history, on, numbers)
    return Seen(found, len(unmeasured(history, numbers)), numbers, on)
