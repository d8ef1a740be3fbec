"""A written case: who, what was felt, what would be answered to any question, what is right. Plays and scores none."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from restride.knowledge.edition import Edition, Question
from restride.triage.interview import Answer, Interview, picked, with_answer
from restride.triage.logic import DONT_KNOW
from restride.words.trouble import Trouble
from restride.words.urgency import Urgency

HELD_OUT_SHARE = 3
"""One case in three is kept for judging, so that two thirds are left to learn from."""
PERSON_AND_PLACE = ("age", "sex", "where", "side")
"""Questions that a case answers by its head rather than among its answers."""
NEEDS_HELP = ("calf_squeeze", "foot_hang", "touch_test", "pulse")
"""What few people can tell without a helper or a watch: "don't know" unless the case says more."""
REST = "no"
"""What ``otherwise`` says: whatever is not mentioned would be answered in the negative."""
_TEXTS = ("id", "origin", "sex", "story", "side", "gold", "urgency")
_LISTS = ("zones", "accepted", "accepted_urgency", "must_not", "must")
_KEYS = {*_TEXTS, *_LISTS, "held_out", "age", "text", "otherwise", "answers", "fresh", "seen", "paraphrase"}


@dataclass(frozen=True, slots=True)
class Case:
    """One runner on one day, with what is right.

    Parameters
    ----------
    origin
        The line of evidence or the published report it was composed from.
    held_out
        Kept from all tuning; by ``kept_out`` of its id.
    text
        What the runner would type; empty where nothing.
    gold, accepted
        The condition, and others that may stand first without being wrong.
    urgency, accepted_urgency
        The tier, and others that may be given without being wrong.
    must, must_not
        Ids of what has to be advised or forbidden, and of actions that would do harm.
    answers
        By question; what is not in it is answered by ``otherwise``: "no" (in the negative), or empty for "don't know".
    fresh, paraphrase
        Written to judge before any result was seen, with its own words played too; the same said in other words.
    seen
        Fresh once: judged, then tuned on. Played as it was when it was fresh, and told apart.
    """

    id: str
    origin: str
    held_out: bool
    age: int
    sex: str
    story: str
    text: str
    zones: tuple[str, ...]
    side: str
    gold: str
    accepted: tuple[str, ...]
    urgency: Urgency
    accepted_urgency: tuple[Urgency, ...]
    must: tuple[str, ...]
    must_not: tuple[str, ...]
    otherwise: str
    answers: Mapping[str, Answer]
    fresh: bool = False
    paraphrase: str = ""
    seen: bool = False

    @property
    def tiers(self) -> frozenset[Urgency]:
        """Every tier that may be given."""
        return frozenset({self.urgency, *self.accepted_urgency})

    @property
    def causes(self) -> frozenset[str]:
        """Every condition that may stand first."""
        return frozenset({self.gold, *self.accepted})


def kept_out(name: str) -> bool:
    """Whether a case of that id is kept from tuning: the digest of its id, as a number, is a multiple of three."""
    return int.from_bytes(sha256(name.encode()).digest(), "big") % HELD_OUT_SHARE == 0


def read_cases(edition: Edition, files: Mapping[str, str]) -> tuple[tuple[Case, ...], tuple[Trouble, ...]]:
    """The cases of some TOML texts by file name, in the order of their ids, and what is wrong with the others."""
    cases: dict[str, Case] = {}
    troubles: list[Trouble] = []
    for name, text in sorted(files.items()):
        found = read_case(edition, name, text)
        if isinstance(found, Case) and found.id in cases:
            troubles.append(Trouble(name, f"doubles the id {found.id}", "give each case an id of its own"))
        elif isinstance(found, Case):
            cases[found.id] = found
        else:
            troubles.extend(found)
    return tuple(cases[name] for name in sorted(cases)), tuple(troubles)


def read_case(edition: Edition, name: str, text: str) -> Case | tuple[Trouble, ...]:
    """The case of one TOML text; or every fault found, where the first that stops the reading is the last."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        return (Trouble(name, f"is no TOML: {fault}", "mend the line"),)
    wrong = _shape(name, content)
    if wrong:
        return wrong
    case = _case(content)
    return case if not (wrong := tuple(_meaning(edition, name, case))) else wrong


def _shape(name: str, content: Mapping[str, Any]) -> tuple[Trouble, ...]:
    found = [Trouble(name, f"has an unknown key {key!r}", "see the other cases") for key in content.keys() - _KEYS]
    found += [Trouble(name, f"{key} is no text", "write it") for key in _TEXTS if not isinstance(content.get(key), str)]
    for key in _LISTS:
        value = content.get(key)
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            found.append(Trouble(name, f"{key} is no list of words", "write a list, empty where there is nothing"))
    if not isinstance(content.get("age"), int) or not isinstance(content.get("held_out"), bool):
        found.append(Trouble(name, "age is no number of years, or held_out neither true nor false", "write both"))
    if not isinstance(content.get("answers"), dict) or content.get("otherwise", "") not in {"", REST}:
        found.append(Trouble(name, "has no table of answers, or otherwise is not 'no'", "write [answers]"))
    tiers = [content.get("urgency"), *(content.get("accepted_urgency") or ())]
    if any(one not in Urgency.__members__ for one in tiers):
        found.append(Trouble(name, "names an urgency that is none of T1 to T4", "write T1, T2, T3 or T4"))
    return tuple(found)


def _case(content: Mapping[str, Any]) -> Case:
    answers = {key: tuple(value) if isinstance(value, list) else value for key, value in content["answers"].items()}
    return Case(
        id=content["id"],
        origin=content["origin"],
        held_out=content["held_out"],
        age=content["age"],
        sex=content["sex"],
        story=content["story"],
        text=content.get("text", ""),
        zones=tuple(content["zones"]),
        side=content["side"],
        gold=content["gold"],
        accepted=tuple(content["accepted"]),
        urgency=Urgency[content["urgency"]],
        accepted_urgency=tuple(Urgency[one] for one in content["accepted_urgency"]),
        must=tuple(content["must"]),
        must_not=tuple(content["must_not"]),
        otherwise=content.get("otherwise", ""),
        answers=answers,
        fresh=content.get("fresh", False) is True,
        paraphrase=content.get("paraphrase", ""),
        seen=content.get("seen", False) is True,
    )


def _meaning(edition: Edition, name: str, case: Case) -> Iterable[Trouble]:
    """What a well-shaped case says that the cards do not know."""
    for one in sorted(case.causes - edition.conditions.keys()):
        yield Trouble(name, f"names the condition {one}, which has no card", "use an id of a condition card")
    if case.held_out is not (kept_out(case.id) and not case.fresh):
        yield Trouble(name, f"says held_out = {case.held_out}", "the digest of the id decides; write the other")
    for question, answer in (*_head(case).items(), *case.answers.items()):
        found = with_answer(edition, Interview(), question, answer)
        if isinstance(found, Trouble):
            yield Trouble(f"{name}, {found.where}", found.what, found.mend)


def _head(case: Case) -> dict[str, Answer]:
    head: dict[str, Answer] = {"sex": case.sex, "where": case.zones, "side": case.side}
    age: dict[str, Answer] = {"age": float(case.age)} if case.age else {}
    return {**age, **{name: said or DONT_KNOW for name, said in head.items()}}


def replies(edition: Edition, case: Case) -> dict[str, Answer]:
    """What this runner answers to each question of the edition; questions that are "don't know" are left out."""
    told = {**_head(case), **case.answers}
    if case.otherwise == REST:
        there, unsure = _told(edition, told)
        for card in edition.questions.values():
            if card.id not in told and card.id not in NEEDS_HELP:
                told[card.id] = _otherwise(card, there, unsure)
    return {name: answer for name, answer in told.items() if answer != DONT_KNOW}


def _told(edition: Edition, answers: Mapping[str, Answer]) -> tuple[frozenset[str], frozenset[str]]:
    """The findings that the stated answers make true, and those they leave unknown."""
    there: set[str] = set()
    unsure: set[str] = set()
    for name, answer in answers.items():
        for one in edition.questions[name].answers:
            if answer == DONT_KNOW:
                unsure.update(one.yes)
            elif one.id in picked(answer):
                there.update(one.yes)
    return frozenset(there), frozenset(unsure - there)


def _otherwise(card: Question, there: frozenset[str], unsure: frozenset[str]) -> Answer:
    """The answer to a question the case does not mention: what it said elsewhere, and else the negative."""
    if any(name in unsure for one in card.answers for name in one.yes):
        return DONT_KNOW
    said = tuple(one.id for one in card.answers if one.yes and there.issuperset(one.yes))
    nothing = tuple(one.id for one in card.answers if not one.yes)
    if card.asks == "many":
        return said or nothing or DONT_KNOW
    return said[0] if len(said) == 1 else nothing[0] if len(nothing) == 1 else DONT_KNOW


def forgotten(answers: Mapping[str, Answer], share: float, seed: str) -> dict[str, Answer]:
    """The answers with about that share of them, 0 to 1, turned into "don't know"; which ones, the seed decides.

    The safety screen, the place and the person are kept: a runner who cannot say where it hurts is no runner.
    """
    kept = {*PERSON_AND_PLACE, "safety"}
    return {name: answer for name, answer in answers.items() if name in kept or _chance(f"{seed} {name}") >= share}


def _chance(word: str) -> float:
    digest = sha256(word.encode()).digest()
    return int.from_bytes(digest, "big") / (1 << (len(digest) << _BYTE))


_BYTE = 3  # a byte has two to the power of three bits
