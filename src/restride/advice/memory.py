"""What an advice leaves in the diary: the flags it raised and what it judged, as entries. Writes nothing down."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from datetime import datetime, timedelta
from hashlib import sha256

from restride.advice.verdict import Advice
from restride.diary.entry import Entry
from restride.diary.kinds import Body, Decision, Named, Raised
from restride.plan.step import Judged
from restride.words.day import Day

BY = "restride"
ID_LENGTH = 16
"""Signs of a digest that stand for an entry's content: 64 bits."""

Memory = tuple[Day, Body, str]
"""A day, what is said of it, and the name from which its id is made."""


def memories(advice: Advice) -> Iterator[Memory]:
    """Raised flags first, then the judgements in their order; each with its day and its name."""
    day, edition = advice.on.isoformat(), advice.edition
    for flag in advice.raised:
        tier = flag.urgency.name
        name = f"raised {flag.flag} {tier} {flag.complaint} {' '.join(flag.reads)}"
        yield advice.on, Raised(flag.flag, tier, flag.complaint, flag.reads, edition), name
    for number, (morning, one) in enumerate(zip(mornings(advice), advice.judged, strict=True)):
        name = f"decision {day} {number} {one.because.rule} {one.judged} {one.colour.value}"
        yield morning, decision(one, edition), name


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


def as_entries(said: Iterable[Memory], after: datetime, held: Container[str]) -> Iterator[Entry]:
    """These memories as entries, each a microsecond after the last; those that the diary holds are left out.

    Parameters
    ----------
    after
        The instant of the last entry that the advice has read, or later.
    held
        The ids that the diary holds.
    """
    at = after
    for day, body, name in said:
        at += timedelta(microseconds=1)
        stamp = at.isoformat() if isinstance(body, Decision) else ""
        made = sha256(f"{name} {stamp}".encode()).hexdigest()[:ID_LENGTH]
        if made not in held:
            yield Entry(made, day, at, at, body, BY)
