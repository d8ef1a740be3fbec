"""Writing down what a runner says: checked, then kept as entries. Takes nothing back; see correction.py."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from restride.desk.place import Place, Troubles, When
from restride.diary.bounds import troubles
from restride.diary.codec import to_line
from restride.diary.complaint import Complaint
from restride.diary.entry import Entry
from restride.diary.history import History
from restride.diary.kinds import (
    RUNNER,
    Activity,
    Body,
    Checkin,
    Clearance,
    ComplaintWord,
    Exercise,
    Felt,
    Goal,
    PainSpot,
    Said,
)
from restride.home.diaries import Row
from restride.knowledge.edition import Edition
from restride.words.day import Day, local_day
from restride.words.trouble import Trouble

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
"""What ids are made of: no sign that looks like another."""
ID_LENGTH = 10
"""Some fifty bits: two entries of one diary never meet."""

GOAL_MOST = {"run_minutes": 1440, "week_km": 500, "race_km": 500}
"""By kind, the most that a goal may be: a day of minutes, and more kilometres than anybody has asked a plan for."""

SAY_WHERE = "say where: --where left:mt-shaft-2 (restride zones lists the places)"


@dataclass(frozen=True, slots=True)
class Kept:
    """What stands in the diary now, in the order it was given; ``already`` holds the ids that stood there before."""

    entries: tuple[Entry, ...]
    already: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """Something to be written down: what is said, and which day and instant it speaks of."""

    body: Body
    when: When


def keep(place: Place, drafts: Sequence[Draft], edition: Edition | None = None, key: str = "") -> Kept | Troubles:
    """Write what a runner says: all of it, or nothing and every reason.

    Parameters
    ----------
    drafts
        What is said; a pain that opens a complaint may stand before the check-in that names it.
    edition
        The cards whose findings may be answered; None when nothing is answered.
    key
        What names this telling, as the key of a form: the same said twice under one key is kept once, by however many
        programs and whenever. Empty: each telling is one of its own.
    """
    history = place.history()
    if isinstance(history, Trouble):
        return (history,)
    start = place.moment()
    if isinstance(start, Trouble):
        return (start,)
    # One microsecond apart, so that the order in which things were said is the order in which they are folded.
    moments = [start + timedelta(microseconds=number) for number in range(len(drafts))]
    named = [named_by(key, draft, number) if key else new_id() for number, draft in enumerate(drafts)]
    made = tuple(_entry(name, draft, at, edition) for name, draft, at in zip(named, drafts, moments, strict=True))
    wrong = wrongs(place, made, history, edition)
    return wrong or written(place, made)


def wrongs(place: Place, made: Sequence[Entry], history: History, edition: Edition | None) -> Troubles:
    """Everything that forbids writing these entries: bounds, days, complaints and findings that nobody knows."""
    opened = tuple(one.body for one in made if isinstance(one.body, PainSpot) and one.body.score > 0)
    wrong = [trouble for entry in made for trouble in _unknown_complaints(entry, history, opened)]
    for entry in made:
        wrong.extend(troubles(entry, local_day(place.now.astimezone(entry.at.tzinfo))))
        wrong.extend(_unknown_findings(entry.body, edition))
        wrong.extend(_aimless(entry))
    return tuple(dict.fromkeys(wrong))


def written(place: Place, entries: tuple[Entry, ...], together: bool = False) -> Kept | Troubles:
    """Append entries as they stand; the last step of every errand that writes.

    Parameters
    ----------
    together
        Whether nothing is written where any of them stands in the diary already.
    """
    done = place.diary.append([as_row(entry) for entry in entries], together)
    return (done,) if isinstance(done, Trouble) else Kept(entries, done.already)


def as_row(entry: Entry) -> Row:
    """An entry as the home keeps it."""
    return Row(entry.id, entry.kind, entry.day, entry.recorded, to_line(entry))


def new_id() -> str:
    """An id that no entry has yet."""
    return "".join(secrets.choice(ALPHABET) for _ in range(ID_LENGTH))


def named_by(key: str, draft: Draft, number: int = 0) -> str:
    """The id of what is said under a key, as the so many-th thing.

    It hangs on what is said and of which day, not on the instant, which is another when it is said again.
    """
    return _id(f"{key} {number} {draft.when.day} {draft.body!r}")


def _id(text: str) -> str:
    """An id that only this text has."""
    digest = int.from_bytes(sha256(text.encode()).digest())
    return "".join(ALPHABET[digest // len(ALPHABET) ** place % len(ALPHABET)] for place in range(ID_LENGTH))


def _entry(name: str, draft: Draft, recorded: datetime, edition: Edition | None) -> Entry:
    return Entry(name, draft.when.day, draft.when.at, recorded, _addressed(draft.body, edition))


def _addressed(body: Any, edition: Edition | None) -> Any:
    """The same, with findings of the whole person addressed to the person and to no complaint."""
    said = _said(body)
    if edition is None or not said:
        return body
    known = edition.findings
    whole = {one.finding for one in said if one.finding in known and known[one.finding].scope == RUNNER}
    answers = tuple(replace(one, complaint=RUNNER) if one.finding in whole else one for one in said)
    return replace(body, said=answers)


def _aimless(entry: Entry) -> list[Trouble]:
    """A goal that no plan can lead to: its day was over before it was set, or nobody runs so much, or so little."""
    goal = entry.body
    if not isinstance(goal, Goal):
        return []
    found, most = [], GOAL_MOST.get(goal.kind)
    if most is not None and not 0 < goal.target <= most:
        found.append(Trouble("the goal", f"{goal.target:g} cannot be", f"give more than 0 and at most {most}"))
    if goal.by is not None and goal.by < entry.day:
        found.append(Trouble("the goal", f"{goal.by} is over", "give a day to come, or leave the day out"))
    return found


def _felt(body: Body) -> tuple[Felt, ...]:
    return body.felt if isinstance(body, Activity | Checkin | Exercise) else ()


def _said(body: Body) -> tuple[Said, ...]:
    found: tuple[Said, ...] = getattr(body, "said", ())
    return found


def _unknown_findings(body: Body, edition: Edition | None) -> list[Trouble]:
    """Answers to findings that no card knows: a typing error must not hide a red flag."""
    if edition is None:
        return []
    return [
        Trouble(f"--say {one.finding}", "is no finding of the cards", finding_mend(one.finding, edition))
        for one in _said(body)
        if one.finding not in edition.findings
    ]


def finding_mend(name: str, edition: Edition) -> str:
    """Which findings a mistyped name may have meant."""
    import difflib

    near = difflib.get_close_matches(name, list(edition.findings), 3)
    if near:
        return f"did you mean {' or '.join(near)}?"
    return "the findings stand in the cards, e.g. night_pain, rest_pain, limp"


def _unknown_complaints(entry: Entry, history: History, opened: tuple[PainSpot, ...]) -> list[Trouble]:
    body = entry.body
    if isinstance(body, Clearance):
        if body.complaint and body.complaint not in history.complaints:
            return [unknown_complaint(body.complaint, history)]
        return []
    standing = {one.id for one in history.complaints.values() if _stood(one, entry.day)}
    known = standing | {f"{spot.side.value}-{spot.zones[0]}" for spot in opened if spot.zones}
    found = []
    for one in _felt(body):
        if one.complaint and one.complaint not in known:
            found.append(unknown_complaint(one.complaint, history))
        elif not one.complaint and not known and not opened and _scored(one):
            found.append(Trouble("the pain", "no complaint is open, so it is not clear what hurts", SAY_WHERE))
    return found


def _stood(one: Complaint, day: Day) -> bool:
    """Whether a complaint could hurt on a day: open now, or not yet resolved then."""
    return one.resolved is None or one.resolved >= day


def _scored(one: Felt) -> bool:
    return any((score or 0) > 0 for score in (one.during, one.after, one.morning))


def unknown_complaint(name: str, history: History) -> Trouble:
    """A complaint that is not known, or gone; the mend names those that are open."""
    gone = history.complaints.get(name)
    if gone is not None:
        return Trouble(f"complaint {name}", f"was resolved on {gone.resolved}", f"restride complaint reopen {name}")
    known = ", ".join(one.id for one in history.open_complaints())
    mend = f"known are: {known}" if known else f"no complaint is open; {SAY_WHERE}"
    return Trouble(f"complaint {name}", "is not known", mend)


def complaint_word(place: Place, name: str, word: str, when: When) -> Kept | Troubles:
    """Say that a complaint is gone (``resolve``) or back (``reopen``)."""
    history = place.history()
    if isinstance(history, Trouble):
        return (history,)
    one = history.complaints.get(name)
    if one is None:
        known = ", ".join(sorted(history.complaints)) or "none"
        return (Trouble(f"complaint {name}", "is not known", f"known are: {known}"),)
    if one.open is (word != "resolve"):
        return (Trouble(f"complaint {name}", "is open already" if one.open else "is resolved already", "all is well"),)
    return keep(place, [Draft(ComplaintWord(one.side, one.zones, word), when)])
