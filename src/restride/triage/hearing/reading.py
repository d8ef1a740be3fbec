"""A text read with a lexicon: spelling put right, phrases found in segments. Weighs no scope and answers nothing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

from restride.triage.hearing.lexicon import DATED, NUMBER, ONE_SLIP, TWO_SLIPS, Phrase, Slot, Tongue
from restride.triage.hearing.tokens import Token, stem

FAR = 2
"""Words that may stand between two words of a phrase: "swelling of my left calf" is still swelling of the calf."""
SPELLED = 60
"""Unknown words looked up in one text; the rest stay as they are, so that gibberish costs no more than a story."""
_DOUBLED = re.compile(r"(.)\1")
_RIVALS = 8  # words as near as one another that are weighed
_CENTURIES = ("19", "20")
_YEAR_LENGTH = 4  # digits that tell a year from any other number, where it begins with one of these
_LONG = 24  # letters; a longer "word" is none
_TRIES = 12  # starts tried for one phrase in one segment

FILLER = "<filler>"
"""Words that take no room between two words of a phrase: "of", "my", "left"."""

Index = Mapping[str, tuple[Phrase, ...]]


@dataclass(frozen=True, slots=True)
class Where:
    """By key, the places in a segment where it stands; by place, how many words that are no filler end there."""

    places: dict[str, list[int]]
    rank: list[int]

    def apart(self, one: int, later: int) -> int:
        """How far a later word is from an earlier one, fillers not counted; the word before the first is -1."""
        return self.rank[later + 1] - self.rank[one + 1]


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase that was found, with the places of its words in the segment."""

    phrase: Phrase
    places: tuple[int, ...]

    @property
    def first(self) -> int:
        """The place of its first word."""
        return min(self.places)

    @property
    def last(self) -> int:
        """The place of its last word."""
        return max(self.places)


@dataclass(slots=True)
class Reader:
    """Reads the words of one text; remembers each, so that a word costs once however often it comes."""

    tongue: Tongue
    left: int = SPELLED
    seen: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)

    def read(self, word: str) -> tuple[str, frozenset[str]]:
        """A word as it is to be read, and what phrases may call it by."""
        if word not in self.seen:
            right = self.right(word)
            self.seen[word] = right, self.keys(right) | self.begins(word)
        return self.seen[word]

    def keys(self, word: str) -> frozenset[str]:
        """What phrases may call a word by."""
        root = stem(word)
        keys = {root}
        if word[:1].isdigit() and word[-1:].isdigit():
            keys |= {NUMBER, DATED} if len(word) == _YEAR_LENGTH and word[:2] in _CENTURIES else {NUMBER}
        keys |= self.begins(word)
        for key in tuple(keys):
            keys |= self.tongue.members.get(key, frozenset())
        return frozenset(keys)

    def begins(self, word: str) -> frozenset[str]:
        """The beginnings, with their stars, that a word begins with."""
        return frozenset(key for start, key in self.tongue.prefixes.get(word[:2], ()) if word.startswith(start))

    def right(self, word: str) -> str:
        """The word that was meant by one that nobody knows; itself where that cannot be told.

        A letter doubled by mistake is taken out. One slip (a letter too much, too few, wrong, or two swapped) is
        forgiven from five letters on (of four only the swap), two from nine on, inside of the word alone ("detection"
        is not "direction") and unless it begins like one that is known. Where several words are as near, the one of the
        same letters is meant ("fisrt" is "first", not "fist"), then the one with the same first letter; where these
        still differ in more than their endings, nothing is guessed.
        """
        if len(word) < ONE_SLIP or len(word) > _LONG or not word.isalpha() or self.knows(word) or not self.left:
            return word
        self.left -= 1
        single = _DOUBLED.sub(r"\1", word)
        if self.knows(single):
            return single
        slips = 2 if len(word) >= TWO_SLIPS and not self.begins(word) else 1
        near = process.extract(word, self.tongue.guesses, scorer=OSA.distance, score_cutoff=slips, limit=_RIVALS)
        best = [choice for choice, slip, _ in near if slip == near[0][1] and (slip == 1 or _framed(word, choice))]
        swapped = [choice for choice in best if sorted(choice) == sorted(word)]
        best = swapped or (best if len(word) > ONE_SLIP else [])
        best = [choice for choice in best if choice[0] == word[0]] or best
        return best[0] if best and len({stem(choice) for choice in best}) == 1 else word

    def knows(self, word: str) -> bool:
        """Whether a word is spelled right as far as the lexicon tells."""
        return word in self.tongue.words or stem(word) in self.tongue.stems


def _framed(word: str, choice: str) -> bool:
    """Whether two words begin and end alike."""
    return word[:2] == choice[:2] and word.endswith(choice[len(choice) - 2 :])


def where(tokens: Sequence[Token]) -> Where:
    """Where each key stands."""
    places: dict[str, list[int]] = {}
    rank = [0]
    for place, token in enumerate(tokens):
        rank.append(rank[-1] + (FILLER not in token.keys))
        for key in token.keys:
            places.setdefault(key, []).append(place)
    return Where(places, rank)


def found(index: Index, here: Where) -> Iterator[Found]:
    """Every phrase that stands in a segment, once for each place where it does."""
    tried: set[int] = set()
    for key in here.places:
        for phrase in index.get(key, ()):
            if id(phrase) not in tried:
                tried.add(id(phrase))
                yield from _in(phrase, here)


def _in(phrase: Phrase, here: Where) -> Iterator[Found]:
    if not phrase.refuses.isdisjoint(here.places):
        return
    if any(next(_runs(run, here), None) for run in phrase.refuses_runs):
        return
    if len(phrase.parts) == 1:
        end = -1
        for match in _runs(phrase.parts[0], here):
            if match[0] > end:
                end = match[-1]
                yield Found(phrase, match)
        return
    used: set[int] = set()
    for part in phrase.parts:
        free = (match for match in _runs(part, here) if used.isdisjoint(match))
        match = min(free, key=lambda one: _away(one, used), default=())
        if not match:
            return
        used.update(match)
    yield Found(phrase, tuple(sorted(used)))


def _away(match: tuple[int, ...], used: set[int]) -> int:
    return min((abs(place - other) for place in match for other in used), default=0)


def _runs(part: Sequence[Slot], here: Where) -> Iterator[tuple[int, ...]]:
    """The places where words stand in order, with at most a few others between."""
    options = [_places(slot, here.places) for slot in part]
    if not all(options):
        return
    for start in options[0][:_TRIES]:
        run = [start]
        for slot, option in zip(part[1:], options[1:], strict=True):
            at = bisect_left(option, run[-1] + 1)
            if at == len(option):
                break
            near = option[at] == run[-1] + 1 if slot.near else here.apart(run[-1], option[at]) <= FAR + 1
            if not near:
                break
            run.append(option[at])
        else:
            yield tuple(run)


def _places(slot: Slot, places: Mapping[str, list[int]]) -> Sequence[int]:
    keys = [key for key in slot.keys if key in places]
    if len(keys) == 1:
        return places[keys[0]]
    return sorted({place for key in keys for place in places[key]})


def covered(matches: Iterable[Found]) -> list[Found]:
    """Of matches that share words, those that use most of them, then those that lie closest together, then first."""
    kept: list[Found] = []
    taken: set[int] = set()
    for match in sorted(matches, key=_closest):
        if taken.isdisjoint(match.places):
            taken.update(match.places)
            kept.append(match)
    return sorted(kept, key=lambda one: one.first)


def _closest(match: Found) -> tuple[int, int, int, str]:
    return -len(match.places), match.last - match.first, match.first, match.phrase.means
