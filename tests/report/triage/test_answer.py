"""What the runner reads: one urgency first, then why, then causes; in an emergency nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from restride.report import document as doc
from restride.report.text import render
from restride.report.triage.answer import SURE, answer_document, cause_words
from restride.triage.contract.given import Clash
from restride.triage.flags import FlagVerdict
from restride.words.urgency import Urgency
from tests.report.pages import speech
from tests.report.triage.test_outcome import BONE
from tests.triage.contract.test_played import QUIET, played

CALF: dict[str, Any] = {"safety": ["leg_swollen", "calf_at_rest"], "where": ["calf"], "injury_explains_it": "no"}
NAIL: dict[str, Any] = {
    **QUIET, "where": ["hallux-nail"], "start": "days", "look": ["nail"], "running": ["none"], "nail_moves": "yes",
    "nail_look": ["none"], "feel": ["bruise"], "changed": ["downhill"], "lately": ["none"],
}  # fmt: skip


def page(clashes: tuple[Clash, ...] = (), width: int = 80, **answers: Any) -> str:
    return render(answer_document(played(**answers).assessed, speech(), clashes), width=width)


def test_an_emergency_says_nothing_but_what_to_do_and_what_to_leave() -> None:
    text = page(**CALF)
    assert "This needs somebody now" in text.splitlines()[1]
    assert "meanwhile" in text
    assert "if worse" in text
    assert "Do not massage" in text
    assert "in 100" not in text
    assert "emergency department" in text


def test_an_urgent_answer_names_the_warning_sign_and_the_causes() -> None:
    text = " ".join(page(**BONE).split())
    assert "within two days" in text
    assert "A sore spot over a bone that heals badly" in text
    assert "Bone stress injury of the navicular, about" in text or "navicular, more than" in text
    assert "usual course" in text
    assert "Do not run on it" in text


def test_self_care_says_when_to_move_up() -> None:
    text = " ".join(page(**NAIL).split())
    assert "You can look after this yourself" in text
    assert "Move up sooner" in text
    assert "look again" in text
    assert "emergency" not in text


def test_missing_answers_are_named_and_said_to_be_the_reason() -> None:
    text = " ".join(page(**QUIET).split())
    assert "not known" in text or "in 100 runners" in text


def test_a_contradiction_is_named() -> None:
    clash = Clash("questions", "night_pain", ("running", "ask_night_pain"), ("yes",))
    assert "contradict each other" in page((clash,), **BONE).replace("\n", " ").replace("  ", " ")


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("answers", [CALF, BONE, NAIL, {}])
def test_it_fits_the_screen(answers: dict[str, Any], width: int) -> None:
    assert max(map(len, page(width=width, **answers).splitlines())) <= width


def test_nobody_is_sure_beyond_the_most() -> None:
    likely = played(**NAIL).assessed.ranked[0]
    assert likely.probability > SURE / 100
    assert f"more than {SURE} in 100" in cause_words(likely, speech())
    rare = played(**NAIL).assessed.ranked[-1]
    assert "fewer than 1 in 100" in cause_words(rare, speech())


def test_a_child_is_told_that_no_plan_is_made() -> None:
    blocks = answer_document(played(**{**QUIET, "age": 12}).assessed, speech()).blocks
    assert any(isinstance(one, doc.Paragraph) and "children" in one.text for one in blocks)


def test_an_emergency_says_which_number_to_ring() -> None:
    assessed = played(**CALF).assessed
    assert "Emergency number (DE): 112." in render(answer_document(assessed, speech(), country="DE"))
    assert "112, 911, 999, 000 or 111" in page(**CALF)
    assert "Emergency number" not in page(**BONE)


def test_thoughts_of_self_harm_bring_the_crisis_line() -> None:
    told = replace(
        played(**CALF).assessed, rules=("R14",), flags=(FlagVerdict("R14", Urgency.T1, True, ("self_harm_thoughts",)),)
    )
    text = " ".join(render(answer_document(told, speech(), country="US")).split())
    assert "Crisis line (US): Suicide & Crisis Lifeline, 988." in text
