"""Why something was said: an entry, a rule, a number, a warning sign or a source, opened. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from restride.advice.advise import grounds
from restride.advice.verdict import Advice
from restride.diary.entry import Entry
from restride.diary.history import History
from restride.diary.kinds import Decision
from restride.diary.standing import Door, Standing
from restride.knowledge.edition import Edition, Number
from restride.report import document as doc
from restride.report.entry_words import entry_words
from restride.report.outing.blocks import outing_blocks
from restride.report.phrase import METRIC, Speech, capital
from restride.report.reason import backing, entries_of, figure, figure_name, labels, reason, rule_words, source
from restride.report.warning import who_line
from restride.words.because import Because, Cited
from restride.words.trouble import Trouble

RULES_NAMED = 3
"""So many rules are named when somebody asks for one that there is not."""


def why_document(
    subject: str,
    advice: Advice,
    history: History,
    edition: Edition,
    phrases: Mapping[str, str],
    units: str = METRIC,
) -> doc.Document | Trouble:
    """What stands behind a word of the advice.

    Parameters
    ----------
    subject
        The id of an entry, or its beginning; a rule (``plan.reaction``) or a rule of the evidence (``P1``); a number
        (``plan.gate.quiet_days``); a warning sign (``R04``); a condition; a source (``silbernagel-2007``).

    Returns
    -------
    Document | Trouble
        A trouble where nothing has that name, or the beginning of an id fits several entries.
    """
    speech = Speech(phrases, edition, advice.on, units)
    found = _card(subject, advice, history, speech)
    if found is None:
        entry = _entry(subject, history)
        if isinstance(entry, Trouble):
            return entry
        if entry is not None:
            found = _of_entry(entry, advice, history, speech)
        elif subject in history.retractions:
            found = _taken_back(subject, history, speech)
    if found is None:
        spoken = list(dict.fromkeys(why.rule for why in grounds(advice)))[:RULES_NAMED]
        mend = speech.say("why.none_mend", rules=", ".join(spoken) or "plan.gate")
        return Trouble(subject, speech.say("why.none_what"), mend)
    return doc.Document((*found, doc.Foot((speech.say("foot.disclaimer", edition=edition.version),))), labels(speech))


def _card(subject: str, advice: Advice, history: History, speech: Speech) -> list[doc.Block] | None:
    """What a word of the cards or of the rules opens to; None when no card and no rule has that name."""
    edition = speech.edition
    spoken = [why for why in (*grounds(advice), *(flag.because for flag in advice.flags)) if why.rule == subject]
    if speech.has(f"rule.{subject}") or spoken:
        return list(_of_rule(subject, spoken, history, speech))
    if subject in edition.flags:
        return list(_of_flag(subject, advice, history, speech))
    if backing(edition, subject) is not None:
        return list(_of_number(subject, advice, history, speech))
    if subject in edition.conditions:
        return list(_of_condition(subject, speech))
    if subject in edition.sources:
        return list(_of_source(subject, speech))
    numbers = [one for one in edition.numbers.values() if one.rule == subject]
    if numbers:
        title = doc.Title(speech.say("why.title_rule", rule=subject))
        return [title, *_numbers("why.numbers", numbers, speech)]
    return None


def _of_rule(rule: str, spoken: list[Because], history: History, speech: Speech) -> Iterator[doc.Block]:
    yield doc.Title(speech.say("why.title_rule", rule=rule))
    yield doc.Paragraph(rule_words(rule, speech))
    yield from _said(spoken, history, speech, rule)
    if not spoken:
        numbers = [one for one in speech.edition.numbers.values() if one.id.startswith(f"{rule}.")]
        yield from _numbers("why.numbers", numbers, speech)


def _said(spoken: Iterable[Because], history: History, speech: Speech, told: str = "") -> Iterator[doc.Block]:
    """What was said today, each sentence opened; the rule that was ``told`` already is not told again."""
    spoken = list(dict.fromkeys(spoken))
    if not spoken:
        yield doc.Paragraph(speech.say("why.today_none"))
        return
    entries = entries_of(history, [name for why in spoken for name in why.entries])
    reasons = [reason(why, speech, entries) for why in spoken]
    reasons = [replace(one, rule="", rule_words="") if one.rule == told else one for one in reasons]
    yield doc.Paragraph(speech.say("why.today"), tuple(reasons))


def _numbers(head: str, numbers: Iterable[Number], speech: Speech) -> Iterator[doc.Block]:
    figures = tuple(figure(one.cited, speech) for one in numbers)
    if figures:
        yield doc.Paragraph(speech.say(head), (doc.Reason("", figures=figures),))


def _of_number(name: str, advice: Advice, history: History, speech: Speech) -> Iterator[doc.Block]:
    edition = speech.edition
    spoken = [why for why in grounds(advice) if any(one.id == name for one in why.cited)]
    found = [one for why in spoken for one in why.cited if one.id == name]
    cited: Cited | None = edition.numbers[name].cited if name in edition.numbers else next(iter(found), None)
    if cited is None:
        condition = edition.conditions[name.partition(".")[0]]
        known = [condition.prior.cited, *(one.cited(condition.id) for one in condition.prior_times)]
        known += [one.cited(condition.id, yes) for one in condition.evidence for yes in (True, False)]
        course = condition.course_weeks
        known += [] if course is None else [course.cited(condition.id, said) for said in course.said]
        cited = next(one for one in known if one.id == name)
    yield doc.Title(speech.say("why.title_number", id=name))
    yield doc.Paragraph(figure_name(name, speech), (doc.Reason("", figures=(figure(cited, speech),)),))
    yield from _said(spoken, history, speech)


def _of_flag(name: str, advice: Advice, history: History, speech: Speech) -> Iterator[doc.Block]:
    card = speech.edition.flags[name]
    yield doc.Title(speech.say("why.title_flag", id=name))
    yield doc.Heading(speech.first(f"flag.{name}.name", "unnamed.flag"))
    for part in ("what", "meanwhile", "worse"):
        if speech.has(f"flag.{name}.{part}"):
            yield doc.Line(speech.say(f"flag.{name}.{part}"), speech.say(f"label.{part}"))
    if any(flag.flag == name for flag in advice.flags):
        yield who_line(speech)
    held = Cited(f"flag.{name}", True, "yes_no", card.backing.sources, card.backing.grade)
    yield doc.Paragraph(speech.say("why.leans"), (doc.Reason("", figures=(figure(held, speech),)),))
    yield from _said([flag.because for flag in advice.flags if flag.flag == name], history, speech)


def _of_condition(name: str, speech: Speech) -> Iterator[doc.Block]:
    named = speech.first(f"condition.{name}.name", "unnamed.condition")
    yield doc.Title(capital(named))
    for part in ("short", "course"):
        if speech.has(f"condition.{name}.{part}"):
            yield doc.Paragraph(speech.say(f"condition.{name}.{part}"))
    card = speech.edition.conditions[name]
    for avoid in card.avoid:
        if speech.has(f"avoid.{avoid}.say"):
            yield doc.Line(
                speech.say(f"avoid.{avoid}.say"), speech.say("label.avoid") if avoid == card.avoid[0] else ""
            )
    yield from _numbers("why.numbers", [card.prior], speech)


def _of_source(key: str, speech: Speech) -> Iterator[doc.Block]:
    work = source(key, speech)
    assert work is not None  # the caller looked
    yield doc.Title(speech.say("why.title_source", id=key))
    yield doc.Paragraph(f"{work.name}. {work.what}. {work.read}")
    where = speech.edition.sources[key].id
    if where:
        yield doc.Paragraph(where)
    leaning = [one for one in speech.edition.numbers.values() if key in one.backing.sources]
    yield from _numbers("why.leaning", leaning, speech)


def _entry(subject: str, history: History) -> Entry | Trouble | None:
    """The live entry of that id, or the only one whose id begins so; an outing by any entry that tells of it."""
    near = []
    for entry in history.entries():
        members = [one.id for one in history.doubles.get(entry.id, (entry,))]
        if subject in members:
            return entry
        if subject and any(name.startswith(subject) for name in members):
            near.append(entry)
    if len(near) > 1:
        some = ", ".join(sorted(one.id for one in near)[:RULES_NAMED])
        return Trouble(f"entry {subject}", f"could be any of {len(near)}: {some} …", "give more of the id")
    return near[0] if near else None


def _of_entry(entry: Entry, advice: Advice, history: History, speech: Speech) -> list[doc.Block]:
    said = capital(entry_words(entry.body, speech))
    recorded = speech.say(
        "why.recorded", day=speech.day(entry.known, plain=True), who=speech.first(f"by.{entry.by}", "by.import")
    )
    blocks: list[doc.Block] = [doc.Title(speech.say("why.title_entry", id=entry.id))]
    blocks.append(doc.Paragraph(speech.say("entry.line", day=capital(speech.day(entry.day)), what=said)))
    blocks.append(doc.Paragraph(recorded))
    blocks.extend(outing_blocks(entry, history, speech))
    if isinstance(entry.body, Decision):
        blocks.extend(_decided(entry.body, history, speech))
        return blocks
    whys = (*grounds(advice), *(flag.because for flag in advice.flags))
    reading = [why for why in dict.fromkeys(whys) if entry.id in why.entries]
    entries = entries_of(history, [name for why in reading for name in why.entries])
    told = tuple(reason(why, speech, entries) for why in reading)
    blocks.append(doc.Paragraph(speech.say("why.read_by" if told else "why.read_by_none"), told))
    return blocks


def _decided(body: Decision, history: History, speech: Speech) -> Iterator[doc.Block]:
    """A judgement that was kept: what it moved, and what it had read."""
    yield doc.Paragraph(speech.say("why.decided", edition=body.edition))
    yield doc.Line(_standing(body.before, speech), speech.say("why.before"))
    yield doc.Line(_standing(body.after, speech), speech.say("why.after"))
    entries = entries_of(history, body.reads)
    read = tuple(
        speech.say("entry.line", day=capital(speech.day(one.day)), what=entry_words(one.body, speech))
        for one in (entries[name] for name in body.reads if name in entries)
    )
    yield doc.Paragraph("", (doc.Reason(rule_words(body.rule, speech), body.rule, read=read),))


def _standing(one: Standing, speech: Speech) -> str:
    door = speech.say(f"door.{one.door.value}.name")
    if one.door is not Door.LADDER:
        return speech.say("why.standing_bare", door=door)
    return speech.say("why.standing", door=door, height=speech.height(one.height))


def _taken_back(subject: str, history: History, speech: Speech) -> list[doc.Block]:
    entry = history.retractions[subject]
    return [
        doc.Title(speech.say("why.title_entry", id=subject)),
        doc.Paragraph(speech.say("why.taken_back", day=speech.day(entry.known))),
    ]
