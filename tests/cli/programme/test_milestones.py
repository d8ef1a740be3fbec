"""The command milestones prints what comes next and what went well."""

from __future__ import annotations

from tests.cli.calls import done


def test_a_new_runner_is_told_what_comes_next() -> None:
    said = done("milestones")
    assert "What comes next" in said
    assert "No goal is written down yet" in said
