"""Correcting the diary: an entry taken back, or said better. Deletes nothing; see erasing.py for that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from restride.desk.place import Place, Troubles, When
from restride.desk.record import Draft, Kept, named_by, new_id, written, wrongs
from restride.diary.bounds import troubles
from restride.diary.entry import Entry
from restride.diary.fold import fold
from restride.diary.history import History
from restride.diary.kinds import Activity, Decision, Raised, Retraction, Same, Shown
from restride.knowledge.edition import Edition
from restride.words.day import Day, between, local_day
from restride.words.trouble import Trouble

OWN = (Decision, Raised, Shown, Retraction)
"""The kinds that Restride writes itself; taking back what they read takes them back."""

DAYS_APART = 1
"""So many days apart two recordings of one outing may be filed, since zones differ."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """An entry that no longer counts, and the retraction that says so."""

    target: Entry
    retraction: Entry


def retract(place: Place, name: str, reason: str = "") -> TakenBack | Troubles:
    """Take one entry back, by its id or the beginning of it; as if it had never been written."""
    entries = place.entries()
    if isinstance(entries, Trouble):
        return (entries,)
    target = standing(entries, name)
    if isinstance(target, Trouble):
        return (target,)
    entry = _back(place, target, reason)
    if isinstance(entry, Trouble):
        return (entry,)
    kept = written(place, (entry,))
    if isinstance(kept, Kept) and kept.already:  # another program was quicker
        return (_twice(target, place.today),)
    return TakenBack(target, entry) if isinstance(kept, Kept) else kept


def amend(place: Place, name: str, changes: dict[str, Any], edition: Edition) -> Kept | Troubles:
    """Say more about a run, a walk or cross-training that is in the diary already, as one that a watch recorded.

    Parameters
    ----------
    name
        The id of the entry, or the beginning of it.
    changes
        Fields of ``Activity`` and what they shall hold; what is not named stays as it was.

    Returns
    -------
    Kept | Troubles
        The retraction of the old entry and the new one, which tells of the same original.
    """
    entries = place.entries()
    if isinstance(entries, Trouble):
        return (entries,)
    target = standing(entries, name)
    if isinstance(target, Trouble):
        return (target,)
    if not isinstance(target.body, Activity):
        return (Trouble(f"entry {target.id}", f"is a {target.kind}, no run or walk", "restride diary lists the ids"),)
    return restate(place, target.id, replace(target.body, **changes), edition)


def restate(
    place: Place, name: str, body: Any, edition: Edition, at: When | None = None, key: str = ""
) -> Kept | Troubles:
    """Say an entry anew: the old one is taken back and the new one stands in its place, both or neither.

    Parameters
    ----------
    body
        What it says now; of the kind that the old one is.
    at
        The moment it speaks of; None keeps that of the old one.
    key
        What names this telling, as the key of a form: the same said twice under one key is kept once.
    """
    entries = place.entries()
    if isinstance(entries, Trouble):
        return (entries,)
    anyhow = found(entries, name)
    if isinstance(anyhow, Trouble):
        return (anyhow,)
    moment = at or When(anyhow.day, anyhow.at)
    named = named_by(key, Draft(body, moment)) if key else new_id()
    before = [one for one in entries if one.id == named]
    if before:
        return Kept(tuple(before), (named,))
    target = standing(entries, name)
    if isinstance(target, Trouble):
        return (target,)
    back = _back(place, target, "said better", named)
    if isinstance(back, Trouble):
        return (back,)
    recorded = back.recorded + timedelta(microseconds=1)
    better = Entry(named, moment.day, moment.at, recorded, body, "runner")
    history = fold(entries)
    wrong = wrongs(place, (better,), history, edition)
    if wrong:
        return wrong
    kept = written(place, (back, better, *_bound(better, target, history)), together=True)
    if isinstance(kept, Kept) and kept.already:  # another tab or program was quicker; its word stands, and counts once
        return Kept((better,), (named,)) if named in kept.already else (_twice(target, place.today),)
    return kept


def _bound(better: Entry, target: Entry, history: History) -> Iterator[Entry]:
    """The word that ties what is said better to the other recordings of the outing."""
    for members in history.doubles.values():
        others = tuple(one.id for one in members if one.id != target.id)
        if len(others) < len(members):
            recorded = better.recorded + timedelta(microseconds=1)
            yield Entry(new_id(), better.day, better.at, recorded, Same((better.id, *others)))


def same_outing(place: Place, names: Sequence[str]) -> Kept | Troubles:
    """Say that entries tell of one outing, so that it counts once; by their ids, or the beginnings of them."""
    entries = place.entries()
    if isinstance(entries, Trouble):
        return (entries,)
    found = [standing(entries, name) for name in names]
    wrong = tuple(one for one in found if isinstance(one, Trouble))
    told = [one for one in found if isinstance(one, Entry)]
    for one in told:
        if not isinstance(one.body, Activity):
            wrong += (Trouble(f"entry {one.id}", f"is a {one.kind}, no run or walk", "restride diary lists the ids"),)
        elif abs(between(one.day, told[0].day)) > DAYS_APART:
            said = f"is of {one.day}, and {told[0].id} of {told[0].day}"
            wrong += (Trouble(f"entry {one.id}", said, "only what was recorded at one time can be one outing"),)
    at = place.moment()
    if wrong or isinstance(at, Trouble):
        return (*wrong, *((at,) if isinstance(at, Trouble) else ()))
    last = max(told, key=lambda one: one.day)
    word = Entry(new_id(), last.day, last.at, at, Same(tuple(one.id for one in told)))
    return troubles(word, place.today) or written(place, (word,))


def standing(entries: Sequence[Entry], name: str) -> Entry | Trouble:
    """The entry of that id, where it is the runner's own and still counts."""
    target = found(entries, name)
    if isinstance(target, Trouble):
        return target
    if isinstance(target.body, OWN):
        said = "was written by Restride itself, from what it read"
        return Trouble(f"entry {target.id}", said, f"take back what it read; restride why {target.id} names it")
    for one in entries:
        if isinstance(one.body, Retraction) and one.body.target == target.id:
            return _twice(target, local_day(one.recorded))
    return target


def _back(place: Place, target: Entry, reason: str, instead: str = "") -> Entry | Trouble:
    """The retraction of an entry; its id makes a second one impossible."""
    body = Retraction(target.id, target.day, reason, instead)
    at = place.moment()
    return at if isinstance(at, Trouble) else Entry(f"back-{target.id}", place.today, at, at, body)


def _twice(target: Entry, day: Day) -> Trouble:
    said = f"was taken back already, on {day}"
    return Trouble(f"entry {target.id}", said, "nothing is left to do; write it anew if it was right")


def found(entries: Sequence[Entry], name: str) -> Entry | Trouble:
    """The entry of that id, or the only one whose id begins so."""
    exact = [one for one in entries if one.id == name]
    near = exact or [one for one in entries if name and one.id.startswith(name)]
    if not near:
        return Trouble(f"entry {name}", "is not in the diary", "restride diary lists the ids")
    if len({one.id for one in near}) > 1:
        some = ", ".join(sorted(one.id for one in near)[:3])
        return Trouble(f"entry {name}", f"could be any of {len(near)}: {some} …", "give more of the id")
    return near[0]
