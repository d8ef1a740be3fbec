"""Numbers with points and commas, durations, and what is neither."""

from __future__ import annotations

from math import isfinite, isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.tables.numbers import decimal_sign, duration_s, number, readings


@pytest.mark.parametrize(
    ("text", "sign", "value"),
    [
        ("10.5", ".", 10.5),
        ("10,5", ",", 10.5),
        ("4,404", ".", 4404),
        ("4.404", ",", 4404),
        ("1,234.5", ".", 1234.5),
        ("1.234,5", ",", 1234.5),
        ("12\u202f426", ".", 12426),
        ("-17", ".", -17),
    ],
)
def test_a_number_is_read_by_its_sign(text: str, sign: str, value: float) -> None:
    assert number(text, sign) == value


@pytest.mark.parametrize("text", ["", "--", "10,5", "five", "nan", "inf", "1e300", "0x10"])
def test_what_is_no_sure_number(text: str) -> None:
    assert isnan(number(text))


def test_which_sign_a_file_writes() -> None:
    assert decimal_sign(["5,25", "1.234,50", "7"]) == ","
    assert decimal_sign(["5.25", "1,234", "--"]) == "."
    assert decimal_sign(["21,130", "9.33"]) == "."


def test_both_readings_of_a_number_that_has_two() -> None:
    assert readings("21,130") == (21130, 21.13)
    assert readings("5.48") == (5.48,)
    assert readings("--") == ()
    assert readings("1,234.50") == (1234.5,)


@pytest.mark.parametrize(
    ("text", "seconds"), [("1:02:03", 3723), ("02:03", 123), ("00:02:15.3", 135.3), ("30:00,75", 1800.75)]
)
def test_a_duration(text: str, seconds: float) -> None:
    assert duration_s(text) == pytest.approx(seconds)


@given(st.text(max_size=50))
def test_any_text_is_a_number_or_none(text: str) -> None:
    assert isfinite(number(text)) or isnan(number(text))
    assert isnan(duration_s(text)) or duration_s(text) >= 0
    assert all(isfinite(value) for value in readings(text))
