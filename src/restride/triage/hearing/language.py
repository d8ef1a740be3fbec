"""The language of a text guessed from its commonest words, and red words looked for in any. Understands no sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from restride.triage.hearing.lexicon import FIRST, Lexicon, Tongue
from restride.triage.hearing.reading import Reader
from restride.triage.hearing.tokens import plain

MARKS = ".,;:!?¿¡()[]\"'"
"""Signs that may stand around a word."""
MOST_WORDS = 5_000
"""Different words of the rest that are looked at, so that no text takes longer than another of its length."""

_LATIN = "\u024f"  # the last letter of the Latin alphabets that the languages here are written in
_FOREIGN = 3  # words of another language that make a text one that also speaks it
_GUESSED = 2_000  # words the language is guessed from


def language(lexicon: Lexicon, text: str) -> tuple[str, bool]:
    """The language of a text, empty where it cannot be told, and whether its red-flag words are all known.

    A text in which nobody could tell a language, such as one empty or of numbers, is taken for one in the first
    language. One that also holds words of a language without red-flag words is not screened.
    """
    words = [plain(word) for word in text.split()[:_GUESSED]]
    words = [word.strip(MARKS) for word in words]
    words = [word for word in words if word and not word[0].isdigit()]
    spoken = {code: sum(word in stops for word in words) for code, stops in lexicon.stops.items()}
    best = max(spoken, key=lambda code: (spoken[code], code == FIRST), default=FIRST)
    if not words:
        return FIRST, True
    if not spoken.get(best) and _at_home(lexicon, words):
        return FIRST, True
    if not spoken.get(best) or sum(word[0] > _LATIN for word in words) * 2 > len(words):
        return "", False
    own = lexicon.stops[best] | lexicon.tongues[best].words if best in lexicon.tongues else lexicon.stops[best]
    also = [
        code
        for code, stops in lexicon.stops.items()
        if code != best and not lexicon.screens(code) and len({*words} & stops - own) >= _FOREIGN
    ]
    return best, lexicon.screens(best) and not also


def _at_home(lexicon: Lexicon, words: Sequence[str]) -> bool:
    """Whether half of the words are ones that the first lexicon knows."""
    reader = Reader(lexicon.tongues[FIRST], left=0)
    return sum(reader.knows(word) or bool(reader.begins(word)) for word in words) * 2 >= len(words)


def raised(tongue: Tongue, text: str) -> Iterator[str]:
    """The findings all words of a red phrase of which stand somewhere in a text, in whatever order: rather too many.

    No more than ``MOST_WORDS`` different words are looked at.
    """
    words = sorted({word for word in text.lower().split() if word[:2] in tongue.opens or not word[:1].isalnum()})
    reader = Reader(tongue, left=0)
    keys = {key for word in words[:MOST_WORDS] for key in reader.read(plain(word).strip(MARKS))[1]}
    phrases = {phrase for key in keys for phrase in tongue.reds.get(key, ())}
    for phrase in phrases:
        if all(not slot.keys.isdisjoint(keys) for part in phrase.parts for slot in part):
            yield phrase.means
