"""A morning of a table becomes one check-in, the same whichever file told it, and it answers no pain."""

from __future__ import annotations

from datetime import UTC, date, datetime

from restride.diary.bounds import troubles
from restride.diary.codec import from_line, to_line
from restride.diary.kinds import Checkin
from restride.exchange.morning import Morning, entry

DAY = date(2026, 5, 1)
RECORDED = datetime(2026, 11, 20, 18, tzinfo=UTC)
ONE = Morning(DAY, 7.5, None, "intervals.icu")


def test_it_is_a_check_in_of_that_day_that_says_nothing_of_pain() -> None:
    made = entry(ONE, 120, RECORDED)
    assert (made.day, made.by, made.body) == (DAY, "import", Checkin(sleep_h=7.5))
    assert isinstance(made.body, Checkin)
    assert made.body.felt == ()
    assert made.body.painkiller is None
    assert troubles(made, DAY) == ()
    assert from_line(to_line(made)) == made


def test_its_id_rests_on_what_it_says() -> None:
    assert entry(ONE, 0, RECORDED).id == entry(ONE, 60, RECORDED.replace(year=2027)).id
    assert entry(Morning(DAY, 7.0, None, "intervals.icu"), 0, RECORDED).id != entry(ONE, 0, RECORDED).id
