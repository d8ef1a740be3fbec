"""A fault of TOML or of a key becomes a sentence with file, line or key, and the way to mend it."""

from __future__ import annotations

from typing import Literal

import pytest
from pydantic import BaseModel, ConfigDict

from restride.knowledge.refusal import held, table
from restride.words.trouble import Trouble


class Card(BaseModel):
    """A card of two keys."""

    model_config = ConfigDict(extra="forbid", strict=True)

    colour: Literal["red", "green"]
    count: int


def test_a_good_text_is_its_table() -> None:
    faults: list[Trouble] = []
    assert table("a.toml", "x = 1", faults) == {"x": 1}
    assert not faults


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("x = 1\nx = 2\n", "a.toml, line 2", "a key or table stands twice here"),
        ("[x]\n[x]", "a.toml, line 2", "a key or table stands twice here"),
        ("x =", "a.toml, end of document", "is no TOML: Invalid value"),
        ("x = 1 2", "a.toml, line 1", "is no TOML: Expected newline or end of document after a statement"),
        ("x = " + "9" * 5000, "a.toml", "holds a number too long or brackets too deep to be read"),
        ("x = " + "[" * 5000, "a.toml", "holds a number too long or brackets too deep to be read"),
    ],
)
def test_a_text_that_is_none(text: str, where: str, what: str) -> None:
    faults: list[Trouble] = []
    assert table("a.toml", text, faults) is None
    assert [(one.where, one.what) for one in faults] == [(where, what)]


def test_every_fault_of_a_card_is_told() -> None:
    faults: list[Trouble] = []
    assert held(Card, {"colour": "blue", "size": 3}, "a.toml", faults) is None
    assert [(one.where, one.what) for one in faults] == [
        ("a.toml, colour", "is 'blue', which is unknown"),
        ("a.toml, count", "is missing"),
        ("a.toml, size", "is an unknown key"),
    ]
    assert faults[0].mend == "write 'red' or 'green'"


def test_strictness_takes_no_words_for_a_number() -> None:
    faults: list[Trouble] = []
    assert held(Card, {"colour": "red", "count": "3"}, "a.toml", faults) is None
    assert faults[0].what.startswith("is '3': ")
