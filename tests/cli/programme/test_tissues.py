"""The command tissues prints the experimental load of each structure."""

from __future__ import annotations

from tests.cli.calls import done


def test_it_says_what_it_is_before_anything_was_run() -> None:
    said = done("tissues")
    assert "Experimental" in said
    assert "No run of the last weeks" in said
