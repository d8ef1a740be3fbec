"""What vendors call an outing: known words decide, unknown ones are cross-training, silence leaves it open."""

from __future__ import annotations

import pytest

from restride.exchange.sports import ON_FOOT, called


@pytest.mark.parametrize(
    "word", ["Running", "RUN", "trail_running", "Laufen", "Course à pied", "Carrera", "Corsa", "Hardlopen", "Lauf", "9"]
)
def test_a_run_in_any_language(word: str) -> None:
    assert called(word).sport == "run"


@pytest.mark.parametrize("word", ["Walking", "hike", "Wandern", "Randonnée", "Senderismo", "Escursionismo", "Wandelen"])
def test_a_walk_in_any_language(word: str) -> None:
    assert called(word).sport == "walk"


@pytest.mark.parametrize("word", ["Ride", "Langlauf", "Eislaufen", "Parcours", "Swim", "cross country skiing", "1"])
def test_what_only_sounds_like_it_is_not(word: str) -> None:
    assert called(word).sport == "cross"


@pytest.mark.parametrize("word", ["", "  ", "Other", "generic", "Workout"])
def test_what_says_nothing_leaves_it_open(word: str) -> None:
    assert called(word).sport is None


def test_the_words_are_kept_short_and_as_they_were() -> None:
    assert called("Trail   Run").vendor == "Trail Run"
    assert len(called("x" * 500).vendor) == 60
    assert all(word == word.casefold().strip() for word in ON_FOOT)
