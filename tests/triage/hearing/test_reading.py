"""Spelling put right and phrases found. Weighs no scope."""

from __future__ import annotations

import pytest

from restride.triage.hearing.lexicon import Lexicon, lexicon
from restride.triage.hearing.reading import SPELLED, Found, Reader, covered, found, where
from restride.triage.hearing.tokens import sentences
from tests.editions import shipped
from tests.hearings import spoken


def small(said: str) -> Lexicon:
    made = lexicon({"lexicon.en.class.filler": "of my the", "lexicon.en.yes.limp": said}, shipped())
    assert isinstance(made, Lexicon), made
    return made


def matches(said: str, text: str) -> list[tuple[int, ...]]:
    tongue = small(said).tongues["en"]
    reader = Reader(tongue, left=0)
    parts = [segment for sentence in sentences(text, reader.read, {}) for segment in sentence]
    return [match.places for part in parts for match in found(tongue.phrases, where(part.tokens))]


@pytest.mark.parametrize(
    ("said", "text", "wanted"),
    [
        ("sore heel", "sore heel", [(0, 1)]),
        ("sore heel", "sore of my the of my heel", [(0, 6)]),
        ("sore heel", "sore big fat heel", [(0, 3)]),
        ("sore heel", "sore one two three heel", []),
        ("sore heel", "heel sore", []),
        ("sore & heel", "heel is not so very sore", [(0, 5)]),
        ("sore_heel", "sore big heel", []),
        ("sore|red heel|toe", "red toe", [(0, 1)]),
        ("swollen", "swollen", [(0,)]),
        ("swell", "swelling swells", [(0,), (1,)]),
        ("breath*", "breathlessness", [(0,)]),
        ("sore ! heel", "sore heel", []),
        ("sore ! my_heel", "sore the heel", [(0,)]),
        ("sore ! my_heel", "my heel is sore", []),
        ("sore & sore", "sore", []),
        ("sore; sore heel", "sore heel", [(0,), (0, 1)]),
    ],
)
def test_phrases(said: str, text: str, wanted: list[tuple[int, ...]]) -> None:
    assert sorted(matches(said, text)) == wanted


def test_of_matches_that_share_words_the_longest_stands() -> None:
    phrase = next(iter(small("sore").tongues["en"].phrases.values()))[0]
    these = [
        Found(phrase, (0,)),
        Found(phrase, (0, 1)),
        Found(phrase, (1, 2, 5)),
        Found(phrase, (1, 2, 3)),
        Found(phrase, (7,)),
    ]
    assert [match.places for match in covered(these)] == [(0,), (1, 2, 3), (7,)]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("swolen", "swollen"),
        ("anckle", "ankle"),
        ("fisrt", "first"),
        ("hott", "hot"),
        ("psoraisis", "psoriasis"),
        ("toe", "toe"),
        ("older", "older"),
        ("qqqq", "qqqq"),
        ("a" * 50, "a" * 50),
    ],
)
def test_spelling(wrong: str, right: str) -> None:
    assert Reader(spoken().tongues["en"]).read(wrong)[0] == right


def test_only_so_many_words_are_looked_up() -> None:
    reader = Reader(spoken().tongues["en"])
    for number in range(SPELLED):
        reader.read("qx" + "y" * (number % 20) + "abcdefghijklmnopqrst"[number % 20] + "wz")
    reader.left = 0
    assert reader.read("anckle")[0] == "anckle"
