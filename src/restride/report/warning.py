"""Red flags as notices, in full: what it may be, what to do meanwhile, whom to ring. Raises no flag."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from restride.advice.verdict import Advice
from restride.diary.entry import Entry
from restride.knowledge.edition import Edition
from restride.knowledge.helpline import ANY, helplines_in
from restride.report import document as doc
from restride.report.phrase import Speech
from restride.report.reason import reason
from restride.triage.flags import StandingFlag
from restride.words.because import Because
from restride.words.urgency import Urgency

PARTS = ("what", "meanwhile", "worse")
CRISIS = "crisis_line"
"""Whom a flag sends to that wants the crisis line beside it."""


def notices(advice: Advice, speech: Speech, entries: Mapping[str, Entry], country: str = "") -> list[doc.Notice]:
    """What must not be missed: how soon to be seen, then the flags that ask for it in full, then the others by name.

    Empty while nothing asks for anybody to look. In an emergency the number to ring stands with it, that of the
    ``country`` (two letters; the common ones together where it is empty), and the crisis line with a flag that asks
    for it.
    """
    if advice.urgency is Urgency.T4:
        return []
    grave = [flag for flag in advice.flags if flag.urgency is advice.urgency]
    others = [flag for flag in advice.flags if flag.urgency is not advice.urgency]
    lines = [(speech.say("label.do"), speech.say(f"urgency.{advice.urgency.name}.do"))]
    if advice.urgency is Urgency.T1:
        lines.extend(emergency_lines(speech, country))
    if any(wants_crisis(speech.edition, flag.flag) for flag in others):
        lines.extend(crisis_lines(speech, country))
    if others:
        names = list(dict.fromkeys(speech.first(f"flag.{flag.flag}.name", "unnamed.flag") for flag in others))
        lines.append((speech.say("label.also"), speech.say("list.also").join(names)))
    lines.extend(
        (
            speech.say("label.tell") if number == 0 else "",
            speech.say("tell.text", complaint=speech.complaint(one.complaint.id), day=speech.day(one.complaint.opened)),
        )
        for number, one in enumerate(advice.complaints)
    )
    whys = _of_tier(advice) if not grave else ()
    reasons = tuple(reason(why, speech, entries) for why in whys)
    rings = numbers_to_ring(speech, country)
    seen = doc.Way(speech.say("seen.card_way"), "/clinician")
    head = doc.Notice(speech.say(f"urgency.{advice.urgency.name}.title"), tuple(lines), reasons, rings, seen)
    return [head, *(_flag(flag, speech, entries, country) for flag in grave)]


def _of_tier(advice: Advice) -> Iterator[Because]:
    return (why for why in advice.because if why.says.startswith("because.tier."))


def _flag(flag: StandingFlag, speech: Speech, entries: Mapping[str, Entry], country: str) -> doc.Notice:
    card = speech.edition.flags.get(flag.flag)
    lines = [
        (speech.say(f"label.{part}"), speech.say(f"flag.{flag.flag}.{part}"))
        for part in PARTS
        if speech.has(f"flag.{flag.flag}.{part}")
    ]
    if wants_crisis(speech.edition, flag.flag):
        lines.extend(crisis_lines(speech, country))
    if card is not None and speech.has(f"who.{card.see}.name"):
        lines.append((speech.say("label.who"), speech.say(f"who.{card.see}.name")))
    if flag.complaint:
        lines.append((speech.say("label.where"), speech.complaint(flag.complaint)))
    title = speech.first(f"flag.{flag.flag}.name", "unnamed.flag")
    rings = numbers_to_ring(speech, country)
    return doc.Notice(title, tuple(lines), (reason(flag.because, speech, entries),), rings)


def numbers_to_ring(speech: Speech, country: str) -> tuple[str, ...]:
    """Every telephone number that a warning may name in that country."""
    card = helplines_in(speech.edition.helplines, country)
    return () if card is None else (*card.emergency, *(one.number for one in card.crisis))


def who_line(speech: Speech) -> doc.Line:
    """How to enter what was found, once somebody has looked."""
    way = doc.Way(speech.say("seen.way"), "/clinician")
    return doc.Line(speech.say("seen.text"), speech.say("label.seen"), command=speech.say("seen.command"), way=way)


def country_lines(speech: Speech, country: str) -> list[doc.Line]:
    """How to keep the country, where its number is not known; empty where it is."""
    card = helplines_in(speech.edition.helplines, country)
    if card is None or card.id != ANY:
        return []
    way = doc.Way(speech.say("help.keep_way"), "/language")
    return [
        doc.Line(speech.say("help.keep"), speech.say("label.call"), command=speech.say("help.keep_command"), way=way)
    ]


def wants_crisis(edition: Edition, flag: str) -> bool:
    """Whether a flag, by its id, sends to a crisis line."""
    return flag in edition.flags and edition.flags[flag].see == CRISIS


def emergency_lines(speech: Speech, country: str) -> list[tuple[str, str]]:
    """The emergency number as the label and text of one line; empty where the edition has no numbers."""
    card = helplines_in(speech.edition.helplines, country)
    if card is None:
        return []
    key = "help.emergency_any" if card.id == ANY else "help.emergency"
    text = speech.say(key, country=card.id.upper(), numbers=_either(card.emergency, speech))
    return [(speech.say("label.call"), text)]


def crisis_lines(speech: Speech, country: str) -> list[tuple[str, str]]:
    """The crisis line as the label and text of one line; empty where none is known for sure."""
    card = helplines_in(speech.edition.helplines, country)
    if card is None or not card.crisis:
        return []
    names: dict[str, list[str]] = {}
    for one in card.crisis:
        names.setdefault(one.name, []).append(one.number)
    told = []
    for name, numbers in names.items():
        key = "help.line_plain" if [name] == numbers else "help.line"  # some lines are called after their number
        told.append(speech.say(key, name=name, number=_either(numbers, speech)))
    key = "help.crisis_any" if card.id == ANY else "help.crisis"
    return [(speech.say("label.call"), speech.say(key, country=card.id.upper(), lines="; ".join(told)))]


def _either(numbers: Iterable[str], speech: Speech) -> str:
    """Numbers of which any one will do: "112 or 999"."""
    *first, last = numbers
    return speech.say("help.or", first=", ".join(first), last=last) if first else last


def help_to_wire(edition: Edition, country: str, urgency: Urgency, flags: Iterable[str]) -> dict[str, Any] | None:
    """The numbers as JSON knows them; None unless it is an emergency, or a flag by its id sends to a crisis line."""
    card = helplines_in(edition.helplines, country)
    if card is None or not (urgency is Urgency.T1 or any(wants_crisis(edition, flag) for flag in flags)):
        return None
    return {
        "country": card.id,
        "emergency": list(card.emergency),
        "crisis": [{"number": one.number, "name": one.name} for one in card.crisis],
    }
