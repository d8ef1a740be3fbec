"""The outcome for programs: ids that are stable, words beside them, contradictions in sentences, no phrase idle."""

from __future__ import annotations

import json
import re
from typing import Any

from restride.report.triage.outcome import clash_words, leading, outcome_to_wire, words_of
from restride.triage.contract.given import Clash
from tests.editions import shipped
from tests.house.sources import PACKAGE, python_files, text
from tests.report.pages import phrases, speech
from tests.triage.contract.test_played import QUIET, played

BONE: dict[str, Any] = {**QUIET, "where": ["dorsal-navicular"], "highest_point": "yes", "fingertip_spot": "yes"}


def test_the_outcome_is_plain_json_and_complete() -> None:
    done = played("my left foot hurts, no fever", **BONE)
    wire = json.loads(json.dumps(outcome_to_wire(done, speech())))
    assert wire["urgency"] == "T2"
    assert {"R20"} <= {one["id"] for one in wire["rules"]}
    assert all(one["meanwhile"] and one["worse"] for one in wire["rules"])
    assert [one["id"] for one in wire["questions"]] == [name for name, _ in done.asked]
    assert abs(sum(one["probability"] for one in wire["conditions"]) - 1) < 0.01
    assert {one["id"] for one in wire["conditions"]} <= set(shipped().conditions)
    weights = wire["conditions"][0]["because"]
    assert all(one["ratio"] > 1 and one["words"] for one in weights["for"])
    assert all(one["ratio"] < 1 for one in weights["against"])
    for kind in ("advised", "forbidden", "see", "imaging"):
        assert all(one["words"] and one["words"] != one["id"] for one in wire[kind]), kind
    assert wire["understood"]["side"] == "left"
    assert wire["recheck_days"] is None


def test_self_care_says_when_to_look_again() -> None:
    nail = {**QUIET, "where": ["hallux-nail"], "start": "days", "look": ["nail"], "running": ["none"]}
    done = played(**nail, nail_moves="yes", nail_look=["none"], feel=["bruise"], changed=["downhill"], lately=["none"])
    wire = outcome_to_wire(done, speech())
    assert wire["urgency"] == "T4"
    assert wire["recheck_days"]
    assert wire["understood"] is None


def test_each_kind_of_contradiction_is_a_sentence() -> None:
    for clash in (
        Clash("doubled", "", ("fingertip_spot",), ("yes",)),
        Clash("none_and_more", "", ("safety",), ("hot",)),
        Clash("questions", "night_pain", ("running", "ask_night_pain"), ("yes",)),
        Clash("text", "night_pain", ("text",), ("dont_know",)),
        Clash("text_and_question", "night_pain", ("text", "ask_night_pain"), ("yes",)),
    ):
        said = clash_words(clash, speech())
        assert said.endswith(".")
        assert "{" not in said
        assert clash.finding not in said or not clash.finding


def test_what_a_clinic_added_without_words_is_shown_by_its_name() -> None:
    assert words_of("an_own_step", "action", "say", speech()) == "an own step"


def test_the_likeliest_is_always_told() -> None:
    ranked = played(**QUIET).assessed
    assert len(leading(ranked, 1.1, 3)) == 1
    assert len(leading(ranked, 0.0, 3)) == 3


def test_no_sentence_of_the_interview_is_idle() -> None:
    said = "\n".join(text(path) for path in python_files(PACKAGE / "report", PACKAGE / "cli"))
    parts = ("outcome.group.", "clash.", "understood.", "clinician.column.", "clinician.word.")
    made = re.findall(r'"(\w+)"', said)
    idle = []
    for key in phrases():
        if not key.startswith(("outcome.", "understood.", "clash.", "clinician.")):
            continue
        last = key.rpartition(".")[2]
        by_part = key.startswith(parts) and (
            last in made or key.startswith(("clash.", "outcome.group.", "clinician.word."))
        )
        if f'"{key}"' not in said and f"'{key}'" not in said and not by_part:
            idle.append(key)
    assert set(idle) <= {"clinician.yes", "clinician.no", "clinician.unknown", "outcome.cause", "outcome.cause_sure",
                         "outcome.cause_rare"}  # fmt: skip


def test_the_numbers_to_ring_stand_with_an_emergency() -> None:
    calf: dict[str, Any] = {"safety": ["leg_swollen", "calf_at_rest"], "where": ["calf"], "injury_explains_it": "no"}
    assert outcome_to_wire(played(**calf), speech(), "NO")["help"]["emergency"] == ["113"]
    assert outcome_to_wire(played(**calf), speech())["help"]["country"] == "any"
    assert outcome_to_wire(played(**BONE), speech(), "NO")["help"] is None
