"""What an interview came to, as plain JSON values with their words, for other programs. Weighs nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from restride.report.phrase import Speech
from restride.report.triage.catalogue import FORMAT, edition_to_wire
from restride.report.warning import help_to_wire
from restride.triage.assessing import Assessed
from restride.triage.contract.given import TEXT, Clash
from restride.triage.contract.played import Played
from restride.triage.flags import FlagVerdict
from restride.triage.interview import Answer
from restride.triage.ranking import Ranked, Weight
from restride.triage.words import Understood

DECIMALS = 4
"""Probabilities and ratios are told to four decimals: more is noise."""


def outcome_to_wire(played: Played, speech: Speech, country: str = "") -> dict[str, Any]:
    """The outcome of a played interview; docs/reference/interview.md says what stands where.

    The same for the same answers, ``country`` (two letters, or empty), cards and phrases.
    """
    assessed = played.assessed
    tier = f"urgency.{assessed.urgency.name}"
    return {
        "format": FORMAT,
        "edition": edition_to_wire(speech.edition),
        "urgency": assessed.urgency.name,
        "urgency_words": f"{speech.say(f'{tier}.title')}. {speech.say(f'{tier}.do')}",
        "rules": [_rule(one, speech) for one in assessed.flags if one.flag in assessed.rules],
        "flags": [{"id": one.flag, "urgency": one.urgency.name, "sure": one.sure} for one in assessed.flags],
        "because": [speech.because(one) for one in assessed.because],
        "questions": [{"id": name, "answer": _answer(answer)} for name, answer in played.asked],
        "conditions": [_condition(one, speech) for one in assessed.ranked],
        "advised": _named(played.advised, "action", "say", speech),
        "forbidden": _named(played.forbidden, "avoid", "say", speech),
        "see": _named(assessed.see, "who", "name", speech),
        "help": help_to_wire(speech.edition, country, assessed.urgency, (one.flag for one in assessed.flags)),
        "imaging": _named(assessed.imaging, "imaging", "name", speech),
        "recheck_days": None if assessed.recheck_days is None else list(assessed.recheck_days),
        "tissue": assessed.tissue.tissue,
        "groups": list(assessed.groups),
        "contradictions": [_clash(one, speech) for one in played.clashes],
        "understood": None if played.understood is None else understood_to_wire(played.understood),
    }


def _answer(answer: Answer) -> str | float | list[str]:
    return list(answer) if isinstance(answer, tuple) else answer


def _named(names: Iterable[str], kind: str, part: str, speech: Speech) -> list[dict[str, str]]:
    return [{"id": name, "words": words_of(name, kind, part, speech)} for name in names]


def words_of(name: str, kind: str, part: str, speech: Speech) -> str:
    """The words of an id; the id itself where a clinic's own card has none."""
    key = f"{kind}.{name}.{part}"
    return speech.say(key) if speech.has(key) else name.replace("_", " ")


def finding_words(finding: str, speech: Speech) -> str:
    """A finding in words."""
    return speech.first(f"finding.{finding}.name", "unnamed.finding")


def _rule(flag: FlagVerdict, speech: Speech) -> dict[str, Any]:
    return {
        "id": flag.flag,
        "name": speech.first(f"flag.{flag.flag}.name", "unnamed.flag"),
        "urgency": flag.urgency.name,
        "sure": flag.sure,
        "findings": list(flag.findings),
        "hangs_on": list(flag.hangs_on),
        **{
            part: speech.say(f"flag.{flag.flag}.{part}")
            for part in ("what", "meanwhile", "worse")
            if speech.has(f"flag.{flag.flag}.{part}")
        },
    }


def _condition(one: Ranked, speech: Speech) -> dict[str, Any]:
    return {
        "id": one.condition,
        "name": speech.first(f"condition.{one.condition}.name", "unnamed.condition"),
        "probability": round(one.probability, DECIMALS),
        "because": {
            "for": [_weight(weight, speech) for weight in one.speaks_for],
            "against": [_weight(weight, speech) for weight in one.speaks_against],
        },
    }


def _weight(weight: Weight, speech: Speech) -> dict[str, Any]:
    return {
        "finding": weight.finding,
        "answer": weight.answer,
        "ratio": round(weight.ratio, DECIMALS),
        "grade": weight.cited.grade,
        "sources": list(weight.cited.sources),
        "words": said_words(weight, speech),
    }


def said_words(weight: Weight, speech: Speech) -> str:
    """An answer that moved a cause, in words."""
    words = finding_words(weight.finding, speech)
    return words if weight.answer == "yes" else speech.say("outcome.not_so", finding=words)


def _clash(clash: Clash, speech: Speech) -> dict[str, Any]:
    return {
        "kind": clash.kind,
        "finding": clash.finding,
        "between": list(clash.between),
        "taken": list(clash.taken),
        "words": clash_words(clash, speech),
    }


def clash_words(clash: Clash, speech: Speech) -> str:
    """A contradiction in one sentence, and what was made of it."""
    between = [f"'{_ask(name, speech)}'" for name in clash.between if name != TEXT]
    single = clash.kind in {"doubled", "none_and_more"}
    question = clash.between[0] if single else ""
    taken = [_choice(question, name, speech) for name in clash.taken]
    finding = finding_words(clash.finding, speech) if clash.finding else ""
    return speech.sentence(
        f"clash.{clash.kind}", between=speech.listed(between), taken=speech.listed(taken), finding=finding
    )


def _ask(question: str, speech: Speech) -> str:
    key = f"question.{question}.ask"
    return speech.say(key) if speech.has(key) else question


def _choice(question: str, answer: str, speech: Speech) -> str:
    for key in (f"question.{question}.answers.{answer}", f"clash.word.{answer}"):
        if speech.has(key):
            return f"'{speech.say(key)}'" if question else speech.say(key)
    return answer


def understood_to_wire(understood: Understood) -> dict[str, Any]:
    """What own words were taken to say."""
    return {
        "findings": [
            {
                "finding": one.finding,
                "answer": one.answer,
                **({} if one.value is None else {"value": one.value}),
                "words": one.words,
                "span": list(one.span),
                "counts": one.counts,
            }
            for one in understood.heard
        ],
        "zones": list(understood.zones),
        "side": None if understood.side is None else understood.side.value,
        "raised": list(understood.red),
        "language": understood.language,
        "screened": understood.screened,
        "truncated": understood.truncated,
    }


def leading(assessed: Assessed, least: float, most: int) -> tuple[Ranked, ...]:
    """The causes that are told to a person: the likeliest, and others that are likely enough, so many at most."""
    found = assessed.ranked[:most]
    return tuple(one for place, one in enumerate(found) if one.probability >= least or place == 0)
