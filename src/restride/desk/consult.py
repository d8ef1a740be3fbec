"""Today's advice: read the diary, ask advise(), write down what it judged and what is shown. Thinks nothing itself."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from restride.advice.advise import advise
from restride.advice.memory import Memory, as_entries, memories
from restride.advice.verdict import Advice
from restride.desk.correction import OWN
from restride.desk.place import Place, Troubles
from restride.desk.record import written
from restride.diary.entry import Entry
from restride.diary.fold import fold, known_by
from restride.diary.history import History
from restride.diary.kinds import Retraction, Shown
from restride.home.shelf import Shelf
from restride.report.wire import advice_to_wire
from restride.words.day import Day
from restride.words.trouble import Trouble


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
    behind = _behind(entries, day) if is_today else None
    if behind is not None:
        return (behind,)
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


def _behind(entries: Sequence[Entry], day: Day) -> Trouble | None:
    """That the clock stands before what the diary tells; None where it does not.

    Whoever reasoned on would forget what is told of the later days, or count days backwards; so nothing is advised.
    What Restride wrote itself goes with what it read, and so does not count.
    """
    back = {one.body.target for one in entries if isinstance(one.body, Retraction)}
    later = [one for one in entries if one.day > day and not isinstance(one.body, OWN) and one.id not in back]
    if not later:
        return None
    last = max(later, key=lambda one: one.key)
    said = f"says that it is {day}, and the diary tells of {last.day} already (entry {last.id})"
    mend = (
        f"set this machine's clock right; or, where the entry's day is wrong, take it back: restride retract {last.id}"
    )
    return Trouble("the clock", said, mend)


def _made(place: Place, shelf: Shelf, advice: Advice, entries: Sequence[Entry], country: str) -> tuple[Entry, ...]:
    """The entries that an advice leaves behind, each a microsecond after the last, and after everything it read."""
    latest = max((one.recorded for one in entries), default=place.now)
    at = max(place.now, latest.astimezone(place.now.tzinfo))
    shown = _shown(shelf, advice, country)
    return tuple(as_entries([*memories(advice), shown], at, {one.id for one in entries}))


def _shown(shelf: Shelf, advice: Advice, country: str) -> Memory:
    """What is shown of the day, word for word as data."""
    wire = advice_to_wire(advice, shelf.edition, country=country)
    digest = advice_digest(wire)
    text = json.dumps(wire, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    body = Shown(digest, advice.edition, advice.light.value, advice.urgency.name, text)
    return advice.on, body, f"shown {advice.on.isoformat()} {digest}"


def advice_digest(wire: Mapping[str, Any]) -> str:
    """What names an advice: SHA-256 over its wire form."""
    return sha256(json.dumps(wire, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
