"""Two recordings of one time on the same feet are one outing; what contradicts itself is left to the runner."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.desk.files.doubles import compared, same
from restride.diary.entry import Entry
from restride.diary.kinds import Activity, Same

AT = datetime(2025, 5, 4, 8, tzinfo=UTC)
RUN = Activity("run", 2400, 2400, distance_m=6000, original="a#1")


def made(body: Activity = RUN, late_s: float = 0, name: str = "one", at: datetime = AT) -> Entry:
    begun = at + timedelta(seconds=late_s)
    return Entry(name, begun.date(), begun, AT, body, "import")


@pytest.mark.parametrize(
    ("other", "word"),
    [
        (made(late_s=59, body=replace(RUN, elapsed_s=60, moving_s=60, distance_m=200)), "same"),
        (made(late_s=180), "same"),
        (made(late_s=180, body=replace(RUN, distance_m=None)), "same"),
        (made(late_s=180, body=replace(RUN, distance_m=6600)), "same"),
        (made(late_s=180, body=replace(RUN, distance_m=9000)), "doubtful"),
        (made(late_s=180, body=replace(RUN, sport="walk")), "same"),
        (made(late_s=180, body=replace(RUN, sport="cross", name="Other")), "same"),
        (made(late_s=180, body=replace(RUN, sport="cross", name="cycling/road")), "doubtful"),
        (made(late_s=600), "other"),
        (made(late_s=2400), "other"),
        (made(late_s=180, body=replace(RUN, elapsed_s=600, moving_s=600, distance_m=1500)), "other"),
    ],
)
def test_what_shares_most_of_its_time_is_one_outing(other: Entry, word: str) -> None:
    assert compared(made(), other) == word
    assert compared(other, made()) == word


def test_the_time_on_the_wall_counts_as_well_as_the_instant() -> None:
    east = AT.replace(tzinfo=timezone(timedelta(hours=9)))
    assert compared(made(), made(at=east)) == "same"
    assert compared(made(), made(at=east, late_s=240)) == "same"
    assert compared(made(), made(at=AT.astimezone(east.tzinfo))) == "same"


@given(st.floats(0, 5000), st.floats(60, 5000), st.floats(0, 20_000))
def test_it_does_not_matter_which_is_asked_first(late_s: float, elapsed_s: float, distance_m: float) -> None:
    other = made(late_s=late_s, body=replace(RUN, elapsed_s=elapsed_s, distance_m=distance_m))
    assert compared(made(), other) == compared(other, made())


def test_the_word_has_one_name_whichever_comes_first() -> None:
    one, other = made(name="one"), made(name="other")
    first, second = same(one, [other], AT, "import"), same(other, [one], AT, "import")
    assert first.id == second.id
    assert first.body == Same(("one", "other"))
