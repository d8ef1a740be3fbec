"""Lines, cells, numbers and rates of tables of numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.laboratory.lines import cells, lines_of, number, rate_of, table


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_lines_in_any_encoding(encoding: str) -> None:
    assert lines_of("größe\r\n1".encode(encoding)) == ["größe", "1"]


def test_cells_between_whatever_separates_them() -> None:
    assert cells("1\t2, 3") == ["1", "2, 3"]
    assert cells("1; 2") == ["1", "2"]
    assert cells("1 2  3") == ["1", "2", "3"]


@given(st.text(max_size=12))
def test_a_cell_is_a_finite_number_or_none(cell: str) -> None:
    assert np.isnan(number(cell)) or np.isfinite(number(cell))


def test_rows_are_made_even() -> None:
    assert table(["1,2,3", "", "4", "5,6,7,8"], 3) == pytest.approx(
        np.array([[1, 2, 3], [4, np.nan, np.nan], [5, 6, 7]]), nan_ok=True
    )


@pytest.mark.parametrize(
    ("times", "rate"),
    [([0, 0.01, 0.02], 100), ([0, 10, 20], 100), ([1, 2, 3], np.nan), ([3, 2, 1], np.nan), ([1], np.nan)],
)
def test_rates(times: list[float], rate: float) -> None:
    assert rate_of(np.array(times, dtype=float)) == pytest.approx(rate, nan_ok=True)
