"""The place at the desk: whose it is, what time it is there, and what of the diary it has read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from restride.desk.place import Place, When, open_place, when
from restride.desk.record import as_row
from restride.diary.entry import Entry
from restride.diary.fold import fold
from restride.diary.kinds import Checkin, Felt, Note, Person, Shown
from restride.home.diaries import Row
from restride.words.trouble import Trouble
from tests.desk.desks import NOON, ahead, clock, later, place, say, sore


def test_a_name_that_names_no_diary_is_refused() -> None:
    refused = open_place("../other")
    assert isinstance(refused, Trouble)
    assert "no name" in refused.what


def test_a_home_that_cannot_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert isinstance(open_place(folder=tmp_path / "file" / "home"), Trouble)


def test_today_is_the_runners_own() -> None:
    assert place(datetime(2026, 11, 19, 23, 30, tzinfo=UTC)).today == date(2026, 11, 19)
    assert place(datetime(2026, 11, 19, 23, 30, tzinfo=UTC).astimezone(ahead(1))).today == date(2026, 11, 20)


def test_entries_are_read_once_and_new_ones_added() -> None:
    here, there = place(), place()
    first = say(here, Note("one"))[0]
    assert there.entries() == [first]
    second = say(here, Note("two"))[0]
    assert there.entries() == here.entries() == [first, second]


def test_the_history_grows_as_if_folded_afresh() -> None:
    here = place()
    sore(here)
    assert here.history() == fold(_entries(here))
    say(here, Checkin(felt=(Felt(morning=1),)), day=date(2026, 11, 18))  # a late one
    assert here.history() == fold(_entries(here))
    say(later(here, hours=1), Note("after"))
    assert here.history() == fold(_entries(here))


def test_what_was_shown_is_left_on_the_disk() -> None:
    here = place()
    at = here.now
    entry = Entry("s", here.today, at, at, Shown("d", "e", "run", "T4", "{}"), "restride")
    here.diary.append([as_row(entry)])
    assert here.entries() == []


def test_a_line_of_a_newer_restride_is_a_trouble() -> None:
    here = place()
    here.diary.append([Row("x", "note", here.today, here.now, '{"schema": 99, "kind": "note"}')])
    entries = here.entries()
    assert isinstance(entries, Trouble)
    assert "newer" in entries.what
    assert isinstance(here.history(), Trouble)


def test_an_entry_written_further_east_makes_it_tomorrow() -> None:
    here = place(NOON)
    east = replace(here, now=NOON.astimezone(ahead(13)))
    made = say(east, Note("landed"))
    assert made[0].day == date(2026, 11, 21)
    assert here.latest_day(_entries(here)) == date(2026, 11, 21)
    assert here.latest_day([]) == date(2026, 11, 20)


def test_the_moment_of_an_entry() -> None:
    here = place()
    assert when(here) == When(date(2026, 11, 20), NOON)
    past = when(here, date(2026, 11, 18))
    assert isinstance(past, When)
    assert (past.day, past.at.hour, past.at.tzinfo is not None) == (date(2026, 11, 18), 12, True)
    hour = when(here, None, clock(6, 40, ahead(0)))
    assert hour == When(date(2026, 11, 20), NOON - timedelta(hours=5, minutes=20))


def test_a_run_before_midnight_elsewhere_stays_on_its_day() -> None:
    found = when(place(), date(2026, 11, 19), clock(23, 50, ahead(2)))
    assert isinstance(found, When)
    assert found.day == date(2026, 11, 19)
    assert found.at.astimezone(UTC) == datetime(2026, 11, 19, 21, 50, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "hour", "says"),
    [(date(2026, 11, 21), None, "the date"), (None, clock(23, 0, ahead(0)), "the time")],
)
def test_the_future_is_refused(day: date | None, hour: object, says: str) -> None:
    refused = when(place(), day, hour)  # type: ignore[arg-type]
    assert isinstance(refused, Trouble)
    assert refused.where == says


def test_where_it_is_tomorrow_already_that_is_no_future() -> None:
    found = when(place(), date(2026, 11, 21), clock(0, 30, ahead(13)))
    assert isinstance(found, When)


def _entries(one: Place) -> list[Entry]:
    found = one.entries()
    assert isinstance(found, list)
    return found


def test_language_and_units_are_the_runners_and_stay_until_they_say_otherwise() -> None:
    here = place()
    assert here.units == "metric"
    say(here, Person(language="es", units="imperial"))
    say(here, Person(born=1985))
    assert here.units == "imperial"
    shelf = here.shelf()
    assert not isinstance(shelf, tuple)
    assert shelf.phrases["day.name.1"] == "lunes"
    assert shelf.phrases["outcome.causes"], "what Spanish does not say is there in English"
    say(here, Person(language="en"))
    again = here.shelf()
    assert not isinstance(again, tuple)
    assert again.phrases["day.name.1"] == "Monday"


def test_an_entry_that_was_written_later_than_now_is_noticed() -> None:
    here = place()
    assert here.ahead() is None
    say(here, Note("on time"))
    assert here.ahead() is None
    assert later(here, hours=-1).ahead() == here.now
    assert later(here, hours=-0.05).ahead() is None, "two clocks differ a little"
