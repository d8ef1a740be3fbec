"""Amounts, ages and times of a segment. Sets no finding."""

from __future__ import annotations

import pytest

from restride.triage.hearing.quantity import Amount, ages, amounts, scores, times
from restride.triage.hearing.reading import Reader
from restride.triage.hearing.scope import Scoped, scoped
from restride.triage.hearing.tokens import sentences
from restride.words.day import Day
from tests.hearings import spoken

TONGUE = spoken().tongues["en"]


def part(text: str) -> Scoped:
    (sentence,) = sentences(text, Reader(TONGUE).read, {})
    return list(scoped(TONGUE, sentence))[-1]


def found(text: str) -> list[Amount]:
    return list(amounts(part(text).segment.tokens, TONGUE))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("3 weeks", 3, "week"),
        ("three weeks", 3, "week"),
        ("a couple of days", 2, "day"),
        ("a few days", 3, "day"),
        ("2-3 weeks", 2.5, "week"),
        ("two to four months", 3, "month"),
        ("half an hour", 0.5, "hour"),
        ("a quarter of an hour", 0.25, "hour"),
        ("half a year", 0.5, "year"),
        ("a fortnight", 1, "fortnight"),
        ("1,5 hours", 1.5, "hour"),
        ("3wks", 3, "week"),
    ],
)
def test_amounts(text: str, value: float, unit: str) -> None:
    assert [(one.value, one.unit) for one in found(text)] == [(value, unit)]


@pytest.mark.parametrize("text", ["weeks", "many weeks", "99999999999 weeks", "٣ weeks of", "week 3"])
def test_what_is_no_amount(text: str) -> None:
    assert [one.value for one in found(text) if one.value > 100] == []


def test_more_and_less() -> None:
    assert [(one.more, one.less) for one in found("more than 30 minutes")] == [(True, False)]
    assert [(one.more, one.less) for one in found("less than 30 minutes")] == [(False, True)]
    assert found("half an hour")[0].minutes == 30


@pytest.mark.parametrize(
    ("text", "value"), [("8/10", 8), ("8 out of 10", 8), ("eight out of ten", 8), ("12/10", None), ("/10", None)]
)
def test_scores(text: str, value: float | None) -> None:
    told = [one.value for one in scores(part("it is " + text).segment.tokens, TONGUE)]
    assert told == ([] if value is None else [value])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I am 52", [(52, "")]),
        ("I am 52 years old", [(52, "")]),
        ("27F", [(27, "woman")]),
        ("a 45M runner", [(45, "man")]),
        ("aged 33", [(33, "")]),
        ("my daughter is 9", [(9, "")]),
        ("I am 5 km in", []),
        ("I ran 50m", []),
        ("52", []),
        ("63 woman", [(63, "")]),
        ("my daughter 9 hurt her heel", [(9, "")]),
        ("my daughter 9 days ago", []),
        ("my daughter 9 km in", []),
    ],
)
def test_ages(text: str, wanted: list[tuple[float, str]]) -> None:
    assert [(age.value, sex) for age, sex in ages(part(text).segment.tokens, TONGUE, None)] == wanted


@pytest.mark.parametrize(
    ("text", "days", "since"),
    [
        ("it has hurt for 3 weeks", 21, True),
        ("it began two days ago", 2, True),
        ("I ate two days ago", 2, False),
        ("it began yesterday", 1, True),
        ("it has hurt since Tuesday", 1, True),
        ("it has hurt since Wednesday", 7, True),
        ("it lasts for two days", 2, False),
        ("in the last two days", 2, False),
    ],
)
def test_times(text: str, days: float, since: bool) -> None:
    on = Day(2026, 4, 1)  # a Wednesday
    assert [(one.days, one.since) for one in times(part(text), TONGUE, on)] == [(days, since)]


def test_a_number_alone_counts_years_only_after_something_else() -> None:
    before = part("sore heel").segment.tokens[-1]

    def alone(text: str) -> list[float]:
        return [age.value for age, _ in ages(part(text).segment.tokens, TONGUE, before)]

    assert alone("62") == [62]
    assert alone("8") == alone("2.5") == alone("300") == alone("size 42 shoes") == []
