"""One outing of a recording as one entry of the diary. Reads no file and asks nobody what the day was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from math import isnan

from restride.diary.entry import Entry
from restride.diary.kinds import Activity, Lap, Measured
from restride.exchange.fit.averages import RUNNING_SPM, gaps
from restride.exchange.track import Stream, Track
from restride.words.day import local_day
from restride.words.measure import SECONDS_PER_MINUTE as SECONDS
from restride.words.trouble import Trouble

BY = "import"

RUNNING_MPS = 1.9
"""From so many metres a second on it is running, where no cadence tells: people change to a run near 2 m/s."""

HELD_S = 30.0
"""A record stands for the time up to the next one, at most this long: watches that save room write one in 30 s."""

KNOWN_SHARE = 0.5
"""With less of the timed seconds recorded than this share, nobody can say how much of the outing was running."""

WALKED_SHARE = 0.1
"""A "run" with less running than this share, by its steps, was a walk: somebody pressed the wrong button."""

UNKEPT = "unkept:"
"""How an entry begins to name a file that is not among the originals."""

ID_LENGTH = 16
"""Signs of a digest that name an entry: 64 bits."""


@dataclass(frozen=True, slots=True)
class Source:
    """Which outing of which file.

    Parameters
    ----------
    name
        What troubles are to call the file.
    digest
        SHA-256 of the file as it was handed over.
    index
        The place of the outing among those of the file, from 1.
    kept
        Whether the file is kept among the originals; the export of a telephone is too large for it.
    """

    name: str
    digest: str
    index: int
    kept: bool = True

    @property
    def original(self) -> str:
        """How the entry names it: ``digest#index``; ``unkept:digest#index`` of a file that is not kept."""
        return f"{'' if self.kept else UNKEPT}{self.digest}#{self.index}"

    @property
    def entry_id(self) -> str:
        """The same for the same outing of the same bytes, whenever and wherever it is imported."""
        return sha256(self.original.encode()).hexdigest()[:ID_LENGTH]


@dataclass(frozen=True, slots=True)
class Session:
    """The entry of an outing, and what the runner should know about it."""

    entry: Entry
    notes: tuple[Trouble, ...]


def session(track: Track, source: Source, offset_min: int, recorded: datetime) -> Session:
    """The entry of one outing.

    Parameters
    ----------
    track
        The outing as it was read.
    source
        Which outing of which file it is.
    offset_min
        The UTC offset of the machine at that instant; taken, and said, where the file does not tell its own.
    recorded
        When the entry is written down.

    Returns
    -------
    Session
        The notes hold the track's own, and how the day was found where the file did not tell. An outing that was
        neither a run nor a walk is kept as cross-training, and a run whose steps were those of a walk is kept as a
        walk; both are said.
    """
    notes = list(track.notes)
    walked = _walked(track)
    if walked:
        told = f"it is called a run, but its steps are those of a walk ({track.timer_s / SECONDS:.0f} min)"
        notes.append(Trouble(source.name, told, f"kept as a walk; if you ran: restride log run --of {source.entry_id}"))
    if track.wall_clock:
        told = "the file tells the time of day but no time zone, so the hour is by this machine's"
        notes.append(Trouble(source.name, told, "the day is as the file tells it"))
    elif track.offset_min is None:
        told = "the file does not tell the local time, so the day is by this machine's time zone"
        notes.append(Trouble(source.name, told, "if you were elsewhere then, retract it and log it by hand"))
    if track.sport == "cross":
        told = f"it is {_words(track.vendor_sport)}, not a run"
        notes.append(Trouble(source.name, told, "kept as cross-training; it does not count as running"))
    ahead = offset_min if track.offset_min is None else track.offset_min
    zone = timezone(timedelta(minutes=ahead))
    at = track.start.replace(tzinfo=zone) if track.wall_clock else track.start.astimezone(zone)
    body = _activity(track, source, "walk" if walked else track.sport)
    return Session(Entry(source.entry_id, local_day(at), at, recorded, body, BY), tuple(dict.fromkeys(notes)))


def _words(vendor_sport: str) -> str:
    sport = vendor_sport.replace("_", " ").split("/")[0]
    return f"a recording of {sport}" if sport else "a recording of another sport"


def _walked(track: Track) -> bool:
    """Whether what is called a run was walked: only steps are believed, for a slow runner is no walker."""
    if track.sport != "run" or _teller(track)[1] != RUNNING_SPM:
        return False
    ran = running_s(track)
    return ran is not None and ran < track.timer_s * WALKED_SHARE


def _activity(track: Track, source: Source, sport: str) -> Activity:
    return Activity(
        sport=sport,
        elapsed_s=track.elapsed_s,
        moving_s=track.timer_s,
        run_s=running_s(track) if sport == "run" else None,
        distance_m=track.distance_m,
        ascent_m=track.ascent_m,
        name=track.vendor_sport,
        original=source.original,
        device=track.device,
        measured=tuple(Measured(one.name, one.value, one.unit, one.source) for one in track.measures),
        laps=tuple(Lap(one.start_s, one.elapsed_s, one.distance_m) for one in track.laps),
        pauses_s=sum(one.end_s - one.start_s for one in track.pauses),
        recovered=track.recovered,
    )


def running_s(track: Track) -> float | None:
    """Seconds of a run that were running and not walking; None for a walk, and where nobody can say.

    Cadence decides where it was recorded, speed elsewhere. The share of running among the recorded seconds is laid on
    the seconds that the timer ran, so that gaps in the recording count like the rest.
    """
    if track.sport != "run":
        return None
    stream, least = _teller(track)
    if stream is None:
        return None
    known = running = 0.0
    for place, held in enumerate(_held(track)):
        value = stream.values[place]
        if not isnan(value):
            known += held
            running += held if value >= least else 0.0
    if known <= 0 or known < track.timer_s * KNOWN_SHARE:
        return None
    return round(min(track.timer_s, track.timer_s * running / known), 1)


def _teller(track: Track) -> tuple[Stream | None, float]:
    """The stream that tells running from walking, and from which value on it is running."""
    cadence = [one for one in track.streams if one.name == "cadence" and one.unit == "spm"]
    for one in cadence:
        if any(value > 0 for value in one.values):
            return one, RUNNING_SPM
    speed = next((one for one in track.streams if one.name == "speed" and one.unit == "m/s"), None)
    return speed, RUNNING_MPS


def _held(track: Track) -> list[float]:
    """How many seconds each record stands for; none while the timer stood still."""
    ends = (*track.elapsed, max(track.elapsed_s, track.elapsed[-1])) if len(track.elapsed) else ()
    return [min(one, HELD_S) for one in gaps(ends, track.pauses)]
