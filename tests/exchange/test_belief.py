"""What nobody can have done is told as such: wrong clocks, forgotten watches, impossible distances."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from restride.exchange.belief import FASTEST_MPS, LONGEST_S, Span, unbelievable
from restride.exchange.sports import Called
from restride.words.trouble import Trouble

RUN = Called("run", "running")
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def told(span: Span, start: datetime = NOON, named: Called = RUN) -> Trouble | None:
    return unbelievable(start, span, named, "a.gpx")


def test_a_run_is_believed() -> None:
    assert told(Span(3600.0, 3500.0, 10_000.0)) is None
    assert told(Span(3600.0, 3500.0, None)) is None


@pytest.mark.parametrize("year", [1970, 1989, 1999, 2100, 2900])
def test_a_clock_that_is_wrong_is_told_with_its_year(year: int) -> None:
    trouble = told(Span(3600.0, 3600.0, 10_000.0), NOON.replace(year=year))
    assert trouble is not None
    assert str(year) in trouble.what
    assert "10.00 km" in trouble.what


@pytest.mark.parametrize(
    ("span", "says"),
    [
        (Span(0.0, 0.0, None), "no time at all"),
        (Span(LONGEST_S + 3600, LONGEST_S, None), "37 hours"),
        (Span(600.0, 600.0, -5.0), "negative"),
        (Span(600.0, 600.0, 600 * FASTEST_MPS["run"] + 600), "m/s"),
    ],
)
def test_what_cannot_be_is_told(span: Span, says: str) -> None:
    trouble = told(span)
    assert trouble is not None
    assert says in trouble.what


def test_a_sport_that_is_open_is_measured_loosely() -> None:
    assert told(Span(600.0, 600.0, 12_000.0), named=Called(None, "")) is None
