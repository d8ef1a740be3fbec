"""The command test: the list, one test, and what came out, by options and step by step."""

from __future__ import annotations

from tests.cli.calls import bodies, done, refused, sore


def test_the_list_says_what_is_due() -> None:
    said = done("test")
    assert "restride test heel_raise" in said
    assert "The time trial" in said


def test_one_test_is_told_step_by_step() -> None:
    said = done("test", "heel-raise")
    assert "step 3" in said
    assert "stop at" in said
    assert bodies("test") == []


def test_what_came_out_is_kept_and_compared() -> None:
    done("test", "balance", "--left", "40", "--right", "cannot", "--pain", "1")
    assert bodies("test") == [
        {"pain": 1.0, "side": "left", "test": "balance", "value": 40.0},
        {"cannot": True, "pain": 1.0, "side": "right", "test": "balance"},
    ]


def test_it_is_led_in_a_terminal() -> None:
    said = done("test", "knee_to_wall", typed="\n\n\n\n11\n0\nwrong\n9,5\n1\n")
    assert "is no number" in said
    assert [one["value"] for one in bodies("test")] == [11.0, 9.5]


def test_a_test_that_waits_says_why_and_is_not_led() -> None:
    sore(6)
    said = done("test", "hop", typed="")
    assert "The questions come first" in " ".join(said.split())
    assert "step 1" not in said


def test_what_does_not_fit_is_refused() -> None:
    assert "known are heel_raise" in refused("test", "cartwheel")
    assert "give --left and --right" in refused("test", "hop", "--value", "3")
    assert "no number" in refused("test", "hop", "--left", "many")
