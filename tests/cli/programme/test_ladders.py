"""The command ladders prints where one stands, in words where a terminal draws nothing."""

from __future__ import annotations

from tests.cli.calls import done, sore


def test_a_new_runner_begins_with_short_runs_and_a_sore_one_with_walking() -> None:
    assert "rung 2 of 9" in done("ladders")
    sore()
    said = done("ladders")
    assert "Run-walk ladder" in said
    assert "rung 1 of 9" in said
