"""A trouble is a plain value with three sentences; it is returned and compared, never raised."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest

from restride.words.trouble import Trouble

LATE = Trouble("--pain", "12 lies outside 0 to 10", "give a number from 0 to 10")


def test_a_trouble_says_where_what_and_how_to_mend() -> None:
    assert [one.name for one in fields(Trouble)] == ["where", "what", "mend"]
    with pytest.raises(TypeError):
        Trouble("--pain", "12 lies outside 0 to 10")  # type: ignore[call-arg]


def test_the_same_trouble_twice_is_one_trouble() -> None:
    assert {LATE, Trouble(LATE.where, LATE.what, LATE.mend)} == {LATE}


def test_a_trouble_does_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        LATE.mend = "try again"  # type: ignore[misc]


def test_a_trouble_is_no_exception() -> None:
    assert not issubclass(Trouble, BaseException)
