"""What an interview came to, as a Document for the runner: how soon, why, and what it may be. Weighs nothing."""

from __future__ import annotations

from collections.abc import Iterator

from restride.diary.kinds import Cause
from restride.report import document as doc
from restride.report.phrase import Speech, capital
from restride.report.reason import labels
from restride.report.triage.outcome import clash_words, finding_words, leading, said_words, words_of
from restride.report.warning import crisis_lines, emergency_lines, numbers_to_ring, wants_crisis, who_line
from restride.triage.assessing import Assessed
from restride.triage.contract.given import Clash
from restride.triage.contract.played import told
from restride.triage.flags import FlagVerdict
from restride.triage.ranking import Ranked, Weight
from restride.words.urgency import Urgency

CAUSES_MOST = 3
"""So many causes are told; restride why names every other."""
WEIGHTS_MOST = 4
"""So many answers are told for a cause and against it; the strongest come first."""
NOTABLE = 1.25
"""An answer that moves the odds by less than a quarter is no reason a person would recognise."""
ACTIONS_MOST = 6
"""More than so many things to do or to leave at once are not kept in mind."""
PERCENT, SURE = 100, 95
"""No questionnaire is surer than that of a cause; what is likelier is told as more than so many in 100."""
UNSURE_MOST = 3
"""So many warning signs that hang on unknown answers are told one by one."""
AT_ONCE = frozenset({"emergency_call", "emergency_department", "crisis_line", "same_day_doctor"})
"""Whom nobody is sent to who has two weeks; a warning sign that merely is not ruled out may name them."""
STATES = {Urgency.T1: "be_seen", Urgency.T2: "be_seen", Urgency.T3: "modify", Urgency.T4: "run"}
"""The shape and colour beside each tier, those of the day's light."""


def answer_document(
    assessed: Assessed, speech: Speech, clashes: tuple[Clash, ...] = (), country: str = ""
) -> doc.Document:
    """The answer to the runner: one urgency with what to do meanwhile and what would make it more urgent, then causes.

    In an emergency the causes are left out: everything else can wait; the number to ring stands there, that of the
    ``country`` (two letters), or the common ones together where it is empty.
    """
    return doc.Document(tuple(_blocks(assessed, speech, clashes, country)), labels(speech))


def _blocks(assessed: Assessed, speech: Speech, clashes: tuple[Clash, ...], country: str) -> Iterator[doc.Block]:
    tier = f"urgency.{assessed.urgency.name}"
    if assessed.urgency >= Urgency.T2:
        lines = [(speech.say("label.do"), speech.say(f"{tier}.do"))]
        lines += emergency_lines(speech, country) if assessed.urgency is Urgency.T1 else []
        lines += [(speech.say("label.because"), text) for text in _by_causes(assessed, speech)]
        yield doc.Notice(speech.say(f"{tier}.title"), tuple(lines), (), numbers_to_ring(speech, country))
    else:
        yield doc.Title(speech.say(f"{tier}.title"), STATES[assessed.urgency], speech.say(f"{tier}.word"))
        yield doc.Paragraph(_what_to_do(assessed, speech))
        for text in _by_causes(assessed, speech):
            yield doc.Line(text, speech.say("label.because"))
    yield from _rules(assessed, speech, country)
    for clash in clashes:
        yield doc.Paragraph(clash_words(clash, speech))
    for group in assessed.groups:
        yield doc.Paragraph(speech.say(f"outcome.group.{group}"))
    advised, forbidden = told(assessed)
    if assessed.urgency is not Urgency.T1:
        yield from _causes(assessed, speech)
        yield from _lines(advised, "action", "outcome.advised", speech)
    yield from _lines(forbidden, "avoid", "outcome.avoid", speech)
    yield from _whom(assessed, speech)
    disclaimer = speech.say("foot.disclaimer", edition=speech.edition.version)
    yield doc.Foot((disclaimer,), (speech.say("outcome.more"),))


def _what_to_do(assessed: Assessed, speech: Speech) -> str:
    _, forbidden = told(assessed)
    if assessed.urgency is Urgency.T3 and "running" in forbidden:
        return speech.say("outcome.book")
    return speech.say(f"urgency.{assessed.urgency.name}.do")


def _by_causes(assessed: Assessed, speech: Speech) -> list[str]:
    """Why, where no flag set the tier."""
    if assessed.rules:
        return []
    return [speech.because(why) for why in assessed.because if why.says.startswith("because.tier.")]


def _rules(assessed: Assessed, speech: Speech, country: str) -> Iterator[doc.Block]:
    """The flags that set the tier, in full; of those that only are not ruled out, the grounds."""
    told_unsure = 0
    for flag in assessed.flags:
        if flag.flag not in assessed.rules:
            continue
        if not flag.sure and assessed.urgency < Urgency.T2:
            told_unsure += 1
            if told_unsure <= UNSURE_MOST:
                name = speech.first(f"flag.{flag.flag}.name", "unnamed.flag")
                yield doc.Line(f"{name}. {_grounds(flag, speech)}.", speech.say("label.because"))
            continue
        key = f"flag.{flag.flag}"
        lines = [
            (speech.say(f"label.{part}"), speech.say(f"{key}.{part}"))
            for part in ("what", "meanwhile", "worse")
            if speech.has(f"{key}.{part}")
        ]
        why = _grounds(flag, speech)
        if why:
            lines.insert(0, (speech.say("label.because"), why))
        if wants_crisis(speech.edition, flag.flag):
            lines += crisis_lines(speech, country)
        title = speech.first(f"{key}.name", "unnamed.flag")
        if assessed.urgency >= Urgency.T2:
            yield doc.Notice(title, tuple(lines), (), numbers_to_ring(speech, country))
            continue
        yield doc.Heading(title)
        for label, text in lines:
            yield doc.Line(text, label)
    if told_unsure:
        way = doc.Way(speech.say("outcome.unsure_way"), "/assess")
        yield doc.Paragraph(speech.say("outcome.unsure"), command=speech.say("outcome.unsure_command"), way=way)


def _grounds(flag: FlagVerdict, speech: Speech) -> str:
    """The findings a flag rests on, in words; those nobody knows are named as such."""
    there = [finding_words(name, speech) for name in flag.findings]
    parts = [speech.say("list.also").join(there)] if there else []
    if flag.hangs_on:
        unknown = speech.say("list.also").join(finding_words(name, speech) for name in flag.hangs_on)
        parts.append(speech.say("outcome.asked_not_known", findings=unknown))
    return capital(speech.say("list.also").join(parts))


def _causes(assessed: Assessed, speech: Speech) -> Iterator[doc.Block]:
    least = speech.edition.value("triage.cause.probability_min")
    causes = leading(assessed, least, CAUSES_MOST)
    if not causes:
        return
    yield doc.Divider()
    yield doc.Paragraph(speech.say("outcome.causes"))
    if causes[0].probability < least:
        yield doc.Paragraph(speech.say("outcome.none_likely"))
    for one in causes:
        yield doc.Heading(cause_words(one, speech))
        if speech.has(f"condition.{one.condition}.short"):
            yield doc.Line(speech.say(f"condition.{one.condition}.short"), speech.say("label.what"))
        yield from _weights(one.speaks_for, "outcome.speaks_for", speech)
        yield from _weights(one.speaks_against, "outcome.speaks_against", speech)
        if speech.has(f"condition.{one.condition}.course"):
            yield doc.Line(speech.say(f"condition.{one.condition}.course"), speech.say("outcome.course"))


def cause_words(one: Ranked | Cause, speech: Speech) -> str:
    """A cause with how likely it is: "overloaded tendons …, about 62 in 100"."""
    name = capital(speech.first(f"condition.{one.condition}.name", "unnamed.condition"))
    percent = min(round(one.probability * PERCENT), SURE)
    key = "cause_sure" if percent == SURE else "cause" if percent else "cause_rare"
    return speech.say(f"outcome.{key}", name=name, percent=str(percent))


def _weights(weights: tuple[Weight, ...], key: str, speech: Speech) -> Iterator[doc.Block]:
    told_first = sorted(weights, key=lambda one: one.answer != "yes")  # what is there says more than what is not
    words = [said_words(one, speech) for one in told_first if not 1 / NOTABLE < one.ratio < NOTABLE][:WEIGHTS_MOST]
    if words:
        yield doc.Line(speech.say("list.also").join(words), speech.say(key))


def _lines(names: tuple[str, ...], kind: str, head: str, speech: Speech) -> Iterator[doc.Block]:
    said = [words_of(name, kind, "say", speech) for name in names]
    if said:
        yield doc.Divider()
    for number, text in enumerate(said[:ACTIONS_MOST]):
        yield doc.Line(text, speech.say(head) if number == 0 else "")


def _whom(assessed: Assessed, speech: Speech) -> Iterator[doc.Block]:
    yield doc.Divider()
    see = assessed.see if assessed.urgency >= Urgency.T2 else [one for one in assessed.see if one not in AT_ONCE]
    if see:
        who = [words_of(name, "who", "name", speech) for name in see]
        yield doc.Line(capital(speech.listed(who)), speech.say("label.who"))
    if assessed.imaging and assessed.urgency is not Urgency.T4:
        names = capital(speech.listed([words_of(name, "imaging", "name", speech) for name in assessed.imaging]))
        yield doc.Line(speech.say("outcome.imaging_text", imaging=names), speech.say("outcome.imaging"))
    if assessed.urgency is not Urgency.T4:
        way = doc.Way(speech.say("outcome.tell_way"), "/complaints")
        yield doc.Line(
            speech.say("outcome.tell_text"),
            speech.say("outcome.tell"),
            command=speech.say("outcome.tell_command"),
            way=way,
        )
        yield who_line(speech)
    if assessed.recheck_days is not None:
        least, most = (str(one) for one in assessed.recheck_days)
        yield doc.Line(speech.say("outcome.recheck_text", least=least, most=most), speech.say("outcome.recheck"))
        yield doc.Paragraph(speech.say("outcome.go_up"))
