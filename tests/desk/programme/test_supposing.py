"""What if writes nothing at all, and what cannot be supposed is refused in a sentence."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from restride.advice.ahead.what_if import Change
from restride.desk.programme.supposing import Supposing, supposing
from restride.diary.kinds import Goal
from tests.desk.desks import NOON, place, say, sore

SOON = NOON.date() + timedelta(days=9)


def test_the_home_is_the_same_byte_by_byte(own_home: Path) -> None:
    one = place()
    sore(one)
    supposing(one, Change(rest=True))  # what is read for the first time may be put into a cache

    def home() -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in own_home.rglob("*") if path.is_file()}

    before, entries = home(), one.entries()
    for change in (Change(run_km=8, pain=5), Change(race=SOON, race_km=10)):
        assert isinstance(supposing(one, change), Supposing)
    assert home() == before
    assert one.entries() == entries


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (Change(), "nothing was supposed"),
        (Change(run_km=8, rest=True), "do not go together"),
        (Change(race=SOON), "not how far"),
        (Change(race=NOON.date() - timedelta(days=1), race_km=5), "is over"),
        (Change(run_km=-1), "cannot be"),
        (Change(pain=11), "no score"),
    ],
)
def test_what_cannot_be_supposed_is_said(change: Change, says: str) -> None:
    found = supposing(place(), change)
    assert isinstance(found, tuple)
    assert says in found[0].what


def test_a_pain_where_nothing_hurts_is_answered_in_words() -> None:
    found = supposing(place(), Change(pain=4))
    assert isinstance(found, tuple)
    assert "short interview" in found[0].what


def test_a_race_is_as_far_as_the_goal_says() -> None:
    one = place()
    say(one, Goal("race_km", 12))
    found = supposing(one, Change(race=SOON))
    assert isinstance(found, Supposing)
    assert found.compared.change.race_km == 12
