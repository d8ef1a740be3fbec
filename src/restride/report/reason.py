"""A because opened: its sentence, the rule, the entries it read, numbers down to source and grade. Judges nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from restride.diary.entry import Entry
from restride.diary.history import History
from restride.knowledge.edition import Backing, Edition
from restride.report import document as doc
from restride.report.entry_words import entry_line
from restride.report.phrase import Speech, capital
from restride.words.because import Because, Cited

KINDS = ("prior", "prior_times", "evidence", "course")
"""The numbers of a condition: its weight, what multiplies it, what answers are worth, its usual weeks."""
_AUTHOR_YEAR = re.compile(r"([a-z][a-z0-9-]*?)-(\d{4})[a-z]?")


def reason(why: Because, speech: Speech, entries: Mapping[str, Entry]) -> doc.Reason:
    """A because in words; entries that are not among ``entries`` are left out."""
    return doc.Reason(
        text=speech.because(why),
        rule=why.rule,
        rule_words=rule_words(why.rule, speech),
        read=tuple(entry_line(entries[name], speech) for name in why.entries if name in entries),
        figures=tuple(figure(one, speech) for one in dict.fromkeys(why.cited)),
    )


def reasons_of(whys: Iterable[Because], history: History, speech: Speech) -> tuple[doc.Reason, ...]:
    """Several of them in words, each with the entries that it read."""
    held = tuple(whys)
    entries = entries_of(history, (name for why in held for name in why.entries))
    return tuple(reason(why, speech, entries) for why in held)


def labels(speech: Speech) -> doc.Labels:
    """The small words of a document in the language of the phrases."""
    names = ("because", "rule", "read", "number", "source")
    return doc.Labels(**{name: speech.say(f"label.{name}") for name in names})


def rule_words(rule: str, speech: Speech) -> str:
    """What a rule says, in one sentence."""
    return speech.first(f"rule.{rule}", f"rule.{rule.rpartition('.')[0]}", "unnamed.rule")


def figure(cited: Cited, speech: Speech) -> doc.Figure:
    """A cited number in words, with what the cards of this edition say of it."""
    held = backing(speech.edition, cited.id)
    return doc.Figure(
        name=capital(figure_name(cited.id, speech)),
        value="" if cited.id.startswith("flag.") else speech.quantity(cited.value, cited.unit),
        grade=speech.say(f"grade.{cited.grade}.name"),
        because=held.because if held else "",
        checked=checked(held, speech) if held else "",
        sources=tuple(found for key in cited.sources if (found := source(key, speech)) is not None),
        path=f"/catalogue/numbers/{cited.id}" if cited.id in speech.edition.numbers else "",
    )


def checked(held: Backing, speech: Speech) -> str:
    """When somebody last looked at the sources of a card, "never" said."""
    if held.checked is None:
        return speech.say("checked.never")
    return speech.say("checked.on", day=speech.date(held.checked))


def source(key: str, speech: Speech) -> doc.Source | None:
    """A work of the bibliography by its key; None for a key that this edition does not hold."""
    found = speech.edition.sources.get(key)
    if found is None:
        return None
    named = _AUTHOR_YEAR.fullmatch(key)
    if named is None:
        name = found.title
        what = found.where
    else:
        name = f"{named[1].replace('-', ' ').title()} {named[2]}"
        title = found.title.rstrip(".")
        what = f"{title}{'' if title.endswith('?') else '.'} {found.where}".rstrip(". ")
    return doc.Source(name, what, speech.say(f"how_read.{found.seen}"), f"/catalogue/sources/{key}")


def figure_name(name: str, speech: Speech) -> str:
    """What a cited number is called: a parameter by its phrase, a number of a condition by what it weighs."""
    if speech.has(f"parameter.{name}.name"):
        return speech.say(f"parameter.{name}.name")
    condition, _, rest = name.partition(".")
    if condition == "flag":
        return speech.first(f"flag.{rest}.name", "unnamed.flag")
    kind, _, finding = rest.partition(".")
    if condition not in speech.edition.conditions or kind not in KINDS:
        return speech.say("unnamed.cited")
    facts = {"condition": speech.first(f"condition.{condition}.name", "unnamed.condition")}
    if finding and kind == "course":
        kind = f"course_{finding}"
    elif finding:
        said = finding.removesuffix(".yes").removesuffix(".no")
        facts["finding"] = speech.first(f"finding.{said}.name", "unnamed.finding")
    kind = f"{kind}_no" if finding.endswith(".no") else kind
    return speech.say(f"cited.{kind}", **facts)


def backing(edition: Edition, name: str) -> Backing | None:
    """What a cited number leans on in this edition; None for one that is reckoned from others, or not in it."""
    if name in edition.numbers:
        return edition.numbers[name].backing
    kind, _, rest = name.partition(".")
    if kind == "flag":
        return edition.flags[rest].backing if rest in edition.flags else None
    condition = edition.conditions.get(kind)
    if condition is None:
        return None
    if name == condition.prior.id:
        return condition.prior.backing
    if condition.course_weeks is not None and rest.removeprefix("course.") in condition.course_weeks.said:
        return condition.course_weeks.backing
    times = {f"{condition.id}.prior_times.{one.finding}": one.backing for one in condition.prior_times}
    for one in condition.evidence:
        times |= {f"{condition.id}.evidence.{one.finding}.{word}": one.backing for word in ("yes", "no")}
    return times.get(name)


def entries_of(history: History, wanted: Iterable[str]) -> dict[str, Entry]:
    """The live entries of these ids, looked for from the latest day back, so that a long diary costs little."""
    left = set(wanted)
    found: dict[str, Entry] = {}
    for month in sorted(history.months, reverse=True):
        for day in sorted(history.months[month], reverse=True):
            for entry in history.on(day):
                if entry.id in left:
                    found[entry.id] = entry
                    left.discard(entry.id)
            if not left:
                return found
    return found
