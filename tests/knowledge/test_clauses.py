"""A ``when`` is read part by part, and whatever cannot be read is refused with its place."""

from __future__ import annotations

from typing import Any

import pytest

from restride.knowledge.clauses import clause
from restride.knowledge.edition import When
from restride.words.trouble import Trouble

A, B = When(finding="a"), When(finding="b")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a", A),
        ({"all": ["a"], "none": ["b"]}, When(all=(A,), none=(B,))),
        ({"any": [{"all": ["a", "b"]}, "b"]}, When(any=(When(all=(A, B)), B))),
        ({"at_least": {"n": 1, "of": ["a", "b"]}}, When(at_least=1, of=(A, B))),
        ({"finding": "age", "below": "x.y.z"}, When(finding="age", compare="below", threshold="x.y.z")),
    ],
)
def test_what_can_be_written(written: Any, read: When) -> None:
    faults: list[Trouble] = []
    assert clause(written, "here", faults) == read
    assert not faults


@pytest.mark.parametrize(
    ("written", "where"),
    [
        ("", "here"),
        (3, "here"),
        ({}, "here"),
        ([], "here"),
        ({"all": "a"}, "here.all"),
        ({"all": []}, "here.all"),
        ({"any": ["a", 4]}, "here.any.1"),
        ({"not": ["a"]}, "here.not"),
        ({"at_least": 2}, "here.at_least"),
        ({"at_least": {"n": 0, "of": ["a"]}}, "here.at_least"),
        ({"at_least": {"n": True, "of": ["a"]}}, "here.at_least"),
        ({"at_least": {"n": 1, "of": ["a"], "all": ["b"]}}, "here.at_least"),
        ({"finding": "age"}, "here"),
        ({"finding": "age", "above": 50}, "here"),
        ({"finding": "age", "over": "x.y.z"}, "here"),
        ({"finding": ["age"], "above": "x.y.z"}, "here"),
    ],
)
def test_what_cannot(written: Any, where: str) -> None:
    faults: list[Trouble] = []
    read = clause(written, "here", faults)
    assert faults
    assert faults[0].where == where
    assert read is None or where != "here"
