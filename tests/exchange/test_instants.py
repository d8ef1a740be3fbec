"""Times as files write them: with zone, without, and what is no time at all."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.instants import Instant, instant, parsed

SECOND = datetime(2026, 5, 1, 12, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-05-01T12:00:00Z", Instant(SECOND, 0)),
        (" 2026-05-01T12:00:00.500Z ", Instant(SECOND + 0.5, 0)),
        ("2026-05-01T14:00:00+02:00", Instant(SECOND, 120)),
        ("2026-05-01T12:00:00", Instant(SECOND, None)),
        ("2026-05-01T12:00:00.123456789Z", Instant(SECOND + 0.123456, 0)),
        ("2026-13-01T12:00:00Z", None),
        ("nan", None),
        ("", None),
        ("9" * 50, None),
        ("0001-01-01T00:00:00+14:00", Instant(-62135647200.0, 840)),
    ],
)
def test_a_time_is_read_or_refused(text: str, expected: Instant | None) -> None:
    assert parsed(text) == expected


@given(st.text(max_size=60))
def test_any_text_is_a_time_or_none(text: str) -> None:
    told = parsed(text)
    assert told is None or isinstance(instant(told.second), datetime)


@given(st.floats(allow_nan=False))
def test_any_second_is_some_instant(second: float) -> None:
    assert instant(second).tzinfo is UTC
