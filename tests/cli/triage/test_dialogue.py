"""The interview in a terminal: own words shown and corrected, back, why, places by name, an end that loses nothing."""

from __future__ import annotations

import pytest

from tests.cli.calls import bodies, call, done, lines

NONE = "18"
"""The number of "none of these" in the safety screen."""


def test_own_words_are_shown_and_what_is_wrong_is_taken_out() -> None:
    output = done("assess", typed="my left calf aches, and my right heel burns\n1\n\nq\n")
    assert "What was understood of your own words" in output
    assert "Taken out" in output
    (body,) = bodies("assessment")
    assert body["text"] == "my left calf aches, and my right heel burns"
    assert "calf" not in body["zones"]


def test_what_own_words_told_is_kept_with_the_answers() -> None:
    done("assess", typed="the left calf wakes me at night\n\nq\n")
    (body,) = bodies("assessment")
    assert body["zones"] == ["calf"]
    assert {one["finding"] for one in body["said"]} & {"night_pain", "side_one", "one_side"} or body["side"] == "left"


def test_back_asks_the_question_before_again() -> None:
    output = done("assess", typed=f"\nb\n{NONE}\nb\n{NONE}\ncalf\nq\n")
    assert "This is the first question." in output
    assert output.count("Does any of this hold today?") == 3
    assert bodies("assessment")[0]["zones"] == ["calf"]


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("calf", "calf"),
        ("highest point", "dorsal-navicular"),
        ("1", "hallux-nail"),
        ("under the laces", "dorsal-midfoot-central"),
    ],
)
def test_a_place_is_a_number_a_name_or_words(typed: str, zone: str) -> None:
    done("assess", typed=f"\n{NONE}\n{typed}\nq\n")
    assert zone in bodies("assessment")[0]["zones"]


def test_an_unknown_place_is_asked_again() -> None:
    output = done("assess", typed=f"\n{NONE}\nxyzzy\n99\ncalf\nq\n")
    assert output.count("No place here is called") == 2


def test_why_and_wrong_numbers_are_answered() -> None:
    output = done("assess", typed=f"\n?\n77\n{NONE}\ncalf\n?\nq\n")
    assert "These few things decide" in output
    assert "none of these" in output


def test_an_early_end_keeps_what_was_said_and_reassures_nobody() -> None:
    output = done("assess", typed=f"\n{NONE}\nplantar-heel-medial\nq\n")
    assert "counts as not known" in output
    assert "look after this yourself" not in output
    assert bodies("assessment")[0]["urgency"] in {"T2", "T3"}


def test_the_end_of_input_keeps_what_was_said() -> None:
    output = done("assess", typed=f"\n{NONE}\ncalf\n")
    assert "Kept as" in output
    assert bodies("assessment")[0]["zones"] == ["calf"]


def test_an_emergency_is_told_even_without_a_place() -> None:
    before = lines()
    result = call("assess", typed="\n5,3\n")
    assert "This needs somebody now" in result.output
    assert "Nothing was kept" in result.output
    assert lines() == before


def test_an_end_before_anything_was_said_keeps_nothing() -> None:
    before = lines()
    assert call("assess", typed="").exit_code == 1
    assert "Nothing was kept" in done("assess", typed="\nq\n")
    assert lines() == before
