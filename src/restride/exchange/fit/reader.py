"""Reads a FIT file: bytes to tracks and troubles. Opens nothing, and decodes no message itself."""

from __future__ import annotations

from dataclasses import replace

from restride.exchange.fit.fields import FILE_KINDS
from restride.exchange.fit.parts import Part, parts, unpacked
from restride.exchange.fit.records import ACTIVITY, MOST_RECORDS, Haul, gather, number
from restride.exchange.fit.sessions import CLOCK_UNSET_S, Window, ordered, salvaged, track, windows
from restride.exchange.planned.recognised import is_own_workout, workout
from restride.exchange.track import Reading, Track
from restride.words.trouble import Trouble

UNREADABLE = "unreadable"
_BY_ITSELF = "give the recording of an activity instead"


def read(data: bytes, name: str) -> Reading:
    """What a FIT file, plain or gzipped, tells of outings.

    Every session is a track of its own, and so are the sessions of files chained behind one another. What is damaged
    is kept as far as it can be read; its tracks are marked ``recovered``, and a note says what may be missing. A file
    that broke off before its session was written is salvaged from its records.

    Parameters
    ----------
    data
        The bytes of the file. More than 32 MB, packed or unpacked, are refused.
    name
        What troubles are to call the file.

    Returns
    -------
    Reading
        Never raises, whatever the bytes. Heart-rate variability and places on the map are not read.
    """
    content, packing = unpacked(data, name)
    before = () if packing is None else (packing,)
    if not content:
        return Reading((), before or (_empty(name),), UNREADABLE)
    found, around = parts(content, name)
    tracks: list[Track] = []
    troubles: list[Trouble] = [*before]
    notes: list[Trouble] = []
    kinds: list[str] = []
    for place, part in enumerate(found, start=1):
        where = name if len(found) == 1 else f"{name}, part {place}"
        reading = _read_part(part, where)
        tracks += reading.tracks
        troubles += reading.troubles
        notes += reading.notes
        kinds.append(reading.kind)
        if place < len(found) and sum(len(one.elapsed) for one in tracks) > MOST_RECORDS:
            told = f"the files chained in it hold more than {MOST_RECORDS} points"
            troubles.append(Trouble(where, told, "kept what stands up to here; give the rest as files of their own"))
            break
    kind = ACTIVITY if tracks or ACTIVITY in kinds else kinds[0] if kinds else UNREADABLE
    return Reading(tuple(tracks), (*troubles, *around), kind, notes=tuple(notes))


def _empty(name: str) -> Trouble:
    return Trouble(name, "the file is empty", "copy it again from the watch")


def _read_part(part: Part, where: str) -> Reading:
    """What one FIT file of a chain tells."""
    haul = gather(part)
    if (other := _other_kind(haul, where)) is not None:
        return other
    records = ordered(haul)
    spans = windows(haul, records)
    left = None
    if part.cut or haul.stopped_at is not None or not spans:
        left = salvaged(haul, records, spans[-1].end if spans else 0.0)
        spans += [left] if left is not None else []
    tracks: list[Track] = []
    troubles: list[Trouble] = []
    for place, span in enumerate(spans, start=1):
        at = where if len(spans) == 1 else f"{where}, session {place}"
        one = track(_dated(span, haul), haul, records, at)
        if isinstance(one, Trouble):
            troubles.append(one)
        else:
            tracks.append(one)
    harm = _damage(part, haul, where, tracks) or (_unsaid(where, tracks) if left is not None and tracks else None)
    noted, lost = _with_damage(harm, tracks)
    if not noted and not troubles and not lost:
        lost = (_nothing(haul, where),)
    known = bool(haul.first("file_id")) or bool(records.seconds)
    return Reading(noted, (*troubles, *lost), ACTIVITY if known else UNREADABLE)


def _other_kind(haul: Haul, where: str) -> Reading | None:
    """What a file is that is no activity; None for one that is, or that is too damaged to say."""
    told = haul.first("file_id").get("type")
    if not isinstance(told, str | int) or told == ACTIVITY:
        return None
    if is_own_workout(haul.first("file_id")):
        return workout(haul.first("file_id"), where)
    known = FILE_KINDS.get(str(told))
    if known is not None:
        return Reading((), (Trouble(where, f"it holds {known.told}", _BY_ITSELF),), known.name)
    named = f"kind {told}" if isinstance(told, int) else told.replace("_", " ")
    return Reading((), (Trouble(where, f"it is a FIT file of {named}, not an activity", _BY_ITSELF),), named)


def _dated(span: Window, haul: Haul) -> Window:
    """A window that also tells what the local clock said at its start, where only that one was set."""
    activity = haul.first("activity")
    if span.start >= CLOCK_UNSET_S:
        return span
    local = number(activity.get("local_timestamp")) - number(activity.get("timestamp")) + span.start
    return replace(span, message={**span.message, "local_start": local})


def _with_damage(harm: Trouble | None, tracks: list[Track]) -> tuple[tuple[Track, ...], tuple[Trouble, ...]]:
    """The tracks marked as recovered where the file is damaged, or the damage alone where there is no track."""
    if harm is None:
        return tuple(tracks), ()
    if not tracks:
        return (), (harm,)
    return tuple(replace(one, recovered=True, notes=(harm, *one.notes)) for one in tracks), ()


def _kept(tracks: list[Track]) -> str:
    if not tracks:
        return "nothing to keep"
    points = sum(len(one.elapsed) for one in tracks)
    return f"kept {points} points, {sum(one.elapsed_s for one in tracks) / 60:.0f} min"


def _unsaid(where: str, tracks: list[Track]) -> Trouble:
    told = "the watch never wrote what the session was; it was probably cut off while recording"
    return Trouble(where, told, f"{_kept(tracks)}, from the points alone")


def _damage(part: Part, haul: Haul, where: str, tracks: list[Track]) -> Trouble | None:
    """What is damaged, where, and what was kept in spite of it; None for a sound file."""
    end = part.body_at + len(part.content) - 14
    at = end if haul.stopped_at is None else min(part.byte(haul.stopped_at), end)
    kept = _kept(tracks)
    if haul.full:
        return Trouble(where, f"it holds {haul.full}", f"{kept}; the rest was not read")
    if part.cut or (haul.stopped_at is not None and at == end):
        return Trouble(f"{where}, byte {at}", "the file is cut short", f"{kept}; copy it again if the watch has more")
    if haul.stopped_at is not None:
        told = f"the file is damaged here ({haul.stopped_by})"
        return Trouble(f"{where}, byte {at}", told, f"{kept}, up to here; copy it again if you can")
    if part.wrong_sum is not None:
        says, gives = part.wrong_sum
        told = f"its checksum is wrong (it says {says}, the content gives {gives}), so some byte has changed"
        return Trouble(f"{where}, byte {end}", told, f"{kept}; compare them with your watch")
    return None


def _nothing(haul: Haul, where: str) -> Trouble:
    """Why a sound activity file gives no track."""
    if haul.timeless:
        told = f"its {haul.timeless} points carry no time, so the day is unknown"
    else:
        told = "it is a recording without a session and without points"
    return Trouble(where, told, "copy it again from the watch, or log it by hand with `restride log run`")
