"""The lexicon: what phrases mean, read from the phrase files and laid out for quick finding. Hears nothing itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, product

from restride.knowledge.edition import Edition
from restride.triage.hearing.tokens import KEPT, plain, stem
from restride.words.trouble import Trouble
from restride.words.zone import is_zone

FIRST = "en"
"""The language a text is taken to be in while nothing speaks against it."""
COMPARES = ("above", "at_least", "at_most")
SEVERE = "severe"
"""In the place of a number: from where pain at rest is severe by the cards."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ROOT = "lexicon"
"""How the dotted keys of a lexicon begin among all phrases."""
SEVERE_PAIN = "triage.severity.rest_pain"
"""The number of the cards above which pain at rest is severe."""
KEY_PARTS = 4  # lexicon, language, table, name
NO_ZONE = "none"
"""Under this name stand phrases that swallow a place word: a heel raise is no heel."""

NUMBER, DATED = "<number>", "<dated>"
"""Classes that need no list: anything that counts, and a year of the last or this century."""
ONE_SLIP = 4  # letters from which one slip still leaves a word that can be told
TWO_SLIPS = 9  # and letters from which two do

_MEANINGS = ("yes", "no", "red")
_BY_FINDING = (*_MEANINGS, "amount", "family")
_OTHERS = ("zone", "class", "scope", "known", "day", "side", "count")


@dataclass(frozen=True, slots=True)
class Slot:
    """One word of a phrase: any of ``keys``; ``near`` when nothing may stand between it and the word before."""

    keys: frozenset[str]
    near: bool = False


Tables = Mapping[str, Mapping[str, str]]
"""By table, then by name, what is written there."""
Run = tuple[Slot, ...]
"""Words in order."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase.

    Parameters
    ----------
    kind, means
        The table it stands in, and under which name there: ``("yes", "night_pain")``.
    parts
        Words in order; several parts may stand in any order.
    refuses, refuses_runs
        Keys, and words in order, none of which may stand in the same segment.
    """

    kind: str
    means: str
    parts: tuple[Run, ...]
    refuses: frozenset[str] = frozenset()
    refuses_runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language's lexicon."""

    phrases: Mapping[str, tuple[Phrase, ...]]
    """By a key that has to stand in the segment for the phrase to be looked for."""
    reds: Mapping[str, tuple[Phrase, ...]]
    """The same, for phrases that raise a question alone."""
    members: Mapping[str, frozenset[str]]
    """By stem, the classes it belongs to."""
    prefixes: Mapping[str, tuple[tuple[str, str], ...]]
    """By the first letters, beginnings of words and the key each gives."""
    opens: frozenset[str]
    """The first two letters of every word that a phrase of ``reds`` may hold."""
    words: frozenset[str]
    """Words that are spelled right."""
    stems: frozenset[str]
    """Their stems."""
    guesses: tuple[str, ...]
    """Those of them that a misspelled word may be read as."""
    tables: Tables
    """What is written, word for word."""

    def table(self, kind: str) -> Mapping[str, str]:
        """One table, by name; empty where the language has none."""
        return self.tables.get(kind, {})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What words mean here.

    Parameters
    ----------
    tongues
        By language code, ``en``.
    stops
        By language code, its commonest words; more languages than have a lexicon, so that these are recognised.
    red
        Findings of which a word anywhere raises the question.
    bounds
        By finding that is a number, the least and the most it can be.
    severe
        Pain at rest from here on is severe, 0-10.
    """

    tongues: Mapping[str, Tongue]
    stops: Mapping[str, frozenset[str]]
    red: frozenset[str]
    bounds: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    severe: float = 0.0

    def screens(self, language: str) -> bool:
        """Whether the red-flag words of a language are known."""
        tongue = self.tongues.get(language)
        return tongue is not None and bool(tongue.table("red"))


def lexicon(phrases: Mapping[str, str], edition: Edition) -> Lexicon | tuple[Trouble, ...]:
    """Read a lexicon.

    Parameters
    ----------
    phrases
        Sentences by dotted key, as the shelf holds them; those that begin with ``lexicon.`` are read, in whatever
        languages are there: ``lexicon.<language>.<table>.<name>`` and ``lexicon.stops.<language>``.
    edition
        The cards, for the findings that may be named and the bounds of their numbers.

    Returns
    -------
    Lexicon or tuple of Trouble
        Every fault is told: an unknown table, finding, zone or class, an empty phrase.
    """
    troubles: list[Trouble] = []
    by_tongue: dict[str, dict[str, dict[str, str]]] = {}
    stops: dict[str, frozenset[str]] = {}
    for key, said in phrases.items():
        root, *rest = key.split(".", KEY_PARTS - 1)
        if root != ROOT:
            continue
        if rest and rest[0] == "stops":
            stops[rest[-1]] = frozenset(plain(word) for word in said.split())
        elif fault := _fault(rest, said, edition):
            troubles.append(Trouble(key, fault, "correct it, or take the line out"))
        else:
            code, table, name = rest
            by_tongue.setdefault(code, {}).setdefault(table, {})[name] = said
    if not troubles and FIRST not in by_tongue:
        troubles.append(Trouble(ROOT, f"has no words of the language {FIRST}", "put its lexicon beside the others"))
    tongues = {code: _tongue(code, tables, troubles) for code, tables in by_tongue.items()}
    if troubles:
        return tuple(troubles)
    red = frozenset(name for tongue in tongues.values() for name in tongue.table("red"))
    numbers = (one for one in edition.findings.values() if one.least is not None and one.most is not None)
    bounds = {one.id: (float(one.least or 0), float(one.most or 0)) for one in numbers}
    return Lexicon(tongues, stops, red, bounds, float(edition.value(SEVERE_PAIN)))


def _fault(rest: list[str], said: str, edition: Edition) -> str:
    """What is wrong with an entry; empty where nothing is."""
    if len(rest) != KEY_PARTS - 1:
        return "names no table and entry"
    _, table, name = rest
    if table in _BY_FINDING and name not in edition.findings:
        return f"names {name}, which is no finding of the cards"
    if table == "zone" and name != NO_ZONE:
        wrong = [zone for zone in name.split() if not is_zone(zone)]
        return f"names {wrong[0]}, which is no place on the foot map" if wrong else ""
    if table not in (*_BY_FINDING, *_OTHERS):
        return f"stands in a table {table}, which no lexicon has"
    return _malformed(table, name, said, edition)


def _malformed(table: str, name: str, said: str, edition: Edition) -> str:
    """What is wrong with an entry that is no phrase; empty where nothing is."""
    if table == "family" and said not in edition.findings:
        return f"names {said}, which is no finding of the cards"
    if table == "amount":
        words = said.split()
        good = len(words) == KEY_PARTS and words[1] in COMPARES and (words[2] == SEVERE or _is_number(words[2]))
        return "" if good else f"is {said!r}, and should be a class, one of {', '.join(COMPARES)}, a number and a unit"
    if table in {"count", "day"} and not (_is_number(name) or (table == "day" and name in WEEKDAYS)):
        return f"counts {name}, which is no number"
    return ""


def _is_number(said: str) -> bool:
    return said.replace(".", "", 1).isdecimal()


def entries(said: str) -> list[str]:
    """The phrases of one entry: between semicolons, over as many lines as it takes."""
    return [" ".join(one.split()) for one in said.split(";") if one.strip()]


_PHRASED = (*_MEANINGS, "zone", "scope", "side", "day")


def _tongue(code: str, tables: Tables, troubles: list[Trouble]) -> Tongue:
    classes = tables.get("class", {})
    phrases: list[Phrase] = []
    for kind, name, said in ((table, *entry) for table in _PHRASED for entry in tables.get(table, {}).items()):
        for one in entries(said):
            unknown = [cls for cls in _classes_of(one) if cls not in classes and f"<{cls}>" not in {NUMBER, DATED}]
            these = [] if unknown else _phrases(kind, name, one)
            if not these:
                what = f"asks for a class {unknown[0]} that is not there" if unknown else f"holds no word: {one!r}"
                troubles.append(Trouble(f"{ROOT}.{code}.{kind}.{name}", what, "correct the phrase"))
            phrases.extend(these)
    keys = set(chain.from_iterable(_keys(phrase) for phrase in phrases))
    members = _members(classes, tables.get("count", {}))
    words = frozenset(_spelled(tables))
    reds = [phrase for phrase in phrases if phrase.kind == "red"]
    return Tongue(
        _indexed(phrases),
        _indexed(reds),
        members,
        _prefixes(keys | set(members)),
        _opens(reds, tables),
        words,
        frozenset(map(stem, words)),
        tuple(sorted(word for word in words if len(word) >= ONE_SLIP and word.isalpha())),
        tables,
    )


def _members(classes: Mapping[str, str], counts: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """By stem, the classes of a word and the number it counts."""
    members: dict[str, set[str]] = {}
    for name, said in classes.items():
        for word in said.split():
            members.setdefault(_key(word), set()).add(f"<{name}>")
    for name, said in counts.items():
        for word in entries(said):
            members.setdefault(_key(word), set()).update((name, NUMBER))
    return {key: frozenset(found) for key, found in members.items()}


def _classes_of(said: str) -> list[str]:
    return [piece.split(">")[0] for piece in said.split("<")[1:]]


@lru_cache(maxsize=KEPT)
def _key(word: str) -> str:
    """What a word of a phrase is called by: a class, a beginning with its star, else the stem."""
    return word if word.startswith("<") or word.endswith("*") else stem(plain(word))


def _phrases(kind: str, name: str, said: str) -> list[Phrase]:
    """A phrase, once for each of its alternatives of more than one word; none where it holds no word."""
    body, _, refused = said.partition("!")
    runs = [run for word in refused.split() for run in _alternatives(word)]
    refuses = frozenset(key for run in runs if len(run) == 1 for key in run[0].keys)
    refuses_runs = tuple(run for run in runs if len(run) > 1)
    parts = [list(_read(piece)) for piece in body.split("&") if piece.strip()]
    return [Phrase(kind, name, chosen, refuses, refuses_runs) for chosen in product(*parts) if chosen]


def _read(piece: str) -> Iterator[Run]:
    for chosen in product(*(_alternatives(word) for word in piece.split())):
        yield tuple(chain.from_iterable(chosen))


@lru_cache(maxsize=KEPT)
def _alternatives(word: str) -> tuple[Run, ...]:
    """One slot for all alternatives of one word, and the words side by side of each longer one."""
    choices = [choice for choice in word.split("|") if choice]
    single = frozenset(_key(choice) for choice in choices if "_" not in choice)
    long = [
        tuple(Slot(frozenset((_key(one),)), near=place > 0) for place, one in enumerate(choice.split("_")) if one)
        for choice in choices
        if "_" in choice
    ]
    return (*([(Slot(single),)] if single else []), *long)


def _slots(phrase: Phrase) -> Iterator[Slot]:
    return chain.from_iterable(phrase.parts)


def _indexed(phrases: Iterable[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    """Each phrase under the keys of its rarest slot: a class stands in more segments than a word."""
    index: dict[str, list[Phrase]] = {}
    uses: dict[str, int] = {}
    known = list(phrases)
    for phrase in known:
        for slot in _slots(phrase):
            for key in slot.keys:
                uses[key] = uses.get(key, 0) + (len(known) if key.startswith("<") else 1)
    for phrase in known:
        rarest = min(_slots(phrase), key=lambda slot: sum(uses[key] for key in slot.keys))
        for key in rarest.keys:
            index.setdefault(key, []).append(phrase)
    return {key: tuple(found) for key, found in index.items()}


def _keys(phrase: Phrase) -> Iterator[str]:
    """Every key a phrase asks for or refuses."""
    for slot in chain(_slots(phrase), chain.from_iterable(phrase.refuses_runs)):
        yield from slot.keys
    yield from phrase.refuses


def _opens(phrases: Iterable[Phrase], tables: Tables) -> frozenset[str]:
    """How the words of phrases begin; what is denied or counted may begin like anything that denies or counts."""
    keys = {key for phrase in phrases for slot in _slots(phrase) for key in slot.keys}
    classes = tables.get("class", {})
    words = {word for key in keys if key.startswith("<") for word in classes.get(key[1:-1], "").split()}
    words.update(word for number, said in tables.get("count", {}).items() if number in keys for word in entries(said))
    return frozenset(word[:2] for word in {*keys, *words, *(CONTRACTED if "not" in keys else ())})


CONTRACTED = ("cannot", "won't", "doesn't", "isn't", "hasn't")
"""Beginnings of words that hold a "not"."""


def _prefixes(keys: Iterable[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for key in sorted(key for key in keys if key.endswith("*")):
        found.setdefault(key[:2], []).append((key[:-1], key))
    return {first: tuple(pairs) for first, pairs in found.items()}


def _spelled(tables: Tables) -> Iterator[str]:
    """Every word that stands in a lexicon; a beginning with its star, a class name and a finding are none."""
    for said in (said for kind in (*_PHRASED, "class", "count", "known") for said in tables.get(kind, {}).values()):
        for word in _PARTED.sub(" ", said).split():
            if not word.startswith("<") and not word.endswith("*"):
                yield plain(word)


_PARTED = re.compile(r"[;&!|_]")
