"""What a program hands to the interview: a text of JSON, made into answers that fit the questions. Asks nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from restride.knowledge.edition import Edition, Question
from restride.triage.interview import Answer, Interview, said, with_answer
from restride.triage.known import is_red
from restride.triage.logic import DONT_KNOW, YES
from restride.words.side import Side
from restride.words.trouble import Trouble
from restride.words.zone import ZONES

TEXT, ZONES_TOO = "text", "zones"
"""Keys that are no question: the runner's own words, and another name of the question for the place."""
SAME = {"female": "woman", "f": "woman", "male": "man", "m": "man", "l": "left", "r": "right", "no": "none"}
"""Other words for an answer, where a question offers the one they stand for and not the word itself."""
LIKE = 0.5  # two words that share less than half of their letters are no slip of each other
WHERE = "what was handed in"
"""What troubles call the object as a whole."""
SHOWN = 60
"""No more signs of a wrong word are shown back than this."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two things that cannot both be so, and what was made of them, always the more cautious.

    Parameters
    ----------
    kind
        ``doubled`` (several answers where one is asked), ``none_and_more`` (a list with "none of these" beside
        others), ``questions`` (two questions), ``text`` (the own words against themselves), ``text_and_question``.
    finding
        What it is about; empty where no single finding is.
    between
        The questions; the text stands as ``text``.
    taken
        The answer ids, or the answer to the finding, that count.
    """

    kind: str
    finding: str
    between: tuple[str, ...]
    taken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """What was handed in, fit for the interview.

    Parameters
    ----------
    answers
        By question; what is not in it is not known.
    findings
        What was ticked on a list of which the rest is not known.
    text
        The runner's own words.
    clashes
        Contradictions within one answer.
    """

    answers: Mapping[str, Answer] = field(default_factory=dict)
    findings: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    clashes: tuple[Clash, ...] = ()


class _Doubled(tuple[Any, ...]):
    """The values of a key that stands in an object more than once."""

    __slots__ = ()


def given(edition: Edition, text: str) -> Given | tuple[Trouble, ...]:
    """The answers of a text of JSON, or every fault of it.

    A key that stands twice is a contradiction, not a fault; so is a list where one answer is asked.
    """
    if not text.strip():
        return (Trouble(WHERE, "is empty", 'write a JSON object: {"question id": "answer id", …}'),)
    try:
        held = json.loads(text, object_pairs_hook=_object)
    except (ValueError, RecursionError) as fault:
        what = "nests too deeply" if isinstance(fault, RecursionError) else f"is no JSON ({fault})"
        return (Trouble(WHERE, what, 'write a JSON object: {"question id": "answer id", …}'),)
    if not isinstance(held, dict):
        return (Trouble(WHERE, "is no object", 'write a JSON object: {"question id": "answer id", …}'),)
    return from_object(edition, held)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    held: dict[str, Any] = {}
    for name, value in pairs:
        before = held.get(name)
        if name not in held:
            held[name] = value
        elif before != value:
            held[name] = _Doubled((*(before if isinstance(before, _Doubled) else (before,)), value))
    return held


def from_object(edition: Edition, held: Mapping[str, Any]) -> Given | tuple[Trouble, ...]:
    """The answers of an object that was read already; its values as JSON knows them."""
    reader = _Reader(edition)
    for name, value in _named(edition, held, reader):
        reader.take(name, value)
    if reader.troubles:
        return tuple(reader.troubles)
    return Given(reader.answers, reader.findings, "\n".join(reader.texts), tuple(reader.clashes))


def _named(edition: Edition, held: Mapping[str, Any], reader: _Reader) -> Iterator[tuple[str, Any]]:
    """The questions of an object with their values; the place under its one name, own words read on the way."""
    place = next((one.id for one in edition.questions.values() if one.asks == "zones"), ZONES_TOO)
    for name, value in held.items():
        if name == TEXT:
            reader.texts.extend(reader.words(name, value))
        elif name in edition.questions:
            if name == place and held.get(ZONES_TOO, value) != value:
                value = _Doubled((*_parts(value), *_parts(held[ZONES_TOO])))  # noqa: PLW2901 - two names of one
            yield name, value
        elif name == ZONES_TOO:
            if place not in held:
                yield place, value
        else:
            known = [*edition.questions, TEXT, ZONES_TOO]
            mend = f"{_meant(name, known)}restride questions lists every question"
            reader.troubles.append(Trouble(f"question {_shown(name)}", "is unknown", mend))


@dataclass(slots=True)
class _Reader:
    """Gathers answers and what is wrong with them."""

    edition: Edition
    answers: dict[str, Answer] = field(default_factory=dict)
    findings: dict[str, str] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)
    clashes: list[Clash] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)

    def refuse(self, question: str, what: str, mend: str) -> None:
        self.troubles.append(Trouble(f"the answer to {question}", what, mend))

    def take(self, name: str, value: Any) -> None:
        """One question with its value."""
        card = self.edition.questions[name]
        if value is None or value == DONT_KNOW or (isinstance(value, str) and not value.strip()):
            return
        if card.asks == "text":
            self.texts.extend(self.words(name, value))
        elif card.asks == "number":
            self._number(card, value)
        else:
            self._choice(card, value)

    def words(self, name: str, value: Any) -> Iterator[str]:
        """Own words, made printable whatever they hold."""
        for part in _parts(value) if isinstance(value, _Doubled) else (value,):
            if isinstance(part, str):
                yield part.encode("utf-8", "replace").decode("utf-8")
            elif part is not None:
                self.refuse(name, f"is {_shown(part)}, no text", "write it in quotes")

    def _number(self, card: Question, value: Any) -> None:
        if isinstance(value, _Doubled):
            self.clashes.append(Clash("doubled", card.finding, (card.id,), (DONT_KNOW,)))
            return
        number = _as_number(value)
        answer: Answer = str(value)[:SHOWN] if number is None else number
        self._fits(card, answer, answer)

    def _choice(self, card: Question, value: Any) -> None:
        parts = [self._word(card, part) for part in _parts(value)]
        ids = [one for one in dict.fromkeys(parts) if one is not None]
        if len(ids) < len(set(parts)):
            return
        wrong = [one for one in ids if one != DONT_KNOW and one not in _offered(card)]
        for one in wrong:
            offered = _offered(card)
            mend = f"{_meant(one, offered)}It offers {_listed(offered)}, and {DONT_KNOW}"
            self.refuse(card.id, f"names {_shown(one)}, which it does not offer", mend)
        if wrong:
            return
        if card.asks in {"one", "side"}:
            self._one(card, ids)
        else:
            self._many(card, ids, doubled=isinstance(value, _Doubled))

    def _word(self, card: Question, value: Any) -> str | None:
        """An answer id; true and false are taken for yes and no, null for "don't know"."""
        if value is None:
            return DONT_KNOW
        if isinstance(value, bool) and "yes" in _offered(card):
            return "yes" if value else "no"
        if isinstance(value, str):
            return _spelled(value, _offered(card))
        self.refuse(card.id, f"is {_shown(value)}, no answer id", f"choose {_listed(_offered(card))}, or {DONT_KNOW}")
        return None

    def _one(self, card: Question, ids: list[str]) -> None:
        if not ids or ids == [DONT_KNOW]:
            return
        taken = ids[0] if len(ids) == 1 else self._graver(card, ids)
        if len(ids) > 1:
            self.clashes.append(Clash("doubled", "", (card.id,), (taken,)))
        self._fits(card, taken, taken)

    def _graver(self, card: Question, ids: list[str]) -> str:
        """Of several answers where one is asked: that which says "yes" to most red findings, then to most at all."""
        if card.asks == "side":
            return Side.BOTH.value

        def weight(name: str) -> tuple[int, int]:
            there = [one for one, word in said(self.edition, card, name).items() if word == YES]
            return sum(is_red(self.edition, one) for one in there), len(there)

        known = [name for name in ids if name != DONT_KNOW]
        return max(sorted(known), key=weight)

    def _many(self, card: Question, ids: list[str], doubled: bool) -> None:
        ticked = [name for name in ids if name != DONT_KNOW]
        nothing = {one.id for one in card.answers if not one.yes and one.id == "none"}
        real = tuple(name for name in ticked if name not in nothing)
        if (nothing & set(ticked) and real) or doubled:
            kind = "doubled" if doubled else "none_and_more"
            self.clashes.append(Clash(kind, "", (card.id,), real or tuple(ticked)))
        taken = real or tuple(ticked)
        if DONT_KNOW in ids:  # what is ticked is there, and of the rest nothing is known
            there = said(self.edition, card, taken) if taken else {}
            self.findings.update({name: YES for name, word in there.items() if word == YES})
            if card.asks != "zones":
                return
        if taken or card.asks == "many":
            self._fits(card, taken, taken)

    def _fits(self, card: Question, answer: Answer, taken: Answer) -> None:
        found = with_answer(self.edition, Interview(), card.id, answer)
        if isinstance(found, Trouble):
            self.troubles.append(found)
        else:
            self.answers[card.id] = taken


def _parts(value: Any) -> tuple[Any, ...]:
    """The single words of a value: of a list each, of a doubled key those of each."""
    if isinstance(value, _Doubled):
        return tuple(part for one in value for part in _parts(one))
    return tuple(value) if isinstance(value, list) else (value,)


def _as_number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return float(value)
    except (ValueError, OverflowError):
        return None


def _offered(card: Question) -> tuple[str, ...]:
    return ZONES if card.asks == "zones" else tuple(one.id for one in card.answers)


def _spelled(word: str, offered: tuple[str, ...]) -> str:
    """The answer id that a word stands for: whatever its case, with blanks, hyphens or underscores; else the word."""
    if word in offered or word == DONT_KNOW:
        return word
    bare = _bare(word)
    alike = [one for one in (*offered, DONT_KNOW) if _bare(one) == bare]
    same = SAME.get(bare, "")
    return alike[0] if len(alike) == 1 else same if same in offered else word


def _bare(word: str) -> str:
    return word.strip().lower().replace("_", "").replace("-", "").replace(" ", "")


def _meant(word: str, known: Iterable[str]) -> str:
    """A question whether the word spelled most alike was meant; empty where none is much alike."""
    alike: Callable[[str], float] = lambda one: SequenceMatcher(None, word[:SHOWN].lower(), one).ratio()  # noqa: E731
    near = max(sorted(known), key=alike)
    return f"did you mean {near}? " if alike(near) >= LIKE else ""


LISTED = 20
"""So many ids are named in a sentence; a longer list is no help, and stands in restride questions."""


def _listed(ids: tuple[str, ...]) -> str:
    return ", ".join(ids) if len(ids) <= LISTED else f"{', '.join(ids[:LISTED])} …"


def _shown(value: Any) -> str:
    """A wrong value as a sentence may show it: short, on one line, and printable."""
    text = repr(value)[: SHOWN + 1]
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
