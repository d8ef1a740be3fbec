"""Which number is the day is told by the whole column, or refused: no date is ever guessed."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.tables.dates import DAY_FIRST, DAY_MIDDLE, MONTH_FIRST, YEAR_FIRST, Order, order


@pytest.mark.parametrize(
    ("cells", "known", "named"),
    [
        (["2017-07-27", "2017-07-08"], "", YEAR_FIRST),
        (["2017-27-07", "2017-01-08", ""], "", DAY_MIDDLE),
        (["2017-01-08"], YEAR_FIRST, YEAR_FIRST),
        (["13/02/2020 7:30"], "", DAY_FIRST),
        (["02/13/2020 7:30 PM"], "", MONTH_FIRST),
        (["21.07.2026, 15:09:27"], "", DAY_FIRST),
        (["01.02.2026"], "", DAY_FIRST),
        (["May 23, 2023, 12:40:57 PM"], "", YEAR_FIRST),
    ],
)
def test_a_column_tells_its_order(cells: list[str], known: str, named: str) -> None:
    assert order(cells, known=known) == Order(named)


@pytest.mark.parametrize(
    ("cells", "known", "says"),
    [
        (["2017-27-07", "2017-07-27"], "", "contradict"),
        (["2017-01-08", "2017-02-08"], "", "do not tell"),
        (["03/04/2020"], "", "do not tell"),
        (["03/04/2020"], YEAR_FIRST, "do not tell"),
        (["2017-27-07"], YEAR_FIRST, "where this app writes"),
        (["13/02/2020", "2020-02-13"], "", "contradict"),
        (["yesterday", ""], "", "no date"),
        ([], "", "no date"),
    ],
)
def test_what_cannot_be_known_is_refused_in_words(cells: list[str], known: str, says: str) -> None:
    told = order(cells, known=known)
    assert isinstance(told, str)
    assert says in told


@pytest.mark.parametrize(
    ("named", "text", "expected"),
    [
        (YEAR_FIRST, "2026-05-01 06:05:04", datetime.fromisoformat("2026-05-01T06:05:04")),
        (YEAR_FIRST, "2015-12-27 10:30:04.639", datetime.fromisoformat("2015-12-27T10:30:04")),
        (DAY_MIDDLE, "2026-05-01", datetime.fromisoformat("2026-01-05T00:00:00")),
        (DAY_FIRST, "21.07.2026, 15:09:27", datetime.fromisoformat("2026-07-21T15:09:27")),
        (MONTH_FIRST, "7/4/2020 12:36 AM", datetime.fromisoformat("2020-07-04T00:36:00")),
        (YEAR_FIRST, "May 23, 2023, 12:40:57 PM", datetime.fromisoformat("2023-05-23T12:40:57")),
        (YEAR_FIRST, "Foo 23, 2023", None),
        (YEAR_FIRST, "01/02/2026", None),
        (DAY_FIRST, "2026-05-01", None),
        (YEAR_FIRST, "2026-02-30", None),
        (YEAR_FIRST, "2026-02-03 25:00", None),
    ],
)
def test_a_cell_is_read_in_the_order_of_its_column_only(named: str, text: str, expected: datetime | None) -> None:
    assert Order(named).read(text) == expected


@given(st.lists(st.dates(date(2000, 1, 1), date(2099, 12, 31)), min_size=1), st.sampled_from(["%Y-%m-%d", "%Y-%d-%m"]))
def test_a_column_is_read_right_or_not_at_all(days: list[date], how: str) -> None:
    cells = [day.strftime(how) for day in days]
    told = order(cells)
    if isinstance(told, Order):
        assert [one.date() for cell in cells if (one := told.read(cell))] == days


@given(st.lists(st.text(max_size=70)))
def test_any_text_is_ordered_or_refused(cells: list[str]) -> None:
    told = order(cells)
    if isinstance(told, Order):
        for cell in cells:
            told.read(cell)
