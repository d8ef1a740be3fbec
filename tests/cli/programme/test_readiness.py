"""May I run, at the command line: by flags, with what is left open, kept."""

from __future__ import annotations

from restride.cli.programme.readiness import SIGNS
from restride.plan.readiness.signs import SIGNS as KNOWN
from tests.cli.calls import bodies, done, sore


def test_flags_answer_and_what_is_left_open_is_said() -> None:
    sore()
    said = done("can-i-run", "--earlier", "--no-landing")
    assert "May I run today?" in said
    assert "not answered" in said
    kept = [one for body in bodies("checkin") for one in body.get("said", ())]
    assert {"finding": "earlier_each_run", "answer": "yes"} in kept or {"finding": "earlier_each_run"} in kept


def test_the_signs_asked_are_those_that_are_weighed() -> None:
    assert tuple(KNOWN) == SIGNS
