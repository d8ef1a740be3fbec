"""One line of the diary: its kind, its place in the order, and the day by which it was known."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.diary.entry import Entry
from restride.diary.kinds import Activity, Note
from restride.words.day import local_day

BERLIN = timezone(timedelta(hours=2))
TOKYO = timezone(timedelta(hours=9))
BARE = [datetime(year, 1, 1) for year in (2020, 2030)]  # noqa: DTZ001 - the strategy adds the offset
STAMPS = st.datetimes(*BARE, timezones=st.sampled_from([UTC, BERLIN, TOKYO]))
NAMES = st.text(max_size=3)
ENTRIES = st.builds(
    lambda name, at, recorded: Entry(name, local_day(at), at, recorded, Note("a word")), NAMES, STAMPS, STAMPS
)


def _note(at: datetime, recorded: datetime) -> Entry:
    return Entry("a", local_day(at), at, recorded, Note("a word"))


def test_the_kind_is_the_word_on_the_wire() -> None:
    at = datetime(2026, 3, 2, 18, tzinfo=UTC)
    assert _note(at, at).kind == "note"
    assert Entry("b", at.date(), at, at, Activity("run", 600, 600)).kind == "activity"


@given(st.lists(ENTRIES, max_size=6, unique_by=lambda entry: entry.id))
def test_the_order_goes_by_day_then_by_writing_then_by_id(entries: list[Entry]) -> None:
    ordered = sorted(entries, key=lambda entry: entry.key)
    assert ordered == sorted(entries, key=lambda entry: (entry.day, entry.recorded, entry.id))
    assert [entry.day for entry in ordered] == sorted(entry.day for entry in entries)


def test_what_was_written_later_about_an_earlier_day_stands_at_that_day() -> None:
    monday, tuesday = datetime(2026, 3, 2, 7, tzinfo=UTC), datetime(2026, 3, 3, 7, tzinfo=UTC)
    recalled = _note(monday, tuesday + timedelta(hours=12))
    assert recalled.key < _note(tuesday, tuesday).key
    assert recalled.known == date(2026, 3, 3)


def test_a_run_at_ten_to_midnight_is_known_when_it_was_written_down() -> None:
    run = datetime(2026, 6, 1, 23, 50, tzinfo=BERLIN)
    entry = _note(run, datetime(2026, 6, 2, 0, 40, tzinfo=BERLIN))
    assert (entry.day, entry.known) == (date(2026, 6, 1), date(2026, 6, 2))


def test_writing_goes_by_the_instant_and_not_by_the_hour_on_the_wall() -> None:
    first = _note(datetime(2026, 10, 25, 1, tzinfo=UTC), datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN))
    winter = timezone(timedelta(hours=1))
    second = _note(datetime(2026, 10, 25, 1, tzinfo=UTC), datetime(2026, 10, 25, 2, 15, tzinfo=winter))
    assert first.key < second.key


def test_a_flight_east_is_known_by_the_day_of_where_it_was_written() -> None:
    landed = datetime(2026, 6, 1, 20, tzinfo=UTC).astimezone(TOKYO)
    assert _note(landed, landed).known == date(2026, 6, 2)


def test_a_line_without_an_offset_is_not_known_by_any_day() -> None:
    at = datetime(2026, 6, 1, 20)  # noqa: DTZ001 - that it has no offset is the point
    with pytest.raises(ValueError, match="carries no UTC offset"):
        _ = Entry("a", at.date(), at, at, Note("a word")).known


def test_a_line_does_not_change() -> None:
    at = datetime(2026, 3, 2, 18, tzinfo=UTC)
    with pytest.raises(FrozenInstanceError):
        _note(at, at).day = date(2026, 3, 3)  # type: ignore[misc]
