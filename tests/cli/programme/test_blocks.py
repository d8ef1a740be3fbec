"""The command blocks prints what keeping it asks and both blocks."""

from __future__ import annotations

from tests.cli.calls import done


def test_a_new_runner_is_told_what_keeping_it_asks() -> None:
    said = done("blocks")
    assert "What keeping it asks" in said
    assert "nothing can be compared" in said
