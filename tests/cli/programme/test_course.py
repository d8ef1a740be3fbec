"""The command course prints the page of the course, in words where a terminal draws nothing."""

from __future__ import annotations

from tests.cli.calls import done, sore


def test_who_has_a_sore_foot_that_nobody_asked_about_is_told_to_ask() -> None:
    assert "no course to compare" in done("course")
    sore()
    assert "Nobody has asked about it" in done("course")
