"""When there is time and what is not done today: kept as said, heeded by the day, refused in a sentence."""

from __future__ import annotations

import pytest

from restride.cli.programme.time import WEEKDAYS, WHAT, WHY
from restride.diary.bounds import BARRIERS, DECLINABLE
from tests.cli.calls import bodies, done, refused, sore


def test_a_week_has_the_minutes_of_its_days_and_the_daily_ones_elsewhere() -> None:
    done("schedule", "--daily", "12", "--tuesday", "45", "--sunday", "0")
    assert bodies("schedule")[0]["minutes"] == [12, 45, 12, 12, 12, 12, 0]
    done("schedule", "--saturday", "60")
    assert bodies("schedule")[1]["minutes"] == [0, 0, 0, 0, 0, 60, 0]


def test_days_away_are_kept_beside_the_week() -> None:
    said = done("schedule", "--away-from", "2026-12-20", "--away-to", "2027-01-03", "--running")
    assert "away from" in said
    assert bodies("schedule")[0]["away_to"] == "2027-01-03"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "says nothing"),
        (("--monday", "-5"), "below 0"),
        (("--away-from", "2026-12-20"), "only one end"),
        (("--away-from", "2026-12-20", "--away-to", "2026-12-01"), "before it begins"),
    ],
)
def test_a_schedule_that_makes_no_sense_is_refused(words: tuple[str, ...], says: str) -> None:
    assert says in refused("schedule", *words)


def test_what_is_not_done_is_kept_and_the_day_is_shown_without_it() -> None:
    sore()
    said = done("cant", "exercises", "--why", "time")
    assert bodies("declined")[0]["why"] == "time"
    assert "because" in said
    assert "is not one of" in refused("cant", "swim", "--why", "time")
    assert "Missing option" in refused("cant", "run")


def test_the_words_offered_are_those_the_diary_takes() -> None:
    assert set(WHAT.choices) == set(DECLINABLE)
    assert set(WHY.choices) == set(BARRIERS)
    assert len(WEEKDAYS) == 7
