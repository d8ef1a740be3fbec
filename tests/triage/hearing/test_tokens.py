"""Cutting a text: sentences, segments, contractions, stems. Looks for no phrase."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.triage.hearing.tokens import SEGMENT_TOKENS, Sentence, plain, sentences, stem


def bare(word: str) -> tuple[str, frozenset[str]]:
    return word, frozenset((word,))


def cut(text: str) -> list[Sentence]:
    breaks = {"but": frozenset[str](), "and": frozenset(("i",))}
    return list(sentences(text, bare, breaks))


def words(text: str) -> list[list[str]]:
    return [[" ".join(token.word for token in segment.tokens) for segment in sentence] for sentence in cut(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It hurts. A lot!", [["it hurts"], ["a lot"]]),
        ("sore, red (and hot)", [["sore", "red", "and hot"]]),
        ("sore but fine", [["sore", "but fine"]]),
        ("sore and hot and I limp", [["sore and hot", "and i limp"]]),
        ("2.5 km", [["2.5 km"]]),
        ("a 2-3 week break - then more", [["a 2 - 3 week break", "then more"]]),
        ("2–3 weeks — no more", [["2 – 3 weeks", "no more"]]),
        ("my L. foot", [["my l foot"]]),
        ("the 2nd toe", [["the 2nd toe"]]),
        ("I can't, won't and CANNOT", [["i can not", "will not and can not"]]),
        ("it’s my sister's", [["it is my sister"]]),
        ("3wks", [["3 wks"]]),
        ("Talón", [["talon"]]),
        ("", []),
        ("?!…", []),
    ],
)
def test_a_text_is_cut(text: str, wanted: list[list[str]]) -> None:
    assert words(text) == wanted


def test_a_segment_knows_what_it_was_cut_at_and_whether_it_asks() -> None:
    (sentence,) = cut("sore, red but fine?")
    assert [(segment.opens, segment.asks) for segment in sentence] == [("", False), (",", False), ("but", True)]


def test_a_run_without_end_is_cut_all_the_same() -> None:
    (sentence,) = cut("sore " * 1000)
    assert all(len(segment.tokens) <= SEGMENT_TOKENS for segment in sentence)
    assert sum(len(segment.tokens) for segment in sentence) == 1000


@pytest.mark.parametrize(
    "forms",
    [
        ("swell", "swelling", "swells", "swelled"),
        ("ache", "aches", "aching", "achy"),
        ("toe", "toes"),
        ("shoe", "shoes"),
        ("numb", "numbness"),
        ("pain", "painful", "pains"),
        ("stop", "stopped", "stopping"),
        ("press", "pressing", "pressed"),
    ],
)
def test_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("man", "many"), ("even", "evening"), ("bare", "barely"), ("shin", "shiny")]
)
def test_other_words_have_another(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(st.text(max_size=300))
def test_every_token_stands_where_it_says(text: str) -> None:
    for sentence in cut(text):
        for segment in sentence:
            for token in segment.tokens:
                assert 0 <= token.start < token.end <= len(text)
                assert segment.span[0] <= token.start < token.end <= segment.span[1]


@given(st.text(max_size=40))
def test_any_word_is_made_plain_and_stemmed(word: str) -> None:
    assert len(stem(plain(word))) <= len(plain(word))
