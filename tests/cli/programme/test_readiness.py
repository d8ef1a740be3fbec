"""May I run, and how safe it feels to move, at the command line: by flags, with what is left open, kept."""

from __future__ import annotations

from pathlib import Path

from restride.cli.programme.readiness import FEARS, SIGNS
from restride.plan.mind.fear import QUESTIONS
from restride.plan.readiness.signs import SIGNS as KNOWN
from tests.cli.calls import bodies, done, refused, sore


def test_flags_answer_and_what_is_left_open_is_said() -> None:
    sore()
    said = done("can-i-run", "--earlier", "--no-landing")
    assert "May I run today?" in said
    assert "not answered" in said
    kept = [one for body in bodies("checkin") for one in body.get("said", ())]
    assert {"finding": "earlier_each_run", "answer": "yes"} in kept or {"finding": "earlier_each_run"} in kept


def test_the_signs_asked_are_those_that_are_weighed() -> None:
    assert tuple(KNOWN) == SIGNS


def test_fear_is_answered_skipped_or_only_looked_at() -> None:
    sore()
    assert "Nobody has asked yet" in done("mind")
    assert not bodies("checkin")
    assert "half as long" in done("mind", "--harm", "--avoid")
    assert "not answered" in done("mind", "--skip")
    assert len(bodies("checkin")) == 2


def test_skipping_and_answering_at_once_is_refused_and_writes_nothing() -> None:
    sore()
    said = refused("mind", "--skip", "--harm")
    assert "do not go together" in said
    assert not bodies("checkin")


def test_the_questions_asked_are_those_that_are_weighed() -> None:
    assert tuple(QUESTIONS) == FEARS


def test_a_page_for_who_keeps_company_is_printed_or_written(tmp_path: Path) -> None:
    sore()
    assert "what helps" in done("companion")
    done("companion", "--html", str(tmp_path / "page.html"))
    assert "Ask how it went" in (tmp_path / "page.html").read_text("utf-8")
