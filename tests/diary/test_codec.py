"""An entry to one line and back, and lines that are none."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta, timezone
from types import UnionType
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.diary.codec import SCHEMA, from_line, misfits, to_line
from restride.diary.entry import Entry
from restride.diary.kinds import KINDS, Body, Checkin, Felt
from restride.words.trouble import Trouble

SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    float: st.floats(0, 10, allow_nan=False),
    int: st.integers(0, 100),
    str: st.text(max_size=8),
    bool: st.booleans(),
    date: st.dates(date(2020, 1, 1), date(2030, 1, 1)),
}


def _bodies() -> st.SearchStrategy[Body]:
    return st.one_of(*(_of(kind) for kind in KINDS.values()))


def _of(kind: Any) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{f.name: _value(hints[f.name]) for f in fields(kind)})


def _value(hint: Any) -> st.SearchStrategy[Any]:
    if hint in SIMPLE:
        return SIMPLE[hint]
    args: tuple[Any, ...] = getattr(hint, "__args__", ())
    if isinstance(hint, UnionType) and type(None) not in args:
        return st.one_of(*(_value(arg) for arg in args))
    if type(None) in args:
        return st.none() | _value(next(arg for arg in args if arg is not type(None)))
    if getattr(hint, "__origin__", None) is tuple:
        return st.lists(_value(args[0]), max_size=2).map(tuple)
    if hasattr(hint, "__members__"):
        return st.sampled_from(list(hint))
    return _of(hint)


LEAST, MOST = datetime(2020, 1, 1), datetime(2030, 1, 1)  # noqa: DTZ001  (the strategy wants bounds without a zone)
STAMPS = st.datetimes(LEAST, MOST, timezones=st.just(timezone(timedelta(hours=2))))


@given(body=_bodies(), at=STAMPS, recorded=STAMPS, text=st.text(max_size=12))
def test_entry_to_line_to_entry_is_the_identity(body: Body, at: datetime, recorded: datetime, text: str) -> None:
    entry = Entry(text, at.date(), at, recorded, body)
    line = to_line(entry)
    assert list(misfits(body, type(body), "")) == []
    assert "\n" not in line
    assert from_line(line) == entry
    again = from_line(line)
    assert isinstance(again, Entry)
    assert to_line(again) == line


def _line(**changes: Any) -> str:
    at = datetime(2026, 3, 2, 7, tzinfo=UTC)
    wire = json.loads(to_line(Entry("a", at.date(), at, at, Checkin(felt=(Felt(morning=2),)))))
    return json.dumps(wire | changes)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("[]", "is no diary line"),
        (_line(schema=SCHEMA + 1), "newer than this Restride reads"),
        (_line(kind="dream"), "unknown kind 'dream'"),
        (_line(day="yesterday"), "does not hold what a checkin holds"),
        (_line(at="2026-03-02T07:00:00"), "carries no UTC offset"),
        (_line(body={"colour": "blue"}), "does not hold what a checkin holds"),
        (_line(body=[]), "does not hold what a checkin holds"),
    ],
)
def test_a_line_that_is_none_is_a_trouble_with_its_reason(line: str, words: str) -> None:
    found = from_line(line, "line 7")
    assert isinstance(found, Trouble)
    assert found.where == "line 7"
    assert words in found.what


@given(st.text(max_size=60))
def test_any_text_is_an_entry_or_a_trouble(text: str) -> None:
    assert isinstance(from_line(text), Entry | Trouble)
