"""A text cut into sentences, segments and tokens, each knowing where it stood. Knows no phrase and no finding."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

_PIECE = re.compile(r"[^\W\d_]+(?:['’ʼ`´][^\W\d_]+)*|\d+(?:st|nd|rd|th)\b|\d+(?:[.,]\d+)?|\n|[^\w\s]")
_HARD = frozenset(".!?;\n…•¿¡")
_SOFT = frozenset(",()[]–—")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "´": "'"})

SEGMENT_TOKENS = 40
"""A run of words without any break is cut here: nobody means more at once, and the work per segment stays bounded."""
KEPT = 8192  # words remembered with what was made of them: every one of the lexicon, and those of a text
_ROOT = 3  # letters that have to be left of a word: so "toe", "red" and "sting" stay whole
_ENDINGS = ("ness", "ful", "ing", "ed", "es", "s", "ly", "y", "e")
_BEFORE_ES = ("s", "x", "z", "ch", "sh")
_NO_PLURALS = ("s", "u", "i")
_WHOLE = frozenset(
    (
        *("anything", "barely", "bearing", "during", "evening", "everything", "hardly"),
        *("many", "morning", "nothing", "plane", "pointing", "shiny", "something"),
    )
)
"""Words whose ending is none, or without which they would be another word."""
_KEPT_DOUBLE = frozenset("lsz")
_VOWELS = frozenset("aeiouy")
_REST = {
    "cannot": ("can", "not"),
    "can't": ("can", "not"),
    "cant": ("can", "not"),
    "wont": ("will", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "i'm": ("i", "am"),
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "dont": ("do", "not"),
    "doesnt": ("does", "not"),
    "didnt": ("did", "not"),
    "isnt": ("is", "not"),
    "wasnt": ("was", "not"),
    "arent": ("are", "not"),
    "werent": ("were", "not"),
    "havent": ("have", "not"),
    "hasnt": ("has", "not"),
    "hadnt": ("had", "not"),
    "couldnt": ("could", "not"),
    "wouldnt": ("would", "not"),
    "aint": ("is", "not"),
    "ain't": ("is", "not"),
    "theres": ("there", "is"),
}
_TAILS = {"n't": ("not",), "'m": ("am",), "'ve": ("have",), "'re": ("are",), "'ll": ("will",), "'d": ("had",)}
_IS = frozenset(("it", "that", "this", "there", "he", "she", "what", "who", "here", "where"))


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign.

    Parameters
    ----------
    word
        In small letters, without accents, as it was read: contractions taken apart, spelling put right.
    keys
        What phrases may call it by: its stem, the classes of the lexicon it belongs to, its prefixes.
    start, end
        Where it stands in the text; the parts of a contraction share their place.
    """

    word: str
    keys: frozenset[str]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """Words between two breaks; ``opens`` is the sign or word it was cut at, empty at the start of a sentence."""

    tokens: tuple[Token, ...]
    opens: str
    asks: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """From the first token to the last."""
        return self.tokens[0].start, self.tokens[-1].end


Sentence = tuple[Segment, ...]


def plain(word: str) -> str:
    """A word in small letters, without accents and with the one apostrophe of a typewriter."""
    lowered = word.lower()
    if lowered.isascii():
        return lowered.replace("`", "'")
    lowered = lowered.translate(_APOSTROPHES)
    apart = unicodedata.normalize("NFKD", lowered)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


@lru_cache(maxsize=KEPT)
def stem(word: str) -> str:
    """What is left of a word without its endings: ``swelling`` and ``swells`` give ``swell``, ``toes`` gives ``toe``.

    Only meant to be equal for forms of one word; it need not be a word itself. Words of three letters stay.
    """
    return _shorter(_shorter(word))


def _shorter(word: str) -> str:
    if word in _WHOLE:
        return word
    for ending in _ENDINGS:
        left = word.removesuffix(ending)
        if left == word or len(left) < _ROOT or _VOWELS.isdisjoint(left):
            continue
        if ending == "es" and not left.endswith(_BEFORE_ES):
            continue  # "shoes" loses its s here and its e next, as "shoe" does
        if ending == "s" and left.endswith(_NO_PLURALS):
            continue  # "less", "plus" and "this" are no plurals
        doubled = ending in {"ing", "ed"} and left.endswith(left[-1] * 2) and left[-1] not in _KEPT_DOUBLE
        return left[:-1] if doubled else left
    return word


def _apart(word: str) -> tuple[str, ...]:
    """A contraction as its words, a genitive as its noun, anything else as it is."""
    if word in _REST:
        return _REST[word]
    if "'" not in word:
        return (word,)
    for tail, parts in _TAILS.items():
        if word.endswith(tail) and len(word) > len(tail):
            return (word.removesuffix(tail), *parts)
    if word.endswith("'s"):
        head = word.removesuffix("'s")
        return (head, "is") if head in _IS else (head,)
    return (word.replace("'", ""),)


def sentences(
    text: str, keys: Callable[[str], tuple[str, frozenset[str]]], breaks: Mapping[str, frozenset[str]]
) -> Iterator[Sentence]:
    """Cut a text.

    Parameters
    ----------
    keys
        For a plain word, the word as it is to be read and what phrases may call it by.
    breaks
        Words at which a segment is cut, with the words one of which has to follow; an empty set asks for none.
    """
    segments: list[Segment] = []
    tokens: list[Token] = []
    opens = ""
    for piece in _PIECE.finditer(text):
        sign = piece.group()
        if not _breaks(text, piece.start(), sign):
            these = _apart(plain(sign)) if sign != "." else ()
            tokens += [Token(*keys(word), *piece.span()) for word in these]
            if len(tokens) < SEGMENT_TOKENS:
                continue
            sign = ""
        segments += _cut(tokens, opens, breaks, asks=sign == "?")
        tokens, opens = [], sign
        if sign in _HARD and segments:
            yield tuple(segments)
            segments, opens = [], ""
    segments += _cut(tokens, opens, breaks, asks=False)
    if segments:
        yield tuple(segments)


def _cut(tokens: list[Token], opens: str, breaks: Mapping[str, frozenset[str]], *, asks: bool) -> list[Segment]:
    """A run of tokens cut at the words that break; such a word opens the part after it."""
    cuts = [
        place
        for place, token in enumerate(tokens)
        if place and token.word in breaks and _follows(tokens[place + 1 : place + 2], breaks[token.word])
    ]
    parts = [tokens[start:end] for start, end in pairwise([0, *cuts, len(tokens)])] if tokens else []
    return [
        Segment(tuple(part), part[0].word if place else opens, asks and place == len(parts) - 1)
        for place, part in enumerate(parts)
    ]


def _follows(after: list[Token], wanted: frozenset[str]) -> bool:
    return not wanted or (bool(after) and after[0].word in wanted)


def _breaks(text: str, at: int, sign: str) -> bool:
    """Whether a sign ends a segment; a hyphen does where it stands between blanks, a full stop not after "L" or "R"."""
    if sign == "-":
        return text[at - 1 : at].isspace() and text[at + 1 : at + 2].isspace()
    if sign in "–—":
        return not (text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit())
    if sign == "." and text[at - 1 : at] in {"L", "R"}:
        return text[at - 2 : at - 1].isalnum()
    return sign in _HARD or sign in _SOFT
