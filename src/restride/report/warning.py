"""Red flags as notices, in full: what it may be, what to do meanwhile, what would make it worse. Raises no flag."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from restride.advice.verdict import Advice
from restride.diary.entry import Entry
from restride.report import document as doc
from restride.report.phrase import Speech
from restride.report.reason import reason
from restride.triage.flags import StandingFlag
from restride.words.because import Because
from restride.words.urgency import Urgency

PARTS = ("what", "meanwhile", "worse")


def notices(advice: Advice, speech: Speech, entries: Mapping[str, Entry]) -> list[doc.Notice]:
    """What must not be missed: how soon to be seen, then the flags that ask for it in full, then the others by name.

    Empty while nothing asks for anybody to look.
    """
    if advice.urgency is Urgency.T4:
        return []
    grave = [flag for flag in advice.flags if flag.urgency is advice.urgency]
    others = [flag for flag in advice.flags if flag.urgency is not advice.urgency]
    lines = [(speech.say("label.do"), speech.say(f"urgency.{advice.urgency.name}.do"))]
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
    head = doc.Notice(speech.say(f"urgency.{advice.urgency.name}.title"), tuple(lines), reasons)
    return [head, *(_flag(flag, speech, entries) for flag in grave)]


def _of_tier(advice: Advice) -> Iterator[Because]:
    return (why for why in advice.because if why.says.startswith("because.tier."))


def _flag(flag: StandingFlag, speech: Speech, entries: Mapping[str, Entry]) -> doc.Notice:
    card = speech.edition.flags.get(flag.flag)
    lines = [
        (speech.say(f"label.{part}"), speech.say(f"flag.{flag.flag}.{part}"))
        for part in PARTS
        if speech.has(f"flag.{flag.flag}.{part}")
    ]
    if card is not None and speech.has(f"who.{card.see}.name"):
        lines.append((speech.say("label.who"), speech.say(f"who.{card.see}.name")))
    if flag.complaint:
        lines.append((speech.say("label.where"), speech.complaint(flag.complaint)))
    title = speech.first(f"flag.{flag.flag}.name", "unnamed.flag")
    return doc.Notice(title, tuple(lines), (reason(flag.because, speech, entries),))


def who_line(speech: Speech) -> doc.Line:
    """How to enter what was found, once somebody has looked."""
    return doc.Line(speech.say("seen.text"), speech.say("label.seen"), command=speech.say("seen.command"))
