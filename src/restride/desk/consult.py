"""Today's advice: read the diary, ask advise(), write down what it judged and what is shown. Thinks nothing itself."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Any

from restride.advice.advise import advise
from restride.advice.verdict import Advice
from restride.desk.place import Place, Troubles
from restride.desk.record import written
from restride.diary.entry import Entry
from restride.diary.fold import fold, known_by
from restride.diary.history import History
from restride.diary.kinds import Body, Decision, Named, Raised, Shown
from restride.home.shelf import Shelf
from restride.plan.step import Judged
from restride.report.wire import advice_to_wire
from restride.words.day import Day
from restride.words.trouble import Trouble

BY = "restride"
ID_LENGTH = 16
"""Signs of a digest that stand for an entry's content: 64 bits."""


@dataclass(frozen=True, slots=True)
class Consulted:
    """The advice of a day with all that is needed to show it."""

    advice: Advice
    history: History
    shelf: Shelf


def consult(place: Place, on: Day | None = None, keep: bool = True) -> Consulted | Troubles:
    """The advice of a day.

    Parameters
    ----------
    on
        Which day; None is today. A past day is advised by what was known by its end, and nothing is written.
    keep
        False writes nothing today either: for looking behind the advice.

    Returns
    -------
    Consulted | Troubles
        For today, the judgements, the flags raised and the advice shown stand in the diary when this returns.
    """
    shelf = place.shelf()
    if not isinstance(shelf, Shelf):
        return shelf
    entries = place.entries()
    if isinstance(entries, Trouble):
        return (entries,)
    today = place.latest_day(entries)
    day = on or today
    if day > today:
        return (Trouble("--on", f"{day} lies in the future; today is {today}", "give today or an earlier day"),)
    is_today = day in (today, place.today)
    day = today if is_today else day
    history = place.history() if is_today else fold(known_by(entries, day))
    if isinstance(history, Trouble):
        return (history,)
    advice = advise(shelf.edition, history.profile(), history, day)
    if keep and is_today:
        made = _made(place, shelf, advice, entries, history.profile().country)
        kept = written(place, made)
        if isinstance(kept, tuple):
            return kept
    return Consulted(advice, history, shelf)


def _made(place: Place, shelf: Shelf, advice: Advice, entries: Sequence[Entry], country: str) -> tuple[Entry, ...]:
    """The entries that an advice leaves behind, each a microsecond after the last, and after everything it read."""
    latest = max((one.recorded for one in entries), default=place.now)
    at = max(place.now, latest.astimezone(place.now.tzinfo))
    held = {one.id for one in entries}
    found: list[Entry] = []
    for day, body, name in _bodies(shelf, advice, country):
        at += timedelta(microseconds=1)
        stamp = at.isoformat() if isinstance(body, Decision) else ""
        entry = Entry(_id(name, stamp), day, at, at, body, BY)
        if entry.id not in held:
            found.append(entry)
    return tuple(found)


def mornings(advice: Advice) -> list[Day]:
    """For each judgement, the morning whose step made it; a morning's last judgement carries its day.

    A judgement stands on the day of its morning, and not on the day it was written down: what is written later today
    opens today's judgements again, and must not open those of the mornings before.
    """
    found: list[Day] = []
    for place, one in enumerate(advice.judged):
        if one.after.stepped is not None and one.after.stepped != one.before.stepped:
            found.extend([one.after.stepped] * (place + 1 - len(found)))
    return [*found, *[advice.on] * (len(advice.judged) - len(found))]


def _bodies(shelf: Shelf, advice: Advice, country: str) -> Iterator[tuple[Day, Body, str]]:
    """Raised flags first, then the judgements in their order, then what is shown; each with its day and its name."""
    day, edition = advice.on.isoformat(), advice.edition
    for flag in advice.raised:
        tier = flag.urgency.name
        name = f"raised {flag.flag} {tier} {flag.complaint} {' '.join(flag.reads)}"
        yield advice.on, Raised(flag.flag, tier, flag.complaint, flag.reads, edition), name
    for number, (morning, one) in enumerate(zip(mornings(advice), advice.judged, strict=True)):
        body = decision(one, edition)
        yield morning, body, f"decision {day} {number} {one.because.rule} {one.judged} {one.colour.value}"
    shown = advice_to_wire(advice, shelf.edition, country=country)
    digest = advice_digest(shown)
    text = json.dumps(shown, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    yield advice.on, Shown(digest, edition, advice.light.value, advice.urgency.name, text), f"shown {day} {digest}"


def decision(one: Judged, edition: str) -> Decision:
    """A judgement as the diary keeps it, its reason with it."""
    why = one.because
    return Decision(
        why.rule,
        one.judged,
        one.colour,
        one.before,
        one.after,
        why.entries,
        edition,
        why.says,
        tuple(Named(name, value) for name, value in why.facts),
        tuple(card.id for card in why.cited),
    )


def advice_digest(wire: Mapping[str, Any]) -> str:
    """What names an advice: SHA-256 over its wire form."""
    return sha256(json.dumps(wire, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _id(name: str, stamp: str) -> str:
    return sha256(f"{name} {stamp}".encode()).hexdigest()[:ID_LENGTH]
