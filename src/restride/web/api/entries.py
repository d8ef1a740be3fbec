"""The diary over the API: list, write, say better, take back. Deletes nothing and judges nothing."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Path, Query, Router, Status

from restride.desk.correction import found, restate, retract
from restride.desk.place import Place, When, when
from restride.desk.record import Draft, keep
from restride.desk.triage.ending import barred
from restride.diary.bounds import EARLIEST
from restride.diary.entry import Entry
from restride.diary.kinds import Retraction
from restride.web.api.door import REFUSALS, place_by
from restride.web.api.wire import A_DAY, LONGEST_TEXT, Entries, New, Written, body_of, written
from restride.web.house import speech_of
from restride.web.stopped import StoppedError, got
from restride.words.day import Day, plus
from restride.words.trouble import Trouble

router = Router(tags=["entries"])

MOST = 1000
DAYS = 28
"""What is listed where no first day is given."""
REASON = 200

Id = Annotated[str, Path(description="The id of an entry.", min_length=1, max_length=200)]
Since = Annotated[A_DAY | None, Query(description="The first day; 28 days back when not given.", ge=EARLIEST)]
Until = Annotated[A_DAY | None, Query(description="The last day; today when not given.", ge=EARLIEST)]
Kinds = Annotated[str, Query(description="One kind only, such as `checkin`.", max_length=80)]
Most = Annotated[int, Query(description="So many at most, the latest.", ge=1, le=MOST)]


@router.get("", response={200: Entries, **REFUSALS}, summary="What the diary holds")
def listed(request: HttpRequest, since: Since = None, until: Until = None, kind: Kinds = "", limit: Most = MOST) -> Any:
    """Entries of a range of days; those taken back too, and so marked. What was shown as advice is not among them."""
    place = place_by(request)
    last = until or plus(place.today, 1)
    first = since or max(EARLIEST, plus(min(last, place.today), 1 - DAYS))
    entries = got(place.entries())
    gone = _gone(entries)
    chosen = [one for one in entries if first <= one.day <= last and kind in ("", one.kind)]
    chosen.sort(key=lambda one: (one.day, one.key))
    return Entries(entries=[written(one, one.id in gone) for one in chosen[-limit:]], more=len(chosen) > limit)


@router.get("/{entry}", response={200: Written, **REFUSALS}, summary="One entry")
def one_entry(request: HttpRequest, entry: Id) -> Any:
    """One entry by its id."""
    place = place_by(request)
    entries = got(place.entries())
    return written(_standing(entries, entry), entry in _gone(entries))


@router.post("", response={201: Written, **REFUSALS}, summary="Write something down")
def write(request: HttpRequest, new: New) -> Any:
    """Write one entry: checked against the diary's bounds and the cards, or refused with every reason."""
    place = place_by(request)
    body = _sayable(place, new)
    kept = got(keep(place, [Draft(body, _when(place, new.day, new.at))], speech_of(place).edition))
    return Status(201, written(kept.entries[0], gone=False))


@router.put("/{entry}", response={200: Written, **REFUSALS}, summary="Say an entry better")
def say_better(request: HttpRequest, entry: Id, new: New) -> Any:
    """Take an entry back and write another of its kind in its place, both or neither; the old one stays visible.

    Without ``day`` and ``at`` the new one keeps those of the old.
    """
    place = place_by(request)
    target = _standing(got(place.entries()), entry)
    if target.kind != new.kind:
        wrong = Trouble(f"entry {entry}", f"is of the kind {target.kind}", f"send a body of the kind {target.kind}")
        raise StoppedError(wrong, status=409)
    body = _sayable(place, new)
    at = When(target.day, target.at) if new.day is None and new.at is None else _when(place, new.day, new.at)
    kept = got(restate(place, target.id, body, speech_of(place).edition, at))
    return written(kept.entries[1], gone=False)


@router.delete("/{entry}", response={200: Written, **REFUSALS}, summary="Take an entry back")
def take_back(request: HttpRequest, entry: Id, reason: Annotated[str, Query(max_length=REASON)] = "") -> Any:
    """Take an entry back: it stays in the diary, marked, and counts no more."""
    place = place_by(request)
    target = _standing(got(place.entries()), entry)
    return written(got(retract(place, target.id, reason)).target, gone=True)


def _sayable(place: Place, new: New) -> Any:
    body = got(body_of(new.kind, new.body))
    got(barred(place, body))
    return body


def _standing(entries: list[Entry], name: str) -> Entry:
    """The entry of exactly that id."""
    target = found(entries, name)
    if isinstance(target, Trouble) or target.id != name:
        wrong = Trouble(f"entry {name}"[:LONGEST_TEXT], "is not in the diary", "GET /api/v1/entries lists the ids")
        raise StoppedError(wrong, status=404)
    return target


def _gone(entries: list[Entry]) -> set[str]:
    return {one.body.target for one in entries if isinstance(one.body, Retraction)}


def _when(place: Place, day: Day | None, at: Any) -> When:
    """The moment an entry speaks of, from a day, an instant with its offset, or neither."""
    if at is None:
        moment: When = got(when(place, day))
        return moment
    if at.tzinfo is None or at.date() < EARLIEST:
        raise StoppedError(
            Trouble("at", "carries no UTC offset, or lies too far back", "e.g. 2026-11-20T07:30:00+01:00")
        )
    if day is not None and day != at.date():
        raise StoppedError(Trouble("at", f"is not on the day {day}", "give one of the two"))
    instant: When = got(when(place, at.date(), at.timetz()))
    return instant
